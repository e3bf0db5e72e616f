import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import * as ses from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import type { Environment } from '../environments.ts';
import { acknowledgeIn } from './acknowledged.ts';

/** What the DNS says of the address that mails which come back return to; and what becomes of mail that only looks like ours. */
const returnRecords = (domain: string, region: string): readonly string[] => [
  `bounce.${domain} MX 10 feedback-smtp.${region}.amazonses.com`,
  `bounce.${domain} TXT "v=spf1 include:amazonses.com ~all"`,
  `_dmarc.${domain} TXT "v=DMARC1; p=quarantine"`,
];

/** The domain that mail is sent from. It can send once its owner has put the DKIM records into the DNS. */
export class MailDomain extends Construct {
  private readonly identity: ses.EmailIdentity;
  private readonly configurationSet: ses.ConfigurationSet;
  private readonly sender: Environment['mail']['sender'];

  constructor(scope: Construct, id: string, { domain, sender }: Environment['mail']) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = new ses.ConfigurationSet(this, 'Mails', {
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Ours is the only list of addresses that take no mail: coordinators see it and can take somebody off it.
      disableSuppressionList: true,
    });
    this.configurationSet.addEventDestination('Events', {
      destination: ses.EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        ses.EmailSendingEvent.SEND,
        ses.EmailSendingEvent.DELIVERY,
        ses.EmailSendingEvent.BOUNCE,
        ses.EmailSendingEvent.COMPLAINT,
        ses.EmailSendingEvent.REJECT,
        ses.EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.identity = new ses.EmailIdentity(this, 'Identity', {
      identity: ses.Identity.domain(domain),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${domain}`,
      // A mail with Amazon's own return address arrives better than none.
      mailFromBehaviorOnMxFailure: ses.MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      dkimIdentity: ses.DkimIdentity.easyDkim(ses.EasyDkimSigningKeyLength.RSA_2048_BIT),
    });
    for (const [place, value] of returnRecords(domain, Stack.of(this).region).entries()) {
      new CfnOutput(this, `Return${place + 1}`, { value, description: 'DNS record' });
    }
    for (const [place, { name, value }] of this.identity.dkimRecords.entries()) {
      new CfnOutput(this, `Dkim${place + 1}`, { value: `${name} CNAME ${value}`, description: 'DNS record' });
    }
  }

  /** The name that events of our mails carry. */
  get configurationSetName(): string {
    return this.configurationSet.configurationSetName;
  }

  /** Lets a function send mail as our sender, and tells it who that is. */
  grantSend(mailer: Function): void {
    const { name, address } = this.sender;
    const { configurationSetName } = this.configurationSet;
    mailer.addEnvironment(VARIABLE.sender, `${name} <${address}>`);
    mailer.addEnvironment(VARIABLE.configurationSet, configurationSetName);
    mailer.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [
          this.identity.emailIdentityArn,
          Stack.of(this).formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: configurationSetName,
          }),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': address } },
      }),
    );
    acknowledgeIn(mailer, 'Resource::*', "The account's rate belongs to no single resource.");
    mailer.addToRolePolicy(new iam.PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
  }
}
