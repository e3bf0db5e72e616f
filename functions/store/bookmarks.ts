import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Bookmarks } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { bookmarkKey } from './keys.ts';

const bookmark = z.object({ reached: z.string() });

export const bookmarksIn = ({ client, name: table }: Table): Bookmarks => ({
  bookmark: async (name) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: bookmarkKey(name), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : bookmark.parse(Item).reached;
  },
  setBookmark: async (name, position) => {
    await client.send(
      new PutCommand({ TableName: table, Item: { ...bookmarkKey(name), reached: position } }),
    );
  },
});
