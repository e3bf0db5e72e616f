import type { Mutant } from './mutant.ts';

const useCase = (file: string): string => `functions/use-cases/${file}.ts`;

/** The order of effects, and what is done again. */
export const useCaseMutants: readonly Mutant[] = [
  {
    name: 'settled before the claim',
    file: useCase('takeSeat'),
    find: 'ledger = await ledgers.write(ledger.groupId, next.write, act);',
    replace:
      "if (next.write.kind === 'claim') return accepted({ standing: { kind: 'seated' as const }, ledger });\n    ledger = await ledgers.write(ledger.groupId, next.write, act);",
    story: 'A person is told that they have a seat before the ledger says so.',
  },
  {
    name: 'a retry is a new registration',
    file: useCase('putDown'),
    find: 'if (existing.requestId !== candidate.requestId) {',
    replace:
      'if (existing.requestId !== candidate.requestId || howEnded(existing, standing) !== undefined) {',
    story: 'A request that is repeated after the withdrawal takes another seat.',
  },
  {
    name: 'a second request of the same person begins anew',
    file: 'functions/domain/ended.ts',
    find: "if (standing.kind === 'gone') return standing.how;",
    replace:
      "if (standing.kind === 'waiting' || standing.kind === 'absent') return 'left';\n  if (standing.kind === 'gone') return standing.how;",
    story: 'Somebody who waits has two places on the list.',
  },
  {
    name: 'the ended attempt is not shut out',
    file: useCase('putDown'),
    find: 'const shut = await shutOut(ports, existing, ledger);',
    replace: 'const shut = ledger;',
    story: 'The claim of the first attempt arrives when the second one has a seat.',
  },
  {
    name: 'a request of another is answered as the own',
    file: useCase('register'),
    find: "if (!mine) return refused({ kind: 'already-registered', standing });",
    replace: '',
    story: 'A second request is told that it made what the first one made.',
  },
  {
    name: 'a hold is taken before it is counted',
    file: useCase('completeHold'),
    find: "const counted = seat === undefined ? accepted('counted' as const) : await countSeat(ports, seat, limits);",
    replace:
      "await takeKept(ports, registration, ledger, 'held');\n  const counted = seat === undefined ? accepted('counted' as const) : await countSeat(ports, seat, limits);",
    story: 'Somebody has a seat that a quota then refuses.',
  },
  {
    name: 'an offer is taken without being counted',
    file: useCase('acceptOffer'),
    find: "const seat = standing.kind === 'offered' ? countedSeatOf(group, registration) : undefined;",
    replace: "const seat = standing.kind === 'held' ? countedSeatOf(group, registration) : undefined;",
    story: 'Offers go past the quotas.',
  },
  {
    name: 'a hold that lapsed stays counted',
    file: useCase('completeHold'),
    find: 'if (seat !== undefined) await uncountSeat(ports, seat);',
    replace: '',
    story: 'A quota is full of people who never had a seat.',
  },
  {
    name: 'a seat that is left stays counted',
    file: useCase('settle'),
    find: 'await uncountSeat(ports, { programmeId',
    replace: 'if (after.revision < 0) await uncountSeat(ports, { programmeId',
    story: 'A quota is full of people who have left.',
  },
  {
    name: 'the stream does not serve the waiting list, and nobody else does',
    file: useCase('housekeep'),
    find: 'needsService(ledger, act.at) ? await serveQueue(ports, group.id)',
    replace: 'act.at < 0 ? await serveQueue(ports, group.id)',
    story: 'An offer expires at night; its seat is idle until somebody does something.',
  },
  {
    name: 'the waiting list is served only by the schedule',
    file: useCase('serveQueue'),
    find: "ledger = await ports.ledgers.write(id, { kind: 'rewrite', seen, next }, act);",
    replace: 'return done;',
    story: 'Nobody who waits is ever asked.',
  },
  {
    name: 'a notice is planned without its status',
    file: useCase('settle'),
    find: 'await ports.registrations.settle(refOf(groupId, id), status, revision, act);',
    replace: '',
    story: 'Lists show somebody as pending who has had a mail.',
  },
  {
    name: 'a status is settled and nobody is told',
    file: useCase('settle'),
    find: 'await ports.notices.plan(noticesOf(groupId, { ...settlement, moved, agreed }, ports.clock()));',
    replace: '',
    story: 'Somebody has a seat and no mail.',
  },
  {
    name: 'changes of a group leave no entry',
    file: useCase('settle'),
    find: 'await recordChanges(ports, before, after);',
    replace: '',
    story: 'Nobody knows who lowered the capacity.',
  },
  {
    name: 'what a crash left is not settled',
    file: useCase('settleLeft'),
    find: "return createdAt + LEFT_BEHIND <= now ? (decided ?? { kind: 'refused', quota: null }) : undefined;",
    replace: 'return undefined;',
    story: 'A request dies after it put its registration down; it is pending for ever.',
  },
  {
    name: 'a withdrawal is answered without being written',
    file: useCase('withdraw'),
    find: 'seen = await ports.ledgers.write(ref.groupId, next.write, act);',
    replace: "return accepted('withdrawn');",
    story: 'Somebody is told that they left, and keeps a seat from those who wait.',
  },
  {
    name: 'a mail is sent without a lease',
    file: useCase('sendTracked'),
    find: 'return (await advance(entry, sending)) ? { ...entry, delivery: sending } : undefined;',
    replace: 'return { ...entry, delivery: sending };',
    story: 'Every time the stream is read again, the mail is sent again.',
  },
  {
    name: 'a mail that was handed over is not noted',
    file: useCase('sendTracked'),
    find: "await noteSent(tracked, leased, { kind: 'sent', at, messageId: outcome.messageId });",
    replace: 'void noteSent;',
    story: 'The outbox sends it again when its lease is over.',
  },
  {
    name: 'a mail that failed is given up',
    file: useCase('sendTracked'),
    find: 'const next = putOff(leased.delivery, hindrance, ports.clock());',
    replace:
      "const next = { kind: 'failed' as const, at: putOff(leased.delivery, hindrance, ports.clock()).kind === 'failed' ? 0 : ports.clock(), reason: 'error' };",
    story: 'The mail service was busy for a second, and somebody never hears of their seat.',
  },
  {
    name: 'a move that nobody finished is left alone',
    file: useCase('finishMoves'),
    find: 'for (const move of moves) await endMove(ports, group, move, { act, quota: null });',
    replace: 'void endMove;\n  void act;',
    story: 'A coordinator’s request dies in a transfer; the seat is arriving for ever.',
  },
];
