import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { STREAM_PREFIX, TABLE } from '../../functions/store/table.ts';
import { bundleAll, NODE_VERSION } from '../../infra/bundle.ts';
import { ROUTES, SIGN_UP_ROUTES } from '../../infra/routes.ts';
import { deployed, type Deployed, type DeployedEnvironment } from './deployed.ts';
import { toldBy } from './emf.ts';
import { callBundled, type Called, LAMBDA_VARIABLES } from './lambdaProcess.ts';

/** Logical ids of the functions, with the entry points that they start from. */
const FUNCTIONS = {
  Public: 'public',
  Registration: 'registration',
  Browse: 'browse',
  Reference: 'reference',
  Institution: 'institution',
  Admin: 'admin',
  Settle: 'settle',
  Housekeep: 'housekeep',
  Mail: 'mail',
  MailAgain: 'mailAgain',
  MailFeedback: 'mailFeedback',
} as const;
type FunctionName = keyof typeof FUNCTIONS;
const NAMES = Object.keys(FUNCTIONS);

const bundles = await bundleAll();
const environments: Record<string, DeployedEnvironment> = {};
beforeAll(() => {
  for (const name of ['dev', 'prod']) environments[name] = deployed(name, bundles);
});

const environment = (name: string): DeployedEnvironment => {
  const found = environments[name];
  if (found === undefined) throw new Error(`No environment ${name}`);
  return found;
};
const data = (name = 'prod'): Deployed => environment(name).data;
const service = (name = 'prod'): Deployed => environment(name).service;

const TABLE_TYPE = 'AWS::DynamoDB::GlobalTable';
const replica = (properties: object) => ({ Replicas: [Match.objectLike(properties)] });

describe.each(['dev', 'prod'])('The table in %s', (name) => {
  const has = (properties: object) => {
    data(name).template.hasResourceProperties(TABLE_TYPE, properties);
  };

  it('can be restored to any moment of the last weeks', () => {
    has(replica({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }));
  });

  it('cannot be deleted by mistake', () => {
    has(replica({ DeletionProtectionEnabled: true }));
  });

  it('tells its stream what items were and what they became', () => {
    has({ StreamSpecification: { StreamViewType: TABLE.streamView } });
  });

  it('costs nothing while nobody uses it', () => {
    has({ BillingMode: 'PAY_PER_REQUEST' });
  });

  it('is encrypted with a key of its own, which is renewed', () => {
    has({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
    data(name).template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('has the keys, the index and the expiry that the store works with', () => {
    const { index } = TABLE;
    const keys = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    has({
      KeySchema: keys(TABLE.partitionKey, TABLE.sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: index.name,
          KeySchema: keys(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
    });
  });
});

describe('What is kept', () => {
  it.each([TABLE_TYPE, 'AWS::KMS::Key', 'AWS::Cognito::UserPool'])(
    'stays in production even when its stack is removed: %s',
    (type) => {
      expect(data().ofType(type)).not.toEqual([]);
      for (const [, { DeletionPolicy }] of data().ofType(type)) expect(DeletionPolicy).toBe('Retain');
    },
  );

  it('has a name that the operator is told, to load programmes and institutions into it', () => {
    const table = data().ofType(TABLE_TYPE)[0]?.[0];
    data().template.hasOutput('*', { Value: { Ref: table }, Description: 'TABLE_NAME' });
  });

  it('stands apart from the code, so that no deployment of code touches it', () => {
    for (const type of [
      TABLE_TYPE,
      'AWS::Cognito::UserPool',
      'AWS::SES::EmailIdentity',
      'AWS::Backup::BackupVault',
    ]) {
      expect([type, data().ofType(type).length, service().ofType(type).length]).toEqual([type, 1, 0]);
    }
  });
});

describe('Coordinators’ accounts', () => {
  it('cannot be made by the people themselves', () => {
    data().template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });

  it('need a second factor that is not a text message', () => {
    data().template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('are used through the code flow alone, which ends at our own callback', () => {
    service().template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile', 'email'],
      CallbackURLs: ['https://zapisy.example.org/admin/callback'],
      GenerateSecret: true,
    });
  });

  it('have the group that the pages read as the role', () => {
    data().template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'coordinator' });
  });
});

/** The alias that whatever wakes a function wakes. */
const aliasOf = (functionName: string) => Match.stringLikeRegexp(`^${functionName}Aliaslive[0-9A-F]{8}$`);

describe('The stream’s consumers', () => {
  const mapping = (functionName: string, properties: object) => {
    service().template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: {
        'Fn::Join': [
          '',
          [{ 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: aliasOf(functionName) }] }] }, ':live'],
        ],
      },
      ...properties,
    });
  };
  const filter = (pattern: object) => ({
    FilterCriteria: { Filters: [{ Pattern: Match.serializedJson(pattern) }] },
  });
  const sortKey = (prefix: string) => ({ dynamodb: { Keys: { sk: { S: [{ prefix }] } } } });

  it('are two', () => {
    expect(service().ofType('AWS::Lambda::EventSourceMapping')).toHaveLength(2);
  });

  it.each(['Settle', 'Mail'])('repeat only the records that failed: %s', (name) => {
    mapping(name, { FunctionResponseTypes: ['ReportBatchItemFailures'], BisectBatchOnFunctionError: true });
  });

  it.each(['Settle', 'Mail'])('give a record up in the end and leave it in a queue: %s', (name) => {
    mapping(name, {
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 6 * 60 * 60,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': Match.anyValue() } } },
    });
  });

  it('wake the settling function for ledgers alone', () => {
    mapping('Settle', filter(sortKey(STREAM_PREFIX.ledger)));
  });

  it('wake the mail function for new notices alone', () => {
    mapping('Mail', filter({ eventName: ['INSERT'], ...sortKey(STREAM_PREFIX.notice) }));
  });
});

