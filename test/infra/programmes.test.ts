import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importInstitutionFile, loadProgrammeFile } from '../../functions/entrypoints/fileDesk.ts';
import { judge, type Verdict } from '../../functions/domain/eligibility.ts';
import { programmeId } from '../../functions/domain/ids.ts';
import { INSTITUTION_TYPES, type Institution } from '../../functions/domain/institution.ts';
import { groupState } from '../../functions/domain/life.ts';
import { takesWaiters } from '../../functions/domain/ledger.ts';
import type { Position } from '../../functions/domain/position.ts';
import type { Programme } from '../../functions/domain/programme.ts';
import { VOIVODESHIPS } from '../../functions/domain/voivodeship.ts';
import type { GroupListing } from '../../functions/use-cases/browseGroups.ts';
import { browseGroups } from '../../functions/use-cases/browseGroups.ts';
import { PICTURE_FOLDER, readPictures } from '../../infra/local/pictures.ts';
import { NOW } from '../support/builders.ts';
import { startTestTable, type TestTable } from '../support/table.ts';

const folder = new URL('../../infra/programmes/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

let table: TestTable;
let directory: readonly Institution[];

beforeAll(async () => {
  table = await startTestTable();
  const institutions = await importInstitutionFile(
    table.store,
    readFileSync(new URL('institutions.csv', folder)),
    { now: NOW, language: 'en' },
  );
  if (!institutions.ok) throw new Error(institutions.mistakes.join('\n'));
  const pictures = await readPictures(PICTURE_FOLDER);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const report = await loadProgrammeFile(table.store, text, { now: NOW, language: 'en', pictures });
    if (!report.ok) throw new Error(report.mistakes.join('\n'));
  }
  directory = await table.store.directory.everyInstitution();
});
afterAll(() => table.stop());

const theProgramme = async (id: string): Promise<Programme> => {
  const found = await table.store.programmes.programme(programmeId.parse(id));
  if (found === undefined) throw new Error(`${id} is not loaded`);
  return found;
};

describe('Doskonalenie zawodowe, makroregion II', () => {
  it('takes 2 020 people: 1 140 of małopolskie and opolskie together and 880 of śląskie', async () => {
    const { people, quotas } = await theProgramme('makroregion-ii');
    expect(people).toEqual({ total: 2020, qualifier: 'exact', women: null, men: null });
    expect(quotas).toEqual([
      { regions: ['malopolskie', 'opolskie'], types: null, people: 1140 },
      { regions: ['slaskie'], types: null, people: 880 },
    ]);
    expect(quotas.reduce((sum, quota) => sum + quota.people, 0)).toBe(people?.total);
  });

  it('ends on 31 July 2022 and does not say when it began', async () => {
    expect((await theProgramme('makroregion-ii')).dates).toEqual({
      start: null,
      end: '2022-07-31',
      endText: null,
      published: '2020-08-10',
    });
  });

  it('costs 1 007 997,60 zł, of which 849 540,38 zł from the EFS', async () => {
    expect((await theProgramme('makroregion-ii')).money).toMatchObject({
      total: '1007997.60',
      eu: '849540.38',
    });
  });
});

describe('Dolny Śląsk 2023–2027', () => {
  it('promises about 240 trainings, at least 680 people and 520 whose situation gets better', async () => {
    const { groups, people, results } = await theProgramme('dolny-slask-2023-2027');
    expect(groups).toMatchObject({ total: 240, qualifier: 'circa', unit: 'szkolenie' });
    expect(people).toMatchObject({ total: 680, qualifier: 'min' });
    expect(results).toMatchObject([{ people: 520 }]);
  });

  it('costs 8 032 500 zł: the grant is what the Union and the state pay', async () => {
    const { money } = await theProgramme('dolny-slask-2023-2027');
    expect(money).toMatchObject({ total: '8032500.00', eu: '5622750.00', state: '2008125.00' });
    expect(Number(money?.eu) + Number(money?.state)).toBe(Number(money?.grant));
  });

  it('has six blocks and three methods', async () => {
    const { blocks, methods } = await theProgramme('dolny-slask-2023-2027');
    expect([blocks.length, methods.length]).toEqual([6, 3]);
  });
});

describe('Bliżej rodziny', () => {
  it('keeps people, participations and groups apart, and e-learning from meetings', async () => {
    expect((await theProgramme('blizej-rodziny')).forms).toMatchObject([
      { mode: 'stacjonarne', people: 3800, participations: 11150, groups: 950, qualifier: 'circa' },
      { mode: 'e-learning', people: 1517, participations: null, groups: null, qualifier: 'exact' },
    ]);
  });

  it('has no figure for people over both forms: nobody counted the overlap', async () => {
    expect((await theProgramme('blizej-rodziny')).people).toBeNull();
  });

  it('costs 4 341 683,55 zł with an own contribution of 3 per cent', async () => {
    const { money, ownContributionPercent, partners } = await theProgramme('blizej-rodziny');
    expect(money).toMatchObject({ total: '4341683.55', own: '130250.51' });
    expect(ownContributionPercent).toBe(3);
    expect(partners).toHaveLength(3);
  });
});

