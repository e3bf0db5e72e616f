import type { Random } from '../simulation/random.ts';
import type { CrashPoint } from './killer.ts';

type Kind = Pick<CrashPoint, 'name' | 'action' | 'holds'>;

/** The calls in whose middle a crash has something to break, by what they write. */
const CALLS: readonly Kind[] = [
  { name: 'request begun', action: 'PutItem', holds: 'ANSWER#' },
  { name: 'registration put down', action: 'PutItem', holds: 'REGISTRATION#' },
  { name: 'ledger written', action: 'UpdateItem', holds: '"LEDGER"' },
  { name: 'limits counted', action: 'TransactWriteItems', holds: 'MEMBERS#' },
  { name: 'answer kept', action: 'UpdateItem', holds: 'ANSWER#' },
  { name: 'registration settled', action: 'UpdateItem', holds: 'REGISTRATION#' },
  { name: 'notice planned', action: 'PutItem', holds: 'NOTICE#' },
  { name: 'notice leased', action: 'UpdateItem', holds: '"sending"' },
  { name: 'link saved', action: 'PutItem', holds: 'LINK#' },
  { name: 'mail handed over', action: 'SendRawEmail', holds: 'Action=' },
  { name: 'mail recorded', action: 'UpdateItem', holds: '"sent"' },
  { name: 'stream read', action: 'GetRecords', holds: 'ShardIterator' },
];

/** When and how a runner's life ends. `afterMs`: at the latest, and where no call is named. */
export type Death = {
  readonly point: CrashPoint | undefined;
  readonly victim: CrashPoint['victim'];
  readonly afterMs: number;
};

export const nameOf = ({ point, victim }: Death): string =>
  point === undefined ? `${victim} at any moment` : point.name;

/** Each call is met from both sides in turn, with moments of pure chance in between. */
export const deathOf = (index: number, random: Random): Death => {
  const victim = index % 6 === 5 ? 'database' : 'runner';
  if (index % 4 === 3) return { point: undefined, victim, afterMs: random.below(1500) };
  const turn = index - Math.floor((index + 1) / 4);
  const kind = CALLS[Math.floor(turn / 2) % CALLS.length];
  if (kind === undefined) throw new Error('There is no call to crash in');
  const when = turn % 2 === 0 ? 'before' : 'after';
  const name = `${when} "${kind.name}"${victim === 'database' ? ', database' : ''}`;
  return { point: { ...kind, name, when, victim, nth: 1 + random.below(4) }, victim, afterMs: 6000 };
};
