import { describe, expect, it } from 'vitest';
import { groupId, registrationKey, seatIdOf } from '../../functions/domain/ids.ts';
import { atWarsaw } from '../../functions/domain/time.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import { aGroup, anInstitution, aProgramme, someDetails } from '../support/builders.ts';
import { aNotice, aRegistration, CALENDARS, DEADLINE, REASON, STATUS_LINK } from './aNotice.ts';
import { everyMail } from './everyMail.ts';

const write = writeNotice({ origin: 'https://zapisy.example', calendars: CALENDARS });

/** Whom a registration's own letters go to. */
const BOTH = ['participant', 'institution'] as const;

describe('what an institution is told of its employee', () => {
  const toInstitutions = everyMail.filter(({ audience }) => audience === 'institution');

  it('a private link given by mistake is not passed on', () => {
    const mail = write(aNotice('confirmed', 'institution', { statusLink: STATUS_LINK }));
    expect(JSON.stringify(mail)).not.toContain(STATUS_LINK);
  });

  it.each(toInstitutions)('$kind in $language names person and position', ({ mail, language }) => {
    expect(mail.text).toContain('Żaneta Łącka');
    expect(mail.text).toContain(language === 'pl' ? 'pracownik socjalny' : 'social worker');
  });

  it('no calendar file goes to an institution', () => {
    expect(write(aNotice('confirmed', 'institution'))).not.toHaveProperty('calendar');
  });
});

describe('what a participant gets', () => {
  it('goes to the address of the registration', () => {
    expect(write(aNotice('confirmed', 'participant')).to).toBe('zaneta.lacka@dps-zory.example');
  });

  it('never holds phone number or needs, which nobody has to read again', () => {
    const said = everyMail.filter(({ audience }) => audience === 'participant').map(({ mail }) => mail);
    expect(JSON.stringify(said)).not.toMatch(/600 100 200|sign-language|bezglutenowa/);
  });

  it('has the private link in both parts', () => {
    const { html, text } = write(aNotice('waiting', 'participant'));
    expect([html, text].filter((part) => part.includes(STATUS_LINK))).toHaveLength(2);
  });

  it('lists each session on a line of its own, the earliest first', () => {
    const [first, second] = aGroup().sessions;
    if (first === undefined || second === undefined) throw new Error('the group has two sessions');
    const { text } = write(
      aNotice('confirmed', 'participant', { group: aGroup({ sessions: [second, first] }) }),
    );
    expect(text).toContain(
      'Kiedy:\n- wtorek, 15 grudnia 2026 r., godz. 9:00–15:00\n- środa, 16 grudnia 2026 r., godz. 9:00–15:00\n',
    );
  });

  it('a session that ends on another day tells both days', () => {
    const sessions = [{ startsAt: atWarsaw('2026-12-15', '22:00'), endsAt: atWarsaw('2026-12-16', '01:00') }];
    const { text } = write(aNotice('confirmed', 'participant', { group: aGroup({ sessions }) }));
    expect(text).toContain(
      'Kiedy: wtorek, 15 grudnia 2026 r., godz. 22:00 – środa, 16 grudnia 2026 r., godz. 1:00\n',
    );
  });

  it('an online group says so in the place of an address', () => {
    const venue = { ...aGroup().venue, address: null };
    expect(write(aNotice('confirmed', 'participant', { group: aGroup({ venue }) })).text).toContain(
      'Gdzie: przez internet\n',
    );
  });

  it('the place on the waiting list is told while the person waits', () => {
    expect(write(aNotice('waiting', 'participant')).text).toContain('Miejsce na liście rezerwowej: 4\n');
  });

  it('the place is the one at which the notice was planned, whatever became of it since', () => {
    const late = aNotice('waiting', 'participant', { registration: aRegistration() });
    expect(write(late).text).toContain('Miejsce na liście rezerwowej: 4');
  });

  it('a seat comes with a calendar file', () => {
    expect(write(aNotice('confirmed', 'participant')).calendar).toContain('METHOD:PUBLISH\r\n');
  });

  it('a withdrawal comes with a file that takes the same events away', () => {
    const uids = (calendar = '') => calendar.match(/^UID:.*$/gm);
    const [seat, none] = [
      write(aNotice('confirmed', 'participant')),
      write(aNotice('withdrawn', 'participant')),
    ];
    expect(none.calendar).toContain('METHOD:CANCEL\r\n');
    expect(none.calendar).toContain('SEQUENCE:1\r\n');
    expect(uids(none.calendar)).toEqual(uids(seat.calendar));
  });

  it.each(['waiting', 'offered', 'expired'] as const)('%s comes without a calendar file', (kind) => {
    expect(write(aNotice(kind, 'participant'))).not.toHaveProperty('calendar');
  });

  it('a confirmed group comes with the calendar file of the seat again', () => {
    const [seat, group] = [
      write(aNotice('confirmed', 'participant')),
      write(aNotice('group-confirmed', 'participant')),
    ];
    expect(group.calendar).toBe(seat.calendar);
  });

  it('a cancelled group comes with a file that takes its events away', () => {
    expect(write(aNotice('group-cancelled', 'participant')).calendar).toContain('METHOD:CANCEL\r\n');
  });

  it('the calendar file, which people pass on, holds no private link', () => {
    expect(write(aNotice('confirmed', 'participant')).calendar).not.toContain('/link/');
  });
});

