import type { Group } from '../domain/group.ts';
import type { GroupId, InstitutionId } from '../domain/ids.ts';
import type { Institution } from '../domain/institution.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Course, Programme } from '../domain/programme.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { quotasOf } from '../domain/quota.ts';
import type { Directory, Groups, Programmes, Quotas } from './ports.ts';

export type ImportProgrammePorts = {
  readonly directory: Directory;
  readonly groups: Groups;
  readonly programmes: Programmes;
  readonly quotas: Quotas;
};

/** A programme with all that belongs to it; its rules name no institutions yet. */
export type ProgrammeDraft = {
  readonly programme: Programme;
  /** Names of the only institutions that every rule admits; `null` is no such limit. */
  readonly closedTo: readonly string[] | null;
  readonly courses: readonly Course[];
  readonly groups: readonly { readonly group: Group; readonly ledger: Ledger }[];
};

export type ImportRefusal =
  | { readonly kind: 'unknown-institution'; readonly index: number; readonly name: string }
  | { readonly kind: 'ambiguous-institution'; readonly index: number; readonly name: string }
  | { readonly kind: 'group-of-another-programme'; readonly groupId: GroupId };

export type ImportedProgramme = { readonly courses: number; readonly groups: number };

const comparable = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const resolve = (
  names: readonly string[],
  everyone: readonly Institution[],
): { readonly ids: readonly InstitutionId[]; readonly refusals: readonly ImportRefusal[] } => {
  const ids: InstitutionId[] = [];
  const refusals: ImportRefusal[] = [];
  for (const [index, name] of names.entries()) {
    const [found, another] = everyone.filter((entry) => comparable(entry.name) === comparable(name));
    if (found === undefined) refusals.push({ kind: 'unknown-institution', index, name });
    else if (another !== undefined) refusals.push({ kind: 'ambiguous-institution', index, name });
    else ids.push(found.id);
  }
  return { ids, refusals };
};

/** What a group that exists keeps: people signed up for those days, and coordinators may have changed the rest. */
const keptOf = (group: Group) => {
  const {
    sessions,
    venue,
    offers,
    minimum,
    belowTaken,
    approval,
    letterDays,
    calendar,
    substituteHours,
    twinOf,
  } = group;
  const own = approval === undefined ? {} : { approval };
  return {
    sessions,
    venue,
    offers,
    minimum,
    belowTaken,
    ...own,
    letterDays,
    calendar,
    substituteHours,
    twinOf,
  };
};

/**
 * Writes a programme, its limits, its courses and its groups; a programme of the same id is replaced. A group that
 * exists keeps its meetings, its venue, its rules and its ledger, a limit its count. Limits come before the groups: nobody can
 * sign up past a limit that is still to come. Refuses, writing nothing, an institution that the directory lacks or has
 * twice, and a group id that another programme uses.
 */
export const importProgramme = async (
  ports: ImportProgrammePorts,
  draft: ProgrammeDraft,
): Promise<Result<ImportedProgramme, readonly ImportRefusal[]>> => {
  const { programme, closedTo, courses, groups } = draft;
  const everyone = closedTo === null ? [] : await ports.directory.everyInstitution();
  const standing = everyone.filter(({ mergedInto }) => mergedInto === null);
  const { ids, refusals } = resolve(closedTo ?? [], standing);
  const known = new Map<GroupId, Group>();
  for (const { group } of groups) {
    const stored = await ports.groups.group(group.id);
    if (stored !== undefined) known.set(group.id, stored);
  }
  const foreign = [...known.values()]
    .filter(({ programmeId }) => programmeId !== programme.id)
    .map(({ id }): ImportRefusal => ({ kind: 'group-of-another-programme', groupId: id }));
  if (refusals.length + foreign.length > 0) return refused([...refusals, ...foreign]);

  const institutions = closedTo === null ? null : [...ids];
  const rules = programme.rules.map((rule) => ({ ...rule, institutions }));
  await ports.quotas.setLimits(programme.id, quotasOf(programme, courses));
  await ports.programmes.saveProgramme({ ...programme, rules }, courses);
  for (const { group, ledger } of groups) {
    await ports.groups.saveGroup({ ...group, ...keptOf(known.get(group.id) ?? group) }, ledger);
  }
  return accepted({ courses: courses.length, groups: groups.length });
};