describe('Queues of what failed', () => {
  it('are encrypted and talk over TLS alone', () => {
    const queues = service().ofType('AWS::SQS::Queue');
    expect(queues).toHaveLength(5);
    for (const [id] of queues) {
      service().template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: id }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      });
    }
    service().template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  });
});

describe.each(['dev', 'prod'])('Permissions in %s', (name) => {
  const everywhere = () => [...data(name).statements, ...service(name).statements];

  it('reach a key whose id is unknown only for one parameter and through the parameter store', () => {
    const keys = everywhere().filter(({ Resource }) => JSON.stringify(Resource).includes(':key/*'));
    expect(keys).not.toEqual([]);
    for (const { Action, Condition } of keys) {
      expect(Action).toEqual(['kms:Decrypt']);
      expect(Condition).toMatchObject({
        StringEquals: { 'kms:ViaService': 'ssm.eu-central-1.amazonaws.com' },
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/aws/ssm' },
      });
      expect(JSON.stringify(Condition)).toContain(`:parameter/zapisy/${name}/`);
    }
  });
});

describe('A function', () => {
  it.each(NAMES)('has a role of its own: %s', (name) => {
    const roles = NAMES.map((each) => service().function(each).Role['Fn::GetAtt'][0]);
    expect(roles.filter((role) => role === service().function(name).Role['Fn::GetAtt'][0])).toHaveLength(1);
  });

  it.each(NAMES)('runs on the Node release that its bundle is made for: %s', (name) => {
    expect(service().function(name).Runtime).toBe(`nodejs${NODE_VERSION}.x`);
  });

  it('that shows what is the same for everybody may do nothing but write its log', () => {
    expect(service().actionsOf('Reference')).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  it('that shows what there is to sign up for may read items and do nothing else', () => {
    expect(
      service()
        .actionsOf('Browse')
        .filter((action) => !action.startsWith('kms:')),
    ).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  it.each(NAMES)('can neither remove an item nor read the table from end to end: %s', (name) => {
    const actions = service().actionsOf(name);
    expect(actions).toContain('logs:PutLogEvents');
    expect(actions.filter((action) => /Delete|Scan|BatchWrite|PartiQL/.test(action))).toEqual([]);
  });

  it('forgets its log in time, as the API does', () => {
    service().template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('sends mail only if that is its task, as our sender, from our domain', () => {
    const senders = NAMES.filter((name) =>
      service()
        .actionsOf(name)
        .some((a) => a.startsWith('ses:')),
    );
    expect(senders).toEqual(['Mail', 'MailAgain']);
    const [statement] = service()
      .statementsOf('Mail')
      .filter(({ Action }) => Action.includes('ses:SendRawEmail'));
    expect(statement?.Condition).toEqual({
      StringEquals: { 'ses:FromAddress': 'zapisy@zapisy.example.org' },
    });
    expect(statement?.Resource).toHaveLength(2);
  });

  it('that hears what became of mails may move items on and do nothing else', () => {
    expect(
      service()
        .actionsOf('MailFeedback')
        .filter((action) => !/^(?:kms|logs|ssm):/.test(action)),
    ).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']);
  });

  it('reads the key only if it signs or recognises something', () => {
    const readers = NAMES.filter((name) => service().actionsOf(name).includes('ssm:GetParameter'));
    expect(readers).toEqual([
      'Public',
      'Registration',
      'Institution',
      'Admin',
      'Mail',
      'MailAgain',
      'MailFeedback',
    ]);
  });
});

describe('Pages', () => {
  const targets = (): ReadonlyMap<unknown, unknown> =>
    new Map(
      service()
        .ofType('AWS::ApiGatewayV2::Route')
        .map(([, { Properties }]) => [Properties['RouteKey'], JSON.stringify(Properties['Target'])]),
    );

  it.each([
    ['admin', 'Admin'],
    ['institution', 'Institution'],
    ['browse', 'Browse'],
    ['reference', 'Reference'],
    ['registration', 'Registration'],
  ] as const)('of the %s routes are all answered by one function', (site, integration) => {
    for (const path of ROUTES[site]) {
      expect(targets().get(`ANY ${path}`)).toMatch(new RegExp(`Http\\w+${integration}[0-9A-F]{8}`));
    }
  });

  it('are the public function’s where no other route says otherwise', () => {
    expect(targets().get('$default')).toMatch(/Http\w+Public[0-9A-F]{8}/);
    expect(targets().size).toBe(1 + [ROUTES, SIGN_UP_ROUTES].flatMap(Object.values).flat().length);
  });

  it('are let through at a limited rate', () => {
    service().template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    });
  });

  it.each([
    ...SIGN_UP_ROUTES.public.map((path) => [path, 'Public'] as const),
    ...SIGN_UP_ROUTES.registration.map((path) => [path, 'Registration'] as const),
  ])(
    'that write a sign-up down are let through more slowly, whichever function they belong to: %s',
    (path, integration) => {
      expect(targets().get(`POST ${path}`)).toMatch(new RegExp(`Http\\w+${integration}[0-9A-F]{8}`));
      service().template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
        RouteSettings: Match.objectLike({
          [`POST ${path}`]: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 1000 },
        }),
      });
    },
  );

  it('leave no path, query, address or browser in the access log', () => {
    const [[, stage] = []] = service().ofType('AWS::ApiGatewayV2::Stage');
    const log = JSON.stringify(stage?.Properties['AccessLogSettings']);
    expect(log).toContain('$context.routeKey');
    expect(log).not.toMatch(/context\.path|rawPath|query|sourceIp|userAgent|identity|authorizer/i);
  });
});

describe('What became of mails', () => {
  it('is published by the mail service for every event that a notice follows', () => {
    data().template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
      },
    });
  });

  it('wakes one function, for the mails of this deployment alone, with a queue for what it cannot work on', () => {
    service().template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': Match.anyValue() } } },
      },
      State: 'ENABLED',
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  it('is kept in one list of addresses that take no mail: ours', () => {
    data().template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: [] },
    });
  });
});