describe('OPS w Kluczach', () => {
  it('states no number of people, and 292 237,73 zł of the Union with 54 508,52 zł of the state', async () => {
    const { people, money } = await theProgramme('ops-klucze');
    expect(people).toBeNull();
    expect(money).toEqual({ total: null, eu: '292237.73', state: '54508.52', own: null, grant: null });
  });

  it('keeps the four variants of a social worker as the words of its rule', async () => {
    expect((await theProgramme('ops-klucze')).rules[0]?.text).toBe(
      'ds. świadczeń, ds. usług, ds. pracy socjalnej, ds. pierwszego kontaktu',
    );
  });
});

describe('Kształcenie i doradztwo, śląskie', () => {
  it('reached 8 868 people, 7 778 women and 1 090 men, of 510 institutions', async () => {
    const { people, institutions } = await theProgramme('ksztalcenie-i-doradztwo-slaskie');
    expect(people).toEqual({ total: 8868, qualifier: 'exact', women: 7778, men: 1090 });
    expect(institutions).toBe(510);
  });

  it('held 1 868 trainings of 35 928 hours with 31 603 participations', async () => {
    const { forms } = await theProgramme('ksztalcenie-i-doradztwo-slaskie');
    expect(forms[0]).toMatchObject({ groups: 1868, hours: 35928, participations: 31603, people: null });
  });

  it('advised 3 359 people in 8 622 hours between 1 December 2007 and 15 December 2015', async () => {
    const { forms } = await theProgramme('ksztalcenie-i-doradztwo-slaskie');
    expect(forms.find(({ kind }) => kind === 'doradztwo')).toMatchObject({
      people: 3359,
      hours: 8622,
      from: '2007-12-01',
      to: '2015-12-15',
    });
  });

  it('led almost 1 000 people through specialisations and studies of 6 934 hours', async () => {
    const { forms, specialisations, postgraduateMajors } = await theProgramme(
      'ksztalcenie-i-doradztwo-slaskie',
    );
    expect(forms).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ people: 1000, qualifier: 'almost' }),
        expect.objectContaining({ kind: 'studia_podyplomowe', hours: 6934 }),
      ]),
    );
    expect([specialisations.length, postgraduateMajors.length]).toEqual([3, 6]);
  });

  it('made over 100 events for the social economy, 8 articles and 5 pacts', async () => {
    expect((await theProgramme('ksztalcenie-i-doradztwo-slaskie')).socialEconomy).toEqual({
      fromYear: 2012,
      toYear: 2015,
      events: { total: 100, qualifier: 'over' },
      brochures: 1,
      publications: 2,
      articles: 8,
      contests: 6,
      conferences: 1,
      congresses: 2,
      regionalPacts: 1,
      subregionalPacts: 4,
    });
  });
});

const named = (piece: string): Institution => {
  const found = directory.find(({ name }) => name.includes(piece));
  if (found === undefined) throw new Error(`The sample directory has no ${piece}`);
  return found;
};

const verdictOn = async (id: string, institution: string, position: Position): Promise<Verdict> =>
  judge((await theProgramme(id)).rules, { institution: named(institution), position });

describe('who may take part', () => {
  it('a social worker of a DPS fits rule 2 of makroregion II', async () => {
    const verdict = await verdictOn('makroregion-ii', '„Pod Lipami”', 'pracownik_socjalny');
    expect(verdict).toMatchObject({ kind: 'eligible', number: 2 });
  });

  it('an accountant of a DPS fits none, in rule 2 for the position alone', async () => {
    expect(await verdictOn('makroregion-ii', '„Pod Lipami”', 'ksiegowosc')).toMatchObject({
      kind: 'not-eligible',
      failures: [
        { number: 1, failed: ['institution-type', 'position'] },
        { number: 2, failed: ['position'] },
        { number: 3, failed: ['institution-type', 'position'] },
      ],
    });
  });

  it('a social worker of a DPS in Dolny Śląsk fits none: makroregion II is elsewhere', async () => {
    expect(await verdictOn('makroregion-ii', '„Słoneczny”', 'pracownik_socjalny')).toMatchObject({
      failures: [{}, { number: 2, failed: ['region'] }, {}],
    });
  });

  it('a GOPS does not pass for the OPS that makroregion II names', async () => {
    expect(await verdictOn('makroregion-ii', 'w Jeleśni', 'pracownik_socjalny')).toMatchObject({
      failures: [{ number: 1, failed: ['institution-type'] }, {}, {}],
    });
  });

  it('a therapist of a day centre run by a foundation fits rule 3 of makroregion II', async () => {
    const verdict = await verdictOn('makroregion-ii', '„Tęcza”', 'terapeuta');
    expect(verdict).toMatchObject({ kind: 'eligible', number: 3 });
  });

  it('a workshop of occupational therapy is a reintegration body for Dolny Śląsk', async () => {
    expect((await verdictOn('dolny-slask-2023-2027', '„Paleta”', 'inne')).kind).toBe('eligible');
  });

  it('a DPS is not in the list of Dolny Śląsk', async () => {
    expect(await verdictOn('dolny-slask-2023-2027', '„Słoneczny”', 'pracownik_socjalny')).toMatchObject({
      failures: [{ failed: ['institution-type'] }],
    });
  });

  it('only a social worker of Klucze fits the closed programme of Klucze', async () => {
    expect((await verdictOn('ops-klucze', 'w Kluczach', 'pracownik_socjalny')).kind).toBe('eligible');
    expect(await verdictOn('ops-klucze', 'w Wieliczce', 'pracownik_socjalny')).toMatchObject({
      failures: [{ failed: ['institution'] }],
    });
  });
});

