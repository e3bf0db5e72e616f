import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { registrationApp } from '../../functions/http/registrationApp.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { ORIGIN, worldOver } from '../support/world.ts';
import { type DeployedEnvironment, EMPTY_BUNDLES, environmentOf, FULL, synthesised } from './deployed.ts';

let all: ReadonlyMap<string, DeployedEnvironment>;
beforeAll(() => {
  all = synthesised([environmentOf('dev'), environmentOf('prod'), FULL], EMPTY_BUNDLES);
});

const environment = (name: string): DeployedEnvironment => {
  const found = all.get(name);
  if (found === undefined) throw new Error(`No environment ${name}`);
  return found;
};
const service = (name = 'prod') => environment(name).service;

const distribution = (properties: object, name = 'prod') => {
  service(name).template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike(properties),
  });
};

/** The numbers under which CloudFront knows its own policies. */
const NOTHING_KEPT = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const KEPT_AS_TOLD = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ALL_BUT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('The website', () => {
  it('keeps no page at the edge, and hands on what a page needs: cookies, queries, the origin', () => {
    distribution({
      DefaultCacheBehavior: Match.objectLike({
        CachePolicyId: NOTHING_KEPT,
        OriginRequestPolicyId: ALL_BUT_HOST,
        ViewerProtocolPolicy: 'redirect-to-https',
        AllowedMethods: Match.arrayWith(['GET', 'HEAD', 'POST']),
      }),
    });
  });

  it('keeps the stylesheet and pictures, for reading alone, and compresses them', () => {
    const kept = (PathPattern: string) => ({ PathPattern, CachePolicyId: KEPT_AS_TOLD, Compress: true });
    distribution({
      CacheBehaviors: [
        Match.objectLike({ ...kept('/assets/*'), AllowedMethods: Match.absent() }),
        Match.objectLike({ ...kept('/pictures/*'), AllowedMethods: Match.absent() }),
      ],
    });
  });

  it('adds headers to pictures alone: pages bring their own', () => {
    const [[, edge] = []] = service().ofType('AWS::CloudFront::Distribution');
    expect(JSON.stringify(edge).match(/ResponseHeadersPolicyId/g)).toHaveLength(1);
    service().template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: { ContentTypeOptions: { Override: true } },
      },
    });
  });

  it('speaks HTTP/3, and no TLS older than 1.2', () => {
    distribution({
      HttpVersion: 'http2and3',
      ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
    });
  });

  it('has its pictures in a bucket that it alone may read', () => {
    const all4 = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    service().template.hasResourceProperties('AWS::S3::Bucket', { PublicAccessBlockConfiguration: all4 });
    service().template.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  });

  it('asks the bucket for a picture by the whole of its address, to which the operator copies it', () => {
    const [[, edge] = []] = service().ofType('AWS::CloudFront::Distribution');
    expect(JSON.stringify(edge)).not.toContain('OriginPath');
    const readme = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8');
    expect(readme).toContain('`aws s3 sync infra/pictures s3://PICTURE_BUCKET/pictures ');
  });

  it('has the name of its own with a certificate from the other side of the ocean', () => {
    distribution({
      Aliases: ['zapisy.example.org'],
      ViewerCertificate: Match.objectLike({
        AcmCertificateArn: { 'Fn::GetStackOutput': Match.objectLike({ Region: 'us-east-1' }) },
      }),
    });
  });

  it('goes without a name of its own, and the functions are told the one it has', () => {
    expect(environment('dev').edge).toBeUndefined();
    const [[id] = ['']] = service('dev').ofType('AWS::CloudFront::Distribution');
    const origin = service('dev').function('Admin').Environment.Variables[VARIABLE.origin];
    expect(JSON.stringify(origin)).toContain(JSON.stringify({ 'Fn::GetAtt': [id, 'DomainName'] }));
    const clients = service('dev').ofType('AWS::Cognito::UserPoolClient');
    expect(JSON.stringify(clients)).toContain(JSON.stringify({ 'Fn::GetAtt': [id, 'DomainName'] }));
  });

  it('is told apart from other sites by the origin that browsers name, whatever host the API is called by', async () => {
    const app = registrationApp(worldOver({ store: memoryStore() }));
    const post = async (origin: string): Promise<number> => {
      const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
      const api = 'https://abc123.execute-api.eu-central-1.amazonaws.com';
      return (await app.request(`${api}/registration/withdraw`, { method: 'POST', headers, body: '' }))
        .status;
    };
    expect([(await post(ORIGIN)) === 403, await post('https://elsewhere.example')]).toEqual([false, 403]);
  });
});

