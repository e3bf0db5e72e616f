import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_OPEN_LISTINGS } from '../../functions/domain/listing.ts';
import { askForListing } from '../../functions/use-cases/askForListing.ts';
import { changeInstitution } from '../../functions/use-cases/changeInstitution.ts';
import { importInstitutions } from '../../functions/use-cases/importInstitutions.ts';
import { mergeInstitutions } from '../../functions/use-cases/mergeInstitutions.ts';
import { type Decision, resolveListing } from '../../functions/use-cases/resolveListing.ts';
import { viewInstitution } from '../../functions/use-cases/viewInstitution.ts';
import { viewPeople } from '../../functions/use-cases/viewPeople.ts';
import { aListing, anInstitution, DPS, NOW, PCPR } from '../support/builders.ts';
import { institutionNumber } from '../support/ledgers.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';

import { COORDINATOR as ANNA, somebodyIn } from '../support/people.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

const BY = `coordinator:${ANNA.id}`;
const settings = (({ types, email, contacts }) => ({ types, email, contacts }))(anInstitution());

const draftOf = () => {
  const { name, types, nip, regon, voivodeship, town, email, language } = anInstitution();
  return { name, types, nip, regon, voivodeship, town, email, language };
};

let world: World;
beforeEach(async () => {
  world = worldOver({ store: memoryStore() });
  await world.directory.saveInstitutions([anInstitution(), anInstitution({ id: PCPR, name: 'Dom nowy' })]);
});

const eventsOf = async (id = DPS) => (await viewInstitution(world, id))?.events.map(({ what }) => what.kind);

describe('changing an entry', () => {
  const change = async (changes: Partial<typeof settings> = {}, id = DPS) => {
    const from = (await world.directory.entry(id))?.revision ?? 0;
    return changeInstitution(world, ANNA, id, { from, settings: { ...settings, ...changes } });
  };

  it('writes what changed, by whom and when', async () => {
    await change({ contacts: { ...settings.contacts, head: 'dyrektor@dps-zory.example' } });
    expect((await viewInstitution(world, DPS))?.events).toEqual([
      {
        institutionId: DPS,
        at: NOW,
        by: BY,
        what: { kind: 'changed', changes: [{ field: 'head', from: '', to: 'dyrektor@dps-zory.example' }] },
      },
    ]);
  });

  it('from what somebody else changed meanwhile is refused, with what they left and who they are', async () => {
    await change({ email: 'nowy@dps.example' });
    const late = { from: 0, settings: { ...settings, email: 'inny@dps.example' } };
    const refused = await changeInstitution(world, { ...ANNA, id: 'piotr' }, DPS, late);
    expect(refused).toMatchObject({
      refusal: { kind: 'changed-meanwhile', entry: { email: 'nowy@dps.example' }, last: { at: NOW, by: BY } },
    });
    expect([(await world.directory.entry(DPS))?.email, await eventsOf()]).toEqual([
      'nowy@dps.example',
      ['changed'],
    ]);
  });

  it('by two at the same moment is done by one, and its history tells of one', async () => {
    const emails = ['jeden@dps.example', 'drugi@dps.example'];
    const results = await Promise.all(emails.map((email) => change({ email })));
    expect([results.filter(({ ok }) => ok).length, await eventsOf()]).toEqual([1, ['changed']]);
  });

  it('sent twice is done once, and the second is no conflict', async () => {
    const typed = { from: 0, settings: { ...settings, email: 'nowy@dps.example' } };
    await changeInstitution(world, ANNA, DPS, typed);
    expect(await changeInstitution(world, ANNA, DPS, typed)).toEqual({ ok: true, value: { changed: false } });
  });

  it('from what an import changed meanwhile is refused', async () => {
    await importInstitutions(world, [{ ...draftOf(), email: 'zpliku@dps.example' }], {
      at: NOW,
      by: 'system',
      takes: () => false,
    });
    const late = { from: 0, settings: { ...settings, email: 'inny@dps.example' } };
    expect(await changeInstitution(world, ANNA, DPS, late)).toMatchObject({
      refusal: { kind: 'changed-meanwhile', last: { by: 'system' } },
    });
  });

  it('to what it is already changes nothing', async () => {
    expect([await change(), await eventsOf()]).toEqual([{ ok: true, value: { changed: false } }, []]);
  });

  it('confirms tags that nobody had confirmed, without a change of them', async () => {
    await world.directory.saveInstitutions([anInstitution({ typesConfirmed: false })]);
    await change();
    expect([(await world.directory.entry(DPS))?.typesConfirmed, await eventsOf()]).toEqual([
      true,
      ['tags-confirmed'],
    ]);
  });

  it('is refused for one that only leads to another', async () => {
    await world.directory.saveInstitutions([anInstitution({ mergedInto: PCPR })]);
    expect(await change({ email: 'nowy@dps.example' })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-institution' },
    });
  });
});

