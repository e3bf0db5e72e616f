/** What of one kind of resource data depend on. Paths go through lists with `[]`. */
export type DataResource = {
  /** What is lost with it. */
  readonly holds: string;
  /** A change of one of these makes CloudFormation put a new and empty one in its place, or fail half-way. */
  readonly replacedBy: readonly string[];
  /** Lists that may grow and in which nothing may change or go: what goes takes its data along. */
  readonly onlyGrows?: readonly string[];
  /** A change of one of these deletes data by itself, without a replacement. */
  readonly deletesBy?: readonly string[];
  /** What protects the data, and the value that must not change into another one. */
  readonly protectedBy?: Readonly<Record<string, unknown>>;
  /** A protection that is on unless the template says otherwise, and what it then says. */
  readonly switchedOffBy?: Readonly<Record<string, unknown>>;
  /** Days for which something is kept: less is a loss. */
  readonly keptFor?: readonly string[];
};

/**
 * By CloudFormation's type. The properties are those whose documentation says "Update requires: Replacement", or that
 * cannot be changed at all, in the reference of each type: docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference.
 * A type that is not here holds nothing that the sources and the table cannot make again.
 */
export const DATA_RESOURCES: Readonly<Record<string, DataResource>> = {
  'AWS::DynamoDB::GlobalTable': {
    holds: 'every registration',
    replacedBy: ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
    onlyGrows: ['Replicas[].Region'],
    deletesBy: ['TimeToLiveSpecification', 'StreamSpecification'],
    protectedBy: {
      'Replicas[].DeletionProtectionEnabled': true,
      'Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': true,
    },
    keptFor: ['Replicas[].PointInTimeRecoverySpecification.RecoveryPeriodInDays'],
  },
  'AWS::DynamoDB::Table': {
    holds: 'every registration',
    replacedBy: ['TableName', 'KeySchema', 'LocalSecondaryIndexes', 'ImportSourceSpecification'],
    deletesBy: ['TimeToLiveSpecification', 'StreamSpecification'],
    protectedBy: {
      DeletionProtectionEnabled: true,
      'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': true,
    },
    keptFor: ['PointInTimeRecoverySpecification.RecoveryPeriodInDays'],
  },
  'AWS::KMS::Key': {
    holds: 'what everything encrypted with it can be read with',
    replacedBy: ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
    switchedOffBy: { Enabled: false },
    keptFor: ['PendingWindowInDays'],
  },
  'AWS::Cognito::UserPool': {
    holds: 'the coordinators’ accounts with their second factors',
    replacedBy: ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
    onlyGrows: ['Schema[]'],
    protectedBy: { DeletionProtection: 'ACTIVE' },
  },
  'AWS::Cognito::UserPoolGroup': {
    holds: 'who is a coordinator',
    replacedBy: ['GroupName', 'UserPoolId'],
  },
  'AWS::Cognito::UserPoolClient': {
    holds: 'the client secret that the operator handed over',
    replacedBy: ['GenerateSecret', 'UserPoolId'],
  },
  'AWS::Backup::BackupVault': {
    holds: 'every backup',
    replacedBy: ['BackupVaultName', 'EncryptionKeyArn'],
    deletesBy: ['AccessPolicy', 'LockConfiguration'],
  },
  'AWS::Backup::BackupPlan': {
    holds: 'the copy of each night',
    replacedBy: [],
    keptFor: ['BackupPlan.BackupPlanRule[].Lifecycle.DeleteAfterDays'],
  },
  'AWS::S3::Bucket': {
    holds: 'files',
    replacedBy: ['BucketName', 'BucketNamePrefix', 'ObjectLockEnabled'],
    deletesBy: ['LifecycleConfiguration'],
    protectedBy: { 'VersioningConfiguration.Status': 'Enabled' },
  },
  'AWS::SQS::Queue': {
    holds: 'what could not be worked on',
    replacedBy: ['FifoQueue', 'QueueName'],
  },
  'AWS::SES::EmailIdentity': {
    holds: 'the domain that mail is sent from, with its DNS records',
    replacedBy: ['EmailIdentity'],
  },
};
