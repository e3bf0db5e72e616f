import type { InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import { fieldChanges, type InstitutionEvent } from '../domain/institutionChange.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { actorOf, type Coordinator } from './coordinator.ts';
import type { Directory } from './directoryPorts.ts';
import type { Clock } from './ports.ts';

export type DirectoryPorts = { readonly directory: Directory; readonly clock: Clock };

/** What a coordinator sets by hand; everything else comes from files. */
export type InstitutionSettings = Pick<Institution, 'types' | 'email' | 'contacts'>;

/**
 * Sets an entry's tags and addresses. By that the tags are confirmed, also when none of them becomes different. The
 * same again changes nothing. Refuses an entry that is not there or only leads to another.
 */
export const changeInstitution = async (
  { directory, clock }: DirectoryPorts,
  coordinator: Coordinator,
  id: InstitutionId,
  settings: InstitutionSettings,
): Promise<Result<{ readonly changed: boolean }, { readonly kind: 'unknown-institution' }>> => {
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
  await directory.recordEvents(events);
  await directory.saveInstitutions([after]);
  return accepted({ changed: true });
};
