import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Delivery } from '../domain/delivery.ts';
import { PRIORITIES } from '../domain/priority.ts';
import type { Moment } from '../domain/time.ts';
import type { Due } from '../use-cases/sendingPorts.ts';
import type { Table } from './client.ts';
import { held } from './held.ts';
import { outboxList, undeliveredFromPosition, undeliveredList } from './keys.ts';
import { type Kind, placeIn, planner, type Sent } from './outboxPlan.ts';
import { queryAll, queryList } from './query.ts';
import { TABLE } from './table.ts';

/** A kind of notices that can be read again. */
type ReadKind<Entry, Name> = Kind<Entry, Name> & { readonly schema: z.ZodType<Entry> };

/** To be sent now: planned for no later moment, or under a lease that has ended. */
const DUE =
  '(#delivery.#kind = :planned AND (attribute_not_exists(#delivery.#notBefore) OR #delivery.#notBefore <= :now)) OR (#delivery.#kind = :sending AND #delivery.#until <= :now)';

const dueIn = (table: Table, list: string, now: Moment, limit: number): Promise<readonly unknown[]> =>
  queryAll(table, z.unknown(), {
    IndexName: TABLE.index.name,
    KeyConditionExpression: '#list = :list',
    FilterExpression: DUE,
    ExpressionAttributeNames: {
      '#list': TABLE.index.partitionKey,
      '#delivery': 'delivery',
      '#kind': 'kind',
      '#notBefore': 'notBefore',
      '#until': 'until',
    },
    ExpressionAttributeValues: { ':list': list, ':planned': 'planned', ':sending': 'sending', ':now': now },
    Limit: limit,
  });

const advance = async <Entry extends Sent, Name>(
  { client, name }: Table,
  kind: Kind<Entry, Name>,
  seen: Entry,
  next: Delivery,
): Promise<boolean> => {
  const place = placeIn(kind, seen, next);
  return held(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: kind.keyOf(seen),
        UpdateExpression:
          place === undefined
            ? 'SET #delivery = :next REMOVE #list, #position'
            : 'SET #delivery = :next, #list = :list, #position = :position',
        ConditionExpression: '#delivery = :seen',
        ExpressionAttributeNames: { '#delivery': 'delivery', '#list': 'list', '#position': 'position' },
        ExpressionAttributeValues: {
          ':next': next,
          ':seen': seen.delivery,
          ...(place === undefined ? {} : { ':list': place.list, ':position': place.position }),
        },
      }),
    ),
  );
};

/** What both outboxes have in common. */
export const outboxIn = <Entry extends Sent, Name>(table: Table, kind: ReadKind<Entry, Name>) => {
  const { outbox, keyOf, schema } = kind;
  return {
    plan: planner<Entry, Name>(table, kind),
    find: async (name: Name): Promise<Entry | undefined> => {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keyOf(name), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : schema.parse(Item);
    },
    advance: (seen: Entry, next: Delivery): Promise<boolean> => advance(table, kind, seen, next),
    unsent: async (limit: number): Promise<readonly Entry[]> => {
      const lists = PRIORITIES.map((priority) => outboxList(outbox, priority));
      const all = await Promise.all(lists.map((list) => queryList(table, schema, list, { limit })));
      return all.flat().slice(0, limit);
    },
    due: async (now: Moment, limit: number): Promise<Due<Entry>> => {
      const found: unknown[] = [];
      for (const priority of PRIORITIES) {
        if (found.length >= limit) break;
        found.push(...(await dueIn(table, outboxList(outbox, priority), now, limit - found.length)));
      }
      const read = found.slice(0, limit).map((item) => schema.safeParse(item));
      const notices = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
      return { notices, unreadable: read.length - notices.length };
    },
    undelivered: (since: Moment, newest?: number): Promise<readonly Entry[]> =>
      queryList(table, schema, undeliveredList(outbox), {
        from: undeliveredFromPosition(since),
        ...(newest === undefined ? {} : { newest }),
      }),
  };
};
