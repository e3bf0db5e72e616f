import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endOf, startOf } from '../../functions/domain/group.ts';
import { groupId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { cancelGroup } from '../../functions/use-cases/cancelGroup.ts';
import { closeGroup } from '../../functions/use-cases/closeGroup.ts';
import { confirmGroup } from '../../functions/use-cases/confirmGroup.ts';
import { openGroup } from '../../functions/use-cases/openGroup.ts';
import { reopenGroup } from '../../functions/use-cases/reopenGroup.ts';
import { NOW, person } from '../support/builders.ts';
import { answerOf, made, STRANGER, WHY } from '../support/office.ts';
import {
  answerTo,
  COORDINATOR,
  ledgerIn,
  noticesFor,
  request,
  settled,
  somebodyIn,
} from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  world = worldOver(table);
});

const inState = async (state: Ledger['state']) => (await setScene(world, { ledger: { state } })).group;

const CHANGES = {
  open: (id: Ledger['groupId'], who = COORDINATOR) => openGroup(world, who, id, null),
  close: (id: Ledger['groupId'], who = COORDINATOR) => closeGroup(world, who, id),
  reopen: (id: Ledger['groupId'], who = COORDINATOR) => reopenGroup(world, who, id),
  confirm: (id: Ledger['groupId'], who = COORDINATOR) => confirmGroup(world, who, id),
  cancel: (id: Ledger['groupId'], who = COORDINATOR) => cancelGroup(world, who, id, WHY),
} as const;
const VERBS = ['open', 'close', 'reopen', 'confirm', 'cancel'] as const;

describe.each(VERBS)('To %s a group', (verb) => {
  it('of another organiser is refused, and nothing has changed', async () => {
    const { group, ledger } = await setScene(world);
    expect([answerOf(await CHANGES[verb](group.id, STRANGER)), await ledgerIn(world, group)]).toEqual([
      'another-organiser',
      ledger,
    ]);
  });

  it('that does not exist is refused', async () => {
    expect(answerOf(await CHANGES[verb](groupId.parse('nie-ma')))).toBe('unknown-group');
  });
});

describe.each([
  [
    'draft',
    { open: 'made', close: 'wrong-state', reopen: 'wrong-state', confirm: 'wrong-state', cancel: 'made' },
  ],
  ['open', { open: 'made', close: 'made', reopen: 'made', confirm: 'made', cancel: 'made' }],
  ['full', { open: 'wrong-state', close: 'made', reopen: 'made', confirm: 'made', cancel: 'made' }],
  ['closed', { open: 'wrong-state', close: 'made', reopen: 'made', confirm: 'made', cancel: 'made' }],
  [
    'confirmed',
    { open: 'wrong-state', close: 'made', reopen: 'wrong-state', confirm: 'made', cancel: 'made' },
  ],
  [
    'cancelled',
    {
      open: 'group-cancelled',
      close: 'group-cancelled',
      reopen: 'group-cancelled',
      confirm: 'group-cancelled',
      cancel: 'made',
    },
  ],
] as const)('A group that is %s', (state, answers) => {
  it.each(VERBS)('answers to %s', async (verb) => {
    expect(answerOf(await CHANGES[verb]((await inState(state)).id))).toBe(answers[verb]);
  });
});

describe('Doing it twice is doing it once:', () => {
  it.each([
    ['open', 'draft'],
    ['close', 'open'],
    ['reopen', 'closed'],
    ['confirm', 'open'],
    ['cancel', 'open'],
  ] as const)('%s', async (verb, state) => {
    const group = await inState(state);
    const first = made(await CHANGES[verb](group.id));
    const second = made(await CHANGES[verb](group.id));
    expect([first.changed, second.changed, second.ledger]).toEqual([true, false, first.ledger]);
  });
});

