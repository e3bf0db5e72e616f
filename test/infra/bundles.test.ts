import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleAll } from '../../infra/bundle.ts';
import { ENTRY_POINTS, type EntryName } from '../../infra/entryPoints.ts';
import { defaultProvider } from '../../infra/standIns/credentials.ts';
import { callBundled, LAMBDA_VARIABLES } from './lambdaProcess.ts';

const NAMES = [
  'public',
  'registration',
  'browse',
  'reference',
  'institution',
  'admin',
  'settle',
  'housekeep',
  'mail',
  'mailAgain',
  'mailFeedback',
] as const satisfies readonly EntryName[];
const bundles = await bundleAll();

beforeAll(() => {
  for (const name of NAMES) {
    const { code } = bundles[name];
    process.stdout.write(
      `bundle ${name.padEnd(10)} ${code.length} bytes, ${gzipSync(code).length} compressed\n`,
    );
  }
});

const within = (name: EntryName, ...places: readonly string[]): readonly string[] =>
  bundles[name].sources.filter((source) => places.some((place) => source.startsWith(place)));

const MAIL = ['node_modules/@aws-sdk/client-ses', 'node_modules/nodemailer', 'functions/mail/'];
const LOGIN = ['node_modules/openid-client', 'node_modules/oauth4webapi', 'functions/http/admin/'];
const KEYS = ['functions/secrets/secrets.ts', 'functions/http/registrationToken.ts'];
const SIGN_UP = ['functions/use-cases/register.ts', 'functions/http/pages/signUp.tsx'];
const OWN_REGISTRATION = [
  'functions/use-cases/withdraw.ts',
  'functions/use-cases/acceptOffer.ts',
  'functions/http/pages/registrationPages.tsx',
];
const WEB = ['node_modules/hono', 'functions/http/', 'functions/i18n/'];

describe('Bundles', () => {
  it.each(NAMES)('%s is within its budget', (name) => {
    expect(bundles[name].code.length).toBeLessThanOrEqual(ENTRY_POINTS[name].budget);
  });

  it('allow the sign-up four hundred thousand bytes at most', () => {
    expect(ENTRY_POINTS.public.budget).toBeLessThanOrEqual(400_000);
  });

  it('carry what one can do with a registration to where one sees it, not to the sign-up', () => {
    expect(within('public', ...OWN_REGISTRATION)).toEqual([]);
    for (const place of OWN_REGISTRATION) expect(within('registration', place)).not.toEqual([]);
  });

  /**
   * Who signs in waits for it once a morning: it reads files of institutions, and carries all words of changes and every
   * letter, which coordinators word and look at.
   */
  it('allow the coordinators’ pages eight hundred thousand at most', () => {
    expect(ENTRY_POINTS.admin.budget).toBeLessThanOrEqual(800_000);
  });

  it('carry what reads institutions’ files to the coordinators’ pages alone', () => {
    const places = ['functions/documents/xlsxRows.ts', 'functions/documents/csvRows.ts'];
    expect(NAMES.filter((name) => within(name, ...places).length > 0)).toEqual(['admin']);
  });

  it.each(['public', 'registration', 'browse', 'institution'] as const)(
    'carry no mail code to the public: %s',
    (name) => {
      expect(within(name, ...MAIL)).toEqual([]);
    },
  );

  it.each(['public', 'registration', 'browse', 'institution'] as const)(
    'carry no sign-in code to the public: %s',
    (name) => {
      expect(within(name, ...LOGIN)).toEqual([]);
    },
  );

  it('carry nothing that recognises, signs or registers anybody to the pages that only read', () => {
    expect(within('browse', ...KEYS, ...SIGN_UP, ...OWN_REGISTRATION)).toEqual([]);
  });

  it('know where the key is used and people are registered, so that their absence means something', () => {
    for (const place of [...KEYS, ...SIGN_UP]) expect(within('public', place)).not.toEqual([]);
  });

  it('carry neither mail nor sign-in nor the table to what is the same for everybody', () => {
    expect(within('reference', ...MAIL, ...LOGIN, 'node_modules/@aws-sdk/', 'functions/store/')).toEqual([]);
  });

  it('carry nothing that sends to the coordinators’ pages, where letters are only looked at', () => {
    const makesMessages = ['functions/mail/mime.ts', 'functions/mail/sesMailer.ts'];
    expect(within('admin', ...MAIL.slice(0, 2), ...makesMessages)).toEqual([]);
  });

  it.each(['settle', 'housekeep'] as const)('carry neither pages nor mail nor sign-in into %s', (name) => {
    expect(within(name, ...WEB, ...MAIL, ...LOGIN)).toEqual([]);
  });

  it.each(['mail', 'mailAgain'] as const)('carry no pages into %s', (name) => {
    expect(within(name, 'functions/http/')).toEqual([]);
  });

  it('carry neither pages nor anything that sends into what hears of mails', () => {
    expect(within('mailFeedback', 'functions/http/', ...MAIL.slice(0, 2))).toEqual([]);
  });

  it('know where mail code is, so that its absence elsewhere means something', () => {
    for (const place of MAIL) expect(within('mail', place)).not.toEqual([]);
  });

  it('know where sign-in code is, so that its absence elsewhere means something', () => {
    for (const place of LOGIN) expect(within('admin', place)).not.toEqual([]);
  });

  it.each(['settle', 'housekeep'] as const)(
    'carry the Polish holidays, but none of the world’s, into %s',
    (name) => {
      expect(within(name, 'node_modules/date-holidays/')).toEqual(['node_modules/date-holidays/src/data.js']);
      expect(new TextDecoder().decode(bundles[name].code)).not.toContain('Our Lady of Meritxell');
    },
  );

  it.each(NAMES)('leave the SDK’s search for credentials out of %s', (name) => {
    const chain = /@aws-sdk\/(?:credential-provider|token-providers|nested-clients)/;
    expect(bundles[name].sources.filter((source) => chain.test(source))).toEqual([]);
  });
});

describe('A bundled DynamoDB client', () => {
  const housekeepWith = (variables: Readonly<Record<string, string>>) =>
    callBundled(bundles.housekeep, { TABLE_NAME: 'zapisy', ...variables }, {});

  it('signs with the credentials that Lambda puts into the environment', async () => {
    const { requests } = await housekeepWith(LAMBDA_VARIABLES);
    expect(requests[0]?.authorization).toMatch(
      /Credential=ASIAROLEOFTHEFUNCTION\/\d{8}\/eu-central-1\/dynamodb\//,
    );
    expect(requests[0]?.['x-amz-security-token']).toBe('token-of-the-role');
  });

  it('fails rather than look for credentials elsewhere', async () => {
    await expect(housekeepWith({ AWS_REGION: 'eu-central-1' })).rejects.toThrow(
      'The environment holds no AWS credentials',
    );
  });
});

describe('The credentials of a Lambda', () => {
  it('are read anew with each question', async () => {
    const provider = defaultProvider();
    const before = { ...process.env };
    try {
      Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'first', AWS_SECRET_ACCESS_KEY: 'one' });
      await provider();
      process.env['AWS_ACCESS_KEY_ID'] = 'second';
      expect((await provider()).accessKeyId).toBe('second');
    } finally {
      process.env = before;
    }
  });
});
