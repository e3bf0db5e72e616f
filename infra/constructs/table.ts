import { CfnOutput, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import * as z from 'zod';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { TABLE } from '../../functions/store/table.ts';
import type { RestoredTable } from '../environments.ts';
import { acknowledgeIn } from './acknowledged.ts';

/**
 * What a function may do with items; nothing here removes one or reads the table from end to end. A transaction of puts
 * and updates asks for the rights to both and for no other.
 */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem';

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

const { index } = TABLE;

const imported = z.object({ 'Fn::ImportValue': z.string() });

export type ZapisyTableProps = {
  readonly removalPolicy: RemovalPolicy;
  /** What is used in its place. @default the table itself */
  readonly restored?: RestoredTable | undefined;
};

/** The table in use, as permissions and variables name it. */
type TableInUse = {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
  /** Its address in a finding of a rule of AWS Solutions. */
  readonly found: string;
};

/**
 * The one table, its stream and the key that both are encrypted with. Where a restored table is in use, what is granted are
 * rights to that one.
 */
export class ZapisyTable extends Construct {
  private readonly table: dynamodb.TableV2;
  private readonly key: Key;
  private readonly inUse: TableInUse;

  constructor(scope: Construct, id: string, { removalPolicy, restored }: ZapisyTableProps) {
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
    const own = this.own();
    this.inUse = restored === undefined ? own : this.other(restored);
    new CfnOutput(this, 'Name', { value: this.inUse.name, description: VARIABLE.table });
  }

  /** Lets a function do these things with items, and tells it the table's name. */
  grantItems(user: Function, ...actions: readonly TableAction[]): void {
    const { arn, name } = this.inUse;
    const places = actions.includes('Query') ? [arn, `${arn}/index/${index.name}`] : [arn];
    user.addEnvironment(VARIABLE.table, name);
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
        resources: [`${this.arn}/stream/*`],
      }),
    );
    acknowledgeIn(
      consumer,
      `Resource::${this.inUse.found}/stream/*`,
      'Streams are listed by their table alone.',
    );
    this.grantKey(consumer);
  }

  /** Lets AWS Backup copy the table into a vault; it can neither read items one by one nor change any. */
  grantBackup(role: iam.Role, vaultArn: string): void {
    const copy = ['dynamodb:StartAwsBackupJob', 'dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource'];
    const store = ['backup:DescribeBackupVault', 'backup:CopyIntoBackupVault'];
    role.addToPolicy(new iam.PolicyStatement({ actions: copy, resources: [this.arn] }));
    role.addToPolicy(new iam.PolicyStatement({ actions: store, resources: [vaultArn] }));
    this.grantKey(role);
  }

  get arn(): string {
    return this.inUse.arn;
  }

  get streamArn(): string {
    return this.inUse.streamArn;
  }

  /**
   * The table that this stack makes. All of it is exported, also while nobody uses it: CloudFormation lets no stack take
   * back what the code has used until then.
   */
  private own(): TableInUse {
    const { tableArn: arn, tableName: name, tableStreamArn: streamArn } = this.table;
    if (streamArn === undefined) throw new Error('The table has no stream');
    const stack = Stack.of(this);
    const { 'Fn::ImportValue': found } = imported.parse(stack.resolve(stack.exportValue(arn)));
    for (const value of [name, streamArn]) stack.exportValue(value);
    return { name, arn, streamArn, found };
  }

  /** Another table of the account. It is named in full, so that the code can be released before the data are. */
  private other({ name, streamLabel }: RestoredTable): TableInUse {
    const stack = Stack.of(this);
    const arn = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });
    const found = `arn:aws:dynamodb:${stack.region}:<AWS::AccountId>:table/${name}`;
    return { name, arn, streamArn: `${arn}/stream/${streamLabel}`, found };
  }

  /** Only in DynamoDB's hands: nobody can use the key by itself. */
  private grantKey(user: iam.IGrantable): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'];
    const viaService = `dynamodb.${Stack.of(this).region}.amazonaws.com`;
    user.grantPrincipal.addToPrincipalPolicy(
      new iam.PolicyStatement({
        actions,
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': viaService } },
      }),
    );
  }
}
