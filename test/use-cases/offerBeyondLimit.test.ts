import { describe, expect } from 'vitest';
import type { ProgrammeId } from '../../functions/domain/ids.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import { offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { NOW, person } from '../support/builders.ts';
import { answerOf, made, WHY } from '../support/office.ts';
import { answerTo, COORDINATOR, followed, ledgerIn, nowOf, request, somebodyIn } from '../support/people.ts';
import { setScene, type World } from '../support/world.ts';
import { it } from './programmeTest.ts';
import { MANUAL, offer } from './queues.ts';

describe('A limit of the programme that is used up', () => {
  const quota = { regions: null, types: null, people: 1 } as const;
  const taken = async (world: World, programme: ProgrammeId) =>
    (await world.quotas.counts(programme, [peopleQuota({ ...quota, regions: null }).id]))[0]?.taken;

  /** One person has the only place of the programme; the other was refused by its limit. */
  const story = async (world: World, programme: ProgrammeId) => {
    const { group } = await setScene(world, {
      programme: { id: programme, quotas: [{ ...quota }] },
      group: { programmeId: programme, offers: MANUAL },
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

  it('refuses an offer, and names the limit', async ({ world, programme }) => {
    const { second } = await story(world, programme);
    expect(await offer(world, second)).toMatchObject({
      refusal: { kind: 'quota-full', quota: { limit: 1 } },
    });
  });

  it('is passed over with a reason, and the person counts beyond it', async ({ world, programme }) => {
    const { second } = await story(world, programme);
    made(await offer(world, second, { why: WHY, beyondLimit: true }));
    const again = await nowOf(world, second);
    expect([
      await taken(world, programme),
      answerOf(await acceptOffer(world, again)),
      await taken(world, programme),
    ]).toEqual([2, 'made', 2]);
  });

  it('goes to one of the two when the person registers again at the same moment', async ({
    world,
    programme,
  }) => {
    const { group, second } = await story(world, programme);
    const putPending: World['registrations']['putPending'] = async (candidate, replacing) => {
      if (candidate.requestId.startsWith('by-hand')) {
        // The limit has room by now: the registration gets the seat that the offer was to be.
        await world.quotas.setLimits(programme, [peopleQuota({ ...quota, people: 2 })]);
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
    expect([own.length, await taken(world, programme)]).toEqual([1, 2]);
  });

  it('is as before when the ledger refuses in the end', async ({ world, programme }) => {
    const { group, second } = await story(world, programme);
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
    expect([answerOf(answer), await taken(world, programme)]).toEqual(['no-free-seat', 1]);
  });

  it('is not lowered by an offer beyond it to somebody who has a seat', async ({ world, programme }) => {
    const { first } = await story(world, programme);
    const answer = await offer(world, first, { why: WHY, beyondLimit: true });
    expect([answerOf(answer), await taken(world, programme)]).toEqual(['not-waiting', 1]);
  });
});