describe('What is an option', () => {
  it('is left out where nobody asked for it', () => {
    expect(environment('prod').edge?.ofType('AWS::WAFv2::WebACL')).toEqual([]);
    expect(JSON.stringify(service().resources)).not.toContain('ReservedConcurrentExecutions');
    expect(JSON.stringify(service().resources)).not.toContain('"Mode":"Active"');
  });

  it('puts a firewall before everything: a limit for each address and three lists of AWS', () => {
    const rule = (Name: string) => Match.objectLike({ Name });
    environment('full').edge?.template.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: [
        Match.objectLike({
          Action: { Block: {} },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 2000 } },
        }),
        rule('AWSManagedRulesAmazonIpReputationList'),
        rule('AWSManagedRulesKnownBadInputsRuleSet'),
        rule('AWSManagedRulesCommonRuleSet'),
      ],
    });
    distribution({ WebACLId: { 'Fn::GetStackOutput': Match.objectLike({ Region: 'us-east-1' }) } }, 'full');
  });

  it.each([
    ['The sign-up', 100],
    ['The pages of one’s own registration, and the sign-up in frames and by the API', 50],
    ['Lets registrations follow their ledger, plans notices and gives freed seats on', 10],
    ['Sends notices as they are planned', 5],
  ])('sets runs aside: %s', (Description, ReservedConcurrentExecutions) => {
    service('full').template.hasResourceProperties('AWS::Lambda::Function', {
      Description,
      ReservedConcurrentExecutions,
    });
  });

  it('follows requests by X-Ray, but not the runs of every minute', () => {
    const traced = service('full')
      .ofType('AWS::Lambda::Function')
      .filter(([, { Properties }]) => JSON.stringify(Properties['TracingConfig'] ?? {}).includes('Active'))
      .map(([id]) => id.slice(0, -8));
    expect(traced).toHaveLength(9);
    expect(traced.filter((id) => ['Housekeep', 'MailAgain'].includes(id))).toEqual([]);
  });
});

describe('A new version', () => {
  const WEB = ['Public', 'Registration', 'Browse', 'Reference', 'Institution', 'Admin'];
  const aliases = () =>
    service()
      .ofType('AWS::Lambda::Alias')
      .map(([id, alias]) => ({ id: id.replace(/Aliaslive\w+$/, ''), alias }));

  it('of what people wait for gets one request in ten for five minutes first', () => {
    const gradual = aliases().filter(
      ({ alias }) => alias.UpdatePolicy?.['CodeDeployLambdaAliasUpdate'] !== undefined,
    );
    expect(gradual.map(({ id }) => id).toSorted()).toEqual(WEB.toSorted());
    service().template.allResourcesProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
    });
  });

  it('is taken back by an alarm and by a deployment that fails', () => {
    service().template.allResourcesProperties('AWS::CodeDeploy::DeploymentGroup', {
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: Match.arrayWith(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
    });
  });

  it('leaves the old one there to go back to', () => {
    const policies = service()
      .ofType('AWS::Lambda::Version')
      .map(([, { DeletionPolicy }]) => DeletionPolicy);
    expect(new Set(policies)).toEqual(new Set(['Retain']));
  });

  it('is woken by its alias alone: by the API, the stream, the schedules and the events of mails', () => {
    const woken = [
      'AWS::ApiGatewayV2::Integration',
      'AWS::Lambda::EventSourceMapping',
      'AWS::Scheduler::Schedule',
      'AWS::Events::Rule',
    ];
    const targets = woken
      .flatMap((type) => service().ofType(type))
      .map(([, { Properties }]) => JSON.stringify(Properties));
    expect(targets).toHaveLength(11);
    expect(targets.filter((target) => !target.includes('Aliaslive'))).toEqual([]);
  });

  it('is not repeated by Lambda where a run comes again by itself', () => {
    const configurations = service()
      .ofType('AWS::Lambda::EventInvokeConfig')
      .map(([, { Properties }]) => Properties);
    expect(configurations).toHaveLength(2);
    for (const each of configurations) {
      expect(each['MaximumRetryAttempts']).toBe(0);
      expect(JSON.stringify(each['Qualifier'])).toContain('Aliaslive');
    }
  });
});

describe('Mail', () => {
  it('has a return address of our own, which is not needed for it to go out', () => {
    environment('prod').data.template.hasResourceProperties('AWS::SES::EmailIdentity', {
      MailFromAttributes: {
        MailFromDomain: 'bounce.zapisy.example.org',
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    });
  });

  it('says what to put into the DNS for its signature, its return address and what only looks like ours', () => {
    const values = Object.values(
      environment('prod').data.template.findOutputs('*', { Description: 'DNS record' }),
    );
    const text = JSON.stringify(values);
    expect(values).toHaveLength(6);
    expect(text).toContain('bounce.zapisy.example.org MX 10 feedback-smtp.eu-central-1.amazonses.com');
    expect(text).toContain('_dmarc.zapisy.example.org TXT');
  });
});

describe('The sign-in page of coordinators', () => {
  it('looks like our own pages', () => {
    environment('prod').data.template.hasResourceProperties('AWS::Cognito::UserPoolDomain', {
      ManagedLoginVersion: 2,
    });
    const [[, look] = []] = service().ofType('AWS::Cognito::ManagedLoginBranding');
    expect(JSON.stringify(look)).toContain('0b6a6cff');
  });
});
