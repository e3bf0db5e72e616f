import { CfnOutput } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ROUTES, type RoutedSite } from '../routes.ts';
import type { LogSettings } from './nodeFunction.ts';

export type HttpApiProps = {
  readonly host: string;
  readonly certificate: ICertificate;
  readonly throttle: Required<apigateway.ThrottleSettings>;
  readonly logs: LogSettings;
  /** Answers everything that no other function answers. */
  readonly publicPages: Function;
  readonly routed: Readonly<Record<RoutedSite, Function>>;
};

/**
 * No path, no query, no address and no browser: a path can be a private link, and the rest is personal data. The
 * route and the ids of the request are enough to find the events of our own log.
 */
const ACCESS_LOG = {
  time: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  functionStatus: '$context.integrationStatus',
} as const;

/** The pages under their own host name, and under no other. */
export class HttpApi extends Construct {
  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const api = new apigateway.HttpApi(this, 'Api', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
      defaultIntegration: new HttpLambdaIntegration('Public', props.publicPages),
    });
    const integrations = {
      admin: new HttpLambdaIntegration('Admin', props.routed.admin),
      institution: new HttpLambdaIntegration('Institution', props.routed.institution),
      browse: new HttpLambdaIntegration('Browse', props.routed.browse),
      reference: new HttpLambdaIntegration('Reference', props.routed.reference),
    };
    for (const path of ROUTES.admin) api.addRoutes({ path, integration: integrations.admin });
    for (const path of ROUTES.institution) api.addRoutes({ path, integration: integrations.institution });
    for (const path of ROUTES.browse) api.addRoutes({ path, integration: integrations.browse });
    for (const path of ROUTES.reference) api.addRoutes({ path, integration: integrations.reference });
    const domainName = new apigateway.DomainName(this, 'Host', {
      domainName: props.host,
      certificate: props.certificate,
      securityPolicy: apigateway.SecurityPolicy.TLS_1_2,
    });
    new apigateway.HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: props.throttle,
      domainMapping: { domainName },
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(new LogGroup(this, 'AccessLog', props.logs)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    new CfnOutput(this, 'Dns', {
      value: `${props.host} CNAME ${domainName.regionalDomainName}`,
      description: 'DNS record',
    });
  }
}
