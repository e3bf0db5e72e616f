import type { Context } from 'hono';
import type { Institution } from '../../domain/institution.ts';
import { institutionWords } from '../../i18n/institution.ts';
import type { HttpEnv } from '../context.ts';
import { type Fields, formError, type FormErrors, one, readForm } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import type { InstitutionParts } from './parts.ts';

/** What a form of an institution is about: it changes nothing else, and is worth nothing to another institution. */
const subjectOf = ({ id }: Institution, path: string): string => `${id} ${path}`;

const PURPOSE = 'institution-staff';

/** The token of a form at an address of this institution; `id` renews a stale one under its old name. */
export const ownToken = (
  parts: InstitutionParts,
  institution: Institution,
  path: string,
  id?: string,
): string => issueFormToken(parts, PURPOSE, subjectOf(institution, path), id);

export type OwnForm = {
  readonly fields: Fields;
  /** Names the request; absent of a form that cannot be taken. */
  readonly requestId?: string;
  readonly errors?: FormErrors;
  /** For the form when it is shown again. */
  readonly token: string;
};

/** A posted form of this institution's view, or why it cannot be taken. What was typed is kept. */
export const readOwnForm = async (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  institution: Institution,
): Promise<OwnForm> => {
  const { change } = institutionWords(c.get('language'));
  const { path } = c.req;
  const fields: Fields = (await readForm(c.req)) ?? new Map();
  const read = readFormToken(parts, one(fields, 'token'), PURPOSE, subjectOf(institution, path));
  if (read.ok) {
    const requestId = read.value.id;
    return { fields, requestId, token: ownToken(parts, institution, path, requestId) };
  }
  const { refusal } = read;
  if (refusal.kind === 'form-forged') {
    return { fields, errors: formError(change.forged), token: ownToken(parts, institution, path) };
  }
  return { fields, errors: formError(change.stale), token: ownToken(parts, institution, path, refusal.id) };
};
