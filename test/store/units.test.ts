import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registration } from '../../functions/domain/registration.ts';
import { byParticipant } from '../../functions/domain/act.ts';
import { emptyLedger } from '../../functions/domain/ledger.ts';
import { groupId, type GroupId, registrationKey } from '../../functions/domain/ids.ts';
import { joining, quotaId, seatKey } from '../../functions/domain/quota.ts';
import {
  aCourse,
  aGroup,
  aLedger,
  aListing,
  anInstitution,
  aProgramme,
  DPS,
  GROUP,
  NOW,
  PROGRAMME,
} from '../support/builders.ts';
import { claimant, seatNumber } from '../support/ledgers.ts';
import { somebodyIn } from '../support/people.ts';
import { startTestTable, type TestTable } from '../support/table.ts';
import { setScene, type World, worldOver } from '../support/world.ts';

let table: TestTable;
let world: World;
let registration: Registration;
let asked: Registration;

beforeAll(async () => {
  table = await startTestTable();
  world = worldOver(table);
  registration = await somebodyIn(world, (await setScene(world, { group: { id: GROUP } })).group);
  asked = {
    ...registration,
    key: registrationKey.parse('zapyta1'),
    approval: { kind: 'asked', until: NOW + 60, remindAt: null, silence: 'refuse' },
  };
  await world.registrations.putPending(asked, undefined);
});
afterAll(() => table.stop());

const notice = {
  groupId: GROUP,
  seatId: seatNumber(1),
  kind: 'confirmed',
  occasion: 0,
  audience: 'participant',
  plannedAt: NOW,
  place: null,
  why: null,
  revision: 2,
  delivery: { kind: 'planned' },
} as const;
const NEW = groupId.parse('nowa-grupa');
const ACT = byParticipant(NOW);
const AGREED = { kind: 'agreed', at: NOW, by: 'coordinator', why: null } as const;
const TAKE = {
  kind: 'take',
  from: 'held',
  seatId: seatNumber(1),
  institutionId: DPS,
  fills: null,
} as const;
const event = {
  ...ACT,
  groupId: GROUP,
  part: 'ledger' as const,
  revision: 2,
  changes: [{ field: 'capacity', from: '20', to: '21' }],
};
const LIMITS = ['people:slaskie:*', 'seats:prawo'].map((id) => ({ id: quotaId.parse(id), limit: 9 }));

const personNumber = (number: number): string => `person-of-programme-${number}`;

const counted = async (number: number, limits: typeof LIMITS): Promise<void> => {
  const change = joining(
    undefined,
    { programmeId: PROGRAMME, person: personNumber(number) },
    {
      key: seatKey(GROUP, seatNumber(number)),
      quotas: limits.map(({ id }) => id),
      beyondLimit: false,
      at: NOW,
    },
  );
  if (change !== undefined) expect(await world.quotas.change(change)).toEqual({ kind: 'made' });
};

const decided = async (id: GroupId): Promise<void> => {
  const seen = await world.ledgers.read(id);
  if (seen === undefined) throw new Error('The group has a ledger');
  await world.ledgers.write(id, { kind: 'rewrite', seen, next: { ...seen, capacity: 21 } }, ACT);
};

const settledLate = () => world.registrations.settle(registration, { kind: 'waiting', place: 1 }, 8, ACT);

/** Row by row as in README.md, in an order in which each can be done. */
const SENDING = { kind: 'sending', until: NOW + 60, tries: 1 } as const;
const SUPPRESSION = { why: 'bounce', at: NOW, notice: 'prawo-1' } as const;

