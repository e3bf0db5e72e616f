import { readFileSync } from 'node:fs';
import { erase, erasureLines, eraseListed, readErasures } from '../../../functions/entrypoints/eraseDesk.ts';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';

const USAGE = `How it is used, with TABLE_NAME set:
  npm run erase -- GROUP/people/SEAT   erases the person of this registration from all of theirs
  npm run erase -- list                prints who was erased, a line each, without names: keep it beside the backups
  npm run erase -- again FILE          erases again who stands in such lines, in a table that was restored`;

/** `npm run erase`: takes a person out of the registrations, and again out of a table restored from before. */
const run = async ([what, file]: readonly string[]): Promise<readonly string[]> => {
  if (what === undefined || (what === 'again') !== (file !== undefined)) throw new Error(USAGE);
  if (!process.env[VARIABLE.table]) throw new Error(`Set ${VARIABLE.table} to the name of the table.`);
  // The SDK's notice about Node 20 is for us, not for the operator.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  if (what === 'list') return erasureLines(process.env);
  if (file !== undefined) {
    const list = readErasures(readFileSync(file, 'utf8'));
    return [
      `Erased again: ${await eraseListed(process.env, list)} registrations, of ${list.length} on the list.`,
    ];
  }
  const { ok, lines } = await erase(process.env, what);
  if (!ok) throw new Error(lines.join('\n'));
  return [`Erased from ${lines.length} registrations:`, ...lines];
};

try {
  for (const line of await run(process.argv.slice(2))) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
