import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseId, groupId, programmeId } from '../../../functions/domain/ids.ts';
import { atWarsaw } from '../../../functions/domain/time.ts';
import { siteOver } from './site.ts';
import { aGroup, aLedger, aProgramme } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { worldOver } from '../../support/world.ts';
import { visitor, type Visit, type Visitor } from '../journey/visitor.ts';
import { manyGroups } from './calendar.ts';

let table: TestTable;
let guest: () => Visitor;
let readings = 0;

/** Forty-five groups from 1 December on, a day apart; the third has no free seat and people may wait for it. */
beforeAll(async () => {
  table = await startTestTable();
  const world = worldOver(table);
  await manyGroups(world, 45);
  const other = aProgramme({ id: programmeId.parse('blizej-rodziny'), title: 'Bliżej rodziny' });
  await world.programmes.saveProgramme(other, []);
  const draft = aGroup({
    id: groupId.parse('szkic'),
    courseId: courseId.parse('szkolenie-w-przygotowaniu'),
    sessions: [{ startsAt: atWarsaw('2027-05-04', '09:00'), endsAt: atWarsaw('2027-05-04', '15:00') }],
  });
  await world.groups.saveGroup(draft, aLedger({ groupId: draft.id, state: 'draft' }));
  const groupsFrom: typeof world.groups.groupsFrom = (moment) => {
    readings += 1;
    return world.groups.groupsFrom(moment);
  };
  const app = siteOver({ ...world, groups: { ...world.groups, groupsFrom } });
  guest = () => visitor(app);
});

afterAll(() => table.stop());

const visit = (path: string): Promise<Visit> => guest().ask(path);

/** The numbers of the groups that a page lists. */
const groupsOn = ({ html }: Visit): readonly number[] =>
  [...html.matchAll(/href="\/groups\/grupa-(\d+)"/g)].map((match) => Number(match[1]));

const selected = ({ forms }: Visit): Readonly<Record<string, string>> =>
  Object.fromEntries(forms.find(({ method }) => method === 'get')?.fields ?? []);

