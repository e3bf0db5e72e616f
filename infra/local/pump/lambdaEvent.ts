import type { AttributeValue as ReadValue, _Record as ReadRecord } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord, StreamRecord } from 'aws-lambda';

/** Where a stream belongs: Lambda puts both into every record. */
export type StreamOrigin = { readonly streamArn: string; readonly region: string };

/**
 * A record as the streams API returns it, in the form in which Lambda hands it to a function: instants as epoch
 * seconds, bytes as base64. The engine writes its own name where AWS writes the region; handlers get a region.
 */
export function lambdaRecord(record: ReadRecord, origin: StreamOrigin): DynamoDBRecord {
  const { dynamodb } = record;
  return {
    ...(record.eventID === undefined ? {} : { eventID: record.eventID }),
    ...(record.eventName === undefined ? {} : { eventName: record.eventName }),
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: origin.region,
    eventSourceARN: regionalArn(origin),
    ...(dynamodb === undefined ? {} : { dynamodb: change(dynamodb) }),
  };
}

function change(read: NonNullable<ReadRecord['dynamodb']>): StreamRecord {
  const at = read.ApproximateCreationDateTime;
  return {
    ...(at === undefined ? {} : { ApproximateCreationDateTime: Math.floor(at.getTime() / 1_000) }),
    ...(read.Keys === undefined ? {} : { Keys: image(read.Keys) }),
    ...(read.NewImage === undefined ? {} : { NewImage: image(read.NewImage) }),
    ...(read.OldImage === undefined ? {} : { OldImage: image(read.OldImage) }),
    ...(read.SequenceNumber === undefined ? {} : { SequenceNumber: read.SequenceNumber }),
    ...(read.SizeBytes === undefined ? {} : { SizeBytes: read.SizeBytes }),
    ...(read.StreamViewType === undefined ? {} : { StreamViewType: read.StreamViewType }),
  };
}

function image(read: Readonly<Record<string, ReadValue>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, attribute(value)]));
}

function attribute(value: ReadValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.NULL !== undefined) return { NULL: value.NULL };
  if (value.M !== undefined) return { M: image(value.M) };
  if (value.L !== undefined) return { L: value.L.map(attribute) };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.NS !== undefined) return { NS: value.NS };
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  throw new Error('The stream holds a value of a type that DynamoDB does not have');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function regionalArn({ streamArn, region }: StreamOrigin): string {
  const words = streamArn.split(':');
  words[3] = region;
  return words.join(':');
}
