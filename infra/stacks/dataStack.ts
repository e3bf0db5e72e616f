import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Backups } from '../constructs/backups.ts';
import { Login } from '../constructs/login.ts';
import { MailDomain } from '../constructs/mailDomain.ts';
import { ZapisyTable } from '../constructs/table.ts';
import type { Environment } from '../environments.ts';

/** What outlives every deployment of the code: the data with its backups, the accounts and the mail domain. */
export class DataStack extends Stack {
  readonly table: ZapisyTable;
  readonly login: Login;
  readonly mail: MailDomain;

  constructor(scope: Construct, environment: Environment) {
    super(scope, `${environment.stacks}Data`, {
      description: `Zapisy, ${environment.name}: data, accounts, mail domain`,
      env: { region: environment.region },
      terminationProtection: true,
    });
    const { removalPolicy, loginPrefix: domainPrefix, backupDays: keepDays, restoredTable } = environment;
    this.table = new ZapisyTable(this, 'Table', { removalPolicy, restored: restoredTable });
    this.login = new Login(this, 'Login', { domainPrefix, removalPolicy });
    this.mail = new MailDomain(this, 'Mail', environment.mail);
    new Backups(this, 'Backups', { table: this.table, keepDays, removalPolicy });
  }
}