describe('The schedules', () => {
  it.each(['Housekeep', 'MailAgain'])('run %s every minute, with a queue for what did not start', (name) => {
    service().template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: Match.objectLike({
        Arn: { Ref: aliasOf(name) },
        DeadLetterConfig: Match.anyValue(),
        RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 2 },
      }),
    });
  });

  it('may start their own function and nothing else', () => {
    const roles = service()
      .ofType('AWS::IAM::Role')
      .filter(([id]) => id.startsWith('Scheduler'));
    expect(roles).toHaveLength(2);
    for (const [id] of roles) {
      const policies = service()
        .ofType('AWS::IAM::Policy')
        .filter(([, { Properties }]) => JSON.stringify(Properties['Roles']).includes(id));
      const text = JSON.stringify(policies);
      expect(text.match(/"(?:Housekeep|MailAgain)Aliaslive[0-9A-F]{8}"/g)).toHaveLength(1);
      expect(text.match(/"Action":"lambda:/g)).toHaveLength(1);
    }
  });
});

describe('Variables', () => {
  const EXTENSION = /^(?:PARAMETERS_SECRETS_|SECRETS_MANAGER_|SSM_PARAMETER_)/;
  const given = (name: string): readonly string[] =>
    Object.keys(service().function(name).Environment.Variables)
      .filter((variable) => !EXTENSION.test(variable) && variable !== VARIABLE.metricNamespace)
      .toSorted();

  const { table, origin, embedOrigins, keyParameter, sender, configurationSet } = VARIABLE;
  const { oidcIssuer, oidcClientId, oidcClientSecretParameter } = VARIABLE;
  const mail = [table, origin, keyParameter, sender, configurationSet];

  it.each([
    ['Public', [table, origin, keyParameter]],
    ['Registration', [table, origin, keyParameter, embedOrigins]],
    ['Browse', [table, origin]],
    ['Institution', [table, origin, keyParameter]],
    ['Reference', [origin]],
    ['Admin', [table, origin, keyParameter, oidcIssuer, oidcClientId, oidcClientSecretParameter]],
    ['Settle', [table]],
    ['Housekeep', [table]],
    ['Mail', mail],
    ['MailAgain', mail],
    ['MailFeedback', [table, VARIABLE.keyParameter]],
  ] as const)('of %s are those that it reads, and no others', (name, names) => {
    expect(given(name)).toEqual(names.toSorted());
  });

  it.each(NAMES)('say under which name numbers are told: %s', (name) => {
    expect(service().function(name).Environment.Variables[VARIABLE.metricNamespace]).toBe('Zapisy/prod');
  });

  it('hold no secret, only its name', () => {
    const variables = NAMES.map((name) => service().function(name).Environment.Variables);
    expect(variables[0]?.[keyParameter]).toBe('/zapisy/prod/key');
    for (const each of variables) {
      expect(each).not.toHaveProperty(VARIABLE.key);
      expect(each).not.toHaveProperty(VARIABLE.oidcClientSecret);
    }
  });

  it('name the configuration set by which mails are followed', () => {
    const variable = service().function('Mail').Environment.Variables[configurationSet];
    expect(JSON.stringify(variable)).toMatch(/ZapisyProdData:ExportsOutputRefMailMails/);
    expect(data().ofType('AWS::SES::ConfigurationSet')).toHaveLength(1);
  });
});