describe('the example groups, on the day they are loaded', () => {
  let listings: readonly GroupListing[];
  beforeAll(async () => {
    listings = await browseGroups({ ...table.store, clock: () => NOW }, {});
  });
  const states = () => listings.map(({ group, ledger }) => groupState(group, ledger, NOW));

  it('are about thirty over all five programmes, in many months and towns', () => {
    const distinct = (of: (listing: GroupListing) => string) => new Set(listings.map(of)).size;
    expect(listings.length).toBeGreaterThanOrEqual(30);
    expect(distinct(({ group }) => group.programmeId)).toBe(5);
    expect(distinct(({ group }) => group.venue.town)).toBeGreaterThan(15);
    expect(listings.every(({ group }) => group.example)).toBe(true);
  });

  it('are open but for one that opens later and one that is over', () => {
    expect(states().filter((state) => state === 'scheduled')).toHaveLength(1);
    expect(states().filter((state) => state === 'closed')).toHaveLength(1);
    expect(states().filter((state) => state === 'open')).toHaveLength(listings.length - 2);
  });

  it('include a draft', async () => {
    const { groups, ledgers } = table.store;
    const all = await ledgers.glanceAll((await groups.groupsFrom(NOW)).map(({ id }) => id));
    expect([...all.values()].filter(({ state }) => state === 'draft')).toHaveLength(1);
  });

  it('include one that is served by hand, one that moves up by itself and one with a minimum', () => {
    const groups = listings.map(({ group }) => group);
    expect(groups.filter(({ offers }) => offers.mode === 'manual')).toHaveLength(1);
    expect(groups.filter(({ offers }) => offers.promotion === 'direct')).toHaveLength(1);
    expect(groups.filter(({ minimum }) => minimum !== null)).toHaveLength(1);
  });

  it('include two of one course that share thirty seats', () => {
    const sharing = listings.map(({ group }) => group).filter(({ sharedSeats }) => sharedSeats !== null);
    expect(sharing.map(({ courseId, sharedSeats }) => [courseId, sharedSeats])).toEqual([
      ['ks-motywowanie', 30],
      ['ks-motywowanie', 30],
    ]);
  });

  it('belong to the office of their programme', () => {
    const offices = listings.map(({ group }) => [group.programmeId, group.organiser]);
    expect(Object.fromEntries(offices)).toEqual({
      'makroregion-ii': 'rops-slaskie',
      'ksztalcenie-i-doradztwo-slaskie': 'rops-slaskie',
      'dolny-slask-2023-2027': 'dops',
      'blizej-rodziny': 'rops-rzeszow',
      'ops-klucze': 'ops-klucze',
    });
  });

  it('include one of two seats with a waiting list', () => {
    const small = listings.filter(({ ledger }) => ledger.capacity === 2);
    expect(small.map(({ ledger }) => takesWaiters(ledger))).toEqual([true]);
  });

  it('include an open one without a waiting list and one that closes when it is full', () => {
    const open = listings.filter(({ state }) => state === 'open').map(({ ledger }) => ledger);
    expect(open.filter((ledger) => !takesWaiters(ledger))).toHaveLength(1);
    expect(open.filter(({ closeWhenFull }) => closeWhenFull)).toHaveLength(1);
  });
});

describe('the sample directory', () => {
  it('has at least 80 institutions of every type in every voivodeship', () => {
    expect(directory.length).toBeGreaterThanOrEqual(80);
    expect(new Set(directory.flatMap(({ types }) => types))).toEqual(new Set(INSTITUTION_TYPES));
    expect(new Set(directory.map(({ voivodeship }) => voivodeship))).toEqual(new Set(VOIVODESHIPS));
  });

  it('holds no address that mail could reach', () => {
    expect(directory.filter(({ email }) => !email.endsWith('.example'))).toEqual([]);
  });

  it("gives a city's MOPR the work of an OPS and of a PCPR", () => {
    const tags = directory.filter(({ types }) => types.includes('MOPR')).map(({ types }) => types);
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.every((types) => types.includes('OPS') && types.includes('PCPR'))).toBe(true);
  });
});
