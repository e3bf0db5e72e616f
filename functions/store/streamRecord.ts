import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Ledger } from '../domain/ledger.ts';
import { directoryNotice, type DirectoryNotice } from '../domain/directoryNotice.ts';
import { notice, type Notice } from '../domain/notice.ts';
import { ledgerOf } from './ledgerItem.ts';
import { isOfDirectory } from './keys.ts';
import { STREAM_PREFIX } from './table.ts';

/** The attribute values of the stream are those of the item, in DynamoDB's own notation. */
const image = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object'),
);

const streamRecord = z.object({
  eventID: z.string(),
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
    SequenceNumber: z.string(),
    NewImage: image.optional(),
    OldImage: image.optional(),
  }),
});

/** What a stream record means to us; most records mean nothing. */
export type StreamChange =
  | { readonly kind: 'ledger-written'; readonly before: Ledger | undefined; readonly after: Ledger }
  | { readonly kind: 'notice-planned'; readonly notice: Notice }
  | { readonly kind: 'institution-notice-planned'; readonly notice: DirectoryNotice }
  | { readonly kind: 'other' };

const itemOf = (from: z.infer<typeof image> | undefined): Record<string, unknown> | undefined =>
  from === undefined ? undefined : unmarshall(from);

/** Reads one record of the table's stream. Throws when it is not one, or when its item does not fit its schema. */
export const readStreamRecord = (record: unknown): StreamChange => {
  const { dynamodb } = streamRecord.parse(record);
  const sortKey = dynamodb.Keys.sk.S;
  const [before, after] = [itemOf(dynamodb.OldImage), itemOf(dynamodb.NewImage)];
  if (after === undefined) return { kind: 'other' };
  if (sortKey === STREAM_PREFIX.ledger) {
    return {
      kind: 'ledger-written',
      before: before === undefined ? undefined : ledgerOf(before),
      after: ledgerOf(after),
    };
  }
  if (sortKey.startsWith(STREAM_PREFIX.notice) && before === undefined) {
    return isOfDirectory(dynamodb.Keys.pk.S)
      ? { kind: 'institution-notice-planned', notice: directoryNotice.parse(after) }
      : { kind: 'notice-planned', notice: notice.parse(after) };
  }
  return { kind: 'other' };
};
