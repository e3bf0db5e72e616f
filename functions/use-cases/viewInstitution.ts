import type { InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { InstitutionEvent } from '../domain/institutionChange.ts';
import type { Directory } from './directoryPorts.ts';

export type InstitutionView = {
  readonly entry: Institution;
  /** Entries that were merged into it. */
  readonly merged: readonly Institution[];
  /** What happened to it and to those that were merged into it, the newest first. */
  readonly events: readonly InstitutionEvent[];
};

/** What two histories tell alike: a merge stands in that of both. */
const nameOf = ({ at, by, institutionId, what }: InstitutionEvent): string =>
  what.kind === 'merged' ? `${at} ${by} ${what.goes}` : `${at} ${by} ${institutionId} ${what.kind}`;

/** An entry with its history. Of one that only leads to another, nothing is shown but where it leads. */
export const viewInstitution = async (
  { directory }: { readonly directory: Directory },
  id: InstitutionId,
): Promise<InstitutionView | undefined> => {
  const entry = await directory.entry(id);
  if (entry === undefined) return undefined;
  const merged = await Promise.all(entry.mergedFrom.map((other) => directory.entry(other)));
  const events = await Promise.all([id, ...entry.mergedFrom].map((each) => directory.eventsOf(each)));
  const told = new Map(events.flat().map((event) => [nameOf(event), event]));
  return {
    entry,
    merged: merged.filter((other) => other !== undefined),
    events: [...told.values()].toSorted((a, b) => b.at - a.at),
  };
};
