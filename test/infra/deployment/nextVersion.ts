import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { REGISTRATION_PREFIX } from '../../../functions/store/keys.ts';
import { STREAM_PREFIX } from '../../../functions/store/table.ts';
import { NEXT } from './nextAttributes.ts';

const holds = (key: unknown, prefix: string): boolean => typeof key === 'string' && key.startsWith(prefix);

const extend = (command: unknown): void => {
  if (command instanceof PutCommand && holds(command.input.Item?.['sk'], REGISTRATION_PREFIX)) {
    Object.assign(command.input, { Item: { ...command.input.Item, [NEXT.origin]: 'next version' } });
  }
  if (command instanceof UpdateCommand && command.input.Key?.['sk'] === STREAM_PREFIX.ledger) {
    const { UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues } = command.input;
    const count = `SET #${NEXT.writes} = if_not_exists(#${NEXT.writes}, :nextNone) + :nextOne, `;
    Object.assign(command.input, {
      UpdateExpression: UpdateExpression?.replace(/^SET /, count),
      ExpressionAttributeNames: { ...ExpressionAttributeNames, [`#${NEXT.writes}`]: NEXT.writes },
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':nextNone': 0, ':nextOne': 1 },
    });
  }
};

/**
 * Makes the process one of the next version: it puts an attribute into every registration, and counts in every ledger how
 * often it wrote there, neither of which today's version has heard of.
 */
export const workAsNextVersion = (): void => {
  const send: unknown = Reflect.get(DynamoDBDocumentClient.prototype, 'send');
  if (typeof send !== 'function') throw new Error('The client does not send');
  const extended = new Proxy(send, {
    apply: (target, self, args: readonly unknown[]): unknown => {
      extend(args[0]);
      return Reflect.apply(target, self, args);
    },
  });
  Reflect.set(DynamoDBDocumentClient.prototype, 'send', extended);
};
