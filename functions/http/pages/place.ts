import type { Context } from 'hono';
import * as z from 'zod';
import { institutionId, type InstitutionId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import { position, type Position } from '../../domain/position.ts';
import type { HttpEnv } from '../context.ts';
import { type Fields, fieldsOf, one } from '../forms.ts';

/** Where a sign-up takes place: on our own site, or in a frame on an institution's. */
export type Place = { readonly groupId: string; readonly embedded: boolean; readonly language: Language };

/** A step's part of the address; the first is the choice of institution. */
export type Step = '' | '/eligibility' | '/details' | '/check';

/** What decides on eligibility. It says nothing of a person and may stand in an address. */
export type Question = { readonly institutionId: InstitutionId; readonly position: Position };

export const placeOf = (c: Context<HttpEnv>): Place => ({
  groupId: c.req.param('groupId') ?? '',
  embedded: c.req.path.startsWith('/embed/'),
  language: c.get('language'),
});

/** The address of a step without its query. */
export const pathOf = ({ groupId, embedded }: Place, step: Step): string =>
  `${embedded ? '/embed' : ''}/groups/${encodeURIComponent(groupId)}/register${step}`;

/** What has to travel in every address: in a frame the language, for no cookie arrives there. */
export const travelling = ({ embedded, language }: Place): Readonly<Record<string, string>> =>
  embedded ? { lang: language } : {};

/** The address of a step. */
export const addressOf = (place: Place, step: Step, query: Readonly<Record<string, string>> = {}): string => {
  const search = new URLSearchParams({ ...query, ...travelling(place) }).toString();
  return pathOf(place, step) + (search === '' ? '' : `?${search}`);
};

/** The question as it stands in an address. */
export const asQuery = ({ institutionId, position }: Question) => ({ institution: institutionId, position });

const query = z.object({ institution: institutionId, position });

/** The raw answers to the question: those of the form, else those of the address. */
export const questionFields = (c: Context<HttpEnv>, form?: Fields) => {
  const address = fieldsOf(new URL(c.req.url).search);
  const pick = (name: string): string => one(form ?? address, name) || one(address, name);
  return { institution: pick('institution'), position: pick('position') };
};

/** The question, or the names of the fields that do not answer it. */
export const parseQuestion = (
  fields: ReturnType<typeof questionFields>,
): Question | { readonly missing: readonly ('institution' | 'position')[] } => {
  const read = query.safeParse(fields);
  if (read.success) return { institutionId: read.data.institution, position: read.data.position };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return { missing: (['institution', 'position'] as const).filter((name) => wrong.has(name)) };
};
