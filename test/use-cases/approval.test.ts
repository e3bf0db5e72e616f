import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { institutionId, programmeId } from '../../functions/domain/ids.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { cancelGroup } from '../../functions/use-cases/cancelGroup.ts';
import { decideApproval } from '../../functions/use-cases/decideApproval.ts';
import { offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { recordAgreement } from '../../functions/use-cases/recordAgreement.ts';
import { register } from '../../functions/use-cases/register.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { DPS, NOW, person } from '../support/builders.ts';
import { answerTo, COORDINATOR, followed, ledgerIn, nowOf, request } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { type World, worldOver } from '../support/world.ts';
import { agreeTo, answers, askingGroup, comes, plannedFor, refuseTo, UNTIL, whereIs } from './approvals.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
});
beforeEach(() => {
  world = worldOver(table);
});
afterAll(() => table.stop());

let programmes = 0;

const AWAITING = ['awaiting-approval', 'awaiting-approval'];
const REFUSED = ['gone', 'refused'];
const SEATED = ['seated', 'confirmed'];

describe.each([
  ['a seat is kept while the institution is asked', true],
  ['no seat is kept while the institution is asked', false],
])('Where %s, a person', (_, holdsSeat) => {
  const group = (changes: Parameters<typeof askingGroup>[1] = {}) =>
    askingGroup(world, { ...changes, rules: { holdsSeat, ...changes.rules } });

  /** A group of a programme of its own, for one person. */
  const limited = () => {
    programmes += 1;
    const id = programmeId.parse(`projekt-${programmes}`);
    const limit = { regions: null, types: null, people: 1 };
    return group({ programme: { id, quotas: [limit] }, group: { programmeId: id } });
  };

  it('is told that the institution is asked, and until when', async () => {
    const result = await register(world, request(await group()));
    expect(result).toMatchObject({
      ok: true,
      value: { standing: { kind: 'awaiting-approval', until: UNTIL } },
    });
  });

  it('hears of it by mail, and so does the institution', async () => {
    const who = await comes(world, await group());
    expect(await plannedFor(world, who)).toEqual([
      'approval-asked institution',
      'awaiting-approval participant',
    ]);
  });

  it('waits for the answer by the ledger and by the status', async () => {
    const asked = await group();
    expect(await whereIs(world, asked, await comes(world, asked))).toEqual(AWAITING);
  });

  it('has a seat when the institution agrees', async () => {
    const asked = await group();
    const who = await comes(world, asked);
    const answer = await answers(world, asked, agreeTo(who));
    expect([answer, await whereIs(world, asked, who)]).toEqual([['agreed, seated'], SEATED]);
  });

  it('is refused with the reason when the institution refuses', async () => {
    const asked = await group();
    const who = await comes(world, asked);
    const answer = await answers(world, asked, refuseTo(who, 'Brak zastępstwa'));
    const { status } = await nowOf(world, who);
    expect([answer, status]).toEqual([
      ['refused, gone'],
      { kind: 'refused', quota: null, by: 'institution', why: 'Brak zastępstwa' },
    ]);
  });

  it('hears of the refusal by mail', async () => {
    const asked = await group();
    const who = await comes(world, asked);
    await answers(world, asked, refuseTo(who));
    expect(await plannedFor(world, who)).toEqual(expect.arrayContaining(['refused participant']));
  });

  it('gets the same answer to the same request', async () => {
    const command = request(await group());
    const first = await answerTo(world, command);
    expect([first, await answerTo(world, { ...command, repeated: true })]).toEqual([
      'awaiting-approval',
      'awaiting-approval',
    ]);
  });

  it('is told so also by the same request after the sign-up has ended', async () => {
    const asked = await group({ ledger: { closesAt: NOW + HOUR } });
    const command = request(asked);
    await answerTo(world, command);
    world.setClock(NOW + 2 * HOUR);
    expect(await answerTo(world, { ...command, repeated: true })).toBe('awaiting-approval');
  });

  it('is told by another request that the first one waits for the institution', async () => {
    const asked = await group();
    await comes(world, asked);
    expect(await register(world, request(asked, { details: person(0) }))).toMatchObject({
      refusal: { kind: 'already-registered', standing: { kind: 'awaiting-approval', until: UNTIL } },
    });
  });

  it('is told by the same request why, after the institution refused', async () => {
    const asked = await group();
    const command = request(asked);
    const result = await register(world, command);
    if (!result.ok) throw new Error('The story needs a registration');
    await followed(world, asked);
    await answers(world, asked, refuseTo(result.value.registration));
    expect(await register(world, { ...command, repeated: true })).toMatchObject({
      refusal: { kind: 'registration-ended', how: 'refused', no: { why: 'Brak zastępstwa' } },
    });
  });

  it('can withdraw, and hears of that', async () => {
    const asked = await group();
    const who = await comes(world, asked);
    await withdraw(world, who);
    await followed(world, asked);
    expect([await whereIs(world, asked, who), await plannedFor(world, who)]).toEqual([
      ['gone', 'withdrawn'],
      expect.arrayContaining(['withdrawn participant']),
    ]);
  });

  it('who has withdrawn gets no seat by a later yes', async () => {
    const asked = await group();
    const who = await comes(world, asked);
    await withdraw(world, who);
    const answer = await answers(world, asked, agreeTo(who));
    expect([answer, Object.keys((await ledgerIn(world, asked)).seats)]).toEqual([['registration-over'], []]);
  });

  it('can be asked for again after a refusal', async () => {
    const asked = await group();
    await answers(world, asked, refuseTo(await comes(world, asked)));
    const again = await comes(world, asked);
    expect([again.attempt, await whereIs(world, asked, again)]).toEqual([2, AWAITING]);
  });

  it('counts in the limits across groups only with the seat', async () => {
    const asked = await limited();
    const who = await comes(world, asked);
    const counted = async () => {
      const member = await world.quotas.member(asked.programmeId, who.programmePerson ?? '');
      return Object.keys(member?.seats ?? {}).length;
    };
    const before = await counted();
    await answers(world, asked, agreeTo(who));
    expect([before, await counted()]).toEqual([0, 1]);
  });

  it('is refused by a limit that filled up before the yes, and hears of it', async () => {
    const asked = await limited();
    const [one, other] = [await comes(world, asked, 1), await comes(world, asked, 2)];
    await answers(world, asked, agreeTo(one), agreeTo(other));
    expect([
      await whereIs(world, asked, one),
      await whereIs(world, asked, other),
      await plannedFor(world, other),
    ]).toEqual([SEATED, REFUSED, expect.arrayContaining(['refused participant'])]);
  });

  it('is answered for no more once the group is cancelled', async () => {
    const asked = await group();
    const who = await comes(world, asked);
    await cancelGroup(world, COORDINATOR, asked.id, 'Za mało osób');
    expect(await answers(world, asked, agreeTo(who))).toEqual(['group-cancelled']);
  });
});

