import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { groupId, registrationKey } from '../domain/ids.ts';
import { moment } from '../domain/time.ts';
import type { Links } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { linkKey } from './keys.ts';

const linkTarget = z.object({
  groupId,
  key: registrationKey,
  attempt: z.int().positive(),
  expiresAt: moment,
});

/** Private links under the hash of their token. The table clears them away later; expiry is decided by `expiresAt`. */
export const linksIn = ({ client, name }: Table): Links => ({
  saveLink: async (tokenHash, target) => {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...linkKey(tokenHash), ...target, expires: target.expiresAt },
      }),
    );
  },
  link: async (tokenHash) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: linkKey(tokenHash) }));
    return Item === undefined ? undefined : linkTarget.parse(Item);
  },
});