describe('merging two entries', () => {
  const merge = () => mergeInstitutions(world, ANNA, { stays: PCPR, goes: DPS });

  it('shows the history of both with the one that stays, the merge once', async () => {
    const earlier = { from: 0, settings: { ...settings, email: 'dawny@dps.example' } };
    await changeInstitution(world, ANNA, DPS, earlier);
    world.setClock(NOW + 60);
    await merge();
    expect(await eventsOf(PCPR)).toEqual(['merged', 'changed']);
  });

  it('leaves registrations under the old entry, and they are found with the one that stays', async () => {
    const { group } = await setScene(world, { institutions: [anInstitution()] });
    const registered = await somebodyIn(world, group);
    await merge();
    const people = await viewPeople(world, ANNA, group.id);
    const [seated] = people.ok ? [...people.value.seated, ...people.value.others] : [];
    expect([registered.institutionId, seated?.institution?.id]).toEqual([DPS, PCPR]);
  });

  it('is made once', async () => {
    await merge();
    expect(await merge()).toEqual({ ok: false, refusal: { kind: 'merged-already' } });
  });
});

describe('a request to list an institution', () => {
  const ask = (number = 1) => askForListing(world, aListing({ number }));
  const add: Extract<Decision, { kind: 'add' }> = {
    kind: 'add',
    regon: '192598184',
    types: ['OSRODEK_WSPARCIA'],
  };
  const resolve = (decision: Decision) => resolveListing(world, ANNA, aListing().id, decision);

  it('sent twice is one request', async () => {
    await ask();
    expect([await ask(), await world.listings.openListings(9)]).toEqual([
      { ok: true, value: undefined },
      [aListing()],
    ]);
  });

  it('is refused while as many as can be looked at are open, and taken again when one is answered', async () => {
    for (let number = 1; number <= MOST_OPEN_LISTINGS; number += 1) await ask(number);
    const refused = await ask(999);
    const again = await ask(1);
    await resolve({ kind: 'refuse', why: 'To nie jest instytucja' });
    expect([refused, again, await ask(999)]).toEqual([
      { ok: false, refusal: { kind: 'too-many-open' } },
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
  });

  it('that comes in the same moment as others may pass the limit, and stops nobody for ever', async () => {
    for (let number = 1; number < MOST_OPEN_LISTINGS; number += 1) await ask(number);
    const burst = await Promise.all([201, 202, 203].map(ask));
    expect([burst.map(({ ok }) => ok), (await ask(204)).ok]).toEqual([[true, true, true], false]);
    for (const number of [1, 2, 3]) {
      await resolveListing(world, ANNA, aListing({ number }).id, {
        kind: 'refuse',
        why: 'To nie instytucja',
      });
    }
    expect((await ask(204)).ok).toBe(true);
  });

  it('that means a known institution is answered with the entry that stays', async () => {
    await ask();
    await mergeInstitutions(world, ANNA, { stays: PCPR, goes: DPS });
    expect(await resolve({ kind: 'known', institutionId: DPS })).toMatchObject({
      value: { answered: { by: BY, answer: { kind: 'known', institutionId: PCPR } } },
    });
  });

  it('becomes an entry with the tags that the coordinator confirms, and its history says so', async () => {
    await ask();
    await resolve(add);
    const [entry] = await world.directory.search('przystan', 5);
    expect(entry).toMatchObject({ types: ['OSRODEK_WSPARCIA'], typesConfirmed: true, regon: '192598184' });
    expect(await eventsOf(entry?.id)).toEqual(['added-on-request', 'tags-confirmed']);
  });

  it('is not added under a REGON that the directory has', async () => {
    await ask();
    const { regon } = anInstitution();
    expect(await resolve({ ...add, regon })).toMatchObject({ refusal: { kind: 'regon-known' } });
    expect(await world.listings.openListings(9)).toHaveLength(1);
  });

  it('is answered once', async () => {
    await ask();
    await resolve(add);
    expect(await resolve({ kind: 'refuse', why: 'Za późno' })).toEqual({
      ok: false,
      refusal: { kind: 'answered-already' },
    });
  });

  it('is not answered with an institution that is not there', async () => {
    await ask();
    const institutionId = institutionNumber(9);
    expect(await resolve({ kind: 'known', institutionId })).toEqual({
      ok: false,
      refusal: { kind: 'unknown-institution' },
    });
  });

  it('that nobody asked cannot be answered', async () => {
    expect(await resolve(add)).toEqual({ ok: false, refusal: { kind: 'unknown-listing' } });
  });
});

describe('an import in several parts', () => {
  it('goes on where the part before it stopped', async () => {
    const drafts = Array.from({ length: 5 }, (_, number) => ({
      ...draftOf(),
      name: `Ośrodek numer ${number}`,
      nip: `123456321${number}`,
      regon: String(100_000_000 + number),
    }));
    const options = { at: NOW, by: 'system', takes: () => true, most: 2 } as const;
    const parts = [];
    for (let part = 0; part < 4; part += 1) parts.push(await importInstitutions(world, drafts, options));
    expect(parts.map(({ added, left }) => [added, left])).toEqual([
      [2, 3],
      [2, 1],
      [1, 0],
      [0, 0],
    ]);
  });
});
