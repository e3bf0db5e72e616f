import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_OPEN_LISTINGS } from '../../../functions/domain/listing.ts';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { directoryRequest as en } from '../../../functions/i18n/en/directoryRequest.ts';
import { directoryRequest as pl } from '../../../functions/i18n/pl/directoryRequest.ts';
import { siteOf } from '../../../infra/routes.ts';
import { aListing, anInstitution, NOW } from '../../support/builders.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { ORIGIN, setScene, type World, worldOver } from '../../support/world.ts';
import { type Filling, visitor, type Visitor } from '../journey/visitor.ts';
import { siteOver } from './site.ts';

const PATH = '/institution/not-listed';
const { request } = aListing();

let world: World;
let person: Visitor;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
  person = visitor(institutionApp(world));
});

const open = () => world.listings.openListings(9);

const send = async (filling: Filling = {}) => {
  const page = await person.ask(PATH);
  return person.send(
    page.forms.find(({ action }) => action === PATH),
    { ...request, ...filling },
  );
};

describe('somebody who does not find their institution', () => {
  it('is led there from the search, and other functions carry nothing of it', async () => {
    const { group } = await setScene(world, { institutions: [anInstitution()] });
    const site = visitor(siteOver(world));
    const searched = await site.ask(`/groups/${group.id}/register?q=nieznana`);
    expect(searched.html).toContain(`href="${PATH}"`);
    expect(siteOf(PATH)).toBe('institution');
  });

  it('sends a request and is told what comes next', async () => {
    const page = await person.follow(await send());
    expect(page.text).toContain(pl.done.heading);
    expect(await open()).toMatchObject([{ request, language: 'pl', askedAt: NOW, answered: null }]);
  });

  it('sends it twice and has asked once', async () => {
    const page = await person.ask(PATH);
    const form = page.forms.find(({ action }) => action === PATH);
    const sent = [await person.send(form, request), await person.send(form, request)];
    expect([sent.map(({ status }) => status), (await open()).length]).toEqual([[303, 303], 1]);
  });

  it.each([
    ['nip', '5260250275', pl.issues['not-a-nip'](pl.fields.nip)],
    ['type', '', pl.issues['unknown-choice'](pl.fields.type)],
    ['voivodeship', 'x', pl.issues['unknown-choice'](pl.fields.voivodeship)],
    ['name', '', `${pl.fields.name}: wypełnij to pole`],
    ['answerTo', 'jan', `${pl.fields.answerTo}: wpisz pełny adres`],
    ['email', 'a@b.example\nBcc: c@d.example', pl.fields.email],
  ])('gets the form back, with what was typed, for a wrong %s', async (field, value, text) => {
    const page = await send({ [field]: value });
    expect([page.status, page.title, page.text]).toEqual([
      422,
      expect.stringContaining('Błąd'),
      expect.stringContaining(text),
    ]);
    const form = page.forms.find(({ action }) => action === PATH);
    expect(form?.fields).toContainEqual(['town', request.town]);
    expect(await open()).toEqual([]);
  });

  it('is told clearly when no more requests are taken, and nothing is written', async () => {
    for (let number = 1; number <= MOST_OPEN_LISTINGS; number += 1) {
      await world.listings.ask(aListing({ number }));
    }
    const page = await send();
    expect([page.status, page.text]).toEqual([503, expect.stringContaining(pl.tooMany.heading)]);
    expect(await world.listings.openListings(999)).toHaveLength(MOST_OPEN_LISTINGS);
  });

  it('may let the form lie open too long, and sends the same request again', async () => {
    const page = await person.ask(PATH);
    world.setClock(NOW + 7 * 3600);
    const stale = await person.send(
      page.forms.find(({ action }) => action === PATH),
      request,
    );
    expect([stale.status, stale.text]).toEqual([422, expect.stringContaining(pl.stale)]);
    await person.send(stale.forms.find(({ action }) => action === PATH));
    expect(await open()).toHaveLength(1);
  });

  it('cannot be made to ask by another site', async () => {
    const body = new URLSearchParams({ ...request, token: 'x' }).toString();
    const foreign = await person.post(PATH, body, { origin: 'https://other.example' });
    const forged = await person.post(PATH, body, { origin: ORIGIN });
    expect([foreign.status, forged.status, await open()]).toEqual([403, 403, []]);
  });

  it('leaves neither names nor addresses in the log', async () => {
    await send();
    await send({ nip: '1' });
    expect(JSON.stringify(world.events)).not.toMatch(/example|przystan|5260250274/i);
  });

  it('reads it in English', async () => {
    expect((await person.ask(`${PATH}?lang=en`)).text).toContain(en.heading);
  });
});
