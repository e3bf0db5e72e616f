import { defaultEndpointResolver as own } from '../../infra/standIns/tableEndpoint.ts';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';

/** Where the SDK itself would send a request to. */
const addressOf = async (configuration: { readonly region: string; readonly endpoint?: string }) => {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  let address = '';
  const client = new DynamoDBClient({ ...configuration, credentials });
  client.middlewareStack.add(
    () => (call) => {
      const { request } = call;
      if (typeof request === 'object' && request !== null && 'hostname' in request)
        address = String(request.hostname);
      throw new Error('looked at');
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const read = new GetItemCommand({ TableName: 'table', Key: { pk: { S: 'a' } } });
  await client.send(read).catch(() => undefined);
  return address;
};

describe('The address of the table in a bundle', () => {
  it.each(['eu-central-1', 'eu-west-3', 'us-east-1'])('is the SDK’s own in %s', async (region) => {
    expect(own({ Region: region }).url.hostname).toBe(await addressOf({ region }));
  });

  it('is the one that somebody named', async () => {
    const endpoint = 'http://127.0.0.1:8000';
    const named = await addressOf({ region: 'eu-central-1', endpoint });
    expect(own({ Region: 'eu-central-1', Endpoint: endpoint }).url.hostname).toBe(named);
  });

  it('is not guessed without a region', () => {
    expect(() => own({})).toThrow('region');
  });
});
