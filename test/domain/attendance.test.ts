import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttendanceRow, figuresOf } from '../../functions/domain/attendance.ts';
import { groupId } from '../../functions/domain/ids.ts';
import { aGroup } from '../support/builders.ts';

const row = (person: string, group: number, attended: boolean | null = true): AttendanceRow => ({
  person,
  name: person,
  group: aGroup({ id: groupId.parse(`grupa-${group}`), number: group }),
  attended,
});

const ROWS = [row('X', 1), row('Y', 1), row('Z', 1, false), row('X', 2), row('X', 3), row('V', 3, null)];

describe('The figures of a programme', () => {
  it('F36: X in three groups and Y in one are four participations, Z who was absent is none', () => {
    const { participations } = figuresOf(ROWS);
    expect(participations.map(({ person, group }) => [person, group.number])).toEqual([
      ['X', 1],
      ['Y', 1],
      ['X', 2],
      ['X', 3],
    ]);
  });

  it('F36: X and Y are two unique persons, each with the groups they came to', () => {
    const { people } = figuresOf(ROWS);
    expect(people.map(({ person, rows }) => [person, rows.map(({ group }) => group.number)])).toEqual([
      ['X', [1, 2, 3]],
      ['Y', [1]],
    ]);
  });

  it('leave out whose attendance is not written down, and say who that is', () => {
    expect(figuresOf(ROWS).unrecorded.map(({ person }) => person)).toEqual(['V']);
  });

  it('are nought where nobody came', () => {
    expect(figuresOf([row('Z', 1, false)])).toEqual({ participations: [], people: [], unrecorded: [] });
  });

  it('list every participation below exactly one person, who came at least once', () => {
    const anyRow = fc
      .tuple(fc.constantFrom('X', 'Y', 'Z'), fc.nat(3), fc.constantFrom(true, false, null))
      .map(([person, group, attended]) => row(person, group, attended));
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { participations, people } = figuresOf(rows);
        const listed = people.flatMap((entry) => entry.rows);
        expect(new Set(listed)).toEqual(new Set(participations));
        expect(listed).toHaveLength(participations.length);
        expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
        expect(people.filter((entry) => entry.rows.length === 0)).toEqual([]);
      }),
    );
  });
});
