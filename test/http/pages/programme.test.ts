import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Programme } from '../../../functions/domain/programme.ts';
import { siteOver } from './site.ts';
import { aCourse, aProgramme, aRule } from '../../support/builders.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { visitor, type Visit } from '../journey/visitor.ts';

let table: TestTable;
let world: World;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  await setScene(world);
});

afterAll(() => table.stop());

const form = {
  kind: 'szkolenie',
  mode: null,
  people: null,
  participations: null,
  groups: null,
  hours: null,
  qualifier: null,
  from: null,
  to: null,
};

const pageOf = async (changes: Partial<Programme> = {}, lang = 'pl'): Promise<Visit> => {
  const programme = aProgramme(changes);
  await world.programmes.saveProgramme(programme, [aCourse()]);
  return visitor(siteOver(world)).ask(`/programmes/${programme.id}?lang=${lang}`);
};

describe('the page of a project', () => {
  it('tells who runs it, with whom, who pays, and until when', async () => {
    const { text } = await pageOf();
    expect(text).toContain('Lider projektu Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego');
    expect(text).toContain('Partnerzy Fundacja Flexi Mind');
    expect(text).toContain('Finansowanie PO WER 2014-2020 oś II działanie 2.5 Skuteczna pomoc społeczna EFS');
    expect(text).toContain('Czas realizacji do: 31 lipca 2022 r.');
    expect(text).toContain('Informacja z dnia 10 sierpnia 2020 r.');
  });

  it('shows a limit on participants for its set of regions', async () => {
    const { text } = await pageOf();
    expect(text).toContain('limit dla województw: małopolskiego i opolskiego: 1 140 osób');
    expect(text).toContain('limit dla województwa śląskiego: 880 osób');
  });

  it('leads to its groups, course by course', async () => {
    const { text, html } = await pageOf();
    expect(text).toContain('Nowe rozwiązania organizacyjno-prawne w pomocy społecznej, grupa 1, Katowice');
    expect(html).toMatch(/href="\/groups\/grupa-\d+"/);
  });

  it('says which institutions a family stands for', async () => {
    const { text } = await pageOf({ rules: [aRule({ types: ['PODMIOT_REINTEGRACYJNY'] })] });
    expect(text).toContain('instytucja typu podmiot reintegracyjny (CIS, KIS, ZAZ, WTZ)');
    expect(text).toContain('WTZ (warsztat terapii zajęciowej)');
  });

  it('shows the organiser’s own condition where a rule has one', async () => {
    const { text } = await pageOf({ rules: [aRule({ text: 'podmioty, którym zlecono zadania' })] });
    expect(text).toContain('warunek, który potwierdza uczestnik: podmioty, którym zlecono zadania');
  });

  it('marks the organiser’s own condition as Polish on an English page', async () => {
    const { html } = await pageOf({ rules: [aRule({ text: 'podmioty, którym zlecono zadania' })] }, 'en');
    expect(html).toContain('<span lang="pl">podmioty, którym zlecono zadania</span>');
  });
});

describe('the logos of a project', () => {
  const logos = [
    { file: 'fe.png', alt: 'Fundusze Europejskie', width: 300, height: 100 },
    { file: 'ue.png', alt: 'Dofinansowane przez Unię Europejską', width: 150, height: 48 },
  ];

  it('come first, in their order, all equally high, each with what it shows', async () => {
    const { html } = await pageOf({ logos });
    const [main = ''] = /<main.*?<h1/s.exec(html) ?? [];
    expect([...main.matchAll(/<img [^>]*>/g)].map(([picture]) => picture)).toEqual([
      '<img src="/pictures/fe.png" alt="Fundusze Europejskie" width="144" height="48"/>',
      '<img src="/pictures/ue.png" alt="Dofinansowane przez Unię Europejską" width="150" height="48"/>',
    ]);
  });

  it('are said to be Polish on an English page', async () => {
    const { html } = await pageOf({ logos }, 'en');
    expect(html).toMatch(/<li lang="pl"><img [^>]*alt="Fundusze Europejskie"/);
  });

  it('leave no empty row where a project has none', async () => {
    expect((await pageOf({ logos: [] })).html).not.toContain('zapisy-logos');
  });
});

