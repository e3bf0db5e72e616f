import { beforeEach, describe, expect, it } from 'vitest';
import { calendarFile, droppedEvents } from '../../functions/documents/calendar.ts';
import type { Group } from '../../functions/domain/group.ts';
import { bySystem } from '../../functions/domain/act.ts';
import { seatOf, type Registration } from '../../functions/domain/registration.ts';
import { accepted } from '../../functions/domain/result.ts';
import { HOUR, MINUTE } from '../../functions/domain/time.ts';
import { writeNotice } from '../../functions/mail/writeNotice.ts';
import { deliverUnsent } from '../../functions/use-cases/deliverUnsent.ts';
import { housekeep } from '../../functions/use-cases/housekeep.ts';
import type { Mail } from '../../functions/use-cases/mailer.ts';
import { rewriteLedger } from '../../functions/use-cases/rewriteLedger.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { NOW } from '../support/builders.ts';
import { followed, ledgerIn, noticesFor, nowOf } from '../support/people.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { ORIGIN, type World, worldOver } from '../support/world.ts';
import { agreeTo, answers, askingGroup, comes, plannedFor } from './approvals.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

type Changes = Parameters<typeof askingGroup>[1];
const unkept = (changes: Changes = {}) => askingGroup(world, { ...changes, rules: { holdsSeat: false } });

/** A group with one seat, which somebody has; the next one waits while the institution is asked. */
const oneWaits = async (changes: Changes = {}) => {
  const group = await askingGroup(world, { ledger: { capacity: 1 }, ...changes });
  const first = await comes(world, group, 1);
  await answers(world, group, agreeTo(first));
  return { group, first, waiting: await comes(world, group, 2) };
};

/** The job looks at the groups as they are. */
const tidied = async (group: Group): Promise<void> => {
  await housekeep(world);
  await followed(world, group);
};

/** Everything that is due is sent; the mails to one person, as they read them. */
const readBy = async ({ details }: Registration): Promise<readonly Mail[]> => {
  const mails: Mail[] = [];
  const send = (mail: Mail) => {
    mails.push(mail);
    return Promise.resolve({ kind: 'accepted', messageId: `message-${mails.length}` } as const);
  };
  const ports = {
    ...world,
    mailer: { send },
    write: writeNotice({ origin: ORIGIN, calendars: { calendarFile, droppedEvents } }),
    writeToInstitution: () => {
      throw new Error('No institution is told of itself here');
    },
    linkAddress: (token: string) => `${ORIGIN}/link/${token}`,
    institutionLinkAddress: (token: string) => token,
    perSecond: () => Promise.resolve(99),
    pause: () => Promise.resolve(),
  };
  await deliverUnsent(ports, () => undefined);
  return mails.filter(({ to }) => to === details.email);
};

const toPerson = async (who: Registration) =>
  (await plannedFor(world, who)).filter((told) => told.endsWith('participant'));

describe('Somebody who waits when the institution agrees', () => {
  it('is told once that it agreed, with the place, however often it is carried out', async () => {
    const { group, waiting } = await oneWaits();
    await answers(world, group, agreeTo(waiting));
    await answers(world, group, agreeTo(waiting));
    world.setClock(NOW + 2 * MINUTE);
    await tidied(group);
    const notice = await world.notices.notice(noticesFor(waiting, 'approved-waiting'));
    expect([await toPerson(waiting), notice?.place]).toEqual([
      ['approved-waiting participant', 'waiting participant'],
      1,
    ]);
  });

  it('reads it in a mail that shows the way to the place', async () => {
    const { group, waiting } = await oneWaits();
    await readBy(waiting);
    await answers(world, group, agreeTo(waiting));
    const [mail, ...others] = await readBy(waiting);
    expect([
      others,
      mail?.subject.startsWith('Jest zgoda, jesteś na liście rezerwowej'),
      mail?.text.includes('Miejsce na liście rezerwowej: 1\n'),
      mail?.text.includes(`${ORIGIN}/link/`),
    ]).toEqual([[], true, true, true]);
  });

  it('is told by the job where the answer was written and nothing after it', async () => {
    const { group, waiting } = await oneWaits();
    const agreed = { kind: 'agreed', at: NOW, by: 'institution', why: null } as const;
    await world.registrations.answerApproval(waiting, agreed);
    world.setClock(NOW + 2 * MINUTE);
    await tidied(group);
    expect(await toPerson(waiting)).toContain('approved-waiting participant');
  });

  it('is not told so when a seat is there at once: the offer says it', async () => {
    const { group, first, waiting } = await oneWaits();
    await withdraw(world, first);
    await followed(world, group);
    await answers(world, group, agreeTo(waiting));
    expect(await toPerson(waiting)).toEqual(['offered participant', 'waiting participant']);
  });
});

