import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byParticipant } from '../../functions/domain/act.ts';
import { groupId, registrationKey } from '../../functions/domain/ids.ts';
import { historyKeyOf, seatOf, type Registration } from '../../functions/domain/registration.ts';
import { registrationKeyOf } from '../../functions/store/keys.ts';
import { DPS, NOW, person, someDetails } from '../support/builders.ts';
import { itemSize } from '../support/itemSize.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

let table: TestTable;
let entry: Registration;
let groups = 0;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  groups += 1;
  entry = aRegistration();
});

const aRegistration = (changes: Partial<Registration> = {}): Registration => ({
  groupId: groupId.parse(`grupa-${groups}`),
  key: registrationKey.parse('k3YfQ2a'),
  attempt: 1,
  person: 'k3YfQ2a-fingerprint-xx',
  requestId: 'request-0123456789',
  institutionId: DPS,
  position: 'pracownik_socjalny',
  details: someDetails(),
  language: 'pl',
  clauseVersion: '2026-11',
  createdAt: NOW,
  status: { kind: 'pending' },
  revision: 0,
  programmePerson: null,
  movedFrom: null,
  approval: null,
  attended: null,
  history: {},
  ...changes,
});

const ACT = byParticipant(NOW);
const CONFIRMED = { kind: 'confirmed', assured: false } as const;
const BECAUSE = { at: NOW, by: 'coordinator:anna', why: 'Prośba ośrodka' } as const;

const store = () => table.store.registrations;
const stored = () => store().registration(entry);

describe('Putting down a registration', () => {
  it('writes it as it is', async () => {
    await store().putPending(entry, undefined);
    expect(await stored()).toEqual(entry);
  });

  it('shows the one that stands in the way and leaves it', async () => {
    await store().putPending(entry, undefined);
    const other = aRegistration({ requestId: 'request-9876543210' });
    expect([await store().putPending(other, undefined), await stored()]).toEqual([
      { kind: 'exists', existing: entry },
      entry,
    ]);
  });

  it('is done by one of ten who try at once', async () => {
    const all = Array.from({ length: 10 }, (_, number) =>
      aRegistration({ requestId: `request-number-000${number}` }),
    );
    const kinds = await Promise.all(all.map(async (one) => (await store().putPending(one, undefined)).kind));
    expect(kinds.filter((kind) => kind === 'written')).toHaveLength(1);
  });

  it('takes the place of the attempt that ended', async () => {
    await store().putPending(entry, undefined);
    const second = aRegistration({ attempt: 2 });
    expect([await store().putPending(second, 1), await stored()]).toEqual([{ kind: 'written' }, second]);
  });

  it('does not take the place of a later attempt than the one it saw', async () => {
    await store().putPending(aRegistration({ attempt: 2 }), undefined);
    expect(
      await store().putPending(aRegistration({ attempt: 2, requestId: 'another-request-1' }), 1),
    ).toMatchObject({
      kind: 'exists',
      existing: { attempt: 2, requestId: 'request-0123456789' },
    });
  });

  it('costs one write unit', async () => {
    expect((await table.units.during(() => store().putPending(entry, undefined))).write).toBe(1);
  });

  it('is at most 1 KB with usual details', () => {
    expect(itemSize({ ...entry })).toBeLessThanOrEqual(900);
  });
});

describe('The status of a registration', () => {
  it('follows a ledger revision', async () => {
    await store().putPending(entry, undefined);
    const followed = await store().settle(entry, { kind: 'waiting', place: 4 }, 7, ACT);
    expect([followed, await stored()]).toEqual([
      true,
      {
        ...entry,
        status: { kind: 'waiting', place: 4 },
        revision: 7,
        history: { [historyKeyOf(7, ACT, 1)]: { ...ACT, status: { kind: 'waiting', place: 4 } } },
      },
    ]);
  });

  it.each([6, 7])('does not go back to revision %i once it follows 7', async (revision) => {
    await store().putPending(entry, undefined);
    await store().settle(entry, { kind: 'withdrawn' }, 7, ACT);
    expect([await store().settle(entry, CONFIRMED, revision, ACT), (await stored())?.status]).toEqual([
      false,
      { kind: 'withdrawn' },
    ]);
  });

  it('is not touched by what became of an earlier attempt', async () => {
    await store().putPending(aRegistration({ attempt: 2 }), undefined);
    expect([await store().settle(entry, { kind: 'withdrawn' }, 99, ACT), (await stored())?.status]).toEqual([
      false,
      { kind: 'pending' },
    ]);
  });

  it('of nobody makes no registration', async () => {
    expect([await store().settle(entry, CONFIRMED, 2, ACT), await stored()]).toEqual([false, undefined]);
  });
});

