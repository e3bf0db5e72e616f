import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { Login } from '../../infra/constructs/login.ts';

let template: Template;

beforeAll(() => {
  const stack = new Stack(new App(), 'Accounts');
  new Login(stack, 'Login', {
    origin: 'https://zapisy.example',
    domainPrefix: 'zapisy',
    removalPolicy: RemovalPolicy.DESTROY,
  });
  template = Template.fromStack(stack);
});

describe('a coordinator’s account', () => {
  it('names the offices whose groups its owner looks after', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Schema: Match.arrayWith([Match.objectLike({ Name: 'organisers', AttributeDataType: 'String' })]),
    });
  });

  it('tells them to the pages, which cannot change them', () => {
    const [client] = Object.values(template.findResources('AWS::Cognito::UserPoolClient'));
    expect(client).toMatchObject({
      Properties: {
        ReadAttributes: ['custom:organisers', 'email', 'name'],
        WriteAttributes: ['email', 'name'],
      },
    });
  });
});
