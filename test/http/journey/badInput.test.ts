import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bySystem } from '../../../functions/domain/act.ts';
import type { LedgerSettings } from '../../../functions/domain/ledger.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import {
  formOf,
  logged,
  personAt,
  press,
  registerPath,
  signUp,
  stateOf,
  toCheck,
  toDetails,
  TYPED,
} from './signUp.ts';
import type { Filling, Visit, Visitor } from './visitor.ts';

const PESEL = '44051401359';

let table: TestTable;
let world: World;
let person: Visitor;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

beforeEach(() => {
  world = worldOver(table);
  person = personAt(world);
});

type Scene = Awaited<ReturnType<typeof setScene>>;

/** What every refusal must hold to: nothing is written, and nothing that was typed is logged. */
const expectNoTrace = async ({ group, ledger }: Scene, typed: readonly string[] = Object.values(TYPED)) => {
  expect(await stateOf(world, group.id)).toEqual({ ledger, registrations: [] });
  for (const text of typed.filter((value) => value.length > 3)) expect(logged(world)).not.toContain(text);
};

describe('an institution or a position that cannot be', () => {
  const ask = async (query: string, step = '/eligibility'): Promise<{ scene: Scene; answer: Visit }> => {
    const scene = await setScene(world);
    return { scene, answer: await person.ask(`${registerPath(scene.group)}${step}?${query}`) };
  };

  it('is answered with the search again when the institution is not known', async () => {
    const { scene, answer } = await ask('institution=zzzz&position=pracownik_socjalny');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Nie znamy tej instytucji. Wyszukaj ją i wybierz z listy');
    await expectNoTrace(scene);
  });

  it.each(['institution=<script>&position=inne', 'institution=%00&position=inne', 'position=inne', ''])(
    'is answered with the search again when the address holds “%s”',
    async (query) => {
      const { scene, answer } = await ask(query);
      expect(answer.status).toBe(422);
      expect(answer.html).not.toContain('<script');
      await expectNoTrace(scene);
    },
  );

  it('is answered with the list of positions when the position is none of ours', async () => {
    const { scene, answer } = await ask('q=Zory&institution=dps2&position=krol');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Wybierz swoje stanowisko z listy');
    await expectNoTrace(scene);
  });

  it('does not get to the form about the person either', async () => {
    const { scene, answer } = await ask('institution=dps2&position=krol', '/details');
    expect(answer.status).toBe(422);
    expect(answer.html).not.toContain('name="lastName"');
    await expectNoTrace(scene);
  });

  it('is refused by its rules when it was slipped into the last form, and what was typed is kept', async () => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const answer = await press(person, check, 'send', { position: 'ksiegowosc' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('DPS × księgowość: nie spełnia żadnej reguły');
    expect(formOf(answer)?.fields).toContainEqual(['email', TYPED.email]);
    expect(world.events).toEqual([
      { event: 'registration-refused', group: scene.group.id, reason: 'not-eligible' },
    ]);
    await expectNoTrace(scene);
  });

  it('is asked for again when an unknown institution was slipped into the last form', async () => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const answer = await press(person, check, 'send', { institution: 'zzzz' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Nie znamy tej instytucji');
    await expectNoTrace(scene);
  });
});

describe('a group that takes nobody', () => {
  const closed: readonly (readonly [string, Partial<LedgerSettings>, string])[] = [
    ['closed', { state: 'closed' }, 'Zapisy do tej grupy są zakończone'],
    ['past its closing time', { closesAt: NOW }, 'Zapisy do tej grupy są zakończone'],
    ['cancelled', { state: 'cancelled' }, 'Szkolenie odwołane'],
    ['full', { capacity: 0, waitingLimit: 0 }, 'Brak wolnych miejsc'],
    ['not open yet', { opensAt: NOW + HOUR }, 'Zapisy jeszcze się nie zaczęły'],
  ];

  it.each(closed)('refuses at the first page when it is %s', async (_, ledger, title) => {
    const scene = await setScene(world, { ledger });
    const answer = await person.ask(registerPath(scene.group));
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(new RegExp(`^${title}`));
    await expectNoTrace(scene);
  });

  it.each(['/eligibility', '/details'])('asks for nothing at %s when it is closed', async (step) => {
    const scene = await setScene(world, { ledger: { state: 'closed' } });
    const answer = await person.ask(
      `${registerPath(scene.group)}${step}?institution=dps2&position=pracownik_socjalny`,
    );
    expect(answer.status).toBe(409);
    expect(answer.forms).toEqual([]);
  });

  it('refuses a form that was opened before it closed', async () => {
    const { group } = await setScene(world);
    const check = await toCheck(person, group);
    const ledger = await world.ledgers.write(group.id, { kind: 'close' }, bySystem(NOW));
    const answer = await press(person, check, 'send');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Zobacz inne terminy');
    expect(world.events).toEqual([
      { event: 'registration-refused', group: group.id, reason: 'group-closed' },
    ]);
    await expectNoTrace({ group, ledger });
  });

  it('refuses when the limit of the institution is used up, and says so', async () => {
    const { group } = await setScene(world, { ledger: { perInstitution: 0 } });
    const answer = await signUp(person, group);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Twoja instytucja wykorzystała już swoje miejsca');
  });

  it.each(['nie-ma-takiej', '%00', 'A'.repeat(5000), '%3Cscript%3E'])(
    'is not found when nobody made it: %s',
    async (id) => {
      const answer = await person.ask(`/groups/${id}/register`);
      expect(answer.status).toBe(404);
      expect(answer.title).toMatch(/^Nie znamy takiej grupy/);
      expect(logged(world)).not.toContain(id);
    },
  );

  it('says so in English too', async () => {
    const answer = await person.ask('/groups/nie-ma-takiej/register?lang=en');
    expect(answer.html).toContain('lang="en"');
    expect(answer.title).not.toContain('Nie znamy');
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

  it.each(cases)(
    '%s comes back with its reason in the summary and by the field',
    async (_, field, value, message) => {
      const scene = await setScene(world);
      const answer = await toCheck(person, scene.group, { [field]: value });
      expect(answer.status).toBe(422);
      expect(answer.title).toMatch(/^Błąd: /);
      expect(answer.html).toMatch(new RegExp(`<a href="#${field}">[^<]*${message}`));
      expect(answer.html).toMatch(new RegExp(`id="${field}-error"[^]*?${message}`));
      expect(answer.html).toMatch(new RegExp(`id="${field}"`));
      await expectNoTrace(scene, [value, ...Object.values(TYPED)]);
    },
  );

  it('comes back with everything that was typed', async () => {
    const scene = await setScene(world);
    const typed = { ...TYPED, email: 'zaneta@', needs: ['assistant', 'large-print'] };
    const fields = formOf(await toCheck(person, scene.group, typed))?.fields ?? [];
    for (const [name, value] of Object.entries({ ...TYPED, email: 'zaneta@' }))
      expect(fields).toContainEqual([name, value]);
    expect(fields.filter(([name]) => name === 'needs')).toHaveLength(2);
  });

  it('comes back as text and never as markup', async () => {
    const scene = await setScene(world);
    const answer = await toCheck(person, scene.group, { firstName: '"><script>alert(1)</script>' });
    expect(answer.html).not.toContain('<script');
  });

  it('is told in English to those who chose it', async () => {
    const scene = await setScene(world);
    await person.ask('/registration?lang=en');
    const answer = await toCheck(person, scene.group, { firstName: '' });
    expect(answer.title).toMatch(/^Error: /);
    expect(answer.text).toContain('Enter your first name');
  });

  const slipped: readonly Filling[] = [{ pesel: PESEL }, { capacity: '100' }, { constructor: 'x' }];
  it.each(slipped)('a field that nobody asked for is not taken: %o', async (extra) => {
    const scene = await setScene(world);
    const answer = await toCheck(person, scene.group, extra);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Formularz zawiera pole, o które nie prosimy');
    await expectNoTrace(scene, [...Object.values(TYPED), PESEL]);
  });

  it('is refused at the sending as well, whatever the form before it showed', async () => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const answer = await press(person, check, 'send', { lastName: PESEL });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Usuń numer PESEL');
    await expectNoTrace(scene, [PESEL]);
  });
});

describe('a second registration of the same person', () => {
  it('tells the present place and does not open the registration', async () => {
    const { group } = await setScene(world, { ledger: { capacity: 0 } });
    await signUp(personAt(world), group);
    const before = await stateOf(world, group.id);
    const second = personAt(world);
    const answer = await signUp(second, group, {
      firstName: '  ŻANETA ',
      lastName: 'łącka-KANAREK',
      email: TYPED.email.toUpperCase(),
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Miejsce na liście rezerwowej: 1.');
    expect([...second.cookies.keys()]).toEqual([]);
    expect(await stateOf(world, group.id)).toEqual(before);
    expect(logged(world)).not.toContain('anarek');
  });

  it('tells that there is a seat already', async () => {
    const { group } = await setScene(world);
    await signUp(personAt(world), group);
    const answer = await signUp(person, group);
    expect(answer.title).toMatch(/^To zgłoszenie już jest i ma miejsce/);
  });
});

describe('a stale or forged form', () => {
  const staleSend = async () => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group, { needs: ['assistant'] });
    world.setClock(NOW + 6 * HOUR);
    return { scene, check, answer: await press(person, check, 'send') };
  };

  it('is shown again with all answers when it was open for more than six hours', async () => {
    const { scene, answer } = await staleSend();
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Błąd: Sprawdź dane/);
    expect(answer.text).toContain('Formularz był otwarty dłużej niż 6 godzin');
    for (const [name, value] of Object.entries(TYPED))
      expect(formOf(answer)?.fields).toContainEqual([name, value]);
    await expectNoTrace(scene);
  });

  it('can be sent from there, and stays the same request', async () => {
    const { scene, check, answer } = await staleSend();
    expect((await press(person, answer, 'send')).status).toBe(303);
    world.setClock(NOW);
    expect((await press(person, check, 'send')).status).toBe(303);
    expect((await stateOf(world, scene.group.id)).registrations).toHaveLength(1);
  });

  it.each(['', 'x', 'eyJ4IjoxfQ.AAAA', 'ł'.repeat(500)])(
    'is refused when its token is none of ours: “%s”',
    async (token) => {
      const scene = await setScene(world);
      const check = await toCheck(person, scene.group);
      const answer = await press(person, check, 'send', { token });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Nie możemy przyjąć tego formularza');
      expect(logged(world)).toContain('form-forged');
      await expectNoTrace(scene);
    },
  );

  it('is refused when its token was made for another group', async () => {
    const [scene, other] = [await setScene(world), await setScene(world)];
    const token = new Map(formOf(await toCheck(person, other.group))?.fields).get('token') ?? '';
    const answer = await press(person, await toCheck(person, scene.group), 'send', { token });
    expect(answer.status).toBe(403);
    await expectNoTrace(scene);
  });
});

describe('a body that is no form of ours', () => {
  const checkPath = (scene: Scene) =>
    `${registerPath(scene.group)}/check?institution=dps2&position=pracownik_socjalny`;
  const bodyOf = async (scene: Scene): Promise<string> => {
    const check = await toCheck(person, scene.group);
    const fields = [...(formOf(check)?.fields ?? []), ['step', 'send'] as const];
    return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  };

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
    'is refused as “%s”',
    async (type) => {
      const scene = await setScene(world);
      const answer = await person.post(checkPath(scene), await bodyOf(scene), { 'content-type': type });
      expect(answer.status).toBe(415);
      await expectNoTrace(scene);
    },
  );

  it('is refused over 64 KB', async () => {
    const scene = await setScene(world);
    const body = `${await bodyOf(scene)}&needsNote=${'x'.repeat(64 * 1024)}`;
    expect((await person.post(checkPath(scene), body)).status).toBe(413);
    await expectNoTrace(scene);
  });

  it('is refused when another site sends it', async () => {
    const scene = await setScene(world);
    const answer = await person.post(checkPath(scene), await bodyOf(scene), {
      origin: 'https://inna.example',
    });
    expect(answer.status).toBe(403);
    await expectNoTrace(scene);
  });

  it('is answered with the way to start again when it is empty', async () => {
    const scene = await setScene(world);
    expect((await person.post(checkPath(scene), '')).status).toBe(403);
    await expectNoTrace(scene);
  });
});

describe('a failure behind the page', () => {
  it('says that the outcome is not known, and sending again gives the seat that was taken', async () => {
    const scene = await setScene(world);
    const check = await toCheck(person, scene.group);
    const failing = personAt({
      ...world,
      ledgers: {
        ...world.ledgers,
        write: async (...call) => {
          await world.ledgers.write(...call);
          throw new Error(`lost the answer for ${TYPED.email}`);
        },
      },
    });
    const unknown = await press(failing, check, 'send');
    expect(unknown.status).toBe(503);
    expect(logged(world)).not.toContain(TYPED.email);
    expect((await press(person, check, 'send')).status).toBe(303);
    expect((await stateOf(world, scene.group.id)).registrations).toHaveLength(1);
  });

  it('leaves the empty form as it was', async () => {
    const scene = await setScene(world);
    expect((await toDetails(person, scene.group)).status).toBe(200);
    await expectNoTrace(scene);
  });
});
