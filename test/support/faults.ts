import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

export type Faults = {
  /** The next call of this command reaches the table, but its answer is lost: the caller cannot know. */
  readonly loseAnswerOf: (command: string) => void;
  /** The next call of this command fails on its way to the table. */
  readonly failBefore: (command: string) => void;
  /** The next call of this command loses its answer inside the client, which then repeats it by itself. */
  readonly loseAnswerOnTheWayOf: (command: string) => void;
  /** The next transaction is cancelled, with a reason for each of its items. */
  readonly cancel: (codes: readonly string[]) => void;
};

const timeout = (): Error => Object.assign(new Error('No answer in time'), { name: 'TimeoutError' });

const cancellation = (codes: readonly string[]): Error =>
  new TransactionCanceledException({
    message: `Transaction cancelled [${codes.join(', ')}]`,
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** Faults on demand in the client of a test's table. Each strikes once; nothing depends on chance or time. */
export const faultsIn = (client: DynamoDBClient): Faults => {
  const [lost, failing, lostOnTheWay] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const cancelled: (readonly string[])[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      (call) => {
        const codes = commandName === 'TransactWriteItemsCommand' ? cancelled.pop() : undefined;
        if (codes !== undefined) throw cancellation(codes);
        return next(call);
      },
    { step: 'initialize', priority: 'high', name: 'cancelledTransactions' },
  );
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        if (failing.delete(commandName ?? '')) throw timeout();
        const answer = await next(call);
        if (lost.delete(commandName ?? '')) throw timeout();
        return answer;
      },
    { step: 'initialize', priority: 'high', name: 'faults' },
  );
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        const answer = await next(call);
        if (lostOnTheWay.delete(commandName ?? '')) throw timeout();
        return answer;
      },
    // Inside the client's own retries.
    { step: 'finalizeRequest', priority: 'low', name: 'faultsOnTheWay' },
  );
  return {
    loseAnswerOf: (command) => lost.add(command),
    failBefore: (command) => failing.add(command),
    loseAnswerOnTheWayOf: (command) => lostOnTheWay.add(command),
    cancel: (codes) => cancelled.push(codes),
  };
};
