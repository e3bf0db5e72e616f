import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeDraft } from '../../functions/documents/programmeDraft.ts';
import { readProgrammeFile } from '../../functions/documents/programmeFile.ts';
import { startOf } from '../../functions/domain/group.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import { addDays, warsawDate, warsawTime } from '../../functions/domain/time.ts';
import type { ProgrammeDraft } from '../../functions/use-cases/importProgramme.ts';
import { aProgrammeFile } from './aProgrammeFile.ts';

const FRIDAY = '2026-11-20';

const draftOf = (text: string, startupDay = FRIDAY): ProgrammeDraft => {
  const file = readProgrammeFile(text);
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return programmeDraft(file.value, startupDay);
};

const meetings = (draft: ProgrammeDraft, index = 0): string[] =>
  draft.groups[index]?.group.sessions.map(({ startsAt }) => warsawDate(startsAt)) ?? [];

describe('the days of an example group', () => {
  it('count from the start-up day', () => {
    expect(meetings(draftOf(aProgrammeFile(), '2026-11-23'))).toEqual(['2026-12-14', '2026-12-15']);
  });

  it('give way to Monday and Tuesday when they fall on Saturday and Sunday', () => {
    expect(meetings(draftOf(aProgrammeFile(), '2026-11-21'))).toEqual(['2026-12-14', '2026-12-15']);
  });

  it('keep Friday, and move Saturday to Monday', () => {
    expect(meetings(draftOf(aProgrammeFile(), FRIDAY))).toEqual(['2026-12-11', '2026-12-14']);
  });

  it('keep their hours when summer time ends between start-up and meeting', () => {
    const [first] = draftOf(aProgrammeFile(), '2026-10-12').groups;
    expect(first && warsawTime(startOf(first.group))).toBe('09:00');
  });

  it('are working days in their order, and after sign-up has ended, whatever the start-up day', () => {
    fc.assert(
      fc.property(fc.nat(1000), (days) => {
        const draft = draftOf(aProgrammeFile(), addDays(FRIDAY, days));
        const dates = meetings(draft);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        for (const date of dates) expect(new Date(`${date}T12:00Z`).getUTCDay() % 6).not.toBe(0);
        for (const { group, ledger } of draft.groups) expect(ledger.closesAt).toBeLessThan(startOf(group));
      }),
    );
  });
});

describe('sign-up of an example group', () => {
  it('opens at 8:00 and ends at 15:00 of its days, weekend or not', () => {
    const ledger = draftOf(aProgrammeFile()).groups[0]?.ledger;
    expect(
      ledger && [ledger.opensAt, ledger.closesAt].map((at) => `${warsawDate(at)} ${warsawTime(at)}`),
    ).toEqual(['2026-11-13 08:00', '2026-12-08 15:00']);
  });

  it('begins with no seat taken and the limits of the file', () => {
    expect(draftOf(aProgrammeFile()).groups[1]?.ledger).toMatchObject({
      state: 'open',
      capacity: 2,
      waitingLimit: 0,
      perInstitution: null,
      closeWhenFull: true,
      seats: {},
      queue: {},
    });
  });
});

