import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupId, institutionId, programmeId } from '../../functions/domain/ids.ts';
import { peopleQuota, seatsQuota } from '../../functions/domain/quota.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { importProgramme, type ProgrammeDraft } from '../../functions/use-cases/importProgramme.ts';
import {
  aCourse,
  aGroup,
  aLedger,
  anInstitution,
  aProgramme,
  aRule,
  DPS,
  PCPR,
} from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let programmes = 0;

/** A programme of its own with one course and one group. */
const aDraft = (changes: Partial<ProgrammeDraft> = {}): ProgrammeDraft => {
  programmes += 1;
  const id = programmeId.parse(`programme-${programmes}`);
  const group = aGroup({ id: groupId.parse(`group-${programmes}`), programmeId: id });
  return {
    programme: aProgramme({ id, rules: [aRule(), aRule({ types: ['OPS'] })] }),
    closedTo: null,
    courses: [aCourse({ programmeId: id })],
    groups: [{ group, ledger: aLedger({ groupId: group.id }) }],
    ...changes,
  };
};

describe('importing a programme', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await startTestTable();
    await table.store.directory.saveInstitutions([
      anInstitution({ id: DPS, name: 'Ośrodek Pomocy Społecznej w Kluczach' }),
      anInstitution({ id: PCPR, name: 'Dom pod Lipą', regon: '192598184' }),
      anInstitution({ id: institutionId.parse('dom4'), name: 'Dom pod Lipą', regon: '100000050' }),
    ]);
  });
  afterAll(() => table.stop());

  it('lets its programme, courses and groups be found', async () => {
    const draft = aDraft();
    await importProgramme(table.store, draft);
    const { id } = draft.programme;
    expect(await table.store.programmes.programme(id)).toEqual(draft.programme);
    expect(await table.store.programmes.courses(id)).toEqual(draft.courses);
    const [entry] = draft.groups;
    expect(entry && (await table.store.groups.group(entry.group.id))).toEqual(entry?.group);
    expect(entry && (await table.store.ledgers.read(entry.group.id))).toEqual(entry?.ledger);
  });

  it('sets the limits that its file names, with nobody counted yet', async () => {
    const draft = aDraft();
    const { id, quotas } = draft.programme;
    const courses = draft.courses.map((course) => ({ ...course, sharedSeats: 30 }));
    await importProgramme(table.store, { ...draft, courses });
    const specs = [...quotas.map(peopleQuota), ...courses.map((course) => seatsQuota(course.id, 30))];
    const counts = await table.store.quotas.counts(
      id,
      specs.map((spec) => spec.id),
    );
    expect(counts).toEqual(specs.map((spec) => ({ id: spec.id, limit: spec.limit, taken: 0 })));
  });

  it('sets its limits before anybody can sign up for its groups', async () => {
    const draft = aDraft();
    const ids = draft.programme.quotas.map((entry) => peopleQuota(entry).id);
    const counted: number[] = [];
    const groups = {
      ...table.store.groups,
      saveGroup: async () => {
        counted.push((await table.store.quotas.counts(draft.programme.id, ids)).length);
      },
    };
    await importProgramme({ ...table.store, groups }, draft);
    expect(counted).toEqual([ids.length]);
  });

  it('limits every rule to the one institution that a closed programme names', async () => {
    const draft = aDraft({ closedTo: ['ośrodek pomocy społecznej w Kluczach'] });
    expect((await importProgramme(table.store, draft)).ok).toBe(true);
    const stored = await table.store.programmes.programme(draft.programme.id);
    expect(stored?.rules.map(({ institutions }) => institutions)).toEqual([[DPS], [DPS]]);
  });

  it('refuses a name that the directory lacks, and writes nothing', async () => {
    const draft = aDraft({ closedTo: ['Ośrodek Pomocy Społecznej w Kluczach', 'Ośrodek w Kluczykach'] });
    expect(await importProgramme(table.store, draft)).toEqual({
      ok: false,
      refusal: [{ kind: 'unknown-institution', index: 1, name: 'Ośrodek w Kluczykach' }],
    });
    expect(await table.store.programmes.programme(draft.programme.id)).toBeUndefined();
  });

  it('refuses a name that two institutions have', async () => {
    expect(await importProgramme(table.store, aDraft({ closedTo: ['Dom pod Lipą'] }))).toMatchObject({
      refusal: [{ kind: 'ambiguous-institution', index: 0 }],
    });
  });

  it('refuses a group id that another programme uses', async () => {
    const draft = aDraft();
    await importProgramme(table.store, draft);
    const other = aDraft();
    const [theirs] = draft.groups;
    const stolen = other.groups.map(({ group, ledger }) => ({
      group: { ...group, id: theirs?.group.id ?? group.id },
      ledger,
    }));
    expect(await importProgramme(table.store, { ...other, groups: stolen })).toMatchObject({
      refusal: [{ kind: 'group-of-another-programme', groupId: theirs?.group.id }],
    });
  });

  it('again leaves a group the rules that a coordinator may have changed', async () => {
    const draft = aDraft();
    const [entry] = draft.groups;
    if (entry === undefined) throw new Error('The draft has no group');
    const changed = {
      ...entry.group,
      offers: { ...entry.group.offers, hours: 36 },
      minimum: { people: 8, alarmDays: 10 },
      belowTaken: 'allow' as const,
    };
    await importProgramme(table.store, draft);
    await table.store.groups.saveGroup(changed, entry.ledger);
    await importProgramme(table.store, draft);
    expect(await table.store.groups.group(entry.group.id)).toEqual(changed);
  });

  it('again leaves a group its meetings and its ledger, and changes what else it tells', async () => {
    const draft = aDraft();
    await importProgramme(table.store, draft);
    const later = [{ startsAt: atWarsaw('2027-01-12', '09:00'), endsAt: atWarsaw('2027-01-12', '15:00') }];
    const groups = draft.groups.map(({ group }) => ({
      group: { ...group, sessions: later, contactEmail: 'nowy@rops.example' },
      ledger: aLedger({ groupId: group.id, capacity: 99 }),
    }));
    await importProgramme(table.store, { ...draft, groups });
    const [entry] = draft.groups;
    if (entry === undefined) throw new Error('The draft has no group');
    expect(await table.store.groups.group(entry.group.id)).toEqual({
      ...entry.group,
      contactEmail: 'nowy@rops.example',
    });
    expect((await table.store.ledgers.read(entry.group.id))?.capacity).toBe(entry.ledger.capacity);
  });
});