describe('The units of the access-pattern table', () => {
  it.each<[string, number, number, () => Promise<unknown>]>([
    ['a programme', 0.5, 0, () => world.programmes.programme(PROGRAMME)],
    ['the courses of a programme', 0.5, 0, () => world.programmes.courses(PROGRAMME)],
    [
      'a programme and one course written',
      0,
      5,
      () => world.programmes.saveProgramme(aProgramme(), [aCourse()]),
    ],
    ['a group', 0.5, 0, () => world.groups.group(GROUP)],
    ['a page of groups', 0.5, 0, () => world.groups.groupsFrom(NOW)],
    [
      'a group made',
      0,
      3,
      () => world.groups.saveGroup(aGroup({ id: NEW }), emptyLedger({ ...aLedger(), groupId: NEW })),
    ],
    ['a glance', 0.5, 0, () => world.ledgers.glance(GROUP)],
    ['glances at two groups', 1, 0, () => world.ledgers.glanceAll([GROUP, NEW])],
    ['a read', 1, 0, () => world.ledgers.read(GROUP)],
    [
      'a claim that holds a seat',
      0,
      1,
      () => world.ledgers.write(NEW, { kind: 'claim', claimant: claimant(1, DPS, NOW + 60) }, ACT),
    ],
    ['taking it', 0, 1, () => world.ledgers.write(NEW, TAKE, ACT)],
    ['a claim', 0, 1, () => world.ledgers.write(NEW, { kind: 'claim', claimant: claimant(2) }, ACT)],
    ['a decision over the whole ledger', 1, 1, () => decided(NEW)],
    ['a registration', 1, 0, () => world.registrations.registration(registration)],
    ['the registrations of a group', 1, 0, () => world.registrations.registrationsOf(GROUP)],
    ['a settling', 0, 1, () => world.registrations.settle(registration, { kind: 'withdrawn' }, 9, ACT)],
    // Of its two writes the first fails its condition: DynamoDB counts that one, the engine does not report it.
    ['a late settling, for the history', 0, 1, () => settledLate()],
    ['an institution’s answer', 0, 1, () => world.registrations.answerApproval(asked, AGREED)],
    ['an attendance', 0, 1, () => world.registrations.recordAttendance(registration, true)],
    ['an entry of a group’s history', 0, 1, () => world.history.record(event)],
    ['the history of a group', 1, 0, () => world.history.eventsOf(GROUP)],
    ['the limits of a programme', 0, 2, () => world.quotas.setLimits(PROGRAMME, LIMITS)],
    ['a person counted in no limit', 0, 1, () => counted(1, [])],
    ['a person counted in one limit', 0, 4, () => counted(2, LIMITS.slice(0, 1))],
    ['a person counted in two limits', 0, 6, () => counted(3, LIMITS)],
    [
      'two counts',
      1,
      0,
      () =>
        world.quotas.counts(
          PROGRAMME,
          LIMITS.map(({ id }) => id),
        ),
    ],
    ['one person’s seats that count', 1, 0, () => world.quotas.member(PROGRAMME, personNumber(2))],
    ['everybody who counts', 16, 0, () => world.quotas.members(PROGRAMME)],
    ['a bookmark set', 0, 1, () => world.bookmarks.setBookmark('audit', GROUP)],
    ['the bookmarks', 1, 0, () => world.bookmarks.bookmarks()],
    ['a notice planned', 0, 2, () => world.notices.plan([notice])],
    ['a lease', 0, 2, () => world.notices.advance(notice, SENDING)],
    ['a notice', 1, 0, () => world.notices.notice(notice)],
    ['what one person was told', 1, 0, () => world.notices.noticesOf(notice.groupId, notice.seatId)],
    ['the outbox', 1.5, 0, () => world.notices.unsent(10)],
    ['what is due', 1.5, 0, () => world.notices.due(NOW, 10)],
    ['what did not arrive', 0.5, 0, () => world.notices.undelivered(NOW)],
    ['a mail of a second', 0, 1, () => world.rate.grant(NOW, 14, 1)],
    // AWS counts the refused write as well; the engine does not report it.
    ['another mail of the second', 0, 1, () => world.rate.grant(NOW, 14, 1)],
    ['an address that takes no mail', 0, 1, () => world.suppressions.suppress('hash', SUPPRESSION)],
    ['whether an address takes mail', 1, 0, () => world.suppressions.suppressed('hash')],
    [
      'a notice finished',
      0,
      2,
      () =>
        world.notices.advance({ ...notice, delivery: SENDING }, { kind: 'sent', at: NOW, messageId: 'm' }),
    ],
    ['an institution', 0.5, 0, () => world.directory.institution(DPS)],
    ['the directory', 0.5, 0, () => world.directory.everyInstitution()],
    ['a search', 0.5, 0, () => world.directory.search('zory', 10)],
    ['an entry itself', 1, 0, () => world.directory.entry(DPS)],
    ['what happened to an entry', 1, 0, () => world.directory.eventsOf(DPS)],
    ['a request to list an institution', 0, 2, () => world.listings.ask(aListing())],
    ['that request', 1, 0, () => world.listings.listing(aListing().id)],
    ['requests that are open', 0.5, 0, () => world.listings.openListings(9)],
    ['an institution written again', 1, 10, () => world.directory.saveInstitutions([anInstitution()])],
    [
      'an institution changed, with what happened',
      1,
      14,
      () =>
        world.directory.replaceInstitutions(
          [anInstitution({ revision: 1 })],
          [{ institutionId: DPS, at: NOW, by: 'system', what: { kind: 'tags-confirmed' } }],
        ),
    ],
    [
      'a link saved',
      0,
      1,
      () => world.links.saveLink('hash', { ...registration, attempt: 1, expiresAt: NOW }),
    ],
    ['a link', 0.5, 0, () => world.links.link('hash')],
    ['an answer begun', 0, 1, () => world.answers.begin('key', 'hash', NOW)],
    ['an answer kept', 0, 1, () => world.answers.keep('key', { kind: 'granted', text: 'answer' })],
  ])('%s: %d read, %d written', async (_, read, write, work) => {
    expect(await table.units.during(work)).toEqual({ read, write });
  });
});
