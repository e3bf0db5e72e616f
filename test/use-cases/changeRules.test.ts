import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOf } from '../../functions/domain/group.ts';
import type { GroupRules } from '../../functions/domain/groupRules.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { changeRules } from '../../functions/use-cases/changeRules.ts';
import { aLedger, NOW } from '../support/builders.ts';
import { answerOf, made, STRANGER } from '../support/office.ts';
import { COORDINATOR, followed, ledgerIn } from '../support/people.ts';
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

const rules = (changes: Partial<GroupRules> = {}): GroupRules => {
  const { closeWhenFull, perInstitution, limitLiftsAt, atInstitutionLimit, waitingLimit, opensAt, closesAt } =
    aLedger();
  return {
    offers: USUAL_OFFERS,
    minimum: null,
    belowTaken: 'refuse',
    substituteHours: 24,
    ...{ closeWhenFull, perInstitution, limitLiftsAt, atInstitutionLimit, waitingLimit, opensAt, closesAt },
    ...changes,
  };
};

const NEW_RULES = rules({
  offers: { mode: 'manual', promotion: 'direct', hours: 24, stopHours: 0, onBounce: 'offer-on' },
  minimum: { people: 8, alarmDays: 5 },
  belowTaken: 'allow',
  substituteHours: 48,
  closeWhenFull: true,
  perInstitution: 0,
  limitLiftsAt: NOW + HOUR,
  atInstitutionLimit: 'wait',
  waitingLimit: null,
  closesAt: NOW + 2 * HOUR,
});

describe('Rules', () => {
  it('stand in the ledger and in the description afterwards', async () => {
    const { group } = await setScene(world);
    await changeRules(world, COORDINATOR, group.id, NEW_RULES);
    const { offers, minimum, belowTaken, substituteHours, ...inLedger } = NEW_RULES;
    expect([await world.groups.group(group.id), await ledgerIn(world, group)]).toMatchObject([
      { ...group, offers, minimum, belowTaken, substituteHours },
      inLedger,
    ]);
  });

  it('set twice are set once', async () => {
    const { group } = await setScene(world);
    const first = made(await changeRules(world, COORDINATOR, group.id, NEW_RULES));
    const second = made(await changeRules(world, COORDINATOR, group.id, NEW_RULES));
    expect([first.changed, second.changed, second.ledger]).toEqual([true, false, first.ledger]);
  });

  it('of the description alone leave the ledger as it is', async () => {
    const { group, ledger } = await setScene(world);
    const change = made(await changeRules(world, COORDINATOR, group.id, rules({ belowTaken: 'allow' })));
    expect([change.changed, change.ledger]).toEqual([true, ledger]);
  });

  it('are set wholly by repeating them after a crash between the two writes', async () => {
    const { group } = await setScene(world);
    const groups = { ...world.groups, replaceGroup: () => Promise.reject(new Error('crash')) };
    await expect(changeRules({ ...world, groups }, COORDINATOR, group.id, NEW_RULES)).rejects.toThrow(
      'crash',
    );
    await changeRules(world, COORDINATOR, group.id, NEW_RULES);
    expect((await world.groups.group(group.id))?.offers).toEqual(NEW_RULES.offers);
  });
});

