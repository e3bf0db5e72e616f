import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupId } from '../../functions/domain/ids.ts';
import {
  fillOf,
  joining,
  type Member,
  parting,
  peopleQuota,
  quotasFor,
  seatKey,
  seatsQuota,
} from '../../functions/domain/quota.ts';
import { anInstitution, aProgramme, COURSE, GROUP, NOW, PROGRAMME } from '../support/builders.ts';
import { seatNumber } from '../support/ledgers.ts';

const WHO = { programmeId: PROGRAMME, person: 'fingerprint-of-a-person' };
const SILESIA = peopleQuota({ regions: ['slaskie'], types: null, people: 880 });
const SHARED = seatsQuota(COURSE, 3);

const FIRST = seatKey(GROUP, seatNumber(1));
const SECOND = seatKey(groupId.parse('prawo-katowice-2'), seatNumber(1));

const joined = (member: Member | undefined, key: string, ids = [SILESIA.id, SHARED.id]) =>
  joining(member, WHO, { key, quotas: ids, beyondLimit: false, at: NOW });

describe('The limits across groups that a person meets', () => {
  const group = { courseId: COURSE, sharedSeats: null };

  it('are those of the voivodeship where they work', () => {
    const ids = quotasFor(aProgramme(), group, anInstitution({ voivodeship: 'opolskie' })).map(
      ({ limit }) => limit,
    );
    expect(ids).toEqual([1140]);
  });

  it('are none in a voivodeship that has no limit', () => {
    expect(quotasFor(aProgramme(), group, anInstitution({ voivodeship: 'lubelskie' }))).toEqual([]);
  });

  it('are also those of the type of their institution', () => {
    const programme = { quotas: [{ regions: null, types: ['DPS' as const], people: 10 }] };
    expect(quotasFor(programme, group, anInstitution({ types: ['DPS'] }))).toHaveLength(1);
  });

  it('leave out types that their institution is not', () => {
    const programme = { quotas: [{ regions: null, types: ['PCPR' as const], people: 10 }] };
    expect(quotasFor(programme, group, anInstitution({ types: ['DPS'] }))).toEqual([]);
  });

  it('are also the seats that the groups of a course share', () => {
    const specs = quotasFor({ quotas: [] }, { ...group, sharedSeats: 3 }, anInstitution());
    expect(specs).toMatchObject([{ kind: 'seats', limit: 3 }]);
  });

  it('keep their names when the voivodeships are written in another order', () => {
    const [one, other] = [
      peopleQuota({ regions: ['malopolskie', 'opolskie'], types: null, people: 1 }),
      peopleQuota({ regions: ['opolskie', 'malopolskie'], types: null, people: 1 }),
    ];
    expect(one.id).toBe(other.id);
  });
});

describe('A person who takes a seat', () => {
  it('counts in each limit that applies', () => {
    expect(joined(undefined, FIRST)?.raise).toEqual([SILESIA.id, SHARED.id]);
  });

  it('counts once among the persons, and once for each seat among shared seats', () => {
    const once = joined(undefined, FIRST)?.next;
    expect(joined(once, SECOND)?.raise).toEqual([SHARED.id]);
  });

  it('counts once, however often the same seat is counted', () => {
    expect(joined(joined(undefined, FIRST)?.next, FIRST)).toBeUndefined();
  });

  it('counts no longer when the last of their seats is given up', () => {
    const once = joined(undefined, FIRST)?.next;
    expect(parting(once, FIRST)?.lower).toEqual([SILESIA.id, SHARED.id]);
  });

  it('still counts among the persons while they have another seat', () => {
    const twice = joined(joined(undefined, FIRST)?.next, SECOND)?.next;
    expect(parting(twice, FIRST)?.lower).toEqual([SHARED.id]);
  });

  it('is not counted down for a seat that was never counted', () => {
    expect(parting(joined(undefined, FIRST)?.next, SECOND)).toBeUndefined();
  });
});

describe('Whatever seats a person takes and gives up', () => {
  it('the counters come out as the seats they still have', () => {
    const seats = fc.array(fc.record({ take: fc.boolean(), seat: fc.nat(3) }), { maxLength: 30 });
    fc.assert(
      fc.property(seats, (acts) => {
        let member: Member | undefined;
        const counts = new Map([SILESIA.id, SHARED.id].map((id) => [id, 0]));
        for (const { take, seat } of acts) {
          const change = take ? joined(member, `g/${seat}`) : parting(member, `g/${seat}`);
          if (change === undefined) continue;
          for (const id of change.raise) counts.set(id, (counts.get(id) ?? 0) + 1);
          for (const id of change.lower) counts.set(id, (counts.get(id) ?? 0) - 1);
          member = change.next;
        }
        const left = Object.keys(member?.seats ?? {}).length;
        expect([counts.get(SILESIA.id), counts.get(SHARED.id)]).toEqual([Math.min(1, left), left]);
      }),
    );
  });
});

describe('A limit', () => {
  it.each([
    [791, 880, 'room'],
    [792, 880, 'nearly-full'],
    [879, 880, 'nearly-full'],
    [880, 880, 'full'],
    [881, 880, 'full'],
    [0, 0, 'full'],
    [0, 10, 'room'],
    [9, 10, 'nearly-full'],
  ] as const)('with %i of %i persons is %s', (taken, limit, fill) => {
    expect(fillOf(taken, limit)).toBe(fill);
  });
});
