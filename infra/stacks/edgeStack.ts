import { CrossStackReferences, ReferenceStrength, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { firewall } from '../constructs/firewall.ts';
import type { Environment } from '../environments.ts';

/** The only region from which CloudFront takes certificates and firewalls. */
const REGION = 'us-east-1';

/**
 * What CloudFront takes from us-east-1 alone: the certificate of a host name of one's own, and the firewall. References
 * to another region cannot be strong without a function that may write to every stack's parameters; AWS itself refuses to
 * delete either while CloudFront uses it.
 */
export class EdgeStack extends Stack {
  readonly own: { readonly host: string; readonly certificate: Certificate } | undefined;
  readonly firewallArn: string | undefined;

  constructor(scope: Construct, environment: Environment) {
    super(scope, `${environment.stacks}Edge`, {
      description: `Zapisy, ${environment.name}: certificate and firewall`,
      env: { region: REGION },
      terminationProtection: true,
    });
    const { domain, firewall: rules } = environment;
    if (domain.kind === 'own') {
      const validation = CertificateValidation.fromDns();
      const certificate = new Certificate(this, 'Certificate', { domainName: domain.host, validation });
      CrossStackReferences.of(certificate).produce(ReferenceStrength.WEAK);
      this.own = { host: domain.host, certificate };
    }
    if (rules !== undefined) {
      const list = firewall(this, 'Firewall', rules.requestsInFiveMinutes);
      CrossStackReferences.of(list).produce(ReferenceStrength.WEAK);
      this.firewallArn = list.attrArn;
    }
  }
}
