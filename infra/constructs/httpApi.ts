import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment, Throttle } from '../environments.ts';
import { ROUTES, SIGN_UP_ROUTES, type RoutedSite } from '../routes.ts';
import { reasonably } from './acknowledged.ts';
import type { LogSettings, NodeFunction } from './nodeFunction.ts';

export type HttpApiProps = {
  readonly throttle: Environment['throttle'];
  readonly logs: LogSettings;
};

export type Sites = {
  /** Answers everything that no other function answers. */
  readonly publicPages: NodeFunction;
  readonly routed: Readonly<Record<RoutedSite, NodeFunction>>;
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

const OPEN = {
  'AwsSolutions-APIG4':
    'The pages are for everybody; who may do what is decided by the functions themselves.',
};

const limits = ({ rateLimit, burstLimit }: Throttle) => ({
  ThrottlingRateLimit: rateLimit,
  ThrottlingBurstLimit: burstLimit,
});

/**
 * The functions that answer requests, under one address that only CloudFront is told. It has no other protection than
 * its rates: a secret between the two would have to be kept, and without it nothing is open that CloudFront would close.
 */
export class HttpApi extends Construct {
  readonly api: apigateway.HttpApi;
  private readonly stage: apigateway.HttpStage;
  private readonly signUp: Throttle;

  constructor(scope: Construct, id: string, { throttle, logs }: HttpApiProps) {
    super(scope, id);
    this.signUp = throttle.signUp;
    reasonably(this, OPEN);
    this.api = new apigateway.HttpApi(this, 'Api', { createDefaultStage: false });
    this.stage = new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: throttle.everything,
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(new LogGroup(this, 'AccessLog', logs)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  /** Sends each address to the function that it belongs to. */
  route({ publicPages, routed }: Sites): void {
    const integrations = {
      public: new HttpLambdaIntegration('Public', publicPages.live),
      registration: new HttpLambdaIntegration('Registration', routed.registration.live),
      admin: new HttpLambdaIntegration('Admin', routed.admin.live),
      institution: new HttpLambdaIntegration('Institution', routed.institution.live),
      browse: new HttpLambdaIntegration('Browse', routed.browse.live),
      reference: new HttpLambdaIntegration('Reference', routed.reference.live),
    };
    for (const site of ['admin', 'institution', 'browse', 'reference', 'registration'] as const) {
      for (const path of ROUTES[site]) this.api.addRoutes({ path, integration: integrations[site] });
    }
    new apigateway.HttpRoute(this, 'Rest', {
      httpApi: this.api,
      routeKey: apigateway.HttpRouteKey.DEFAULT,
      integration: integrations.public,
    });
    this.slowDown(integrations);
  }

  /** Where sign-ups are written down less is let through; a route must stand before its rate is named. */
  private slowDown(integrations: Readonly<Record<keyof typeof SIGN_UP_ROUTES, HttpLambdaIntegration>>): void {
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof apigateway.CfnStage)) throw new Error('The stage is no stage');
    const methods = [apigateway.HttpMethod.POST];
    const settings: Record<string, ReturnType<typeof limits>> = {};
    for (const site of ['public', 'registration'] as const) {
      for (const path of SIGN_UP_ROUTES[site]) {
        const routes = this.api.addRoutes({ path, methods, integration: integrations[site] });
        for (const route of routes) stage.node.addDependency(route);
        settings[`POST ${path}`] = limits(this.signUp);
      }
    }
    stage.routeSettings = settings;
  }
}
