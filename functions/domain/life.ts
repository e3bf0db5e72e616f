import { endOf, type Group, startOf } from './group.ts';
import type { Ledger } from './ledger.ts';
import { signUpState, type SignUpState } from './signUp.ts';
import type { Moment } from './time.ts';

/** Where a group is in its life: its sign-up, then what the days make of a group that takes place. */
export type GroupState = SignUpState | 'running' | 'finished';

/**
 * A group runs from its first meeting to its last, unless it is a draft or was cancelled. No job has to run first.
 */
export const groupState = (group: Group, ledger: Ledger, now: Moment): GroupState => {
  const state = signUpState(ledger, now);
  if (state === 'draft' || state === 'cancelled' || now < startOf(group)) return state;
  return now < endOf(group) ? 'running' : 'finished';
};
