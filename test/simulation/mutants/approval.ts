import type { Mutant } from './mutant.ts';

const useCase = (file: string): string => `functions/use-cases/${file}.ts`;

/** What an institution has to agree to. */
export const approvalMutants: readonly Mutant[] = [
  {
    name: 'whoever waits is served without the institution',
    file: useCase('waiters'),
    find: ' && mayBeSeated(entry)',
    replace: '',
    story: 'Somebody is offered a seat while the head still thinks about it.',
  },
  {
    name: 'a seat is claimed while the institution is asked',
    file: useCase('claimOf'),
    find: 'askedUntil: asked };',
    replace: 'askedUntil: undefined };',
    story: 'The first in the group sits before anybody has agreed.',
  },
  {
    name: 'a coordinator gives a seat by hand without the institution',
    file: useCase('offerSeat'),
    find: "if (!mayBeSeated(registration)) return refused({ kind: 'approval-missing' });",
    replace: '',
    story: 'The coordinator did not look whether the head had agreed.',
  },
  {
    name: 'an answer counts after its deadline',
    file: 'functions/domain/approval.ts',
    find: 'return answer.at < until;',
    replace: 'return until > 0;',
    story: 'Silence has given the seat away, or should have, and the head changes it.',
  },
  {
    name: 'silence says the opposite',
    file: 'functions/domain/approval.ts',
    find: "return asked.silence === 'agree'",
    replace: "return asked.silence === 'refuse'",
    story: 'Nobody answered, and everybody has a seat where nobody should.',
  },
  {
    name: 'a refusal is written down and not followed',
    file: useCase('carryOutApproval'),
    find: "if (approval?.kind === 'refused') await carryOutNo(ports, asked, approval);",
    replace: '',
    story: 'The head has refused; the person waits on, and nobody tells them.',
  },
  {
    name: 'a yes is not told to who goes on waiting',
    file: useCase('askApproval'),
    find: "if (standing.kind !== 'waiting' || ledger.state === 'cancelled') return;",
    replace: "if (standing.kind !== 'waiting' || ledger.state !== 'cancelled') return;",
    story: 'The head has agreed, and the person on the waiting list thinks that nobody has answered.',
  },
  {
    name: 'silence is never written down',
    file: useCase('tidyApprovals'),
    find: "const silence = approval?.kind === 'asked' ? silentAnswer(approval, ports.clock()) : undefined;",
    replace: 'const silence = ports.clock() < 0 ? silentAnswer : undefined;',
    story: 'A head on holiday keeps a person waiting for ever.',
  },
];
