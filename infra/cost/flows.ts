import type { Assumed } from './assumed.ts';
import { type Bill, together } from './bill.ts';
import type { Deployment } from './deployment.ts';
import type { Measured, Taken, Work, WorkedFunction } from './measured.ts';

/** Everything that a sum is made from. */
export type Basis = {
  readonly deployment: Deployment;
  readonly measured: Measured;
  readonly assumed: Assumed;
};

const KINDS = {
  public: 'web',
  registration: 'web',
  browse: 'web',
  reference: 'web',
  settle: 'stream',
  housekeep: 'scheduled',
  mail: 'stream',
  mailAgain: 'scheduled',
  mailFeedback: 'event',
} as const satisfies Record<WorkedFunction, 'web' | 'stream' | 'scheduled' | 'event'>;

const FUNCTIONS = Object.keys(KINDS).filter((name): name is WorkedFunction => name in KINDS);

const memoryOf = ({ memory }: Deployment, name: WorkedFunction): number => {
  const found = memory.get(name);
  if (found === undefined) throw new Error(`The template has no function ${name}`);
  return found;
};

/** Seconds that the runs of a function are paid for. What is started each minute finds its sandbox warm. */
const secondsOf = (name: WorkedFunction, { runs, calls }: Taken, assumed: Assumed): number => {
  const { tableCall, ownWork, mailCall, coldStart } = assumed;
  const cold = KINDS[name] === 'scheduled' ? 0 : coldStart.share * coldStart.time;
  return (calls * tableCall + runs * (ownWork + cold + (name === 'mail' ? mailCall : 0))) / 1000;
};

/** What a request costs beside the function that answers it. */
const requestsOf = ({ runs, sent }: Taken, { accessLog, lineOverhead, headers }: Assumed): Bill => ({
  httpRequest: runs,
  edgeRequest: runs,
  edgeSent: sent + runs * headers,
  logIn: runs * (accessLog.bytes + accessLog.lines * lineOverhead),
});

const runsOf = (name: WorkedFunction, taken: Taken, { deployment, assumed }: Basis): Bill => {
  const { runs, read, write, logLines, logBytes } = taken;
  const { platformLog, lineOverhead } = assumed;
  const own: Bill = {
    lambdaRun: runs,
    lambdaTime: secondsOf(name, taken, assumed) * memoryOf(deployment, name),
    read,
    write,
    logIn: logBytes + runs * platformLog.bytes + (logLines + runs * platformLog.lines) * lineOverhead,
    ...(deployment.traced.has(name) ? { trace: runs } : {}),
  };
  switch (KINDS[name]) {
    case 'web':
      return together(own, requestsOf(taken, assumed));
    case 'scheduled':
      return { ...own, schedule: runs };
    case 'event':
      return { ...own, event: runs };
    case 'stream':
      return name === 'mail' ? { ...own, mail: runs } : own;
    default:
      return KINDS[name] satisfies never;
  }
};

/** What a piece of work costs wherever it is done: functions, table, requests, logs, mails without their bytes. */
export const billOf = (work: Work, basis: Basis): Bill =>
  together(
    ...FUNCTIONS.map((name) => {
      const taken = work[name];
      return taken === undefined ? {} : runsOf(name, taken, basis);
    }),
  );

/** Planning one notice writes its item and its place in the outbox. */
const PLANNED = 2;

/** One person has a seat and one mail says so: from the request that signs up to the news that the mail has arrived. */
export const confirmedWithOneMail = (basis: Basis): Bill => {
  const { signUp, settling, mail } = basis.measured;
  const works = [signUp.request, settling, mail.first].map((work) => billOf(work, basis));
  return together(...works, { mailData: mail.bytes.first, write: -PLANNED });
};

/** One more mail about a person: planned, sent and followed until it arrived. */
export const furtherMail = (basis: Basis): Bill => {
  const { further, bytes } = basis.measured.mail;
  return together(billOf(further, basis), { mailData: bytes.further, write: PLANNED });
};