describe('an offer', () => {
  it.each([
    ['pl', 'Przyjmij je do czwartku, 3 grudnia, godz. 14:00.'],
    ['en', 'Accept it until Thursday, 3 December, 14:00.'],
  ] as const)('in %s tells its deadline in local time', (language, sentence) => {
    expect(write(aNotice('offered', 'participant', {}, language)).text).toContain(sentence);
  });

  it('has a Message-ID of its own, so that the next one is not taken for its repetition', () => {
    const { notice } = aNotice('offered', 'participant');
    const later = aNotice('offered', 'participant', { notice: { ...notice, occasion: DEADLINE + 60 } });
    expect(write(later).noticeId).not.toBe(write(aNotice('offered', 'participant')).noticeId);
  });

  it('without a deadline is not written', () => {
    const { notice } = aNotice('offered', 'participant');
    const endless = aNotice('offered', 'participant', { notice: { ...notice, occasion: 0 } });
    expect(() => write(endless)).toThrow('deadline');
  });

  it('that expired at a time that nobody wrote down is told without it', () => {
    const { notice } = aNotice('expired', 'participant');
    const mail = write(aNotice('expired', 'participant', { notice: { ...notice, occasion: 0 } }));
    expect(mail.text).toContain('Termin przyjęcia miejsca w grupie minął');
    expect(mail.text).not.toContain('1970');
  });
});

describe('a transfer', () => {
  const formerGroup = aGroup({ number: 3, venue: { ...aGroup().venue, town: 'Opole' } });

  it.each(BOTH)('is told to the %s with the group that was left', (audience) => {
    const { text } = write(aNotice('confirmed', audience, { formerGroup }));
    expect(text).toContain('z innej grupy');
    expect(text).toContain(
      'Poprzednia grupa: Nowe rozwiązania organizacyjno-prawne w pomocy społecznej, grupa 3, Opole\n',
    );
  });

  it('tells the participant to clear the calendar of the old dates', () => {
    const { text } = write(aNotice('confirmed', 'participant', { formerGroup }));
    expect(text).toContain('Terminy poprzedniej grupy usuń z kalendarza.');
  });

  it('to an offer in another group says that it is another group', () => {
    const { text } = write(aNotice('offered', 'participant', { formerGroup }));
    expect(text).toContain('miejsce w innej grupie niż ta, na którą czekasz');
  });

  it('of long ago is not told again to who withdraws', () => {
    expect(write(aNotice('withdrawn', 'participant', { formerGroup })).text).not.toContain('Poprzednia');
  });

  it('is not told to who was never transferred', () => {
    expect(write(aNotice('confirmed', 'participant')).text).not.toContain('Poprzednia');
  });
});

describe('a cancelled group', () => {
  it.each(BOTH)('tells the %s the reason that the coordinator gave', (audience) => {
    expect(write(aNotice('group-cancelled', audience)).text).toContain(`Powód: ${REASON}\n`);
  });

  it('tells no reason where none was given', () => {
    const told = aNotice('group-cancelled', 'participant');
    const notice = { ...told.notice, why: null };
    expect(write({ ...told, notice }).text).not.toContain('Powód');
  });
});

describe('who pays', () => {
  const fund = { programme: null, axis: null, measure: null, source: null, note: null };

  it('only what the organiser published is told', () => {
    const programme = aProgramme({ fund: { ...fund, programme: 'Fundusze Europejskie', source: 'UE' } });
    expect(write(aNotice('confirmed', 'participant', { programme })).text).toContain(
      'Projekt współfinansowany ze środków: Fundusze Europejskie, UE.\n',
    );
  });

  it('a programme that published no fund has no such line', () => {
    const programme = aProgramme({ fund });
    expect(write(aNotice('confirmed', 'participant', { programme })).text).not.toContain('współfinansowany');
  });
});

