import { type Group, startOf } from '../../../functions/domain/group.ts';
import type { CourseId, GroupId, ProgrammeId } from '../../../functions/domain/ids.ts';
import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { Course, Programme } from '../../../functions/domain/programme.ts';
import { groupPlace } from '../../../functions/store/keys.ts';
import type { Groups, Programmes } from '../../../functions/use-cases/ports.ts';
import { byKey } from './order.ts';
import type { Wire } from './wire.ts';

export const memoryProgrammes = (wire: Wire): Programmes => {
  const programmes = new Map<ProgrammeId, Programme>();
  const courses = new Map<ProgrammeId, Map<CourseId, Course>>();
  const coursesOf = (id: ProgrammeId): Map<CourseId, Course> => {
    const known = courses.get(id) ?? new Map<CourseId, Course>();
    courses.set(id, known);
    return known;
  };
  return {
    programme: (id) => wire('programmes.programme', () => programmes.get(id)),
    programmes: () =>
      wire('programmes.programmes', () => [...programmes.values()].toSorted(byKey(({ id }) => id))),
    courses: (id) =>
      wire('programmes.courses', () => [...coursesOf(id).values()].toSorted(byKey((course) => course.id))),
    saveProgramme: async (programme, taught) => {
      for (const course of taught) {
        await wire('programmes.saveProgramme', () => coursesOf(programme.id).set(course.id, course));
      }
      await wire('programmes.saveProgramme', () => programmes.set(programme.id, programme));
    },
  };
};

const place = (group: Group): string => groupPlace(group.id, startOf(group)).position;

export const memoryGroups = (wire: Wire, makeLedger: (ledger: Ledger) => void): Groups => {
  const groups = new Map<GroupId, Group>();
  return {
    group: (id) => wire('groups.group', () => groups.get(id)),
    groupsFrom: (moment) =>
      wire('groups.groupsFrom', () =>
        [...groups.values()].filter((group) => startOf(group) >= moment).toSorted(byKey(place)),
      ),
    saveGroup: async (group, ledger) => {
      await wire('groups.saveGroup', () => {
        makeLedger(ledger);
      });
      await wire('groups.saveGroup', () => groups.set(group.id, group));
    },
    replaceGroup: (group) =>
      wire('groups.replaceGroup', () => {
        if (!groups.has(group.id)) throw new Error(`There is no group ${group.id}`);
        groups.set(group.id, group);
      }),
  };
};
