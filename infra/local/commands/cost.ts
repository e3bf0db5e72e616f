import { readFile, writeFile } from 'node:fs/promises';
import { unsure } from '../../cost/bill.ts';
import { type Cost, costOf, type Shares } from '../../cost/cost.ts';
import { LOOKED_UP, REGION } from '../../cost/prices.ts';
import { tableOf, withTable } from '../../cost/table.ts';
import { environmentsNamed } from '../../environments.ts';

const README = new URL('../../../README.md', import.meta.url);

const sayShares = (title: string, shares: Shares): void => {
  console.log(`\n${title}`);
  for (const [what, usd] of shares) console.log(`${usd.toFixed(4).padStart(10)}  ${what}`);
};

const say = (name: string, { rows, idle, confirmed, whatIf }: Cost): void => {
  console.log(`What ${name} costs in ${REGION}, by prices of ${LOOKED_UP}\n\n${tableOf(rows)}`);
  sayShares('A month in which nobody does anything, by the list:', idle);
  sayShares('1,000 confirmed with one mail, by the list:', confirmed);
  sayShares('Otherwise:', whatIf);
  console.log(`\nNot found at AWS itself: the prices of ${unsure().join(', ')}.`);
};

// `npm run cost -- dev` tells of another environment; `-- write` puts the table of production into README.md.
const [wanted = 'prod'] = process.argv.slice(2);
const [environment] = environmentsNamed(wanted === 'write' ? 'prod' : wanted);
if (environment !== undefined) {
  const cost = await costOf(environment);
  say(environment.name, cost);
  if (wanted === 'write')
    await writeFile(README, withTable(await readFile(README, 'utf8'), tableOf(cost.rows)));
}
