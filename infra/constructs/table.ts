import { CfnOutput, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { TABLE } from '../../functions/store/table.ts';

/**
 * What a function may do with items; nothing here removes one or reads the table from end to end. A transaction of puts
 * and updates asks for the rights to both and for no other.
 */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem';

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

const { index } = TABLE;

/** The one table, its stream and the key that both are encrypted with. */
export class ZapisyTable extends Construct {
  readonly streamArn: string;
  private readonly table: dynamodb.TableV2;
  private readonly key: Key;

  constructor(scope: Construct, id: string, { removalPolicy }: { readonly removalPolicy: RemovalPolicy }) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Registrations of Zapisy',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.table = new dynamodb.TableV2(this, 'Table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      globalSecondaryIndexes: [
        {
          indexName: index.name,
          partitionKey: text(index.partitionKey),
          sortKey: text(index.sortKey),
          projectionType: dynamodb.ProjectionType.ALL,
        },
      ],
      billing: dynamodb.Billing.onDemand(),
      dynamoStream: dynamodb.StreamViewType[TABLE.streamView],
      timeToLiveAttribute: TABLE.timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      encryption: dynamodb.TableEncryptionV2.customerManagedKey(this.key),
      removalPolicy,
    });
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error('The table has no stream');
    this.streamArn = tableStreamArn;
    new CfnOutput(this, 'Name', { value: this.table.tableName, description: VARIABLE.table });
  }

  /** Lets a function do these things with items, and tells it the table's name. */
  grantItems(user: Function, ...actions: readonly TableAction[]): void {
    const { tableArn, tableName } = this.table;
    const places = actions.includes('Query') ? [tableArn, `${tableArn}/index/${index.name}`] : [tableArn];
    user.addEnvironment(VARIABLE.table, tableName);
    user.addToRolePolicy(
      new iam.PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: places }),
    );
    this.grantKey(user);
  }

  /** Lets a function be fed from the stream. */
  grantStream(consumer: Function): void {
    const read = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    consumer.addToRolePolicy(new iam.PolicyStatement({ actions: read, resources: [this.streamArn] }));
    consumer.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['dynamodb:ListStreams'],
        resources: [`${this.table.tableArn}/stream/*`],
      }),
    );
    this.grantKey(consumer);
  }

  /** Only in DynamoDB's hands: no function can use the key by itself. */
  private grantKey(user: Function): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'];
    const viaService = `dynamodb.${Stack.of(this).region}.amazonaws.com`;
    user.addToRolePolicy(
      new iam.PolicyStatement({
        actions,
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': viaService } },
      }),
    );
  }
}
