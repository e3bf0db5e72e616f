import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseId, institutionId } from '../../../functions/domain/ids.ts';
import { atWarsaw, HOUR } from '../../../functions/domain/time.ts';
import { siteOver } from './site.ts';
import { register } from '../../../functions/use-cases/register.ts';
import { aGroup, anInstitution, aProgramme, aRule, DPS, NOW, person } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { visitor, type Visit } from '../journey/visitor.ts';

let table: TestTable;
let world: World;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
});

afterAll(() => table.stop());

const visit = (path: string): Promise<Visit> => visitor(siteOver(world)).ask(path);

/** The page of a new group with so many people who have signed up. */
const pageOf = async (scene: Parameters<typeof setScene>[1], people = 0, lang = 'pl'): Promise<Visit> => {
  const { group } = await setScene(world, scene);
  for (let number = 0; number < people; number += 1) {
    await register(world, {
      groupId: group.id,
      institutionId: DPS,
      position: 'pracownik_socjalny',
      details: person(number),
      language: 'pl',
      clauseVersion: 'test',
      repeated: false,
      requestId: `request-number-${number}-of-${group.id}`,
    });
  }
  return visit(`/groups/${group.id}?lang=${lang}`);
};

const leadsToSignUp = ({ html }: Visit): boolean => /href="\/groups\/[^"]+\/register"/.test(html);

describe('the page of a group', () => {
  it('tells what, where, when each meeting is, and whom to ask', async () => {
    const { text, title } = await pageOf({});
    expect(title).toBe(
      'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej, grupa 1, Katowice – Zapisy',
    );
    expect(text).toContain(
      'Spotkania wtorek, 15 grudnia 2026 r., godz. 9:00\u2060–\u206015:00 środa, 16 grudnia 2026 r., godz. 9:00\u2060–\u206015:00',
    );
    expect(text).toContain('Gdzie Katowice, ul. Przykładowa 1, województwo śląskie');
    expect(text).toContain('Czas trwania 16 godzin dydaktycznych');
    expect(text).toContain('szkolenia@rops.example');
  });

  it('tells who may take part, rule by rule, with the abbreviations explained', async () => {
    const { text } = await pageOf({});
    expect(text).toContain('Warunek ogólny: realizujący zadania wynikające z ustawy o pomocy społecznej');
    expect(text).toContain('Reguła 2 instytucja typu DPS stanowisko: pracownik socjalny, kierownik działu');
    expect(text).toContain('PCPR (powiatowe centrum pomocy rodzinie)');
  });

  it('says that an invented group is an example', async () => {
    expect((await pageOf({})).text).toContain('To jest przykład');
    expect((await pageOf({ group: { example: false } })).text).not.toContain('przykład:');
  });

  it('says that a group without an address meets online', async () => {
    const venue = { ...aGroup().venue, address: null };
    expect((await pageOf({ group: { venue } })).text).toContain('online (organizator: Katowice)');
  });

  it('says how many seats one institution may have', async () => {
    expect((await pageOf({ ledger: { perInstitution: 2 } })).text).toContain(
      'Limit dla jednej instytucji 2 miejsca',
    );
  });

  it('says until when the limit of an institution holds, and what becomes of the people beyond it', async () => {
    const limitLiftsAt = atWarsaw('2026-12-07', '08:00');
    const page = await pageOf({ ledger: { perInstitution: 2, limitLiftsAt, atInstitutionLimit: 'wait' } });
    expect(page.text).toContain(
      'Limit dla jednej instytucji 2 miejsca (limit obowiązuje do: poniedziałek, 7 grudnia 2026 r., godz. 8:00); kolejne osoby czekają na liście rezerwowej',
    );
  });

  it('does not speak of a limit of an institution that has been lifted', async () => {
    const page = await pageOf({ ledger: { perInstitution: 2, limitLiftsAt: NOW } });
    expect(page.text).not.toContain('Limit dla jednej instytucji');
  });

  it('says that the groups of the training share their seats', async () => {
    const page = await pageOf({ group: { sharedSeats: 40 } });
    expect(page.text).toContain('Wspólny limit miejsc grup tego szkolenia 40 miejsc');
  });

  it('names the institution of a closed programme', async () => {
    const scene = await setScene(world, {});
    const rules = [aRule({ types: ['OPS'], institutions: [institutionId.parse('klu2')] })];
    await world.directory.saveInstitutions([
      anInstitution({ id: institutionId.parse('klu2'), name: 'OPS w Kluczach' }),
    ]);
    await world.programmes.saveProgramme(aProgramme({ rules }), []);
    expect((await visit(`/groups/${scene.group.id}`)).text).toContain('instytucja: OPS w Kluczach');
  });
});

