import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentsNamed } from '../../infra/environments.ts';
import { sourceFiles } from '../support/imports.ts';

const deployment = sourceFiles('infra').filter(
  (path) => !path.startsWith('infra/local/') && path !== 'infra/environments.ts',
);

describe('An environment', () => {
  it('is described in one place: nothing else knows the name of any', () => {
    const names = environmentsNamed(undefined).map(({ name }) => name);
    const quoted = new RegExp(`['"\`](?:${names.join('|')})['"\`]`);
    expect(deployment.filter((path) => quoted.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('is asked for nothing by its name', () => {
    const asking =
      /\b(?:environment|settings)\.(?:name|stacks)\s*[!=]==|switch \((?:environment|settings)\./i;
    expect(deployment.filter((path) => asking.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('that nobody knows is refused, with those that there are', () => {
    expect(() => environmentsNamed('staging')).toThrow('dev, prod');
  });
});
