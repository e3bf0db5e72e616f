import fc from 'fast-check';
import { Configuration } from 'openid-client';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../functions/http/admin/identity.ts';
import { returnPath } from '../../../functions/http/admin/returnPath.ts';
import { signOutAddressOf } from '../../../functions/http/admin/signOutAddress.ts';

describe('the way back after the sign-in', () => {
  it.each([
    '/admin/groups',
    '/admin/groups/grupa-1',
    '/admin/groups/grupa-1/close',
    '/admin/today',
    '/admin/groups/grupa-1/people/aB-_5678/swap?target=grupa-2',
    '/admin/groups?state=open&lang=en',
  ])('leads to the own page %s', (asked) => {
    expect(returnPath(asked)).toBe(asked);
  });

  it.each([
    'https://zlodziej.example/admin/',
    '//zlodziej.example/admin/',
    '//zlodziej.example/admin/groups/grupa-1',
    '/\\zlodziej.example/admin/',
    '/\t/zlodziej.example/admin/',
    '\\\\zlodziej.example',
    'javascript:alert(1)',
    '/admin/../registration/withdraw',
    '/admin/%2e%2e/groups',
    '/admin/groups/../../link/x',
    '/admin/sign-out',
    '/admin/login?return=/admin/login',
    '/admin/groups/x/close/y',
    'admin/',
    '',
    `/admin/groups/${'a'.repeat(300)}`,
  ])('does not lead to %j', (asked) => {
    expect(returnPath(asked)).toBe('/admin/today');
  });

  it('stays on the own site whatever is asked', () => {
    const spice = fc.constantFrom(
      '/',
      '\\',
      '//',
      '@',
      ':',
      '.',
      '..',
      '%2e',
      '%2f',
      '?',
      '#',
      '\t',
      '\n',
      'admin',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(spice, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
        const { origin, pathname } = new URL(returnPath(`/${parts.join('')}`), 'https://zapisy.example');
        return origin === 'https://zapisy.example' && pathname.startsWith('/admin/');
      }),
    );
  });
});

describe('who signed in', () => {
  it('has the roles of the claim that the provider uses', () => {
    const identity = identityOf({ sub: 'a', roles: 'viewer coordinator' }, 'roles');
    expect(identity).toEqual({ sub: 'a', roles: ['coordinator'], organisers: [] });
  });

  it('has no role when the claim is missing or is no list', () => {
    expect(identityOf({ sub: 'a' }).roles).toEqual([]);
    expect(identityOf({ sub: 'a', 'cognito:groups': { coordinator: true } }).roles).toEqual([]);
  });

  it('has no role by a name that only resembles it', () => {
    expect(identityOf({ sub: 'a', 'cognito:groups': ['Coordinator', 'coordinators'] }).roles).toEqual([]);
  });

  it('works for the offices that the provider lists', () => {
    expect(identityOf({ sub: 'a', organisers: ['dops', 'rops-slaskie'] }).organisers).toEqual([
      'dops',
      'rops-slaskie',
    ]);
  });

  it('works for the offices that Cognito can only give as one text', () => {
    expect(identityOf({ sub: 'a', 'custom:organisers': ' dops  rops-slaskie, dops' }).organisers).toEqual([
      'dops',
      'rops-slaskie',
    ]);
  });

  it('works for no office by a name that is none', () => {
    expect(identityOf({ sub: 'a', organisers: ['DOPS', 'a b', ''] }).organisers).toEqual([]);
    expect(identityOf({ sub: 'a', organisers: { dops: true } }).organisers).toEqual([]);
  });

  it('has the address that the provider does not call unproved', () => {
    const addressOf = (claims: Readonly<Record<string, unknown>>) =>
      identityOf({ sub: 'a', ...claims }).email;
    const email = 'anna@rops.example';
    expect(
      [
        { email },
        { email, email_verified: true },
        { email, email_verified: false },
        {},
        { email: 'anna' },
      ].map(addressOf),
    ).toEqual([email, email, undefined, undefined, undefined]);
  });

  it('has to be somebody', () => {
    expect(() => identityOf({ name: 'Nikt' })).toThrow();
    expect(() => identityOf(undefined)).toThrow();
  });
});

describe('the end of the session at the provider', () => {
  const back = 'https://zapisy.example/admin/';
  const providerWith = (endpoints: Record<string, string>, issuer = 'https://login.example') =>
    new Configuration({ issuer, ...endpoints }, 'zapisy-admin');

  it('is asked for in the standard way', () => {
    const configuration = providerWith({ end_session_endpoint: 'https://login.example/end' });
    const address = signOutAddressOf(configuration, back);
    expect([address?.pathname, Object.fromEntries(address?.searchParams ?? [])]).toEqual([
      '/end',
      { post_logout_redirect_uri: back, client_id: 'zapisy-admin' },
    ]);
  });

  it('is asked for in Cognito’s own way', () => {
    const configuration = providerWith(
      { authorization_endpoint: 'https://zapisy.auth.eu-central-1.amazoncognito.com/oauth2/authorize' },
      'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_abc',
    );
    expect(signOutAddressOf(configuration, back)?.href).toBe(
      'https://zapisy.auth.eu-central-1.amazoncognito.com/logout?client_id=zapisy-admin&logout_uri=https%3A%2F%2Fzapisy.example%2Fadmin%2F',
    );
  });

  it('is left to the provider that offers no way', () => {
    expect(signOutAddressOf(providerWith({}), back)).toBeUndefined();
  });
});