describe('Every change', () => {
  it('carries when, by whom and why', async () => {
    const group = await inState('open');
    expect(made(await cancelGroup(world, COORDINATOR, group.id, `  ${WHY} `)).ledger.last).toEqual({
      at: NOW,
      by: 'coordinator:c-1',
      why: WHY,
    });
  });

  it('is made although somebody signs up at the same moment', async () => {
    const group = await inState('open');
    const [closing, ...answers] = await Promise.all([
      closeGroup(world, COORDINATOR, group.id),
      ...[1, 2, 3, 4].map((number) => answerTo(world, request(group, { details: person(number) }))),
    ]);
    const { state, seats } = await ledgerIn(world, group);
    expect([answerOf(closing), state, Object.keys(seats).length]).toEqual([
      'made',
      'closed',
      answers.filter((answer) => answer === 'seated').length,
    ]);
  });
});

describe('Opening', () => {
  const draft = () => inState('draft');

  it('at once lets people sign up', async () => {
    const group = await draft();
    await openGroup(world, COORDINATOR, group.id, null);
    expect(await answerTo(world, request(group))).toBe('seated');
  });

  it('later lets nobody sign up before', async () => {
    const group = await draft();
    await openGroup(world, COORDINATOR, group.id, NOW + HOUR);
    expect(await answerTo(world, request(group))).toBe('group-not-open-yet');
  });

  it('in the past is refused', async () => {
    expect(answerOf(await openGroup(world, COORDINATOR, (await draft()).id, NOW - 1))).toBe('in-the-past');
  });

  it('after the closing time is refused', async () => {
    const { group } = await setScene(world, { ledger: { state: 'draft', closesAt: NOW + 10 } });
    expect(answerOf(await openGroup(world, COORDINATOR, group.id, NOW + 10))).toBe('wrong-order');
  });
});

describe('Reopening', () => {
  it('E31: lets newcomers into a group that had closed itself when it was full', async () => {
    const group = await inState('full');
    await reopenGroup(world, COORDINATOR, group.id);
    expect(await answerTo(world, request(group))).toBe('seated');
  });

  it('keeps the sign-up open until the group starts where its closing time has passed', async () => {
    const { group } = await setScene(world, { ledger: { closesAt: NOW - HOUR } });
    expect(made(await reopenGroup(world, COORDINATOR, group.id)).ledger.closesAt).toBe(startOf(group));
  });

  it('is refused when the group has started', async () => {
    const group = await inState('closed');
    world.setClock(startOf(group));
    expect(answerOf(await reopenGroup(world, COORDINATOR, group.id))).toBe('group-started');
  });
});

describe('Confirming', () => {
  it('tells everybody who has a seat that the group takes place', async () => {
    const { group } = await setScene(world);
    const registration = await somebodyIn(world, group);
    await settled(world, group);
    await confirmGroup(world, COORDINATOR, group.id);
    await settled(world, group);
    expect(await world.registrations.registration(registration)).toMatchObject({
      status: { kind: 'confirmed', assured: true },
    });
  });

  it('is refused when the group has started', async () => {
    const group = await inState('open');
    world.setClock(startOf(group));
    expect(answerOf(await confirmGroup(world, COORDINATOR, group.id))).toBe('group-started');
  });
});

describe('Cancelling', () => {
  it('tells those who have a seat and those who wait', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    const people = [1, 2].map((number) => somebodyIn(world, group, { details: person(number) }));
    const registrations = await Promise.all(people);
    await cancelGroup(world, COORDINATOR, group.id, WHY);
    await settled(world, group);
    const notices = registrations.map((entry) => world.notices.notice(noticesFor(entry, 'group-cancelled')));
    expect((await Promise.all(notices)).map((notice) => notice?.kind)).toEqual([
      'group-cancelled',
      'group-cancelled',
    ]);
  });

  it.each([null, '', ' . ', 'x'.repeat(301)])('is refused without a reason: %j', async (why) => {
    const { group, ledger } = await setScene(world);
    expect([
      answerOf(await cancelGroup(world, COORDINATOR, group.id, why)),
      await ledgerIn(world, group),
    ]).toEqual(['reason-missing', ledger]);
  });

  it('is refused when the group is over', async () => {
    const group = await inState('confirmed');
    world.setClock(endOf(group));
    expect(answerOf(await cancelGroup(world, COORDINATOR, group.id, WHY))).toBe('group-started');
  });
});
