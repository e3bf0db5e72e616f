import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { course, programme } from '../domain/programme.ts';
import type { Programmes } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { COURSE_PREFIX, courseKey, programmeKey, programmePlace } from './keys.ts';
import { queryAll, queryList } from './query.ts';

export const programmesIn = (table: Table): Programmes => ({
  programme: async (id) => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: programmeKey(id) }),
    );
    return Item === undefined ? undefined : programme.parse(Item);
  },
  programmes: () => queryList(table, programme, 'PROGRAMMES'),
  courses: (programmeId) =>
    queryAll(table, course, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': programmeKey(programmeId).pk, ':prefix': COURSE_PREFIX },
    }),
  saveProgramme: async (entry, courses) => {
    const put = (item: Record<string, unknown>) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    for (const taught of courses) await put({ ...courseKey(entry.id, taught.id), ...taught });
    // The programme comes last: one that can be found has its courses.
    await put({ ...programmeKey(entry.id), ...programmePlace(entry.id), ...entry });
  },
});