describe('A seat that is kept for the institution’s answer', () => {
  it('is nobody else’s', async () => {
    const group = await askingGroup(world, { ledger: { capacity: 1 } });
    await comes(world, group, 1);
    expect(await answerTo(world, request(group, { details: person(2) }))).toBe('waiting 1');
  });

  it('is given on when the institution refuses', async () => {
    const group = await askingGroup(world, {
      ledger: { capacity: 1 },
      group: { offers: { ...(await askingGroup(world)).offers, promotion: 'direct' } },
    });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(other));
    await answers(world, group, refuseTo(one));
    expect([await whereIs(world, group, one), await whereIs(world, group, other)]).toEqual([REFUSED, SEATED]);
  });
});

describe('Where no seat is kept', () => {
  const group = (changes: Parameters<typeof askingGroup>[1] = {}) =>
    askingGroup(world, { ...changes, rules: { holdsSeat: false } });

  it('the ledger holds nothing of who is asked about', async () => {
    const asked = await group();
    await comes(world, asked);
    const { seats, queue } = await ledgerIn(world, asked);
    expect([seats, queue]).toEqual([{}, {}]);
  });

  it('the first yes has the last seat, and the second a place', async () => {
    const asked = await group({ ledger: { capacity: 1 } });
    const [one, other] = [await comes(world, asked, 1), await comes(world, asked, 2)];
    await answers(world, asked, agreeTo(other));
    await answers(world, asked, agreeTo(one));
    expect([await whereIs(world, asked, other), await whereIs(world, asked, one)]).toEqual([
      SEATED,
      ['waiting', 'waiting'],
    ]);
  });

  it('a yes in a group that closed meanwhile is refused, and the person hears of it', async () => {
    const asked = await group({ ledger: { closesAt: NOW + HOUR } });
    const who = await comes(world, asked);
    world.setClock(NOW + 2 * HOUR);
    await answers(world, asked, agreeTo(who));
    expect([await whereIs(world, asked, who), await plannedFor(world, who)]).toEqual([
      REFUSED,
      expect.arrayContaining(['refused participant']),
    ]);
  });
});

