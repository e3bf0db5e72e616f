import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import { Alarms } from '../constructs/alarms.ts';
import { budget } from '../constructs/budget.ts';
import { Dashboard } from '../constructs/dashboard.ts';
import { Gradually } from '../constructs/gradually.ts';
import { HttpApi } from '../constructs/httpApi.ts';
import { LoginClient } from '../constructs/loginClient.ts';
import { Website } from '../constructs/website.ts';
import { metricNamespaceOf, type Environment } from '../environments.ts';
import { mailingOf, settlingOf } from './behind.ts';
import type { DataStack } from './dataStack.ts';
import type { EdgeStack } from './edgeStack.ts';
import { pagesOf } from './pages.ts';
import { Parts } from './parts.ts';

export type ServiceStackProps = {
  readonly data: DataStack;
  readonly edge: EdgeStack | undefined;
  readonly bundles: Bundles;
};

/** The code, what wakes it and who watches it. Everything here can be thrown away and made again from the sources. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, environment: Environment, { data, edge, bundles }: ServiceStackProps) {
    super(scope, `${environment.stacks}Service`, {
      description: `Zapisy, ${environment.name}: pages, consumers, schedules, alarms`,
      env: { region: environment.region },
    });
    if (edge !== undefined) this.addStackDependency(edge);
    const parts = new Parts({ stack: this, environment, data, bundles });
    const http = new HttpApi(this, 'Http', { throttle: environment.throttle, logs: parts.logs });
    const { origin } = new Website(this, 'Website', {
      api: http.api,
      ...(edge?.own === undefined ? {} : { own: edge.own }),
      ...(edge?.firewallArn === undefined ? {} : { firewallArn: edge.firewallArn }),
    });
    const login = new LoginClient(this, 'Login', { pool: data.login.pool, origin });
    const { publicPages, ...routed } = pagesOf(parts, login, origin);
    http.route({ publicPages, routed });
    const settling = settlingOf(parts);
    const mailing = mailingOf(parts, origin);
    const namespace = metricNamespaceOf(environment);
    const { takingBack } = new Alarms(this, 'Alarms', {
      prefix: `zapisy-${environment.name}`,
      operator: environment.operator.address,
      watched: {
        namespace,
        apiId: http.api.apiId,
        settle: settling.follows,
        mail: mailing.follows,
        queues: [...settling.queues, ...mailing.queues],
        configurationSetName: data.mail.configurationSetName,
      },
    });
    if (environment.closed !== true) {
      new Gradually(this, 'Gradually', { functions: { Public: publicPages, ...routed }, alarms: takingBack });
    }
    new Dashboard(this, 'Dashboard', { name: `zapisy-${environment.name}`, namespace });
    budget(this, 'Budget', environment);
  }
}
