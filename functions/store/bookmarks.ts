import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Bookmarks } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { bookmarkKey, BOOKMARKS } from './keys.ts';
import { queryAll } from './query.ts';

const bookmark = z.object({ name: z.string(), reached: z.string() });

export const bookmarksIn = (table: Table): Bookmarks => ({
  bookmarks: async () => {
    const all = await queryAll(table, bookmark, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': BOOKMARKS },
      ConsistentRead: true,
    });
    return new Map(all.map(({ name, reached }) => [name, reached]));
  },
  setBookmark: async (name, reached) => {
    const Item = { ...bookmarkKey(name), name, reached };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  },
});
