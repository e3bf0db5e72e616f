import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupId, registrationKey } from '../../functions/domain/ids.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
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
  ...changes,
});

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
    const followed = await store().settle(entry, { kind: 'waiting', place: 4 }, 7);
    expect([followed, await stored()]).toEqual([
      true,
      { ...entry, status: { kind: 'waiting', place: 4 }, revision: 7 },
    ]);
  });

  it.each([6, 7])('does not go back to revision %i once it follows 7', async (revision) => {
    await store().putPending(entry, undefined);
    await store().settle(entry, { kind: 'withdrawn' }, 7);
    expect([await store().settle(entry, { kind: 'confirmed' }, revision), (await stored())?.status]).toEqual([
      false,
      { kind: 'withdrawn' },
    ]);
  });

  it('is not touched by what became of an earlier attempt', async () => {
    await store().putPending(aRegistration({ attempt: 2 }), undefined);
    expect([await store().settle(entry, { kind: 'withdrawn' }, 99), (await stored())?.status]).toEqual([
      false,
      { kind: 'pending' },
    ]);
  });

  it('of nobody makes no registration', async () => {
    expect([await store().settle(entry, { kind: 'confirmed' }, 2), await stored()]).toEqual([
      false,
      undefined,
    ]);
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
        audience: 'participant',
        plannedAt: NOW,
        delivery: { kind: 'planned' },
      },
    ]);
    expect(await store().registrationsOf(entry.groupId)).toEqual([entry, other]);
  });

  it('are none in a group that nobody registered for', async () => {
    expect(await store().registrationsOf(entry.groupId)).toEqual([]);
  });
});