describe('the list of dates', () => {
  it('shows the earliest twenty groups first', async () => {
    const page = await visit('/');
    expect(groupsOn(page)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(page.text).toContain('Znaleziono: 45 terminów. Strona 1 z 3.');
  });

  it('reads all groups once, for the dates and for the choices of the filter alike', async () => {
    const before = readings;
    await visit('/');
    expect(readings - before).toBe(1);
  });

  it('goes on to the rest', async () => {
    expect(groupsOn(await visit('/?page=3'))).toEqual([41, 42, 43, 44, 45]);
  });

  it.each([
    ['0', 1],
    ['-1', 1],
    ['two', 1],
    ['9'.repeat(400), 1],
    ['99', 41],
  ])('answers a page that is not there (%.10s) with the nearest', async (asked, first) => {
    expect(groupsOn(await visit(`/?page=${asked}`))[0]).toBe(first);
  });

  it('keeps the filter from page to page', async () => {
    const page = await visit('/?month=2026-12');
    expect(page.html).toContain('href="/?month=2026-12&amp;page=2"');
    expect(groupsOn(await visit('/?month=2026-12&page=2'))).toEqual([
      21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);
  });

  it('tells of a group when, where, how many seats and until when', async () => {
    const { text } = await visit('/');
    expect(text).toContain(
      'Kiedy wtorek, 1 grudnia 2026 r., godz. 9:00 (2 spotkania, ostatnie: środa, 2 grudnia 2026 r.)',
    );
    expect(text).toContain('Gdzie Katowice, ul. Przykładowa 1, województwo dolnośląskie');
    expect(text).toContain('Miejsca wolne miejsca: 10 z 10');
    expect(text).toContain('Zapisy do poniedziałek, 30 listopada 2026 r., godz. 12:00');
  });

  it('gives every group a link that makes sense by itself', async () => {
    const links = [
      ...(await visit('/')).html.matchAll(/<a class="govuk-link" href="\/groups\/[^>]*>(.*?)<\/a>/g),
    ];
    expect(new Set(links.map((match) => match[1])).size).toBe(20);
    expect(links[0]?.[1]).toBe(
      'Nowe rozwiązania organizacyjno-prawne w pomocy społecznej, grupa 1, Katowice',
    );
  });

  it('leads to every project', async () => {
    const { html } = await visit('/');
    expect(html).toContain('href="/programmes/makroregion-ii"');
    expect(html).toContain('href="/programmes/blizej-rodziny"');
  });
});

describe('the filters', () => {
  it('show the groups of a voivodeship', async () => {
    expect(groupsOn(await visit('/?voivodeship=lubelskie'))).toEqual([3, 19, 35]);
  });

  it('show the groups that start in a month', async () => {
    expect(groupsOn(await visit('/?month=2027-01'))).toEqual([
      32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45,
    ]);
  });

  it('hold together', async () => {
    expect(groupsOn(await visit('/?voivodeship=lubelskie&month=2027-01&programme=makroregion-ii'))).toEqual([
      35,
    ]);
  });

  it('stay chosen on the page they lead to, and have an address of their own', async () => {
    const chosen = { programme: 'makroregion-ii', course: 'nowe-rozwiazania', voivodeship: 'lubelskie' };
    const page = await visit(`/?${new URLSearchParams({ ...chosen, free: '1' }).toString()}`);
    expect(selected(page)).toEqual({ ...chosen, month: '', free: '1' });
  });

  it('offer only months and trainings that have groups', async () => {
    const { html } = await visit('/');
    expect([...html.matchAll(/<option value="(2\d{3}-\d{2})"/g)].map((match) => match[1])).toEqual([
      '2026-12',
      '2027-01',
    ]);
  });

  it('do not give away the month and the training of a group that is only a draft', async () => {
    const page = await visit('/?course=szkolenie-w-przygotowaniu&month=2027-05');
    const given = ['szkolenie-w-przygotowaniu', '2027-05'].filter((value) =>
      page.html.includes(`<option value="${value}"`),
    );
    expect([given, page.text.includes('Pominięto nieznane filtry: Szkolenie, Miesiąc rozpoczęcia.')]).toEqual(
      [[], true],
    );
  });

  it('say so when nothing fits, and how to go on', async () => {
    const page = await visit('/?programme=blizej-rodziny');
    expect(groupsOn(page)).toEqual([]);
    expect(page.text).toContain('Żaden termin nie pasuje do tych filtrów.');
    expect(page.text).toContain('Usuń filtry');
  });

  it.each([
    ['voivodeship=mordor', 'Województwo, w którym jest szkolenie'],
    ['month=2026-13', 'Miesiąc rozpoczęcia'],
    ['course=%00', 'Szkolenie'],
    ['programme=%ff%zz', 'Projekt'],
    ['free=maybe', 'Miejsca'],
  ])('leave out a value that nobody offered, and name it (%s)', async (query, name) => {
    const page = await visit(`/?${query}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`Pominięto nieznane filtry: ${name}. Wyniki są pokazane bez nich.`);
    expect(groupsOn(page)).toHaveLength(20);
  });

  it('never put a foreign value into the page', async () => {
    const page = await visit('/?voivodeship=%3Cscript%3Ealert(1)%3C/script%3E&page=%22%3E%3Cb%3E');
    expect(page.html).not.toMatch(/<script|<b>/);
  });
});

describe('the choice of language', () => {
  it('stays on the same page with the same filter, and is remembered', async () => {
    const somebody = guest();
    const polish = await somebody.ask('/?voivodeship=lubelskie');
    expect(polish.html).toContain('href="?voivodeship=lubelskie&amp;lang=en"');
    const english = await somebody.ask('/?voivodeship=lubelskie&lang=en');
    expect(english.text).toContain('Found: 3 dates.');
    expect(groupsOn(english)).toEqual([3, 19, 35]);
    const later = await somebody.ask('/help');
    expect(later.title).toBe('Help – Zapisy');
  });

  it('marks the titles among the filters as Polish on the English page', async () => {
    const { html } = await visit('/?lang=en');
    expect(html).toContain('<option value="blizej-rodziny" lang="pl">Bliżej rodziny</option>');
    expect((await visit('/')).html).not.toContain('<option value="blizej-rodziny" lang');
  });

  it('marks the organiser’s own Polish words on an English page', async () => {
    const { html } = await visit('/?lang=en');
    expect(html).toContain('<html lang="en"');
    expect(html).toContain(
      '<span lang="pl">Nowe rozwiązania organizacyjno-prawne w pomocy społecznej</span>, group 1, Katowice',
    );
  });
});
