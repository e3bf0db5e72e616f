import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { groupId, institutionId } from '../domain/ids.ts';
import { moment } from '../domain/time.ts';
import type { InstitutionLinks } from '../use-cases/institutionPorts.ts';
import type { Table } from './client.ts';
import { institutionLinkKey } from './keys.ts';

const about = { institutionId, issuedAt: moment, expiresAt: moment };

const institutionLink = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approval'), groupId, ...about }),
  z.object({ kind: z.literal('staff'), ...about }),
]);

/** What institutions' mails open, under the hash of the token. Expiry is decided by `expiresAt`, never by the table. */
export const institutionLinksIn = ({ client, name }: Table): InstitutionLinks => ({
  saveInstitutionLink: async (tokenHash, link) => {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...institutionLinkKey(tokenHash), ...link, expires: link.expiresAt },
      }),
    );
  },
  institutionLink: async (tokenHash) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: institutionLinkKey(tokenHash) }),
    );
    return Item === undefined ? undefined : institutionLink.parse(Item);
  },
});
