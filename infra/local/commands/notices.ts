import { parseArgs } from 'node:util';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';
import { commandWords } from '../../../functions/entrypoints/fileDesk.ts';
import { noticeReport, noticeUsage } from '../../../functions/entrypoints/noticeDesk.ts';

type Language = Parameters<typeof noticeUsage>[0];

const languageOf = (asked: string | undefined): Language =>
  (asked ?? process.env['LANG'] ?? 'pl').startsWith('en') ? 'en' : 'pl';

/** The class of a fault: messages may quote what was being read. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

const asked = () => {
  try {
    return parseArgs({
      options: { failed: { type: 'boolean' }, kind: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
};

/** `npm run notices` lists what did not arrive; `npm run notices -- redrive` has it sent again. */
const run = async (): Promise<void> => {
  const given = asked();
  const language = languageOf(given?.values.lang);
  const [verb, ...rest] = given?.positionals ?? [];
  if (given === undefined || rest.length > 0 || (verb !== undefined && verb !== 'redrive')) {
    throw new Error(noticeUsage(language));
  }
  if (!process.env[VARIABLE.table]) throw new Error(commandWords(language).noTable);
  // The SDK's notice about Node 20 is for us, not for whoever runs this.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const { failed = false, kind } = given.values;
  const lines = await noticeReport(process.env, { again: verb === 'redrive', failed, kind, language }).catch(
    (error: unknown) => {
      throw new Error(commandWords(language).unreachable(nameOf(error)));
    },
  );
  for (const line of lines) console.log(line);
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
