import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../functions/store/table.ts';
import type { Reached } from './tableLines.ts';

/**
 * What a table lacks to be used by the functions, a line each. A table that DynamoDB restores has neither the stream nor
 * the clearing of old items: without the stream no registration is settled and no letter sent.
 */
export const missingSettings = async ({ client, name }: Reached): Promise<readonly string[]> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const { StreamSpecification: stream, GlobalSecondaryIndexes: indexes = [] } = Table ?? {};
  const streams = stream?.StreamEnabled === true && stream.StreamViewType === TABLE.streamView;
  return [
    ...(streams ? [] : [`${name} has no stream of ${TABLE.streamView}: nothing would follow a sign-up`]),
    ...(indexes.some(({ IndexName }) => IndexName === TABLE.index.name)
      ? []
      : [`${name} has no index ${TABLE.index.name}`]),
  ];
};

/** How a table on AWS is protected, and whether old items are cleared away. */
export type Protections = {
  readonly againstDeletion: boolean;
  readonly restorable: boolean;
  /** By a key of the account, and not by one that AWS keeps for everybody. */
  readonly encrypted: boolean;
  readonly clearsBy: string | undefined;
};

/** The protections that the data stack gives its table and this one lacks, a line each. */
export const missingProtections = ({
  againstDeletion,
  restorable,
  encrypted,
  clearsBy,
}: Protections): readonly string[] => [
  ...(againstDeletion ? [] : ['it can be deleted: switch deletion protection on']),
  ...(restorable ? [] : ['it cannot be restored to a moment: switch point-in-time recovery on']),
  ...(encrypted
    ? []
    : ['it is not encrypted with our key: restore it again, with the key of the data stack']),
  ...(clearsBy === TABLE.timeToLive
    ? []
    : [`old links and answers are never cleared away: switch time to live on, by ${TABLE.timeToLive}`]),
];

/** Asks AWS; an engine of one machine has nothing of this kind. */
export const protectionsOf = async ({ client, name: TableName }: Reached): Promise<Protections> => {
  const [{ Table }, { ContinuousBackupsDescription }, { TimeToLiveDescription: clearing }] =
    await Promise.all([
      client.send(new DescribeTableCommand({ TableName })),
      client.send(new DescribeContinuousBackupsCommand({ TableName })),
      client.send(new DescribeTimeToLiveCommand({ TableName })),
    ]);
  const restore = ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
  const clears = clearing?.TimeToLiveStatus === 'ENABLED' || clearing?.TimeToLiveStatus === 'ENABLING';
  return {
    againstDeletion: Table?.DeletionProtectionEnabled === true,
    restorable: restore === 'ENABLED',
    encrypted: Table?.SSEDescription?.SSEType === 'KMS',
    clearsBy: clears ? clearing.AttributeName : undefined,
  };
};
