import { parseArgs } from 'node:util';
import { VARIABLE } from '../../../functions/entrypoints/environment.ts';
import { awsCommand } from '../../operate/aws.ts';
import { examine } from '../../operate/examine.ts';
import { exitCodeOf, linesOf } from '../../operate/health.ts';
import { PEAK_LETTERS } from '../../operate/mailHealth.ts';
import { sesQuestions } from '../../operate/sesQuestions.ts';
import { environmentIn } from '../../operate/stackNames.ts';
import { ended } from '../releaseCommand.ts';

/** `npm run doctor -- ENV [--letters N]`: says what a deployment of an environment lacks. */
await ended(async () => {
  // The SDK's notice about Node 20 is for us, not for the operator.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const options = { letters: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const environment = environmentIn(positionals);
  const peak = Number(values.letters ?? PEAK_LETTERS);
  if (!Number.isInteger(peak)) throw new Error('--letters is how many letters the busiest day has.');
  const mail = sesQuestions(environment.region, process.env[VARIABLE.sesEndpoint]);
  const found = await examine({ node: process.version, aws: awsCommand, mail, peak }, environment);
  for (const line of linesOf(found)) console.log(line);
  return exitCodeOf(found);
});
