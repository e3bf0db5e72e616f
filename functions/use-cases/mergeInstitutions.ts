import type { InstitutionId } from '../domain/ids.ts';
import { mergeEntries, type MergeRefusal } from '../domain/institutionMerge.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { DirectoryPorts } from './changeInstitution.ts';
import { actorOf, type Coordinator } from './coordinator.ts';

/**
 * Makes one entry of two, of which the coordinator says which stays. The one that goes keeps its id and leads to the
 * other: registrations, rules and links that name it are found as before. Made twice, it is refused the second time; so it
 * is when somebody changes one of the two at that very moment.
 */
export const mergeInstitutions = async (
  { directory, clock }: DirectoryPorts,
  coordinator: Coordinator,
  ids: { readonly stays: InstitutionId; readonly goes: InstitutionId },
): Promise<
  Result<
    undefined,
    MergeRefusal | { readonly kind: 'unknown-institution' } | { readonly kind: 'changed-meanwhile' }
  >
> => {
  const [stays, goes] = await Promise.all([directory.entry(ids.stays), directory.entry(ids.goes)]);
  if (stays === undefined || goes === undefined) return refused({ kind: 'unknown-institution' });
  const merge = mergeEntries(stays, goes, { at: clock(), by: actorOf(coordinator) });
  if (!merge.ok) return merge;
  const { entries, events } = merge.value;
  const written = await directory.replaceInstitutions(entries, events);
  return written ? accepted(undefined) : refused({ kind: 'changed-meanwhile' });
};
