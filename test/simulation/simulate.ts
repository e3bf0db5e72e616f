import * as z from 'zod';
import type { MemberChange } from '../../functions/domain/quota.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import type { RegistrationRules } from './checker/registrationRules.ts';
import type { Violation } from './checker/invariants.ts';
import { newChecker } from './checker/checker.ts';
import { checkQuiet } from './checker/quiet.ts';
import { institutionOf, setScene, START } from './cast.ts';
import { newClients, type Answer, type Clients } from './clients.ts';
import { describeChange } from './story.ts';
import { newCoordinators } from './coordinators.ts';
import { type FaultCounts, noFaults } from './faults.ts';
import { newMailbox, type Mailbox } from './mailbox.ts';
import { newMailEvents } from './mailEvents.ts';
import type { Command, Plan } from './plan.ts';
import { newStreams, type Streams } from './streams.ts';
import { newTimer, type Timer } from './timer.ts';
import { newWorld, type World } from './world.ts';

/** Two minutes after the faults everything has to be quiet; a few seconds are for the last run itself. */
const QUIET = 120_000 + 5000;
const MOMENT = 15_000;

/** What came of one history. */
export type Outcome = {
  readonly violations: readonly Violation[];
  readonly steps: number;
  readonly faults: FaultCounts;
  /** Names of the single faults that happened. */
  readonly happened: readonly string[];
  /** How often each answer was given. */
  readonly answers: Readonly<Record<string, number>>;
  /** Ledger writes and mails. */
  readonly writes: number;
  readonly mails: number;
};

/** One history that is under way. `step` does the next thing; it is false when the history is over. */
export type Running = { readonly step: () => boolean; readonly finish: () => Promise<Outcome> };

const wordOf = (answer: Answer): string => {
  if (answer.kind === 'decide') {
    const { result } = answer;
    if (!result.ok) return `decide: ${result.refusal.kind}`;
    return `decide: ${result.value.ok ? result.value.value.approval.kind : result.value.refusal.kind}`;
  }
  const { kind, result } = answer;
  if (!result.ok) return `${kind}: ${result.refusal.kind}`;
  return result.value === 'withdrawn' ? 'withdraw: withdrawn' : `${kind}: ${result.value.standing.kind}`;
};

const sum = (counts: FaultCounts): number => Object.values(counts).reduce((total, count) => total + count, 0);

const isMade = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'made';

const isChange = (value: unknown): value is MemberChange =>
  typeof value === 'object' && value !== null && 'next' in value && 'raise' in value;

type Parts = {
  readonly streams: Streams;
  readonly timer: Timer;
  readonly mailbox: Mailbox;
  readonly clients: Clients;
};

const settling = z.tuple([
  z.object({ groupId: z.string(), key: z.string(), attempt: z.number() }),
  z.unknown(),
  z.number(),
  z.unknown(),
]);

const answering = z.tuple([
  z.object({ groupId: z.string(), key: z.string(), attempt: z.number() }),
  z.object({ kind: z.enum(['agreed', 'refused']), at: z.number(), by: z.string() }),
]);

/** What `putPending` is given is a registration; to read it anew each time would take a twentieth of all time. */
const isRegistration = (value: unknown): value is Registration =>
  typeof value === 'object' && value !== null && 'attempt' in value && 'requestId' in value;

/** Shows the checks what a request has written of a registration. */
const checkRegistration = (
  rules: RegistrationRules,
  request: string,
  parameters: readonly unknown[],
  answer: unknown,
): void => {
  const [first] = parameters;
  if (request === 'registrations.settle' && answer === true) {
    const [{ groupId, key, attempt }, , revision] = settling.parse(parameters);
    rules.settled(`${groupId} ${key} ${attempt}`, revision);
  }
  const written =
    typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'written';
  if (request === 'registrations.putPending' && written) {
    if (!isRegistration(first)) throw new Error('What was written down is no registration');
    if (first.attempt !== 1) rules.replaced(first);
    rules.asked(first);
  }
  if (request === 'registrations.answerApproval') {
    const [ref, given] = answering.parse(parameters);
    rules.answered(`${ref.groupId} ${ref.key}${ref.attempt.toString(36)}`, given, answer);
  }
};

/** Writes beside the ledgers after which the scheduled runs may find something. */
const STIRRING: ReadonlySet<string> = new Set([
  'registrations.putPending',
  'registrations.answerApproval',
  'quotas.change',
]);

/** A count that arrives when its hold was given up is found by the nightly audit alone. */
const leavesACount = (fault: string): boolean =>
  fault.startsWith('write that arrives late') && fault.endsWith('quotas.change');

