import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretsOf } from '../../functions/secrets/secrets.ts';

const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
const secrets = secretsOf(keyOf(7));
const others = secretsOf(keyOf(8));

describe('A sealed text', () => {
  it('opens for its purpose, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(secrets.unseal('form', secrets.seal('form', text))).toBe(text);
      }),
    );
  });

  it('does not open for another purpose', () => {
    expect(secrets.unseal('cookie', secrets.seal('form', 'text'))).toBeUndefined();
  });

  it('does not open under another key', () => {
    expect(others.unseal('form', secrets.seal('form', 'text'))).toBeUndefined();
  });

  it('does not open when its text was changed', () => {
    const [, signature = ''] = secrets.seal('form', 'text').split('.');
    expect(
      secrets.unseal('form', `${Buffer.from('tent').toString('base64url')}.${signature}`),
    ).toBeUndefined();
  });

  it.each(['', '.', 'text', 'dGV4dA', 'dGV4dA.', '.dGV4dA', 'a.b.c', 'ż.ż', 'a'.repeat(10_000)])(
    'that nobody sealed, “%.12s”, does not open',
    (forged) => {
      expect(secrets.unseal('form', forged)).toBeUndefined();
    },
  );
});

describe('A fingerprint', () => {
  it('is the same for the same text and has 22 characters fit for a URL', () => {
    expect(secrets.fingerprint('anna')).toMatch(/^[\w-]{22}$/);
    expect(secrets.fingerprint('anna')).toBe(secrets.fingerprint('anna'));
  });

  it('cannot be made without the key', () => {
    expect(others.fingerprint('anna')).not.toBe(secrets.fingerprint('anna'));
  });
});

describe('A fresh token', () => {
  it('has 128 bits, and its hash is the one under which it is looked up', () => {
    const { token, hash } = secrets.freshToken();
    expect([Buffer.from(token, 'base64url').length, secrets.hashOf(token)]).toEqual([16, hash]);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => secrets.freshToken().token)).size).toBe(100);
  });
});

describe('A key', () => {
  it.each(['', 'short', keyOf(7).slice(2), `${keyOf(7)}AAAA`])(
    'that is not 32 bytes is refused: “%s”',
    (key) => {
      expect(() => secretsOf(key)).toThrow('32 bytes');
    },
  );
});
