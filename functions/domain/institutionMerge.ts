import type { Actor } from './act.ts';
import { type Institution, revised } from './institution.ts';
import type { InstitutionEvent } from './institutionChange.ts';
import { accepted, refused, type Result } from './result.ts';
import type { Moment } from './time.ts';

/** Why two entries cannot become one. */
export type MergeRefusal = { readonly kind: 'same-entry' } | { readonly kind: 'merged-already' };

export type Merge = {
  readonly entries: readonly [stays: Institution, goes: Institution];
  readonly events: readonly InstitutionEvent[];
};

/**
 * Makes one entry of two: the one that stays keeps every field of its own, the other only leads to it. Refuses an
 * entry with itself, and one that leads to another already. Nothing is copied: a coordinator sees both and edits.
 */
export const mergeEntries = (
  stays: Institution,
  goes: Institution,
  { at, by }: { readonly at: Moment; readonly by: Actor },
): Result<Merge, MergeRefusal> => {
  if (stays.id === goes.id) return refused({ kind: 'same-entry' });
  if (stays.mergedInto !== null || goes.mergedInto !== null) return refused({ kind: 'merged-already' });
  const what = { kind: 'merged', stays: stays.id, goes: goes.id } as const;
  return accepted({
    entries: [
      revised({ ...stays, mergedFrom: [...stays.mergedFrom, goes.id, ...goes.mergedFrom] }),
      revised({ ...goes, mergedInto: stays.id }),
    ],
    events: [stays.id, goes.id].map((institutionId) => ({ institutionId, at, by, what })),
  });
};
