import { test } from 'vitest';
import { startTestTable, TEST_TABLE } from './table.ts';
import { worldOver } from './world.ts';

/**
 * A test in a world of its own. The table under the worlds is shared by the tests of a file, so each story has a group
 * of its own.
 */
export const it = test
  .extend('tableName', { scope: 'file' }, TEST_TABLE)
  .extend('table', { scope: 'file' }, async ({ tableName }, { onCleanup }) => {
    const table = await startTestTable(tableName);
    onCleanup(table.stop);
    return table;
  })
  .extend('world', ({ table }) => worldOver(table));