/** Begins a history. `told` hears its story, line by line, where somebody reads it. */
export const begin = (plan: Plan, told?: (time: number, line: string) => void): Running => {
  const faults = noFaults();
  const answers: Record<string, number> = {};
  let observed = 0;
  let lastWrite = 0;
  // What looks after the world needs the world, and the world needs to know who looks after it.
  const late: { parts?: Parts } = {};

  const count = (word: string): void => {
    answers[word] = (answers[word] ?? 0) + 1;
  };

  const world: World = newWorld(
    plan,
    faults,
    {
      observe: (process, request, parameters, answer) => {
        const { stream } = world.store;
        const fresh = stream.length > observed;
        if (fresh) lastWrite = world.scheduler.now();
        for (; observed < stream.length; observed += 1) {
          const record = stream[observed];
          if (record?.kind === 'notice') checker.noticePlanned(record.notice);
          if (record?.kind !== 'ledger') continue;
          const { before, after } = record;
          world.tell(() => `   ${after.groupId} is ${after.revision}: ${describeChange(before, after)}`);
          checker.ledgerWritten(before, after);
          late.parts?.clients.react(before, after);
        }
        if (fresh) late.parts?.streams.feed();
        const [change] = parameters;
        if (request === 'quotas.change' && isMade(answer) && isChange(change))
          checker.quotasChanged(change, process);
        if (request.startsWith('registrations.')) {
          checkRegistration(checker.registrations, request, parameters, answer);
        }
        if (fresh || STIRRING.has(request)) late.parts?.timer.stir();
      },
      mailerOf: (process) => {
        if (late.parts === undefined) throw new Error('There is no mailbox yet');
        return late.parts.mailbox.mailerOf(process);
      },
      unexpected: (process, error) => {
        checker.report('no bug is thrown', `${process.name}: ${String(error)}`);
      },
    },
    told,
  );
  const { cast } = world;
  const checker = newChecker(
    cast,
    (group, id) => {
      const person = world.personOf(group, id);
      const institution = person === undefined ? undefined : plan.people[person]?.institution;
      return institution === undefined ? '' : institutionOf(institution).id;
    },
    {
      milliseconds: world.scheduler.now,
      moment: () => START + Math.floor(world.scheduler.now() / 1000),
      faults: () => sum(faults),
    },
  );
  const clients = newClients(world, {
    asked: checker.asked,
    answered: (asked, answer) => {
      count(wordOf(answer));
      const key = world.keyOf(asked.group, asked.person);
      checker.answered(asked, answer, asked.seatId ?? `${key}1`);
    },
  });
  const coordinators = newCoordinators(world, (word) => {
    count(word);
  });
  const mailbox = newMailbox(world, newMailEvents(world));
  const streams = newStreams(world);
  const timer = newTimer(world, {
    nextDeadline: checker.nextDeadline,
    ran: ({ alarms }) => {
      for (const { difference } of alarms)
        checker.report('quiet after the faults', `alarm ${difference.kind}`);
    },
  });
  late.parts = { streams, timer, mailbox, clients };

  const obey = ({ id, deed }: Command): void => {
    switch (deed.kind) {
      case 'register':
      case 'withdraw': {
        for (let copy = 1; copy <= deed.copies; copy += 1) {
          const name = `${id}${copy === 1 ? '' : ` copy ${copy}`}: ${deed.kind} ${deed.person} in group ${deed.group + 1}`;
          if (deed.kind === 'withdraw') clients.withdraw(deed.group, deed.person, name);
          else if (copy === 1) clients.register(deed.group, deed.person, name);
          else clients.repeat(deed.group, deed.person, name);
        }
        return;
      }
      case 'decide':
        clients.decide(
          deed.group,
          deed.person,
          deed.decision,
          `${id}: ${deed.decision} to ${deed.person} in group ${deed.group + 1}`,
        );
        return;
      case 'repeat':
        clients.repeat(deed.group, deed.person, `${id}: repeat ${deed.person} in group ${deed.group + 1}`);
        return;
      default:
        coordinators.obey(id, deed);
    }
  };

  let ready = false;
  void setScene(world.store, cast).then(() => {
    for (const record of world.store.stream) {
      observed += 1;
      if (record.kind === 'ledger') checker.ledgerWritten(record.before, record.after);
    }
    streams.feed();
    for (const command of plan.commands) {
      world.scheduler.at(command.at, () => {
        obey(command);
      });
    }
    timer.begin();
    ready = true;
  });

  let end = plan.calm + QUIET;
  const goesOn = (): boolean => {
    if (checker.violations.length > 0) return false;
    if (world.scheduler.step(end)) return true;
    // An offer can expire in the very last moment: what follows it is not cut off.
    const busy = lastWrite > end - MOMENT && end < plan.calm + 2 * QUIET;
    if (busy) end += 2 * MOMENT;
    return busy;
  };
  return {
    step: () => !ready || goesOn(),
    finish: async () => {
      if (checker.violations.length === 0) {
        checker.look();
        const now = START + Math.floor(world.scheduler.now() / 1000);
        if (!streams.isDrained()) checker.report('quiet after the faults', 'the stream is not drained');
        coordinators.checkUnknown((detail) => {
          checker.report('unknown attributes survive', detail);
        });
        await checkQuiet({
          facts: checker.facts,
          store: world.store,
          mailbox,
          lost: streams.lost,
          now,
          lateCount: [...world.happened].some(leavesACount),
          report: checker.report,
        });
      }
      return {
        violations: checker.violations,
        steps: world.scheduler.steps(),
        faults,
        happened: [...world.happened],
        answers,
        writes: observed,
        mails: [...mailbox.taken.values()].reduce((total, taken) => total + taken.length, 0),
      };
    },
  };
};
