import { expect, test } from 'vitest';
import { lambdaRecord } from '../../../infra/local/pump/lambdaEvent.ts';

const origin = {
  streamArn: 'arn:aws:dynamodb:dynoxide:000000000000:table/zapisy/stream/1795293740',
  region: 'eu-central-1',
};

test('A record has the shape in which Lambda sends it, with bytes in base64 and its instant in seconds', () => {
  const read = {
    eventID: '7',
    eventName: 'MODIFY' as const,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'dynoxide',
    dynamodb: {
      ApproximateCreationDateTime: new Date('2027-01-04T08:00:00.900Z'),
      Keys: { pk: { S: 'a' } },
      NewImage: { pk: { S: 'a' }, sealed: { B: new Uint8Array([1, 2, 3]) } },
      OldImage: { pk: { S: 'a' }, parts: { BS: [new Uint8Array([255])] } },
      SequenceNumber: '7',
      SizeBytes: 12,
      StreamViewType: 'NEW_AND_OLD_IMAGES' as const,
    },
  };
  expect(lambdaRecord(read, origin)).toEqual({
    eventID: '7',
    eventName: 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    eventSourceARN: 'arn:aws:dynamodb:eu-central-1:000000000000:table/zapisy/stream/1795293740',
    dynamodb: {
      ApproximateCreationDateTime: 1799049600,
      Keys: { pk: { S: 'a' } },
      NewImage: { pk: { S: 'a' }, sealed: { B: 'AQID' } },
      OldImage: { pk: { S: 'a' }, parts: { BS: ['/w=='] } },
      SequenceNumber: '7',
      SizeBytes: 12,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  });
});

test('Values inside maps and lists keep their types', () => {
  const seats = { M: { x: { L: [{ N: '1' }, { BOOL: false }, { NULL: true as const }] } } };
  const image = { seats, types: { SS: ['DPS', 'OPS'] }, sizes: { NS: ['1', '2'] } };
  const record = lambdaRecord({ dynamodb: { NewImage: image } }, origin);
  expect(record.dynamodb?.NewImage).toEqual(image);
});