describe('Somebody whom the yes leads to the waiting list', () => {
  it('has one letter of both, and the institution hears of the place', async () => {
    const group = await unkept({ ledger: { capacity: 1 } });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    await answers(world, group, agreeTo(other));
    expect(await plannedFor(world, other)).toEqual([
      'approval-asked institution',
      'approved-waiting participant',
      'awaiting-approval participant',
      'waiting institution',
    ]);
  });

  it('has the same letter when the job finds the place', async () => {
    const group = await unkept({ ledger: { capacity: 1 } });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    const ledger = await ledgerIn(world, group);
    const agreed = { kind: 'agreed', at: NOW, by: 'institution', why: null } as const;
    await world.registrations.answerApproval(other, agreed);
    const { institutionId } = other;
    const claimant = { seatId: seatOf(other), institutionId, holdUntil: null };
    await world.ledgers.write(ledger.groupId, { kind: 'queue', claimant }, bySystem(NOW));
    world.setClock(NOW + 2 * MINUTE);
    await housekeep(world);
    expect(await toPerson(other)).toEqual(['approved-waiting participant', 'awaiting-approval participant']);
  });
});

describe('A yes for which there is neither a seat nor a place', () => {
  /** The status that follows, and the first paragraphs that person and institution read. */
  const outcome = async (group: Group, who: Registration) => {
    await readBy(who);
    await answers(world, group, agreeTo(who));
    const { status } = await nowOf(world, who);
    const [mail] = await readBy(who);
    return [status.kind === 'refused' ? status.because : status.kind, mail?.text.split('\n\n')[1]];
  };
  const BUT = 'Twoja instytucja zgodziła się na Twój udział, ale nie masz miejsca w tej grupie.';

  it('is told with the reason that the group is full', async () => {
    const group = await unkept({ ledger: { capacity: 1, waitingLimit: 0 } });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    expect(await outcome(group, other)).toEqual([
      'group-full',
      `${BUT} Wszystkie miejsca są zajęte, a do listy rezerwowej nie można już dołączyć.`,
    ]);
  });

  it('is told with the reason that the sign-up has ended', async () => {
    const group = await unkept({ ledger: { closesAt: NOW + HOUR } });
    const who = await comes(world, group);
    world.setClock(NOW + 2 * HOUR);
    expect(await outcome(group, who)).toEqual(['group-closed', `${BUT} Zapisy do tej grupy są zakończone.`]);
  });

  it('is told with the reason that the institution has its seats', async () => {
    const ledger = { perInstitution: 1, atInstitutionLimit: 'refuse' } as const;
    const group = await unkept({ ledger });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    expect(await outcome(group, other)).toEqual([
      'institution-limit',
      `${BUT} Instytucja ma już w tej grupie tyle miejsc, ile może mieć: 1.`,
    ]);
  });

  it('names the number of seats that there were at that time, whatever the limit is later', async () => {
    const group = await unkept({ ledger: { perInstitution: 1, atInstitutionLimit: 'refuse' } });
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await answers(world, group, agreeTo(one));
    await answers(world, group, agreeTo(other));
    await rewriteLedger<never>(world, group.id, bySystem(NOW), (ledger) =>
      accepted(ledger.perInstitution === 5 ? ledger : { ...ledger, perInstitution: 5 }),
    );
    const [{ status }, notice] = [
      await nowOf(world, other),
      await world.notices.notice(noticesFor(other, 'refused')),
    ];
    expect([status, notice?.limit]).toEqual([
      { kind: 'refused', quota: null, because: 'institution-limit', limit: 1 },
      1,
    ]);
  });

  it('is told with the reason that the seat was no longer there, when it could not be carried out in time', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const agreed = { kind: 'agreed', at: NOW, by: 'institution', why: null } as const;
    await world.registrations.answerApproval(who, agreed);
    world.setClock(NOW + 6 * HOUR);
    await tidied(group);
    const [mail] = (await readBy(who)).filter(({ subject }) => subject.startsWith('Zgłoszenie nieprzyjęte'));
    expect([(await nowOf(world, who)).status, mail?.text.split('\n\n')[1]]).toEqual([
      { kind: 'refused', quota: null, because: 'no-seat-left' },
      `${BUT} Gdy zgoda została odnotowana, miejsce nie było już dostępne.`,
    ]);
  });

  it('is told once, however often it is carried out', async () => {
    const group = await unkept({ ledger: { closesAt: NOW + HOUR } });
    const who = await comes(world, group);
    world.setClock(NOW + 2 * HOUR);
    await answers(world, group, agreeTo(who));
    await answers(world, group, agreeTo(who));
    await tidied(group);
    const told = (await toPerson(who)).filter((one) => one.startsWith('refused'));
    const notice = await world.notices.notice(noticesFor(who, 'refused'));
    expect([told, notice?.refusedBy]).toEqual([['refused participant'], 'group-closed']);
  });
});