describe('the state of a group, told by a word and a shape', () => {
  const shapes = (page: Visit): readonly string[] =>
    [...page.html.matchAll(/<strong class="govuk-tag[^"]*">.*?<path[^>]* d="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );

  it('is open: with the free seats, the deadline and the way in', async () => {
    const page = await pageOf({ ledger: { capacity: 3 } }, 2);
    expect(page.text).toContain('zapisy otwarte');
    expect(page.text).toContain('wolne miejsca: 1 z 3');
    expect(page.text).toContain('Zapisy do poniedziałek, 14 grudnia 2026 r., godz. 12:00');
    expect(page.text).toContain('Zapisz się Kto może');
    expect(leadsToSignUp(page)).toBe(true);
  });

  it('has a waiting list: says so, and how many wait', async () => {
    const page = await pageOf({ ledger: { capacity: 1 } }, 4);
    expect(page.text).toContain('brak wolnych miejsc, lista rezerwowa otwarta');
    expect(page.text).toContain('wolne miejsca: 0 z 1 Lista rezerwowa oczekuje: 3 osoby');
    expect(page.text).toContain('Zapisz się na listę rezerwową');
    expect(leadsToSignUp(page)).toBe(true);
  });

  it('is full: with the reason, and other dates instead of a way in', async () => {
    const page = await pageOf({ ledger: { capacity: 1, waitingLimit: 0 } }, 1);
    expect(page.text).toContain(
      'Liczba miejsc w tej grupie: 1 miejsce. Żadne nie jest wolne dla nowych osób.',
    );
    expect(page.html).toContain('href="/?programme=makroregion-ii&amp;course=nowe-rozwiazania"');
    expect(leadsToSignUp(page)).toBe(false);
  });

  it('is closed: with the reason', async () => {
    const page = await pageOf({ ledger: { state: 'closed' } });
    expect(page.text).toContain('zapisy zakończone');
    expect(page.text).toContain('Zapisy do tej grupy są zakończone');
    expect(leadsToSignUp(page)).toBe(false);
  });

  it('is closed from the closing moment on, though no job has run', async () => {
    const page = await pageOf({ ledger: { closesAt: NOW } });
    expect(page.text).toContain('zapisy zakończone');
    expect(page.text).not.toContain('Zapisy do poniedziałek');
  });

  it('is not open yet: says from when', async () => {
    const page = await pageOf({ ledger: { opensAt: NOW + HOUR, closesAt: atWarsaw('2026-12-14', '12:00') } });
    expect(page.text).toContain('zapisy jeszcze się nie zaczęły');
    expect(page.text).toContain('Początek zapisów poniedziałek, 23 listopada 2026 r., godz. 11:00');
    expect(leadsToSignUp(page)).toBe(false);
  });

  it('is cancelled: says so and promises no seats', async () => {
    const page = await pageOf({ ledger: { state: 'cancelled' } });
    expect(page.text).toContain('szkolenie odwołane');
    expect(page.text).not.toContain('wolne miejsca');
    expect(leadsToSignUp(page)).toBe(false);
  });

  it('is confirmed: says so, and takes nobody new', async () => {
    const page = await pageOf({ ledger: { state: 'confirmed' } });
    expect(page.text).toContain('szkolenie potwierdzone');
    expect(page.text).toContain('Zapisy do tej grupy są zakończone');
    expect(leadsToSignUp(page)).toBe(false);
  });

  it('is under way, then finished, by its days alone', async () => {
    const sessions = [
      { startsAt: NOW - HOUR, endsAt: NOW + HOUR },
      { startsAt: NOW + 2 * HOUR, endsAt: NOW + 3 * HOUR },
    ];
    const ledger = { closesAt: NOW - 2 * HOUR };
    const page = await pageOf({ group: { sessions }, ledger });
    expect(page.text).toContain('szkolenie trwa');
    world.setClock(NOW + 3 * HOUR);
    const later = await pageOf({ group: { sessions }, ledger });
    world.setClock(NOW);
    expect(later.text).toContain('szkolenie zakończone');
  });

  it('is not to be found while it is a draft', async () => {
    const { group } = await setScene(world, { ledger: { state: 'draft' } });
    expect((await visit(`/groups/${group.id}`)).status).toBe(404);
    expect((await visit('/')).html).not.toContain(`/groups/${group.id}"`);
  });

  it('has a shape of its own in every state', async () => {
    const pages = [
      await pageOf({}),
      await pageOf({ ledger: { capacity: 0 } }),
      await pageOf({ ledger: { capacity: 0, waitingLimit: 0 } }),
      await pageOf({ ledger: { state: 'closed' } }),
      await pageOf({ ledger: { opensAt: NOW + HOUR } }),
      await pageOf({ ledger: { state: 'cancelled' } }),
      await pageOf({ ledger: { state: 'confirmed' } }),
      await pageOf({ group: { sessions: [{ startsAt: NOW - HOUR, endsAt: NOW + HOUR }] } }),
      await pageOf({ group: { sessions: [{ startsAt: NOW - HOUR, endsAt: NOW }] } }),
    ];
    const drawn = pages.flatMap(shapes);
    expect(drawn).toHaveLength(9);
    expect(new Set(drawn).size).toBe(9);
  });

  it('is told in English as well', async () => {
    const page = await pageOf({ ledger: { capacity: 1 } }, 2, 'en');
    expect(page.text).toContain('no free seats, waiting list open');
    expect(page.text).toContain('1 person waiting');
    expect(page.text).toContain('Join the waiting list');
  });
});

