import type { Mutant } from './mutant.ts';

const MODEL = 'test/support/ledgerModel.ts';
const NOTICES = 'test/support/memory/notices.ts';
const REGISTRATIONS = 'test/support/memory/registrations.ts';
const QUOTAS = 'test/support/memory/quotas.ts';
const LEDGERS = 'test/support/memory/ledgers.ts';

/** Conditions of single writes: what the table evaluates together with what it changes. */
export const storeMutants: readonly Mutant[] = [
  {
    name: 'a claim may take one seat too many',
    file: MODEL,
    find: 'size(seats) < capacity && size(queue) === 0',
    replace: 'size(seats) <= capacity && size(queue) === 0',
    story: 'Two people claim the last seat at the same instant; both have it.',
  },
  {
    name: 'a claim does not look at the queue',
    file: MODEL,
    find: 'size(seats) < capacity && size(queue) === 0',
    replace: 'size(seats) < capacity',
    story: 'A seat becomes free; a newcomer has it before those who wait.',
  },
  {
    name: 'a claim does not look whether the id is known',
    file: MODEL,
    find: '![seats, queue, gone].some((map) => Object.hasOwn(map, id));',
    replace: '![seats, queue].some((map) => Object.hasOwn(map, id));',
    story: 'A claim that arrives late seats somebody who has withdrawn.',
  },
  {
    name: 'a claim does not look at its institution',
    file: MODEL,
    find: 'if (!hasFreeSeat(ledger) || institutionAtLimit(ledger, institutionId, now)) return false;',
    replace: 'if (!hasFreeSeat(ledger)) return false;',
    story: 'Two colleagues claim the last seat of their institution at once.',
  },
  {
    name: 'sign-up does not end',
    file: MODEL,
    find: "state === 'open' && opensAt <= now && now < closesAt;",
    replace: 'opensAt <= now && now < closesAt;',
    story: 'A claim that was under way when the group was closed seats its person.',
  },
  {
    name: 'the list takes one person too many',
    file: MODEL,
    find: 'if (!takesWaiters(ledger)) return false;',
    replace: '',
    story: 'Two people queue at once for the last place of the list.',
  },
  {
    name: 'a place is given while a seat is free',
    file: MODEL,
    find: ': !hasFreeSeat(ledger);',
    replace: ': true;',
    story: 'Between "full" and the place a seat became free; the person waits for it all the same.',
  },
  {
    name: 'the next place stays the same',
    file: MODEL,
    find: 'nextPlace: nextPlace + 1 };',
    replace: 'nextPlace };',
    story: 'Two people have the same place.',
  },
  {
    name: 'a place comes from the clock',
    file: MODEL,
    find: 'queue: { ...ledger.queue, [seatId]: nextPlace }',
    replace: 'queue: { ...ledger.queue, [seatId]: now % 1000 }',
    story: 'Whose clock is slow comes first.',
  },
  {
    name: 'a seat that is given back stays counted',
    file: MODEL,
    find: '(ledger.used[write.institutionId] ?? 0) - 1 };',
    replace: '(ledger.used[write.institutionId] ?? 0) };',
    story: 'The institution has no seat and may have no more.',
  },
  {
    name: 'a decision over the whole ledger does not look at its revision',
    file: MODEL,
    find: 'return ledger.revision === write.seen.revision',
    replace: 'return ledger.revision >= write.seen.revision',
    story: 'An offer is made from an old ledger, and undoes what was written in between.',
  },
  {
    name: 'the revision stands still when somebody leaves',
    file: MODEL,
    find: 'revision: ledger.revision + 1, last: act };',
    replace: "revision: ledger.revision + ('departure' in write ? 0 : 1), last: act };",
    story: 'The settlement of a withdrawal is as old as that of the registration and is dropped.',
  },
  {
    name: 'whoever leaves is not remembered',
    file: MODEL,
    find: 'gone: { ...without(ledger.gone, ...forget), [seatId]: departure } };',
    replace: 'gone: without(ledger.gone, ...forget) };',
    story: 'A claim that arrives late seats somebody who has withdrawn.',
  },
  {
    name: 'the last seat does not close a group that closes when full',
    file: MODEL,
    find: "state: write.kind === 'claim-last' ? 'full' : ledger.state,",
    replace: 'state: ledger.state,',
    story: 'The group is full and goes on taking names.',
  },
  {
    name: 'a status goes back to an older revision',
    file: REGISTRATIONS,
    find: 'known.attempt === attempt && known.revision < revision;',
    replace: 'known.attempt === attempt;',
    story: 'A duplicate record makes somebody confirmed who has withdrawn.',
  },
  {
    name: 'a status follows another attempt',
    file: REGISTRATIONS,
    find: 'known.attempt === attempt && known.revision < revision;',
    replace: 'known.revision < revision;',
    story: 'The record of the first withdrawal arrives when the person has come back.',
  },
  {
    name: 'a registration is written over another one',
    file: REGISTRATIONS,
    find: 'if (existing?.attempt !== replacing) {',
    replace: 'if (existing !== undefined && replacing !== undefined && existing.attempt !== replacing) {',
    story: 'A second request of one person takes the place of the first one, which has the seat.',
  },
  {
    name: 'a notice is planned again',
    file: NOTICES,
    find: 'if (known.has(nameOf(entry))) return;',
    replace: '',
    story: 'A duplicate record sends the mail again.',
  },
  {
    name: 'a lease does not keep others out',
    file: NOTICES,
    find: 'if (entry === undefined || !isSame(entry.delivery, seen.delivery)) return false;',
    replace: 'if (entry === undefined) return false;',
    story: 'Two senders hand over one notice at once.',
  },
  {
    name: 'a limit across groups takes one too many',
    file: QUOTAS,
    find: 'count.taken >= count.limit',
    replace: 'count.taken > count.limit',
    story: 'The last place of a quota is given twice.',
  },
  {
    name: "a person's counted seats are written over",
    file: QUOTAS,
    find: "if (counts.members.get(next.person)?.revision !== seen?.revision) return { kind: 'stale' };",
    replace: '',
    story: 'Somebody registers for two groups at once, and one of the seats is not counted.',
  },
  {
    name: "a next version's attribute is lost",
    file: LEDGERS,
    find: 'versions.push(after);',
    replace: 'versions.push(after);\n        entryOf(id).unknown = {};',
    story: 'While two versions of the code run, the old one rubs out what the new one writes.',
  },
];
