import { parseArgs } from 'node:util';
import * as z from 'zod';
import { deliverAll } from './proof.ts';

const options = z.object({
  notices: z.coerce.number().int().min(10).max(20_000),
  kills: z.coerce.number().int().min(0).max(100),
  seed: z.coerce.number().int().min(0),
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// The SDK's notice about Node 20 is for us, not for whoever runs this.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const asked = options.parse(values);
say(`${asked.notices} notices, ${asked.kills} kills, seed ${asked.seed}`);
const { ends, doubled, violations, calls, mails, seconds } = await deliverAll({ ...asked, say });
say('How they ended:');
for (const [end, count] of [...ends].toSorted()) say(`  ${count} × ${end}`);
say(`${calls} calls of the mail service, ${mails} mails taken`);
say(`${doubled.length} came twice, each taken before without its sender hearing of it`);
for (const id of doubled) say(`  ${id}`);
say(`${violations.length} violations, ${seconds} s`);
for (const sentence of violations) say(`  ${sentence}`);
if (violations.length > 0) process.exitCode = 1;
