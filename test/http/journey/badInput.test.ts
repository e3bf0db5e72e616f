import { describe, expect } from 'vitest';
import { setScene, type World } from '../../support/world.ts';
import { it } from './browserTest.ts';
import { expectNoTrace, formOf, press, registerPath, type Scene, toCheck, TYPED } from './signUp.ts';
import type { Filling, Visit, Visitor } from './visitor.ts';

const PESEL = '44051401359';

describe('an institution or a position that cannot be', () => {
  const ask = async (
    world: World,
    person: Visitor,
    query: string,
    step = '/eligibility',
  ): Promise<{ scene: Scene; answer: Visit }> => {
    const scene = await setScene(world);
    return { scene, answer: await person.ask(`${registerPath(scene.group)}${step}?${query}`) };
  };

  it('is answered with the search again when the institution is not known', async ({ world, person }) => {
    const { scene, answer } = await ask(world, person, 'institution=zzzz&position=pracownik_socjalny');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Nie znamy tej instytucji. Wyszukaj ją i wybierz z listy');
    await expectNoTrace(world, scene);
  });

  it.for(['institution=<script>&position=inne', 'institution=%00&position=inne', 'position=inne', ''])(
    'is answered with the search again when the address holds “%s”',
    async (query, { world, person }) => {
      const { scene, answer } = await ask(world, person, query);
      expect(answer.status).toBe(422);
      expect(answer.html).not.toContain('<script');
      await expectNoTrace(world, scene);
    },
  );

  it('is answered with the list of positions when the position is none of ours', async ({
    world,
    person,
  }) => {
    const { scene, answer } = await ask(world, person, 'q=Zory&institution=dps2&position=krol');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Wybierz swoje stanowisko z listy');
    await expectNoTrace(world, scene);
  });

  it('does not get to the form about the person either', async ({ world, person }) => {
    const { scene, answer } = await ask(world, person, 'institution=dps2&position=krol', '/details');
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain('name="lastName"');
    await expectNoTrace(world, scene);
  });

  it('is refused by its rules when it was slipped into the last form, and what was typed is kept', async ({
    world,
    person,
  }) => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const answer = await press(person, check, 'send', { position: 'ksiegowosc' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('DPS × księgowość: nie spełnia żadnej reguły');
    expect(formOf(answer)?.fields).toContainEqual(['email', TYPED.email]);
    expect(world.events).toEqual([
      { event: 'registration-refused', group: scene.group.id, reason: 'not-eligible' },
    ]);
    await expectNoTrace(world, scene);
  });

  it('is asked for again when an unknown institution was slipped into the last form', async ({
    world,
    person,
  }) => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const answer = await press(person, check, 'send', { institution: 'zzzz' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Nie znamy tej instytucji');
    await expectNoTrace(world, scene);
  });
});

describe('what must not be in a field', () => {
  type Case = readonly [what: string, field: string, value: string, message: string];
  const cases: readonly Case[] = [
    ['nothing as a first name', 'firstName', '', 'Wpisz imię'],
    ['only blanks as a last name', 'lastName', '  \t ', 'Wpisz nazwisko'],
    ['no address', 'email', '', 'Wpisz służbowy adres e-mail'],
    ['an address without a domain', 'email', 'zaneta@', 'Wpisz adres e-mail w takiej postaci'],
    ['a script as a name', 'firstName', '<script>alert(1)</script>', 'W imieniu użyj tylko liter'],
    ['a name of 10,000 characters', 'lastName', 'Ł'.repeat(10_000), 'Nazwisko może mieć najwyżej 80 znaków'],
    ['an address of 10,000 characters', 'email', `${'a'.repeat(10_000)}@dps.example`, 'najwyżej 254 znaki'],
    ['a note of 501 characters', 'needsNote', 'n'.repeat(501), 'najwyżej 500 znaków'],
    ['a NUL in a name', 'firstName', 'Ża\u0000neta', 'W polu „Imię” są znaki, których nie widać'],
    [
      'a mark that turns the text around in a name',
      'lastName',
      'Łącka\u202Eaknat',
      'W polu „Nazwisko” są znaki',
    ],
    [
      'a mark that turns the text around in a note',
      'needsNote',
      'krzesło\u2066',
      'W polu „Inne potrzeby” są znaki',
    ],
    ['a PESEL as a name', 'lastName', PESEL, 'Usuń numer PESEL z pola „Nazwisko”'],
    ['a PESEL in a note', 'needsNote', `mój pesel to ${PESEL}.`, 'Usuń numer PESEL z pola „Inne potrzeby”'],
    ['a PESEL with blanks in a note', 'needsNote', '440514 01359', 'Usuń numer PESEL'],
    ['a telephone of letters', 'phone', 'dzwonić po 15', 'Wpisz numer telefonu'],
    ['a need that we do not know', 'needs', 'helikopter', 'wybierz tylko odpowiedzi z listy'],
    ['no confirmation', 'informationRead', '', 'Zaznacz, że znasz informację'],
  ];

  it.for(cases)(
    '%s comes back with its reason in the summary and by the field',
    async ([, field, value, message], { world, person }) => {
      const scene = await setScene(world);
      const answer = await toCheck(person, scene.group, { [field]: value });
      expect(answer.status).toBe(422);
      expect(answer.title).toMatch(/^Błąd: /);
      expect(answer.html).toMatch(new RegExp(`<a href="#${field}">[^<]*${message}`));
      expect(answer.html).toMatch(new RegExp(`id="${field}-error"[^]*?${message}`));
      expect(answer.html).toMatch(new RegExp(`id="${field}"`));
      await expectNoTrace(world, scene, [value, ...Object.values(TYPED)]);
    },
  );

  it('comes back with everything that was typed', async ({ world, person }) => {
    const scene = await setScene(world);
    const typed = { ...TYPED, email: 'zaneta@', needs: ['assistant', 'large-print'] };
    const fields = formOf(await toCheck(person, scene.group, typed))?.fields ?? [];
    for (const [name, value] of Object.entries({ ...TYPED, email: 'zaneta@' }))
      expect(fields).toContainEqual([name, value]);
    expect(fields.filter(([name]) => name === 'needs')).toHaveLength(2);
  });

  it('comes back as text and never as markup', async ({ world, person }) => {
    const scene = await setScene(world);
    const answer = await toCheck(person, scene.group, { firstName: '"><script>alert(1)</script>' });
    expect(answer.html).not.toContain('<script');
  });

  it('is told in English to those who chose it', async ({ world, person }) => {
    const scene = await setScene(world);
    await person.ask('/registration?lang=en');
    const answer = await toCheck(person, scene.group, { firstName: '' });
    expect(answer.title).toMatch(/^Error: /);
    expect(answer.text).toContain('Enter your first name');
  });

  const slipped: readonly Filling[] = [{ pesel: PESEL }, { capacity: '100' }, { constructor: 'x' }];
  it.for(slipped)('a field that nobody asked for is not taken: %o', async (extra, { world, person }) => {
    const scene = await setScene(world);
    const answer = await toCheck(person, scene.group, extra);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Formularz zawiera pole, o które nie prosimy');
    await expectNoTrace(world, scene, [...Object.values(TYPED), PESEL]);
  });

  it('is refused at the sending as well, whatever the form before it showed', async ({ world, person }) => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const answer = await press(person, check, 'send', { lastName: PESEL });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Usuń numer PESEL');
    await expectNoTrace(world, scene, [PESEL]);
  });
});
