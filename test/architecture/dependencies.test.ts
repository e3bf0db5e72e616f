import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsBelow, sourceFiles } from '../support/imports.ts';

const imports = [...importsBelow('functions'), ...importsBelow('infra')];

const isOurs = (to: string): boolean => /^(?:functions|infra|test)\//.test(to);

/** The folder a file counts for: `functions/domain`, `infra/local`, or `infra` for the rest of it. */
const folderOf = (path: string): string => {
  const [first, second = ''] = path.split('/');
  return first === 'functions' ? `functions/${second}` : second === 'local' ? 'infra/local' : 'infra';
};

type Rule = { readonly folders: readonly string[]; readonly packages: readonly string[] };

/** What each folder may import besides itself. Packages are named by how their names begin. */
const RULES: Readonly<Record<string, Rule>> = {
  'functions/domain': { folders: [], packages: ['zod', 'temporal-polyfill'] },
  'functions/use-cases': { folders: ['domain'], packages: [] },
  'functions/i18n': { folders: ['domain'], packages: [] },
  'functions/observability': { folders: [], packages: [] },
  'functions/secrets': { folders: ['domain', 'use-cases'], packages: ['zod', 'node:crypto'] },
  'functions/store': {
    folders: ['domain', 'use-cases', 'i18n', 'observability'],
    packages: ['zod', '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/util-dynamodb'],
  },
  'functions/mail': {
    folders: ['domain', 'use-cases', 'i18n', 'observability'],
    packages: ['zod', 'hono/jsx', 'hono/html', '@aws-sdk/client-ses', 'nodemailer'],
  },
  'functions/documents': {
    folders: ['domain', 'use-cases', 'i18n', 'observability'],
    packages: ['zod', 'ical-generator', 'yaml', 'node:zlib'],
  },
  'functions/http': {
    folders: ['domain', 'use-cases', 'i18n', 'observability'],
    packages: ['zod', 'hono', 'openid-client', 'node:'],
  },
};

const FUNCTION_FOLDERS = [...Object.keys(RULES), 'functions/entrypoints'];

const allowedByRule = ({ from, to }: Import): boolean => {
  const own = folderOf(from);
  const rule = RULES[own];
  if (rule === undefined) return true;
  if (isOurs(to))
    return folderOf(to) === own || rule.folders.includes(folderOf(to).replace('functions/', ''));
  return rule.packages.some(
    (name) => to === name || to.startsWith(`${name}/`) || (name.endsWith(':') && to.startsWith(name)),
  );
};

const from = (folder: string): readonly Import[] =>
  imports.filter((entry) => folderOf(entry.from) === folder);

const importersOf = (name: string): readonly string[] => [
  ...new Set(
    imports
      .filter((entry) => entry.from.startsWith('functions/'))
      .filter(({ to }) => to === name || to.startsWith(`${name}/`))
      .map((entry) => entry.from),
  ),
];

describe('The dependency table', () => {
  it.each(Object.keys(RULES))('holds for %s', (folder) => {
    expect(from(folder).filter((entry) => !allowedByRule(entry))).toEqual([]);
  });

  it('knows every folder of functions', () => {
    const folders = new Set(sourceFiles('functions').map(folderOf));
    expect([...folders].toSorted()).toEqual(FUNCTION_FOLDERS.toSorted());
  });

  it('lets nobody but the local runner import an entry point', () => {
    const others = imports.filter(
      ({ from: importer, to }) =>
        to.startsWith('functions/entrypoints/') &&
        !['functions/entrypoints', 'infra/local'].includes(folderOf(importer)) &&
        to !== 'functions/entrypoints/environment.ts',
    );
    expect(others).toEqual([]);
  });

  it('lets infra know only the table, the names of variables and the paths of entry points', () => {
    const known = ['functions/store/table.ts', 'functions/entrypoints/environment.ts'];
    const ours = from('infra').filter(({ to }) => to.startsWith('functions/') && !known.includes(to));
    expect(ours).toEqual([]);
  });

  it('lets the local runner know nothing of functions but entry points and the table', () => {
    const ours = from('infra/local').filter(
      ({ to }) =>
        to.startsWith('functions/') &&
        !to.startsWith('functions/entrypoints/') &&
        to !== 'functions/store/table.ts',
    );
    expect(ours).toEqual([]);
  });

  it('lets no product code import a test', () => {
    expect(imports.filter(({ to }) => to.startsWith('test/'))).toEqual([]);
  });
});

describe('An outside library of the functions', () => {
  it.each([
    ['temporal-polyfill', ['functions/domain/time.ts']],
    ['@aws-sdk/client-ses', ['functions/mail/sesMailer.ts']],
    ['nodemailer', ['functions/mail/mime.ts']],
    ['ical-generator', ['functions/documents/calendar.ts']],
  ])('%s has one home', (name, homes) => {
    expect(importersOf(name)).toEqual(homes);
  });
});

describe('A file of the product', () => {
  const texts = [...sourceFiles('functions'), ...sourceFiles('infra')].map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }));

  it('has a name that says what is in it', () => {
    const nameless = texts.filter(({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|shared|index)(?:\.tsx?$|\/)/.test(path),
    );
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });

  it('lies at most three folders deep', () => {
    expect(texts.map(({ path }) => path).filter((path) => path.split('/').length > 4)).toEqual([]);
  });

  it('has no more than 200 lines unless it is a table of words', () => {
    const long = texts.filter(
      ({ path, text }) => !path.startsWith('functions/i18n/') && text.split('\n').length > 201,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