describe('The history of a registration', () => {
  const entries = async () => Object.keys((await stored())?.history ?? {}).toSorted();

  beforeEach(async () => {
    await store().putPending(entry, undefined);
  });

  it('tells of each status when, by whom and why', async () => {
    await store().settle(entry, CONFIRMED, 3, BECAUSE);
    expect((await stored())?.history).toEqual({
      [historyKeyOf(3, BECAUSE, 1)]: { ...BECAUSE, status: CONFIRMED },
    });
  });

  it('has an entry that came late, and the status stays as it is', async () => {
    await store().settle(entry, { kind: 'withdrawn' }, 7, ACT);
    const followed = await store().settle(entry, CONFIRMED, 6, BECAUSE);
    expect([followed, await entries(), (await stored())?.status]).toEqual([
      false,
      [historyKeyOf(6, BECAUSE, 1), historyKeyOf(7, ACT, 1)],
      { kind: 'withdrawn' },
    ]);
  });

  it.each([6, 7])('keeps its entry of revision %i when that is told again otherwise', async (revision) => {
    await store().settle(entry, CONFIRMED, 6, ACT);
    await store().settle(entry, CONFIRMED, 7, ACT);
    const before = await stored();
    await store().settle(entry, { kind: 'withdrawn' }, revision, ACT);
    expect(await stored()).toEqual(before);
  });

  it('goes on with the next attempt, whatever that was written down with', async () => {
    await store().settle(entry, { kind: 'withdrawn' }, 4, ACT);
    const second = aRegistration({ attempt: 2 });
    await store().putPending(second, 1);
    await store().settle(second, CONFIRMED, 9, ACT);
    expect(await entries()).toEqual([historyKeyOf(4, ACT, 1), historyKeyOf(9, ACT, 2)]);
  });

  it('has what became of an ended attempt, told late, beside the next one', async () => {
    await store().putPending(aRegistration({ attempt: 2 }), 1);
    await store().settle(entry, CONFIRMED, 3, ACT);
    expect([await entries(), (await stored())?.status]).toEqual([
      [historyKeyOf(3, ACT, 1)],
      { kind: 'pending' },
    ]);
  });

  it('begins with the first change of a registration of the earlier version', async () => {
    await table.table.client.send(
      new UpdateCommand({
        TableName: table.table.name,
        Key: registrationKeyOf(entry),
        UpdateExpression: 'REMOVE history, movedFrom, programmePerson',
      }),
    );
    const followed = await store().settle(entry, CONFIRMED, 3, ACT);
    expect([followed, await stored()]).toEqual([
      true,
      {
        ...entry,
        status: CONFIRMED,
        revision: 3,
        history: { [historyKeyOf(3, ACT, 1)]: { ...ACT, status: CONFIRMED } },
      },
    ]);
  });

  it('costs no write unit of its own', async () => {
    const units = await table.units.during(() => store().settle(entry, CONFIRMED, 3, ACT));
    expect(units.write).toBe(1);
  });
});

describe('The registrations of a group', () => {
  it('are those of that group and no other item of it', async () => {
    await store().putPending(entry, undefined);
    const other = aRegistration({ key: registrationKey.parse('zzzzzzz'), details: person(2) });
    await store().putPending(other, undefined);
    await table.store.notices.plan([
      {
        groupId: entry.groupId,
        seatId: seatOf(entry),
        kind: 'confirmed',
        occasion: 0,
        audience: 'participant',
        plannedAt: NOW,
        place: null,
        why: null,
        revision: 2,
        delivery: { kind: 'planned' },
      },
    ]);
    expect(await store().registrationsOf(entry.groupId)).toEqual([entry, other]);
  });

  it('are none in a group that nobody registered for', async () => {
    expect(await store().registrationsOf(entry.groupId)).toEqual([]);
  });
});
