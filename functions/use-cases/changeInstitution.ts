import type { InstitutionId } from '../domain/ids.ts';
import { type Institution, revised } from '../domain/institution.ts';
import { fieldChanges, type InstitutionEvent } from '../domain/institutionChange.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import type { Directory } from './directoryPorts.ts';
import type { Clock } from './ports.ts';

export type DirectoryPorts = { readonly directory: Directory; readonly clock: Clock };

/** What a coordinator sets by hand; everything else comes from files. */
export type InstitutionSettings = Pick<Institution, 'types' | 'email' | 'contacts'>;

export type InstitutionChange = {
  /** The revision of the entry that the settings were made from. */
  readonly from: number;
  readonly settings: InstitutionSettings;
};

/** `changed-meanwhile`: the entry as somebody else left it, and what they did last. */
export type InstitutionRefusal =
  | { readonly kind: 'unknown-institution' }
  | {
      readonly kind: 'changed-meanwhile';
      readonly entry: Institution;
      readonly last: InstitutionEvent | undefined;
    };

const changedMeanwhile = async (
  directory: Directory,
  entry: Institution | undefined,
): Promise<Result<never, InstitutionRefusal>> => {
  if (entry?.mergedInto !== null) return refused({ kind: 'unknown-institution' });
  const last = (await directory.eventsOf(entry.id)).at(-1);
  return refused({ kind: 'changed-meanwhile', entry, last });
};

/**
 * Sets an entry's tags and addresses. By that the tags are confirmed, also when none of them becomes different. The
 * same again changes nothing. Refuses an entry that is not there or only leads to another, and one that somebody else
 * changed after the settings were made.
 */
export const changeInstitution = async (
  { directory, clock }: DirectoryPorts,
  coordinator: Coordinator,
  id: InstitutionId,
  { from, settings }: InstitutionChange,
): Promise<Result<{ readonly changed: boolean }, InstitutionRefusal>> => {
  const before = await directory.entry(id);
  if (before?.mergedInto !== null) return refused({ kind: 'unknown-institution' });
  const after: Institution = { ...before, ...settings, typesConfirmed: true };
  const changes = fieldChanges(before, after).filter(({ field }) => field !== 'typesConfirmed');
  const about = { institutionId: id, at: clock(), by: actorOf(coordinator) };
  const events: readonly InstitutionEvent[] = [
    ...(changes.length === 0 ? [] : [{ ...about, what: { kind: 'changed', changes } } as const]),
    ...(before.typesConfirmed ? [] : [{ ...about, what: { kind: 'tags-confirmed' } } as const]),
  ];
  if (events.length === 0) return accepted({ changed: false });
  if (before.revision !== from) return changedMeanwhile(directory, before);
  const written = await directory.replaceInstitutions([revised(after)], events);
  return written ? accepted({ changed: true }) : changedMeanwhile(directory, await directory.entry(id));
};