describe('the settings of a group', () => {
  const after = (...settings: readonly string[]) => {
    const lines = settings.map((setting) => `        ${setting}\n`).join('');
    return draftOf(aProgrammeFile().replace('        close_when_full: false\n', `$&${lines}`)).groups[0];
  };

  it('are the usual ones where the file names none', () => {
    expect(after()?.group).toMatchObject({
      organiser: 'rops',
      sharedSeats: null,
      offers: USUAL_OFFERS,
      minimum: null,
      belowTaken: 'refuse',
    });
    expect(after()?.ledger).toMatchObject({ limitLiftsAt: null, atInstitutionLimit: 'refuse' });
  });

  it('keep the usual values of what an offer leaves out', () => {
    expect(after('offers: {promotion: direct}')?.group.offers).toEqual({
      ...USUAL_OFFERS,
      promotion: 'direct',
    });
  });

  it('tell how the waiting list is served', () => {
    const offers = 'offers: {mode: manual, promotion: offer, hours: 24, stop_hours: 0}';
    expect(after(offers)?.group.offers).toEqual({
      mode: 'manual',
      promotion: 'offer',
      hours: 24,
      stopHours: 0,
      onBounce: 'pause',
    });
  });

  it('tell the smallest number of people and when to sound the alarm', () => {
    expect(after('minimum: {people: 10, alarm_days: 7}')?.group.minimum).toEqual({
      people: 10,
      alarmDays: 7,
    });
  });

  it('may let the capacity be lowered below the seats in use', () => {
    expect(after('lowering: allow')?.group.belowTaken).toBe('allow');
  });

  it('may let people wait whose institution is at its limit', () => {
    expect(after('at_institution_limit: wait')?.ledger.atInstitutionLimit).toBe('wait');
  });

  it('lift the limit of an institution at 8:00 of a day', () => {
    const at = after('limit_lifts_day: 5')?.ledger.limitLiftsAt ?? 0;
    expect([warsawDate(at), warsawTime(at)]).toEqual(['2026-11-25', '08:00']);
  });

  it('may leave the group a draft', () => {
    expect(after('state: draft')?.ledger.state).toBe('draft');
  });
});

describe('what all groups have in common', () => {
  it('is the organiser of the programme', () => {
    const draft = draftOf(aProgrammeFile().replace('leader: null', 'organiser: rops-slaskie\nleader: null'));
    const { programme, groups } = draft;
    expect([programme, ...groups.map(({ group }) => group)].map(({ organiser }) => organiser)).toEqual([
      'rops-slaskie',
      'rops-slaskie',
      'rops-slaskie',
    ]);
  });

  it('are the seats that their course shares', () => {
    const draft = draftOf(
      aProgrammeFile().replace('    hours: 16\n', '    hours: 16\n    shared_seats: 0\n'),
    );
    const { courses, groups } = draft;
    expect([...courses, ...groups.map(({ group }) => group)].map(({ sharedSeats }) => sharedSeats)).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('a limit on people', () => {
  const limitOf = (text: string) =>
    draftOf(aProgrammeFile().replace('{regions: [slaskie], people', `{${text}people`)).programme.quotas[0];

  it('holds for a set of regions', () => {
    expect(limitOf('regions: [slaskie], ')).toEqual({ regions: ['slaskie'], types: null, people: 880 });
  });

  it('holds for types of institutions, each once; a family stands for its members', () => {
    expect(limitOf('institution_types: [CIS, PODMIOT_REINTEGRACYJNY], ')).toEqual({
      regions: null,
      types: ['CIS', 'KIS', 'ZAZ', 'WTZ'],
      people: 880,
    });
  });

  it('holds for types within regions', () => {
    expect(limitOf('regions: [slaskie], institution_types: [DPS], ')).toEqual({
      regions: ['slaskie'],
      types: ['DPS'],
      people: 880,
    });
  });

  it('holds for everybody when it names neither', () => {
    expect(limitOf('')).toEqual({ regions: null, types: null, people: 880 });
  });
});

describe('a rule of the file', () => {
  const ruleAfter = (piece: string, replacement: string) =>
    draftOf(aProgrammeFile().replace(piece, replacement)).programme.rules[0];

  it("is limited to the programme's regions when it names none", () => {
    expect(ruleAfter('', '')?.regions).toEqual(['slaskie']);
  });

  it('holds anywhere when it says so', () => {
    expect(ruleAfter(' text: null', ' regions: null')?.regions).toBeNull();
  });

  it('has regions of its own when it names them', () => {
    expect(ruleAfter(' text: null', ' regions: [opolskie]')?.regions).toEqual(['opolskie']);
  });

  it('keeps variants of a position as its words', () => {
    expect(ruleAfter(' text: null', ' position_variants: ["ds. usług", "ds. świadczeń"]')?.text).toBe(
      'ds. usług, ds. świadczeń',
    );
  });
});

describe('everything that a file invents', () => {
  it('is marked as an example', () => {
    expect(draftOf(aProgrammeFile()).groups.map(({ group }) => group.example)).toEqual([true, true]);
  });
});
