import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cost, costOf } from '../../../infra/cost/cost.ts';
import { IDLE_GOAL, ONE_MAIL_GOAL, type Row } from '../../../infra/cost/rows.ts';
import { tableOf, withTable } from '../../../infra/cost/table.ts';
import { readVolumes } from '../../../infra/cost/volumes.ts';
import { environmentOf } from '../deployed.ts';

describe('What production costs', () => {
  let cost: Cost;
  beforeAll(async () => {
    cost = await costOf(environmentOf('prod'));
  }, 240_000);

  const row = (what: string): Row => {
    const found = cost.rows.find((each) => each.what.startsWith(what));
    if (found === undefined) throw new Error(`No row ${what}`);
    return found;
  };

  it('stands in README.md as it is computed; `npm run cost -- write` puts it there', async () => {
    const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toBe(withTable(readme, tableOf(cost.rows)));
  });

  it('is at most 0.13 dollars for a thousand confirmed with one mail, by the list', () => {
    expect(row('1,000 confirmed, one mail: from').listed).toBeLessThanOrEqual(ONE_MAIL_GOAL);
  });

  it('is at most 5 dollars for an idle month in an account that runs nothing else', () => {
    expect(row('idle, a month').beyondFree).toBeLessThanOrEqual(IDLE_GOAL);
  });
});

describe('A year of a programme', () => {
  const seatsOf = async (programme: string): Promise<readonly [seats: number, from: string]> => {
    const found = (await readVolumes()).find((volume) => volume.programme === programme);
    if (found === undefined) throw new Error(`No volume of ${programme}`);
    return [Math.round(found.seatsAYear), found.from];
  };

  it('has the participations of its forms, and people where no participations were published', async () => {
    // 31,603 participations, 1,000 and 3,359 people within 8.08 years.
    expect(await seatsOf('ksztalcenie-i-doradztwo-slaskie')).toEqual([4450, 'participations']);
  });

  it('has the groups, each as large as its examples, where nothing nearer was published', async () => {
    expect((await seatsOf('dolny-slask-2023-2027'))[1]).toBe('groups');
  });

  it('has the people where it published nothing else', async () => {
    expect((await seatsOf('makroregion-ii'))[1]).toBe('people');
  });

  it('has the seats of its examples where it published nothing', async () => {
    expect((await seatsOf('ops-klucze'))[1]).toBe('examples');
  });
});
