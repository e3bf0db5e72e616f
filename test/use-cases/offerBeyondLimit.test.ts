import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { NOW, person, PROGRAMME } from '../support/builders.ts';
import { answerOf, made, WHY } from '../support/office.ts';
import { answerTo, COORDINATOR, followed, ledgerIn, nowOf, request, somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';
import { MANUAL, offer } from './queues.ts';

let table: TestTable;
let world: World;
beforeEach(() => {
  world = worldOver(table);
});
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

describe('A limit of the programme that is used up', () => {
  const quota = { regions: null, types: null, people: 1 } as const;
  const taken = async () =>
    (await world.quotas.counts(PROGRAMME, [peopleQuota({ ...quota, regions: null }).id]))[0]?.taken;

  /** One person has the only place of the programme; the other was refused by its limit. */
  const story = async () => {
    const { group } = await setScene(world, {
      programme: { quotas: [{ ...quota }] },
      group: { offers: MANUAL },
      ledger: { capacity: 5 },
    });
    const first = await somebodyIn(world, group, { details: person(1) });
    const refusedOne = await somebodyIn(world, group, { details: person(2) }).catch(() => undefined);
    if (refusedOne !== undefined) throw new Error('The limit should have refused');
    await followed(world, group);
    const second = (await world.registrations.registrationsOf(group.id)).find(({ key }) => key !== first.key);
    if (second === undefined) throw new Error('The refused registration is written down');
    return { group, first, second };
  };

  /** A table of its own: the count belongs to the programme that all stories share. */
  beforeEach(async () => {
    const own = await startTestTable();
    world = worldOver(own);
    return () => own.stop();
  });

  it('refuses an offer, and names the limit', async () => {
    const { second } = await story();
    expect(await offer(world, second)).toMatchObject({
      refusal: { kind: 'quota-full', quota: { limit: 1 } },
    });
  });

  it('is passed over with a reason, and the person counts beyond it', async () => {
    const { second } = await story();
    made(await offer(world, second, { why: WHY, beyondLimit: true }));
    const again = await nowOf(world, second);
    expect([await taken(), answerOf(await acceptOffer(world, again)), await taken()]).toEqual([2, 'made', 2]);
  });

  it('goes to one of the two when the person registers again at the same moment', async () => {
    const { group, second } = await story();
    const putPending: World['registrations']['putPending'] = async (candidate, replacing) => {
      if (candidate.requestId.startsWith('by-hand')) {
        await answerTo(world, request(group, { details: second.details }));
      }
      return world.registrations.putPending(candidate, replacing);
    };
    const meanwhile = { ...world, registrations: { ...world.registrations, putPending } };
    await offerSeat(meanwhile, COORDINATOR, second, { why: WHY, beyondLimit: true });
    const ledger = await ledgerIn(world, group);
    const own = [...Object.keys(ledger.seats), ...Object.keys(ledger.queue)].filter((id) =>
      id.startsWith(second.key),
    );
    expect(own.length).toBeLessThanOrEqual(1);
  });

  it('is as before when the ledger refuses in the end', async () => {
    const { group, second } = await story();
    const quotas: World['quotas'] = {
      ...world.quotas,
      change: async (change) => {
        const outcome = await world.quotas.change(change);
        const seen = await ledgerIn(world, group);
        if (change.beyondLimit) {
          const next = { ...seen, capacity: 0 };
          await world.ledgers.write(
            group.id,
            { kind: 'rewrite', seen, next },
            { at: NOW, by: 'system', why: null },
          );
        }
        return outcome;
      },
    };
    const answer = await offerSeat({ ...world, quotas }, COORDINATOR, second, {
      why: WHY,
      beyondLimit: true,
    });
    expect([answerOf(answer), await taken()]).toEqual(['no-free-seat', 1]);
  });

  it('is not lowered by an offer beyond it to somebody who has a seat', async () => {
    const { first } = await story();
    const answer = await offer(world, first, { why: WHY, beyondLimit: true });
    expect([answerOf(answer), await taken()]).toEqual(['not-waiting', 1]);
  });
});
