import { parseArgs } from 'node:util';
import * as z from 'zod';
import { crashes, type Result } from './story.ts';

const options = z.object({
  kills: z.coerce.number().int().min(1).max(1000),
  seed: z.coerce.number().int().min(0),
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const report = ({
  deaths,
  told,
  violations,
  doubledMails,
  mails,
  ledgerWrites,
  setAside,
  seconds,
}: Result): void => {
  const answers = told.flatMap(({ registered, again, accepted, withdrawn }) =>
    [...registered, again, accepted, withdrawn].filter((answer) => answer !== undefined),
  );
  const unknown = told.flatMap((one) => one.unknown);
  const reasons = [...new Set(unknown)].map(
    (reason) => `${reason} ${unknown.filter((one) => one === reason).length}`,
  );
  say('Where it died:');
  for (const [name, count] of [...deaths].toSorted()) say(`  ${count} × ${name}`);
  say(
    `${told.length} people, ${answers.length} answers, ${unknown.length} unknown outcomes, asked again (${reasons.join(', ')})`,
  );
  say(`${ledgerWrites} ledger writes, ${mails} mails, ${setAside} stream records given up by the pump`);
  say(`${doubledMails.length} mails came twice, each across a kill between "accepted" and "recorded"`);
  for (const id of doubledMails) say(`  ${id}`);
  say(`${violations.length} violations, ${Math.round(seconds)} s`);
  for (const sentence of violations) say(`  ${sentence}`);
};

// The SDK's notice about Node 20 is for us, not for whoever runs this.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const { kills, seed } = options.parse(values);
say(`${kills} kills, seed ${seed}`);
const result = await crashes({ kills, seed, say });
report(result);
if (result.violations.length > 0) process.exitCode = 1;
