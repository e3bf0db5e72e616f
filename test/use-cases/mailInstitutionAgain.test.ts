import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../functions/domain/notice.ts';
import { HOUR } from '../../functions/domain/time.ts';
import { addressFingerprint } from '../../functions/use-cases/addressFingerprint.ts';
import { mailInstitutionAgain } from '../../functions/use-cases/mailInstitutionAgain.ts';
import { suppressedContacts } from '../../functions/use-cases/suppressedAddresses.ts';
import { anInstitution, NOW, person } from '../support/builders.ts';
import { OTHERS } from '../support/institutionStories.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { COORDINATOR, followed, noticesFor, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const HEAD = 'dyrektor@dps-zory.example';
const OFFICE = anInstitution().email;
const OURS = anInstitution({ contacts: { head: HEAD, deputy: null, training: OFFICE } });
const KEPT = { kind: 'failed', at: NOW, reason: 'suppressed' } as const;

const suppress = (address: string): Promise<void> =>
  world.suppressions.suppress(addressFingerprint(world, address), {
    why: 'bounce',
    at: NOW,
    notice: 'a-notice',
  });

const listed = async (): Promise<readonly string[]> =>
  (await suppressedContacts(world, OURS)).map(({ contact, address }) => `${contact} ${address}`);

const again = (why = 'adres działa, rozmowa z 23 listopada') =>
  mailInstitutionAgain(world, COORDINATOR, OURS.id, why);

/** The link to its people, which the institution was to get at a moment and was kept back. */
const keptAccess = async (at = NOW, id = OURS.id) => {
  const notice = {
    institutionId: id,
    kind: 'access',
    occasion: at,
    plannedAt: at,
    delivery: { kind: 'planned' },
  } as const;
  await world.institutionNotices.planForInstitution([notice]);
  await world.institutionNotices.advanceForInstitution(notice, { ...KEPT, at });
  return notice;
};

/** Somebody of each institution who got a seat, of which neither institution nor person could be told. */
const keptAboutPeople = async () => {
  const { group } = await setScene(world, { programme: { approval: null }, institutions: [OURS, OTHERS] });
  const ours = await somebodyIn(world, group, { details: person(1) });
  const theirs = await somebodyIn(world, group, { details: person(2), institutionId: OTHERS.id });
  await followed(world, group);
  const names = [
    noticesFor(ours, 'confirmed', 'institution'),
    noticesFor(ours, 'confirmed', 'participant'),
    noticesFor(theirs, 'confirmed', 'institution'),
  ];
  for (const name of names) {
    const notice = await world.notices.notice(name);
    if (notice !== undefined) await world.notices.advance(notice, KEPT);
  }
  return async (): Promise<readonly (Notice['delivery']['kind'] | undefined)[]> =>
    (await Promise.all(names.map((name) => world.notices.notice(name)))).map((one) => one?.delivery.kind);
};

describe('The addresses of an institution that take no mail', () => {
  it('are named once each, by what the directory calls them first', async () => {
    await suppress(OFFICE);
    await suppress(HEAD);
    expect(await listed()).toEqual([`email ${OFFICE}`, `head ${HEAD}`]);
  });

  it('are none where all take mail', async () => {
    expect(await listed()).toEqual([]);
  });
});

describe('Sending to an institution again', () => {
  beforeEach(() => world.directory.saveInstitutions([OURS, OTHERS]));

  it('takes its addresses off the list, and leaves those of others', async () => {
    await suppress(OFFICE);
    await suppress(OTHERS.email);
    expect(await again()).toEqual({ ok: true, value: { changed: true } });
    const theirs = await suppressedContacts(world, OTHERS);
    expect([await listed(), theirs.length]).toEqual([[], 1]);
  });

  it('is in the history of the entry with the coordinator and the reason', async () => {
    await suppress(HEAD);
    await again('adres poprawny');
    expect(await world.directory.eventsOf(OURS.id)).toEqual([
      {
        institutionId: OURS.id,
        at: NOW,
        by: 'coordinator:c-1',
        what: { kind: 'mail-again', why: 'adres poprawny' },
      },
    ]);
  });

  it('is in the history also where the machine stops before the addresses are off the list', async () => {
    await suppress(HEAD);
    const lift = () => Promise.reject(new Error('The machine stopped'));
    const stopping = { ...world, suppressions: { ...world.suppressions, lift } };
    await mailInstitutionAgain(stopping, COORDINATOR, OURS.id, 'adres poprawny').catch(() => undefined);
    expect((await world.directory.eventsOf(OURS.id)).map(({ what }) => what.kind)).toEqual(['mail-again']);
  });

  it('sends what was kept back from the institution about itself', async () => {
    await suppress(OFFICE);
    const notice = await keptAccess();
    await again();
    const now = await world.institutionNotices.institutionNotice(notice);
    expect(now?.delivery.kind).toBe('planned');
  });

  it('sends what was kept back about its people, and nothing to anybody else', async () => {
    const deliveries = await keptAboutPeople();
    await suppress(OFFICE);
    await again();
    expect(await deliveries()).toEqual(['planned', 'failed', 'failed']);
  });

  it('sends nothing that was kept back more than thirty days ago', async () => {
    const notice = await keptAccess(NOW - 31 * 24 * HOUR);
    await suppress(OFFICE);
    await again();
    const now = await world.institutionNotices.institutionNotice(notice);
    expect(now?.delivery.kind).toBe('failed');
  });

  it('asked for twice is done once', async () => {
    await suppress(OFFICE);
    await again();
    const second = await again();
    const events = await world.directory.eventsOf(OURS.id);
    expect([second, events.length]).toEqual([{ ok: true, value: { changed: false } }, 1]);
  });

  it('is refused without a reason, and the address stays on the list', async () => {
    await suppress(OFFICE);
    const refused = await again(' ');
    expect([refused, await listed()]).toEqual([
      { ok: false, refusal: { kind: 'reason-missing' } },
      [`email ${OFFICE}`],
    ]);
  });

  it('is refused for an entry that only leads to another', async () => {
    await world.directory.saveInstitutions([{ ...OURS, mergedInto: OTHERS.id }]);
    expect(await again()).toEqual({ ok: false, refusal: { kind: 'unknown-institution' } });
  });
});
