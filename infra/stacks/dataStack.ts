import { Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { Login } from '../constructs/login.ts';
import { MailDomain } from '../constructs/mailDomain.ts';
import { ZapisyTable } from '../constructs/table.ts';
import { originOf, type Environment } from '../environments.ts';

/** What outlives every deployment of the code: the data, the accounts and what the DNS vouches for. */
export class DataStack extends Stack {
  readonly table: ZapisyTable;
  readonly login: Login;
  readonly mail: MailDomain;
  readonly certificate: Certificate;

  constructor(scope: Construct, environment: Environment) {
    super(scope, `${environment.stacks}Data`, {
      description: `Zapisy, ${environment.name}: data, accounts, mail domain`,
      env: { region: environment.region },
      terminationProtection: true,
    });
    const { removalPolicy, loginPrefix: domainPrefix } = environment;
    this.table = new ZapisyTable(this, 'Table', { removalPolicy });
    this.login = new Login(this, 'Login', { origin: originOf(environment), domainPrefix, removalPolicy });
    this.mail = new MailDomain(this, 'Mail', environment.mail);
    this.certificate = new Certificate(this, 'Certificate', {
      domainName: environment.host,
      validation: CertificateValidation.fromDns(),
    });
  }
}
