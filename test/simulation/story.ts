import type { Ledger } from '../../functions/domain/ledger.ts';

const seat = (one: Ledger['seats'][keyof Ledger['seats']]): string => {
  if (one.kind === 'offered' || one.kind === 'held') return `${one.kind} until ${one.until}`;
  return one.kind;
};

const changesOf = (
  name: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] => {
  const was = new Map(Object.entries(before));
  const is = new Map(Object.entries(after));
  const came = [...is]
    .filter(([id, text]) => was.get(id) !== text)
    .map(([id, text]) => `+${name} ${id} ${text}`);
  const went = [...was.keys()].filter((id) => !is.has(id)).map((id) => `-${name} ${id}`);
  return [...came, ...went];
};

const textsOf = <Value>(map: Readonly<Record<string, Value>>, text: (value: Value) => string) =>
  Object.fromEntries(Object.entries(map).map(([id, value]) => [id, text(value)]));

/** What a ledger write changed, in a line. */
export const describeChange = (before: Ledger | undefined, after: Ledger): string => {
  if (before === undefined) return 'new';
  const settings = (ledger: Ledger): Record<string, string> => ({
    state: ledger.state,
    capacity: String(ledger.capacity),
    closesAt: String(ledger.closesAt),
  });
  const { last } = after;
  return [
    ...changesOf('seat', textsOf(before.seats, seat), textsOf(after.seats, seat)),
    ...changesOf('place', textsOf(before.queue, String), textsOf(after.queue, String)),
    ...changesOf(
      'gone',
      textsOf(before.gone, ({ how }) => how),
      textsOf(after.gone, ({ how }) => how),
    ),
    ...changesOf('', settings(before), settings(after)),
    `by ${last?.by ?? 'nobody'} at ${last?.at ?? 0}`,
  ].join(', ');
};