describe('the published figures', () => {
  it.each([
    ['exact', 'Osoby 680'],
    ['circa', 'Osoby około 680'],
    ['min', 'Osoby co najmniej 680'],
    ['almost', 'Osoby prawie 680'],
    ['over', 'Osoby ponad 680'],
  ] as const)('keep the word that the organiser put before them (%s)', async (qualifier, said) => {
    const { text } = await pageOf({ people: { total: 680, qualifier, women: null, men: null } });
    expect(text).toContain(said);
  });

  it('are called planned or achieved', async () => {
    expect((await pageOf({ nature: 'planned' })).text).toContain('Planowane liczby');
    expect((await pageOf({ nature: 'achieved' })).text).toContain('Osiągnięte liczby');
  });

  it('keep people, participations, groups and hours apart', async () => {
    const forms = [
      {
        ...form,
        mode: 'stacjonarne',
        people: 3800,
        participations: 11150,
        groups: 950,
        qualifier: 'circa' as const,
      },
    ];
    const { text } = await pageOf({ people: null, forms });
    expect(text).toContain('Forma Osoby Udziały Grupy i wydarzenia Godziny');
    expect(text).toContain('szkolenie, stacjonarnie około 3 800 około 11 150 około 950 nie podano');
  });

  it('show women and men, institutions and results', async () => {
    const { text } = await pageOf({
      people: { total: 8868, qualifier: 'exact', women: 7778, men: 1090 },
      institutions: 510,
      results: [{ name: 'osoby, których sytuacja się poprawiła', people: 520, qualifier: 'exact' }],
      groups: { total: 240, qualifier: 'circa', unit: 'szkolenie', years: '2023-2027' },
    });
    expect(text).toContain('w tym kobiety 7 778 w tym mężczyźni 1 090 Instytucje 510');
    expect(text).toContain('osoby, których sytuacja się poprawiła: 520');
    expect(text).toContain('Grupy i wydarzenia około 240 (szkolenie, 2023-2027)');
  });

  it('show amounts to the grosz, as they were published', async () => {
    const money = { total: '1007997.60', eu: '849540.38', state: null, own: null, grant: null };
    const { text } = await pageOf({ money, ownContributionPercent: 3 });
    expect(text).toContain(
      'Kwoty wartość projektu: 1 007 997,60 zł środki Unii Europejskiej: 849 540,38 zł wkład własny: 3%',
    );
  });

  it('write a percentage in English without a space', async () => {
    expect((await pageOf({ ownContributionPercent: 3 }, 'en')).text).toContain('own contribution: 3%');
  });

  it('show what was done for the social economy', async () => {
    const { text } = await pageOf({
      socialEconomy: {
        fromYear: 2012,
        toYear: 2015,
        events: { total: 100, qualifier: 'over' },
        brochures: 1,
        publications: 2,
        articles: null,
        contests: 6,
        conferences: 1,
        congresses: 2,
        regionalPacts: 1,
        subregionalPacts: 4,
      },
    });
    expect(text).toContain('Ekonomia społeczna, lata 2012–2015');
    expect(text).toContain('wizyty studyjne ponad 100 broszury 1 publikacje 2 konkursy 6');
  });

  it('are not made up where the organiser stated none', async () => {
    const { text } = await pageOf({ people: null, forms: [form] });
    expect(text).toContain('Formy wsparcia: szkolenie.');
    expect(text).not.toContain('nie podano');
  });

  it('are told in English with the same qualifiers', async () => {
    const people = { total: 2020, qualifier: 'min', women: null, men: null } as const;
    const { text, html } = await pageOf({ people }, 'en');
    expect(text).toContain('People at least 2,020');
    expect(html).toContain('<span lang="pl">Doskonalenie zawodowe');
  });
});
