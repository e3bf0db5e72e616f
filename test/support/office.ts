import type { ChangeRefusal } from '../../functions/domain/refusal.ts';
import { organiserId } from '../../functions/domain/ids.ts';
import type { Result } from '../../functions/domain/result.ts';
import type { Coordinator } from '../../functions/use-cases/coordinator.ts';

export const OTHER_ORGANISER = organiserId.parse('inny-rops');

/** A coordinator of another office. */
export const STRANGER: Coordinator = { id: 'obcy', organisers: [OTHER_ORGANISER] };

export const WHY = 'Prośba telefoniczna z 23 listopada';

/** What became of a change that the story needs. */
export const made = <Value>(result: Result<Value, ChangeRefusal>): Value => {
  if (!result.ok) throw new Error(`The story needs a change, not ${result.refusal.kind}`);
  return result.value;
};

/** The name of a refusal, or `made`. */
export const answerOf = (result: Result<unknown, { readonly kind: string }>): string =>
  result.ok ? 'made' : result.refusal.kind;