describe('The deployed code', () => {
  const page = (path: string) => ({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'zapisy.example.org', accept: 'text/html' },
    requestContext: {
      domainName: 'zapisy.example.org',
      http: { method: 'GET', path, sourceIp: '192.0.2.1' },
    },
    isBase64Encoded: false,
  });

  /** Calls a function with what its stack gives it; what CloudFormation fills in is some address. */
  const called = (name: FunctionName, event: unknown): Promise<Called> => {
    const filled = Object.entries(service().function(name).Environment.Variables).map(
      ([variable, value]) =>
        [variable, typeof value === 'string' ? value : 'https://filled.in.example'] as const,
    );
    const variables = { ...LAMBDA_VARIABLES, ...Object.fromEntries(filled) };
    return callBundled(bundles[FUNCTIONS[name]], variables, event);
  };
  const call = async (name: FunctionName, event: unknown): Promise<unknown> =>
    (await called(name, event)).answer;

  it.each(['/', '/api/v1/programmes', '/api/v1/groups', '/api/v1/institutions?q=dom'])(
    'shows what there is to sign up for: %s',
    async (path) => {
      expect(await call('Browse', page(path))).toMatchObject({ statusCode: 200 });
    },
  );

  it('asks somebody without a registration for the link from the mail', async () => {
    expect(await call('Registration', page('/registration'))).toMatchObject({ statusCode: 404 });
  });

  it.each(['/help', '/api', '/api/v1/openapi.json'])(
    'shows what is the same for everybody: %s',
    async (path) => {
      expect(await call('Reference', page(path))).toMatchObject({ statusCode: 200 });
    },
  );

  it('asks a stranger on a coordinators’ page to sign in', async () => {
    expect(await call('Admin', page('/admin/groups'))).toMatchObject({ statusCode: 303 });
  });

  it('asks a stranger on an institution’s page for its link or code', async () => {
    expect(await call('Institution', page('/institution/staff'))).toMatchObject({ statusCode: 403 });
  });

  it.each(['Settle', 'Mail'] as const)('takes records of the stream: %s', async (name) => {
    expect(await call(name, { Records: [] })).toEqual({ batchItemFailures: [] });
  });

  it.each(['Housekeep', 'MailAgain'] as const)('finds nothing to do in an empty table: %s', async (name) => {
    expect(await call(name, {})).toBeNull();
  });

  it.each([
    ['Housekeep', 'PendingRegistrations'],
    ['MailAgain', 'OldestUnsent'],
  ] as const)('tells CloudWatch every time how things stand: %s', async (name, metric) => {
    const told = (await called(name, {})).lines.flatMap(toldBy);
    expect(told).toContainEqual({ namespace: 'Zapisy/prod', name: metric, dimensions: {}, value: 0 });
  });
});
