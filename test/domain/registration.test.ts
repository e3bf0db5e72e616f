import { expect, it } from 'vitest';
import { bySystem } from '../../functions/domain/act.ts';
import { historyKeyOf, newestFirst } from '../../functions/domain/registration.ts';
import { NOW } from '../support/builders.ts';

const ACT = bySystem(NOW);
const EXPIRED = { ...ACT, status: { kind: 'expired' } } as const;
const CONFIRMED = { ...ACT, status: { kind: 'confirmed', assured: false } } as const;
const WAITING = { ...ACT, status: { kind: 'waiting', place: 1 } } as const;

it('A history is read from its end, also where one write ended an attempt and began the next', () => {
  const history = {
    [historyKeyOf(9, ACT, 1)]: WAITING,
    [historyKeyOf(10, ACT, 1)]: EXPIRED,
    [historyKeyOf(10, ACT, 2)]: CONFIRMED,
  };
  expect(newestFirst({ history }).map(({ revision, status }) => `${revision} ${status.kind}`)).toEqual([
    '10 confirmed',
    '10 expired',
    '9 waiting',
  ]);
});