describe('groups that share their seats', () => {
  it('show none free in any of them once all are taken, name the limit, and take nobody', async () => {
    const shared = { courseId: courseId.parse('wspolny-kurs'), sharedSeats: 1 };
    const { group: other } = await setScene(world, { group: shared });
    const page = await pageOf({ group: shared }, 1);
    const neighbour = await visit(`/groups/${other.id}`);
    for (const one of [page, neighbour]) {
      expect(one.text).toContain('wolne miejsca: 0 z 20');
      expect(one.text).toContain('Wykorzystany jest limit wspólny dla grup tego szkolenia: 1 miejsce.');
      expect(leadsToSignUp(one)).toBe(false);
    }
    const refused = await visit(`/groups/${other.id}/register`);
    expect([refused.status, refused.title]).toEqual([409, 'Limit uczestników wykorzystany – Zapisy']);
  });

  it('are not among those with free seats once all are taken', async () => {
    const shared = { courseId: courseId.parse('inny-wspolny-kurs'), sharedSeats: 0 };
    const { group } = await setScene(world, { group: shared });
    const listed = async (query: string) => (await visit(`/?course=${group.courseId}${query}`)).html;
    expect(await listed('')).toContain(`/groups/${group.id}"`);
    expect(await listed('&free=1')).not.toContain(`/groups/${group.id}"`);
  });
});

describe('an unknown group or project', () => {
  it.each([
    '/groups/nie-ma-takiej',
    '/groups/%00',
    '/groups/%e0%a4%a',
    '/groups/..%2f..',
    `/groups/${'a'.repeat(500)}`,
    '/programmes/nie-ma-takiego',
  ])('is a page that says so (%.40s)', async (path) => {
    const page = await visit(path);
    expect([page.status, page.title]).toEqual([404, 'Błąd: Nie ma takiej strony – Zapisy']);
  });
});
