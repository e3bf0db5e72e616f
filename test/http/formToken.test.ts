import { describe, expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/time.ts';
import { issueFormToken, readFormToken } from '../../functions/http/formToken.ts';
import { secretsOf } from '../../functions/secrets/secrets.ts';
import { NOW } from '../support/builders.ts';
import { TEST_KEY } from '../support/world.ts';

const secrets = secretsOf(TEST_KEY);
const at = (now: number) => ({ secrets, clock: () => now });

describe('the token of a form', () => {
  it('names the request, so that a form sent twice is one request', () => {
    const token = issueFormToken(at(NOW), 'register', 'grupa-1');
    const first = readFormToken(at(NOW), token, 'register', 'grupa-1');
    expect(first.ok && first.value.id).toMatch(/^[\w-]{22}$/);
    expect(readFormToken(at(NOW + HOUR), token, 'register', 'grupa-1')).toEqual(first);
  });

  it('gives every form another name', () => {
    const ids = [1, 2].map(() =>
      readFormToken(at(NOW), issueFormToken(at(NOW), 'register', 'grupa-1'), 'register', 'grupa-1'),
    );
    expect(ids[0]).not.toEqual(ids[1]);
  });

  it('is stale six hours later, and still tells which request it was', () => {
    const token = issueFormToken(at(NOW), 'register', 'grupa-1', 'a-request-of-this-morning');
    expect(readFormToken(at(NOW + 6 * HOUR - 1), token, 'register', 'grupa-1').ok).toBe(true);
    expect(readFormToken(at(NOW + 6 * HOUR), token, 'register', 'grupa-1')).toEqual({
      ok: false,
      refusal: { kind: 'form-stale', id: 'a-request-of-this-morning' },
    });
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a text of somebody else', 'e30.c2lnbmF0dXJl'],
    [
      'a token of another key',
      issueFormToken({ ...at(NOW), secrets: secretsOf('A'.repeat(43)) }, 'register', 'grupa-1'),
    ],
    ['a sealed text that is no form', secrets.seal('registration', '{}')],
    ['a form for something else', issueFormToken(at(NOW), 'withdraw', 'grupa-1')],
    ['a form of another group', issueFormToken(at(NOW), 'register', 'grupa-2')],
    ['a changed token', issueFormToken(at(NOW), 'register', 'grupa-1').replace(/^./, 'X')],
  ])('does not take %s', (_, token) => {
    expect(readFormToken(at(NOW), token, 'register', 'grupa-1')).toEqual({
      ok: false,
      refusal: { kind: 'form-forged' },
    });
  });
});
