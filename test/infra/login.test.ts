import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { LoginClient } from '../../infra/constructs/loginClient.ts';
import { Login } from '../../infra/constructs/login.ts';

let template: Template;

beforeAll(() => {
  const stack = new Stack(new App(), 'Accounts');
  const { pool } = new Login(stack, 'Login', {
    domainPrefix: 'zapisy',
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new LoginClient(stack, 'Client', { pool, origin: 'https://zapisy.example' });
  template = Template.fromStack(stack);
});

describe('a coordinator’s account', () => {
  it('names the offices whose groups its owner looks after', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Schema: Match.arrayWith([Match.objectLike({ Name: 'organisers', AttributeDataType: 'String' })]),
    });
  });

  it('tells its owner’s address to the pages, for the test mails', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthScopes: ['openid', 'profile', 'email'],
    });
  });

  it('tells them to the pages, which cannot change them', () => {
    const [client] = Object.values(template.findResources('AWS::Cognito::UserPoolClient'));
    expect(client).toMatchObject({
      Properties: {
        ReadAttributes: ['custom:organisers', 'email', 'email_verified', 'name'],
        WriteAttributes: ['email', 'name'],
      },
    });
  });
});
