import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export type Faults = {
  /** The next call of this command reaches the table, but its answer is lost: the caller cannot know. */
  readonly loseAnswerOf: (command: string) => void;
  /** The next call of this command fails on its way to the table. */
  readonly failBefore: (command: string) => void;
  /** The next call of this command loses its answer inside the client, which then repeats it by itself. */
  readonly loseAnswerOnTheWayOf: (command: string) => void;
};

const timeout = (): Error => Object.assign(new Error('No answer in time'), { name: 'TimeoutError' });

/** Faults on demand in the client of a test's table. Each strikes once; nothing depends on chance or time. */
export const faultsIn = (client: DynamoDBClient): Faults => {
  const [lost, failing, lostOnTheWay] = [new Set<string>(), new Set<string>(), new Set<string>()];
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
  };
};