describe('The history of a group', () => {
  it('tells which rules of the description were changed, by whom and when', async () => {
    const { group, ledger } = await setScene(world);
    await changeRules(world, COORDINATOR, group.id, NEW_RULES);
    expect(await world.history.eventsOf(group.id)).toEqual([
      {
        at: NOW,
        by: 'coordinator:c-1',
        why: null,
        groupId: group.id,
        part: 'description',
        revision: ledger.revision + 1,
        changes: [
          { field: 'offers.mode', from: 'automatic', to: 'manual' },
          { field: 'offers.promotion', from: 'offer', to: 'direct' },
          { field: 'offers.hours', from: '12', to: '24' },
          { field: 'offers.stopHours', from: '48', to: '0' },
          { field: 'substituteHours', from: '24', to: '48' },
          { field: 'offers.onBounce', from: 'pause', to: 'offer-on' },
          { field: 'minimum.people', from: 'null', to: '8' },
          { field: 'minimum.alarmDays', from: 'null', to: '5' },
          { field: 'belowTaken', from: 'refuse', to: 'allow' },
        ],
      },
    ]);
  });

  it('tells of rules of the ledger and of the description, each once', async () => {
    const { group } = await setScene(world);
    await followed(world, group);
    for (let time = 0; time < 2; time += 1) await changeRules(world, COORDINATOR, group.id, NEW_RULES);
    await followed(world, group);
    const events = await world.history.eventsOf(group.id);
    expect(events.map(({ part, revision }) => [part, revision])).toEqual([
      ['ledger', 2],
      ['description', 2],
    ]);
  });

  it('keeps every change of the description, although the ledger has stayed the same', async () => {
    const { group } = await setScene(world);
    await changeRules(world, COORDINATOR, group.id, rules({ belowTaken: 'allow' }));
    world.setClock(NOW + HOUR);
    await changeRules(world, COORDINATOR, group.id, rules());
    const events = await world.history.eventsOf(group.id);
    expect(events.map(({ at, changes }) => [at, changes[0]?.to])).toEqual([
      [NOW, 'allow'],
      [NOW + HOUR, 'refuse'],
    ]);
  });

  it('tells nothing of rules that were refused', async () => {
    const { group } = await setScene(world);
    await changeRules(world, COORDINATOR, group.id, { ...NEW_RULES, perInstitution: -1 });
    expect(await world.history.eventsOf(group.id)).toEqual([]);
  });
});

describe('Rules are refused, and nothing has changed,', () => {
  it.each<[string, Partial<GroupRules>, string]>([
    ['with a negative limit for institutions', { perInstitution: -1 }, 'perInstitution'],
    ['with an absurd waiting list', { waitingLimit: 501 }, 'waitingLimit'],
    ['with no hours to answer an offer', { offers: { ...USUAL_OFFERS, hours: 0 } }, 'hours'],
    ['with half an hour to answer', { offers: { ...USUAL_OFFERS, hours: 0.5 } }, 'hours'],
    ['with a minimum of nobody', { minimum: { people: 0, alarmDays: 5 } }, 'people'],
    ['with a closing time in the past', { closesAt: NOW - 1 }, 'closesAt'],
    ['with a limit lifted in the past', { limitLiftsAt: NOW - 1 }, 'limitLiftsAt'],
    ['that open after they close', { opensAt: NOW + 2 * HOUR, closesAt: NOW + HOUR }, 'opensAt'],
    ['that close after the group starts', { closesAt: aLedger().closesAt + 24 * HOUR }, 'closesAt'],
  ])('%s', async (_, changes, field) => {
    const { group, ledger } = await setScene(world);
    expect([
      await changeRules(world, COORDINATOR, group.id, rules(changes)),
      await ledgerIn(world, group),
      await world.groups.group(group.id),
    ]).toMatchObject([{ ok: false, refusal: { field } }, ledger, group]);
  });

  it('by another organiser', async () => {
    const { group } = await setScene(world);
    expect(answerOf(await changeRules(world, STRANGER, group.id, NEW_RULES))).toBe('another-organiser');
  });

  it('of a cancelled group', async () => {
    const { group } = await setScene(world, { ledger: { state: 'cancelled' } });
    expect(answerOf(await changeRules(world, COORDINATOR, group.id, NEW_RULES))).toBe('group-cancelled');
  });
});

describe('A time that is past already', () => {
  it('does not stand in the way of other rules while it stays as it is', async () => {
    const { group, ledger } = await setScene(world, { ledger: { closesAt: NOW - HOUR } });
    const { closesAt } = ledger;
    const change = await changeRules(world, COORDINATOR, group.id, rules({ closesAt, perInstitution: 3 }));
    expect(answerOf(change)).toBe('made');
  });

  it('may not be after the start of the group, but may be the start itself', async () => {
    const { group } = await setScene(world);
    const closesAt = startOf(group);
    expect(answerOf(await changeRules(world, COORDINATOR, group.id, rules({ closesAt })))).toBe('made');
  });
});