describe('texts that try to be more than text', () => {
  it('a line break in a course title does not reach the subject', () => {
    const group = aGroup({ courseTitle: 'Prawo\r\nBcc: wszyscy@example.org' });
    const subjects = BOTH.map((audience) => write(aNotice('confirmed', audience, { group })).subject);
    expect(subjects.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('a line break in a name does not reach the subject', () => {
    const details = { ...someDetails(), lastName: 'Łącka\r\nBcc: wszyscy@example.org' };
    const registration = aRegistration({ details });
    expect(write(aNotice('confirmed', 'institution', { registration })).subject).not.toMatch(/\p{Cc}/u);
  });

  it('markup in an institution’s name is shown, not obeyed', () => {
    const institution = anInstitution({ name: '<b onclick="x()">DPS</b> & spółka' });
    const { html } = write(aNotice('confirmed', 'participant', { institution }));
    expect(html).toContain('&lt;b onclick=&quot;x()&quot;&gt;DPS&lt;/b&gt; &amp; spółka');
  });
});

it.each([
  ['waiting', 'prawo-katowice-1_k3YfQ2a1_waiting_institution'],
  ['offered', 'prawo-katowice-1_k3YfQ2a1_offered-1796302800_institution'],
  ['group-cancelled', 'prawo-katowice-1_k3YfQ2a1_group-cancelled_institution'],
] as const)('a notice (%s) is named with letters, digits, hyphens and underscores alone', (kind, name) => {
  expect(write(aNotice(kind, 'institution')).noticeId).toBe(name);
});

describe("a programme's own words", () => {
  const wording = { subject: 'Cześć, {imie}', opening: 'Początek: {termin}\n{miejsce}' };

  it('stand in place of the usual beginning, filled for the reader', () => {
    const { subject, text, html } = write(aNotice('confirmed', 'participant', { wording }));
    expect(subject).toMatch(/^Cześć, Żaneta: Nowe/);
    expect(text).toContain(
      'Dzień dobry,\n\nPoczątek: wtorek, 15 grudnia 2026 r.\n\nul. Przykładowa 1, Katowice\n\nUczestnik:',
    );
    expect(html).not.toContain('Masz miejsce w grupie.');
  });

  it('name the person in the subject to an institution, as the usual ones do', () => {
    expect(write(aNotice('confirmed', 'institution', { wording })).subject).toMatch(
      /^Cześć, Żaneta – Żaneta Łącka/,
    );
  });

  it('filled with a line break do not begin a header', () => {
    const details = { ...someDetails(), firstName: 'Jan\r\nBcc: x@y.pl' };
    const registration = aRegistration({ details });
    expect(write(aNotice('confirmed', 'participant', { wording, registration })).subject).not.toMatch(
      /\p{Cc}/u,
    );
  });
});

describe('calendar files over the life of a seat', () => {
  const sequences = (calendar = '') => calendar.match(/^SEQUENCE:\d+$/gm);
  const uids = (calendar = '') => calendar.match(/^UID:.*$/gm);
  const [first] = aGroup().sessions;
  if (first === undefined) throw new Error('the group has a session');
  const moved = aGroup({
    sessions: [first],
    calendar: { sequence: 2, sessions: 2, changedAt: DEADLINE, why: REASON },
  });

  it('keep their ids and get a higher number when the dates change', () => {
    const before = write(aNotice('confirmed', 'participant')).calendar;
    const after = write(aNotice('details-changed', 'participant', { group: moved })).calendar;
    expect([sequences(before)?.[0], sequences(after)]).toEqual(['SEQUENCE:0', ['SEQUENCE:2']]);
    expect(uids(after)).toEqual(uids(before)?.slice(0, 1));
  });

  it('take away the meetings that are no more', () => {
    const before = write(aNotice('confirmed', 'participant')).calendar;
    const { droppedEvents } = write(aNotice('details-changed', 'participant', { group: moved }));
    expect(droppedEvents).toContain('METHOD:CANCEL\r\n');
    expect([uids(droppedEvents), sequences(droppedEvents)]).toEqual([uids(before)?.slice(1), ['SEQUENCE:2']]);
  });

  it('that take the events away are newer than every file before them', () => {
    const gone = write(aNotice('withdrawn', 'participant', { group: moved }));
    expect(sequences(gone.calendar)).toEqual(['SEQUENCE:3']);
  });

  it('of who waits do not exist, whatever changes', () => {
    const registration = aRegistration({ status: { kind: 'waiting', place: 1 } });
    const mail = write(aNotice('details-changed', 'participant', { registration, group: moved }));
    expect([mail.calendar, mail.droppedEvents]).toEqual([undefined, undefined]);
  });

  it('of a transfer add the new events and take those of the former seat away', () => {
    const formerGroup = aGroup({ id: groupId.parse('prawo-opole-3'), number: 3 });
    const former = seatIdOf(registrationKey.parse('abcdefg'), 2);
    const registration = aRegistration({ movedFrom: { groupId: formerGroup.id, seatId: former } });
    const mail = write(aNotice('transferred', 'participant', { registration, formerGroup }));
    expect([
      mail.calendar?.includes('METHOD:PUBLISH'),
      mail.droppedEvents?.includes('METHOD:CANCEL'),
    ]).toEqual([true, true]);
    expect(uids(mail.droppedEvents)?.[0]).toBe(`UID:prawo-opole-3-${former}-1@zapisy.example`);
  });

  it('of somebody who gave the seat to a colleague are taken away', () => {
    expect(write(aNotice('substituted', 'participant')).calendar).toContain('METHOD:CANCEL\r\n');
  });
});
