import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';

/** What the pages are served with, and the table reached with, doing as little as can be done. */
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const name = { TableName: 'table' };

export const app = new Hono()
  .get('/', async (c) => {
    const { Items } = await table.send(new QueryCommand(name));
    const { Item } = await table.send(new GetCommand({ ...name, Key: { pk: 'a' } }));
    return c.json({ Items, Item });
  })
  .post('/', async (c) => {
    await table.send(new PutCommand({ ...name, Item: { pk: 'a' } }));
    await table.send(new UpdateCommand({ ...name, Key: { pk: 'a' } }));
    return c.text('written');
  });
