import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { listing } from '../domain/listing.ts';
import type { Listings } from '../use-cases/directoryPorts.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { LISTINGS, listingKey, listingPlace } from './keys.ts';
import { queryList } from './query.ts';

type Put = Omit<ConstructorParameters<typeof PutCommand>[0], 'TableName'>;

/** Whether the write took place. */
const putIf = ({ client, name }: Table, write: Put): Promise<boolean> =>
  held(client.send(new PutCommand({ TableName: name, ...write })));

/** An answered request leaves the list and stays. */
export const listingsIn = (table: Table): Listings => ({
  ask: (asked) =>
    putIf(table, {
      Item: { ...listingKey(asked.id), ...listingPlace(asked.id, asked.askedAt), ...asked },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  listing: async (id) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: listingKey(id), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : listing.parse(Item);
  },
  openListings: async (limit) => (await queryList(table, listing, LISTINGS, { limit })).slice(0, limit),
  answer: (answered) =>
    putIf(table, {
      Item: { ...listingKey(answered.id), ...answered },
      ConditionExpression: 'attribute_exists(pk) AND answered = :nothing',
      ExpressionAttributeValues: { ':nothing': null },
    }),
});
