import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { addressFingerprint } from '../../functions/use-cases/addressFingerprint.ts';
import { askForListing } from '../../functions/use-cases/askForListing.ts';
import { deliverUnsent } from '../../functions/use-cases/deliverUnsent.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { type Decision, resolveListing } from '../../functions/use-cases/resolveListing.ts';
import { aListing, anInstitution, DPS, NOW } from '../support/builders.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { COORDINATOR as ANNA } from '../support/people.ts';
import { type World, worldOver } from '../support/world.ts';

const KNOWN = { kind: 'known', institutionId: DPS } as const;
const REFUSAL = { kind: 'refuse', why: 'Taki numer nie istnieje' } as const;
const ADDED: Decision = { kind: 'add', regon: '192598184', types: ['OSRODEK_WSPARCIA'] };

let world: World;
let mails: Mail[];
beforeEach(async () => {
  world = worldOver({ store: memoryStore() });
  mails = [];
  await world.directory.saveInstitutions([anInstitution()]);
  await askForListing(world, aListing());
});

const resolve = (decision: Decision, by: Partial<World> = {}) =>
  resolveListing({ ...world, ...by }, ANNA, aListing().id, decision);

/** The run of the outbox some time later. */
const run = async (seconds = MINUTE): Promise<void> => {
  world.setClock(world.clock() + seconds);
  const nobody = (): never => {
    throw new Error('Nobody else is told anything here');
  };
  const ports = {
    ...world,
    mailer: {
      send: (mail: Mail) => {
        mails.push(mail);
        return Promise.resolve({ kind: 'accepted', messageId: `message-${mails.length}` } as const);
      },
    },
    write: nobody,
    writeToInstitution: nobody,
    linkAddress: nobody,
    institutionLinkAddress: nobody,
    perSecond: () => Promise.resolve(14),
    pause: () => Promise.resolve(),
  };
  await deliverUnsent(ports, () => undefined);
};

const told = () => mails.map(({ to, subject }) => [to, subject]);
const TO = aListing().request.answerTo;
const NAME = 'Środowiskowy Dom…';

describe('Whoever asked for an institution', () => {
  it.each<[string, Decision, string]>([
    ['that it was added', ADDED, `Instytucja dopisana do listy: Środowiskowy Dom Samopomocy…`],
    ['that it is listed', KNOWN, 'Instytucja jest na liście: Środowiskowy Dom Samopomocy…'],
    ['that it was refused', REFUSAL, `Instytucja niedopisana do listy: ${NAME}`],
  ])('is told once, %s', async (_, decision, subject) => {
    await resolve(decision);
    await run();
    await run();
    expect(told()).toEqual([[TO, subject]]);
  });

  it('is told the reason of a refusal', async () => {
    await resolve(REFUSAL);
    await run();
    expect(mails[0]?.text).toContain(REFUSAL.why);
  });

  it('is told the name under which the institution is listed', async () => {
    await resolve(KNOWN);
    await run();
    expect(mails[0]?.text).toContain(anInstitution().name);
  });

  it('is told nothing more when the same answer, or another one, is sent again', async () => {
    await resolve(KNOWN);
    await resolve(KNOWN);
    world.setClock(NOW + MINUTE);
    await resolve(REFUSAL);
    await run();
    expect(told()).toHaveLength(1);
  });

  it('is told the answer that was written, of two that were given at once', async () => {
    const answers = [resolve(KNOWN), resolve(REFUSAL, { clock: () => NOW + 1 })];
    const [first] = await Promise.all(answers);
    await run(MINUTE + 1);
    const written = first?.ok === true ? 'jest na liście' : 'niedopisana';
    expect([mails.length, mails[0]?.subject.includes(written)]).toEqual([1, true]);
  });

  it('is told although the process died right after the answer was written', async () => {
    const listings: World['listings'] = {
      ...world.listings,
      answer: async (answered) => {
        await world.listings.answer(answered);
        throw new Error('The process dies here');
      },
    };
    await expect(resolve(KNOWN, { listings })).rejects.toThrow('dies');
    await run();
    expect(told()).toHaveLength(1);
  });

  it('is told nothing of an answer that was never written, and the later one once', async () => {
    const answer = () => Promise.reject(new Error('The process dies here'));
    await expect(resolve(KNOWN, { listings: { ...world.listings, answer } })).rejects.toThrow('dies');
    await run(HOUR);
    const before = told().length;
    await resolve(REFUSAL);
    await run();
    expect([before, told()]).toEqual([0, [[TO, `Instytucja niedopisana do listy: ${NAME}`]]]);
  });

  it('whose address takes no mail is among those who were not reached', async () => {
    const address = addressFingerprint(world, TO);
    await world.suppressions.suppress(address, { why: 'bounce', at: NOW, notice: 'a-notice' });
    await resolve(KNOWN);
    await run();
    const lost = await world.institutionNotices.undeliveredToInstitutions(NOW);
    expect([mails, lost.map(({ kind, delivery }) => [kind, delivery])]).toEqual([
      [],
      [['listing-answered', { kind: 'failed', at: NOW + MINUTE, reason: 'suppressed' }]],
    ]);
  });
});
