import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptOf,
  groupId,
  institutionId,
  MAX_ATTEMPTS,
  registrationKey,
  registrationKeyOf,
  seatIdOf,
} from '../../functions/domain/ids.ts';

const KEY = registrationKey.parse('k3_fQ-a');

describe('The id of a group', () => {
  it.each(['ab', 'prawo-katowice-1', `a${'b'.repeat(39)}`])('may be %s', (id) => {
    expect(groupId.safeParse(id).success).toBe(true);
  });

  it.each(['a', `a${'b'.repeat(40)}`, '-ab', 'ab-', 'Ab', 'a#b', 'a/b', 'ąb', 'ab\n', ''])(
    'may not be “%s”',
    (id) => {
      expect(groupId.safeParse(id).success).toBe(false);
    },
  );
});

describe('The id of an institution', () => {
  it.each(['dps0', 'dps1', 'dp', 'dpsss', 'DPS2'])('may not be %s', (id) => {
    expect(institutionId.safeParse(id).success).toBe(false);
  });
});

describe('The id of a seat', () => {
  it('has eight characters, so that sixty of them fit a ledger', () => {
    expect([seatIdOf(KEY, 1), seatIdOf(KEY, MAX_ATTEMPTS)].map(({ length }) => length)).toEqual([8, 8]);
  });

  it('cannot be made for one attempt more than anybody has', () => {
    expect(() => seatIdOf(KEY, MAX_ATTEMPTS + 1)).toThrow();
  });

  it('tells whose registration it is and which attempt', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9_-]{7}$/),
        fc.integer({ min: 1, max: MAX_ATTEMPTS }),
        (text, attempt) => {
          const id = seatIdOf(registrationKey.parse(text), attempt);
          expect([registrationKeyOf(id), attemptOf(id)]).toEqual([text, attempt]);
        },
      ),
    );
  });
});
