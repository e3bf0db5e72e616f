import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ZapisyTable } from './table.ts';

export type BackupsProps = {
  readonly table: ZapisyTable;
  readonly keepDays: number;
  readonly removalPolicy: RemovalPolicy;
};

/** At night, before offices open; in UTC. */
const NIGHTLY = Schedule.cron({ hour: '1', minute: '30' });

/**
 * A copy of the table each night, in a vault from which nobody takes one by mistake: a restore to a moment goes with its
 * table, these stay. AWS encrypts them with the vault's key, which costs nothing.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { table, keepDays, removalPolicy }: BackupsProps) {
    super(scope, id);
    const vault = new backup.BackupVault(this, 'Vault', { blockRecoveryPointDeletion: true, removalPolicy });
    const plan = new backup.BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new backup.BackupPlanRule({
        scheduleExpression: NIGHTLY,
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(4),
        deleteAfter: Duration.days(keepDays),
      }),
    );
    const { account } = Stack.of(this);
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    table.grantBackup(role, vault.backupVaultArn);
    plan.addSelection('Table', {
      resources: [backup.BackupResource.fromArn(table.arn)],
      role,
      // The ready-made policy is for all kinds of storage.
      disableDefaultBackupPolicy: true,
    });
  }
}
