import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Delivery, isToSend, undeliveredSince } from '../domain/delivery.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { type Outbox, outboxPlace, undeliveredPlace } from './keys.ts';

type Key = Parameters<typeof outboxPlace>[1];
export type Sent = Parameters<typeof outboxPlace>[2] & { readonly delivery: Delivery };

/** The notices of one outbox, and how they are named. */
export type Kind<Entry, Name> = {
  readonly outbox: Outbox;
  readonly keyOf: (name: Name | Entry) => Key;
};

/** The list in which a notice stands, if there is still something to do about it, and where. */
export const placeIn = <Entry extends Sent, Name>(
  { outbox, keyOf }: Kind<Entry, Name>,
  entry: Entry,
  delivery: Delivery,
) => {
  if (isToSend(delivery)) return outboxPlace(outbox, keyOf(entry), entry);
  const since = undeliveredSince(delivery);
  return since === undefined ? undefined : undeliveredPlace(outbox, keyOf(entry), since);
};

/** Puts notices into their outbox, each once: what is planned already stays as it is. Two write units for each. */
export const planner =
  <Entry extends Sent, Name>({ client, name }: Table, kind: Kind<Entry, Name>) =>
  async (entries: readonly Entry[]): Promise<void> => {
    for (const entry of entries) {
      const Item = { ...kind.keyOf(entry), ...placeIn(kind, entry, entry.delivery), ...entry };
      const ConditionExpression = 'attribute_not_exists(pk)';
      await held(client.send(new PutCommand({ TableName: name, Item, ConditionExpression })));
    }
  };
