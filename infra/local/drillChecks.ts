import { auditLimits, itemsErasedBy, stillThere, viewOf } from '../../functions/entrypoints/drillDesk.ts';
import type { readErasures } from '../../functions/entrypoints/eraseDesk.ts';
import type { Check } from '../operate/drillVerdict.ts';
import { sameCounts } from '../operate/drillVerdict.ts';
import { itemDifferences, type Items, itemsIn } from '../operate/itemDifferences.ts';
import { linesOf, type Reached } from '../operate/tableLines.ts';
import { missingSettings } from '../operate/tableSettings.ts';

export type Variables = Readonly<Record<string, string | undefined>>;
export type View = Awaited<ReturnType<typeof viewOf>>;
type Erasures = ReturnType<typeof readErasures>;

export type Rebuilt = {
  readonly table: Reached;
  /** By which the use cases reach the same table. */
  readonly env: Variables;
  /** What the reports said of the table that was exported, where it can be asked. */
  readonly before: View | undefined;
  /** What was exported, where it is known. */
  readonly exported: Items | undefined;
  /** Who was erased since. */
  readonly erasures: Erasures;
  readonly now: number;
};

/**
 * Holds a rebuilt table to what it was made from: the same reports, the same items but for who was erased since, no rule
 * broken, nobody back who was erased, ready to be used. The audit of the limits may give up counts whose seats are gone, so
 * it comes last.
 */
export const checkRebuilt = async (rebuilt: Rebuilt): Promise<readonly Check[]> => {
  const { table, env, before, exported, erasures, now } = rebuilt;
  const after = await viewOf(env);
  const written = new Set((await itemsErasedBy(env, erasures)).map(({ pk, sk }) => `${pk} ${sk}`));
  const items = exported === undefined ? undefined : await itemsIn(linesOf(table));
  const named = (end: string): number => [...after.counts.keys()].filter((name) => name.endsWith(end)).length;
  return [
    ...(before === undefined ? [] : [sameCounts(before.counts, after.counts)]),
    ...(exported === undefined || items === undefined
      ? []
      : [{ what: 'items', compared: exported.size, faults: itemDifferences(exported, items, written) }]),
    { what: 'ledgers and their registrations', compared: named(': capacity'), faults: after.differences },
    { what: 'erased people', compared: erasures.length, faults: await stillThere(env, erasures) },
    { what: 'settings of the table', compared: 2, faults: await missingSettings(table) },
    {
      what: 'limits across groups and their people',
      compared: named(' limit'),
      faults: await auditLimits(env, () => now),
    },
  ];
};
