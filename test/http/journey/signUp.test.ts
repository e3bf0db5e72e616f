import { describe, expect } from 'vitest';
import { institutionId } from '../../../functions/domain/ids.ts';
import { NOW } from '../../support/builders.ts';
import { anInstitution } from '../../support/builders.ts';
import { setScene, type World } from '../../support/world.ts';
import { it } from './browserTest.ts';
import {
  formOf,
  personAt,
  press,
  registerPath,
  signUp,
  stateOf,
  toCheck,
  toDetails,
  TYPED,
} from './signUp.ts';
import type { Visitor } from './visitor.ts';

const PCPR = anInstitution({
  id: institutionId.parse('pcp3'),
  name: 'Powiatowe Centrum Pomocy Rodzinie w Żywcu',
  types: ['PCPR'],
  town: 'Żywiec',
  nip: '5261040828',
});

const scene = (world: World, more: Parameters<typeof setScene>[1] = {}) =>
  setScene(world, { institutions: [anInstitution(), PCPR], ...more });

describe('the choice of institution and position', () => {
  it('finds an institution by a part of its name', async ({ world, person }) => {
    const { group } = await scene(world);
    const first = await person.ask(registerPath(group));
    const found = await person.send(first.forms[0], { q: 'złota jesień' });
    expect(found.text).toContain('Dom Pomocy Społecznej „Złota Jesień” w Żorach');
  });

  it('shows the type, the town and the tax number of each result', async ({ world, person }) => {
    const { group } = await scene(world);
    const found = await person.ask(`${registerPath(group)}?q=Zywiec`);
    expect(found.text).toContain('PCPR · Żywiec · NIP 526');
  });

  it('says what to do when nothing matches', async ({ world, person }) => {
    const { group } = await scene(world);
    const none = await person.ask(`${registerPath(group)}?q=Atlantyda`);
    expect(none.text).toContain('Nie ma instytucji pasującej do słów: Atlantyda');
    expect(none.text).toContain('szkolenia@rops.example');
  });

  it('asks for a word when the search is empty', async ({ world, person }) => {
    const { group } = await scene(world);
    const empty = await person.ask(`${registerPath(group)}?q=`);
    expect(empty.status).toBe(422);
    expect(empty.title).toMatch(/^Błąd: /);
  });

  it('lists at most 20 institutions and says so', async ({ world, person }) => {
    const many = Array.from({ length: 22 }, (_, index) =>
      anInstitution({
        id: institutionId.parse(`mn${String.fromCodePoint(97 + index)}2`),
        name: `Świetlica Tłumna ${index}`,
      }),
    );
    const { group } = await setScene(world, { institutions: many });
    const found = await person.ask(`${registerPath(group)}?q=tlumna`);
    expect(found.html.match(/type="radio"/g)).toHaveLength(20);
    expect(found.text).toContain('Pokazujemy pierwsze 20 wyników');
  });

  it('keeps the results and the chosen institution when the position is missing', async ({
    world,
    person,
  }) => {
    const { group } = await scene(world);
    const found = await person.ask(`${registerPath(group)}?q=Zywiec`);
    const again = await person.send(formOf(found), { institution: 'pcp3', position: '' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Wybierz swoje stanowisko z listy');
    expect(again.forms.at(-1)?.fields).toContainEqual(['institution', 'pcp3']);
  });
});

describe('the verdict', () => {
  const verdict = async (
    world: World,
    person: Visitor,
    institution: string,
    position: string,
    query = '',
  ) => {
    const { group } = await scene(world);
    return person.ask(
      `${registerPath(group)}/eligibility?institution=${institution}&position=${position}${query}`,
    );
  };

  it('tells a social worker of a care home that rule 2 matches', async ({ world, person }) => {
    expect((await verdict(world, person, 'dps2', 'pracownik_socjalny')).text).toContain(
      'DPS × pracownik socjalny: spełnia regułę 2',
    );
  });

  it('shows the condition that the applicant confirms by going on', async ({ world, person }) => {
    expect((await verdict(world, person, 'dps2', 'pracownik_socjalny')).text).toContain(
      'realizujący zadania wynikające z ustawy o pomocy społecznej',
    );
  });

  it('tells an accountant of a care home for every rule what does not match', async ({ world, person }) => {
    const { text } = await verdict(world, person, 'dps2', 'ksiegowosc');
    expect(text).toContain('DPS × księgowość: nie spełnia żadnej reguły');
    for (const rule of ['Reguła 1', 'Reguła 2', 'Reguła 3']) expect(text).toContain(rule);
    expect(text).toContain('niespełnione');
  });

  it('offers no form about the person to somebody who is refused', async ({ world, person }) => {
    const { html } = await verdict(world, person, 'dps2', 'ksiegowosc');
    expect(html).not.toContain('/register/details');
  });

  it('is told in English to those who chose it', async ({ world, person }) => {
    expect((await verdict(world, person, 'dps2', 'ksiegowosc', '&lang=en')).text).toContain(
      'The conditions for taking part are not met',
    );
  });

  it('stands in the way of the form: who may not take part is led back to it', async ({ world, person }) => {
    const { group } = await scene(world);
    const details = await toDetails(person, group, { position: 'ksiegowosc' });
    expect(details.status).toBe(303);
    expect(details.headers.get('location')).toContain('/eligibility');
  });

  it('warns before the form when only the waiting list is open', async ({ world, person }) => {
    const { group } = await scene(world, { ledger: { capacity: 0 } });
    const shown = await person.ask(
      `${registerPath(group)}/eligibility?institution=dps2&position=pracownik_socjalny`,
    );
    expect(shown.text).toContain('Możesz się zapisać na listę rezerwową');
    expect(shown.text).toContain('nikt nowy Cię nie wyprzedzi');
  });
});

describe('the whole way', () => {
  it('leads from the search to a seat', async ({ world, person }) => {
    const { group } = await scene(world);
    const first = await person.ask(registerPath(group));
    const found = await person.send(first.forms[0], { q: 'Zory' });
    const verdict = await person.send(formOf(found), { institution: 'dps2', position: 'pracownik_socjalny' });
    const details = await person.ask(
      /href="([^"]*\/details[^"]*)"/.exec(verdict.html)?.[1]?.replaceAll('&amp;', '&') ?? '',
    );
    const check = await person.send(formOf(details), { ...TYPED, needs: ['large-print'] });
    const sent = await press(person, check, 'send');
    const answer = await person.follow(sent);
    expect(answer.title).toMatch(/^Masz miejsce/);
  });

  it('names the controller before the data are asked', async ({ world, person }) => {
    const { group } = await scene(world);
    expect((await toDetails(person, group)).text).toContain(
      'Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego',
    );
  });

  it('shows every answer before it is sent', async ({ world, person }) => {
    const { group } = await scene(world);
    const { text } = await toCheck(person, group, { needs: ['sign-language'] });
    for (const answer of [TYPED.firstName, TYPED.lastName, TYPED.email, TYPED.phone, TYPED.needsNote, 'PJM'])
      expect(text).toContain(answer);
  });

  it('changes nothing before the last button', async ({ world, person }) => {
    const { group, ledger } = await scene(world);
    await toCheck(person, group);
    expect(await stateOf(world, group.id)).toEqual({ ledger, registrations: [] });
  });

  it('writes down what was typed, who confirmed what, and in which language', async ({ world, person }) => {
    const { group } = await scene(world);
    await person.ask('/registration?lang=en');
    await signUp(person, group, { needs: ['sign-language', 'assistant'] });
    const [registration] = (await stateOf(world, group.id)).registrations;
    expect(registration).toMatchObject({
      institutionId: 'dps2',
      position: 'pracownik_socjalny',
      language: 'en',
      clauseVersion: '2026-11',
      createdAt: NOW,
      details: {
        firstName: TYPED.firstName,
        lastName: TYPED.lastName,
        email: TYPED.email,
        needs: ['sign-language', 'assistant'],
        informationRead: true,
      },
    });
  });

  it('tells the place on the waiting list when all seats are taken', async ({ world, person }) => {
    const { group } = await scene(world, { ledger: { capacity: 1 } });
    await signUp(personAt(world), group, { email: 'pierwsza@dps-zory.example' });
    await signUp(personAt(world), group, { email: 'druga@dps-zory.example' });
    const answer = await person.follow(await signUp(person, group));
    expect(answer.text).toContain('Jesteś na 2. miejscu listy rezerwowej');
  });

  it('gives a form that is sent twice one seat and the same answer', async ({ world, person }) => {
    const { group } = await scene(world);
    const check = await toCheck(person, group);
    const answers = await Promise.all([press(person, check, 'send'), press(person, check, 'send')]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(Object.keys((await world.ledgers.read(group.id))?.seats ?? {})).toHaveLength(1);
  });

  it('gives a form that is sent again its first answer though the group is full by now', async ({
    world,
    person,
  }) => {
    const { group } = await scene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const check = await toCheck(person, group);
    await press(person, check, 'send');
    expect((await press(person, check, 'send')).status).toBe(303);
  });

  it('logs the answer with ids alone', async ({ world, person }) => {
    const { group } = await scene(world);
    await signUp(person, group);
    const { ledger } = await stateOf(world, group.id);
    expect(world.events).toEqual([
      {
        event: 'registration-answered',
        group: group.id,
        seat: Object.keys(ledger?.seats ?? {})[0],
        standing: 'seated',
      },
    ]);
  });
});

describe('what a sending costs', () => {
  it('is two write units for a seat, before it is settled', async ({ table, world, person }) => {
    const { group } = await scene(world);
    const check = await toCheck(person, group);
    expect((await table.units.during(() => press(person, check, 'send'))).write).toBe(2);
  });

  it('is half a read unit for a refusal of a full group, and no write', async ({ table, world, person }) => {
    const { group } = await scene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const check = await toCheck(person, group);
    await signUp(personAt(world), group, { email: 'pierwsza@dps-zory.example' });
    expect(await table.units.during(() => press(person, check, 'send'))).toEqual({ read: 0.5, write: 0 });
  });
});

describe('a change on the page of checked answers', () => {
  it('shows the form again with everything that was typed', async ({ world, person }) => {
    const { group } = await scene(world);
    const check = await toCheck(person, group, { needs: ['large-print', 'assistant'] });
    const details = await press(person, check, 'details');
    const fields = formOf(details)?.fields ?? [];
    for (const [name, value] of Object.entries(TYPED)) expect(fields).toContainEqual([name, value]);
    expect(fields.filter(([name]) => name === 'needs')).toHaveLength(2);
  });

  it('keeps everything typed while another institution is searched for and chosen', async ({
    world,
    person,
  }) => {
    const { group } = await scene(world);
    const check = await toCheck(person, group, { needs: ['large-print'] });
    const choice = await press(person, check, 'institution');
    const found = await person.send(choice.forms[0], { q: 'Żywiec' });
    const again = await person.send(formOf(found), { institution: 'pcp3', position: 'pracownik_socjalny' });
    expect(again.text).toContain('Powiatowe Centrum Pomocy Rodzinie w Żywcu');
    expect(again.text).toContain(TYPED.email);
    const answer = await person.follow(await press(person, again, 'send'));
    expect(answer.text).toContain('Powiatowe Centrum Pomocy Rodzinie w Żywcu');
  });

  it('leads back to the form when the address of the page itself is opened', async ({ world, person }) => {
    const { group } = await scene(world);
    const opened = await person.ask(
      `${registerPath(group)}/check?institution=dps2&position=pracownik_socjalny&lang=en`,
    );
    expect((await person.follow(opened)).title).toMatch(/^Your details/);
  });

  it('puts no personal answer into an address', async ({ world, person }) => {
    const { group } = await scene(world);
    const choice = await press(person, await toCheck(person, group), 'institution');
    expect(new Set(choice.forms.map(({ method }) => method))).toEqual(new Set(['post']));
  });
});

describe('the sign-up in a frame', () => {
  const frame = '/embed';

  it('answers on the page itself, without a cookie', async ({ world, person }) => {
    const { group } = await scene(world);
    const sent = await signUp(person, group, {}, { frame });
    expect(sent.status).toBe(200);
    expect(sent.text).toContain('Masz miejsce');
    expect(sent.text).toContain('Wyślemy Ci wiadomość e-mail z prywatnym linkiem');
    expect([...person.cookies]).toEqual([]);
  });

  it('gives the same answer when the page is reloaded', async ({ world, person }) => {
    const { group } = await scene(world);
    const check = await toCheck(person, group, {}, { frame });
    const first = await press(person, check, 'send');
    expect((await press(person, check, 'send')).text).toBe(first.text);
  });

  it('offers no other language beside the answer, which no address could show again', async ({
    world,
    person,
  }) => {
    const { group } = await scene(world);
    const check = await toCheck(person, group, {}, { frame });
    expect(check.html).toContain('lang="en"');
    expect((await press(person, check, 'send')).html).not.toContain('lang="en"');
  });

  it('stays in the frame and in its language from page to page', async ({ world, person }) => {
    const { group } = await scene(world);
    const found = await person.ask(`${registerPath(group, frame)}?lang=en&q=Zory`);
    const verdict = await person.send(formOf(found), { institution: 'dps2', position: 'pracownik_socjalny' });
    expect(verdict.text).toContain('You can take part');
    const check = await toCheck(person, group, {}, { frame, lang: 'en' });
    const sent = await press(person, check, 'send');
    expect(sent.text).toContain('You have a seat');
    const actions = [found, verdict, check].flatMap(({ forms }) => forms.map(({ action }) => action));
    expect(actions).not.toEqual([]);
    expect(actions.filter((action) => !action.startsWith('/embed/'))).toEqual([]);
  });
});