describe('Somebody who waits for a seat while the institution is asked', () => {
  const full = async () => {
    const group = await askingGroup(world, { ledger: { capacity: 1 } });
    const first = await comes(world, group, 1);
    await answers(world, group, agreeTo(first));
    return { group, first, second: await comes(world, group, 2), third: await comes(world, group, 3) };
  };

  it('has a place like everybody, and the institution is asked', async () => {
    const { group, second } = await full();
    expect([await whereIs(world, group, second), await plannedFor(world, second)]).toEqual([
      ['waiting', 'waiting'],
      ['approval-asked institution', 'waiting institution', 'waiting participant'],
    ]);
  });

  it('is passed over until it agrees, and keeps the place', async () => {
    const { group, first, second, third } = await full();
    await answers(world, group, agreeTo(third));
    await withdraw(world, first);
    await followed(world, group);
    expect([await whereIs(world, group, second), await whereIs(world, group, third)]).toEqual([
      ['waiting', 'waiting'],
      ['offered', 'offered'],
    ]);
  });

  it('is served as soon as it agrees', async () => {
    const { group, first, second } = await full();
    await withdraw(world, first);
    await followed(world, group);
    await answers(world, group, agreeTo(second));
    expect(await whereIs(world, group, second)).toEqual(['offered', 'offered']);
  });

  it('loses the place when it refuses', async () => {
    const { group, second, third } = await full();
    await answers(world, group, refuseTo(second));
    expect([await whereIs(world, group, second), (await ledgerIn(world, group)).queue]).toEqual([
      REFUSED,
      { [seatOf(third)]: 2 },
    ]);
  });

  it('is offered no seat by hand either', async () => {
    const { group, first, second } = await full();
    await withdraw(world, first);
    await followed(world, group);
    const offer = { why: 'Pilna potrzeba', beyondLimit: false };
    expect(await offerSeat(world, COORDINATOR, second, offer)).toMatchObject({
      refusal: { kind: 'approval-missing' },
    });
  });
});

describe('The institution’s answer', () => {
  it.each([
    ['agreed', 'agreed, seated', agreeTo],
    ['refused', 'refused, gone', refuseTo],
  ] as const)('given twice is given once: %s', async (_, told, say) => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const first = await answers(world, group, say(who));
    const { revision } = await ledgerIn(world, group);
    const second = await answers(world, group, say(who));
    expect([first, second, (await ledgerIn(world, group)).revision]).toEqual([[told], [told], revision]);
  });

  it('is not changed by the opposite one', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    await answers(world, group, refuseTo(who));
    expect(await answers(world, group, agreeTo(who))).toEqual(['decided-otherwise']);
  });

  it('counts a second before the deadline and not at it', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    world.setClock(UNTIL - 1);
    const inTime = await answers(world, group, agreeTo(one));
    world.setClock(UNTIL);
    expect([inTime, await answers(world, group, agreeTo(other))]).toEqual([['agreed, seated'], ['too-late']]);
  });

  it('for several people counts for each by itself', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await withdraw(world, one);
    expect(await answers(world, group, agreeTo(one), agreeTo(other))).toEqual([
      'registration-over',
      'agreed, seated',
    ]);
  });

  it('for one person both ways is refused as a whole', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    const told = await answers(world, group, agreeTo(other), agreeTo(one), refuseTo(one));
    expect([told, await whereIs(world, group, other)]).toEqual([['decided-both-ways'], AWAITING]);
  });

  it('about another institution’s person is refused as a whole', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const scope = { institutionId: institutionId.parse('ops4'), groupId: group.id };
    expect(await decideApproval(world, scope, [agreeTo(who)])).toEqual({
      ok: false,
      refusal: { kind: 'not-your-person', seatId: seatOf(who) },
    });
  });

  it('that refuses needs a reason', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    expect([await answers(world, group, refuseTo(who, ' . ')), await whereIs(world, group, who)]).toEqual([
      ['reason-missing'],
      AWAITING,
    ]);
  });

  it('is not asked of who needs none', async () => {
    const group = await askingGroup(world, { group: { approval: null } });
    const who = await comes(world, group);
    expect([await whereIs(world, group, who), await answers(world, group, agreeTo(who))]).toEqual([
      SEATED,
      ['not-asked'],
    ]);
  });

  it('comes too late once the group has started', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    world.setClock(group.sessions[0]?.startsAt ?? NOW);
    expect(await decideApproval(world, { institutionId: DPS, groupId: group.id }, [agreeTo(who)])).toEqual({
      ok: false,
      refusal: { kind: 'group-started' },
    });
  });
});

describe('An agreement on paper', () => {
  it('is recorded by the coordinator, with where it is, and gives the seat', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    world.setClock(UNTIL + MINUTE);
    const done = await recordAgreement(world, COORDINATOR, who, 'Pismo z 3 listopada');
    await followed(world, group);
    expect([done, (await nowOf(world, who)).approval, await whereIs(world, group, who)]).toEqual([
      { ok: true, value: { standing: { kind: 'seated' }, changed: true } },
      { kind: 'agreed', at: UNTIL + MINUTE, by: 'coordinator', why: 'Pismo z 3 listopada' },
      SEATED,
    ]);
  });

  it('needs a reason', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    expect(await recordAgreement(world, COORDINATOR, who, '')).toMatchObject({
      refusal: { kind: 'reason-missing' },
    });
  });

  it('does not undo a refusal', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    await answers(world, group, refuseTo(who));
    expect(await recordAgreement(world, COORDINATOR, who, 'Pismo z 3 listopada')).toMatchObject({
      refusal: { kind: 'approval-not-asked' },
    });
  });
});
