import { describe, expect } from 'vitest';
import { directory as pl } from '../../../functions/i18n/pl/directory.ts';
import { anInstitution } from '../../support/builders.ts';
import { institutionNumber } from '../../support/ledgers.ts';
import type { Visitor } from '../journey/visitor.ts';
import { it } from './officeTest.ts';

const sendLink = async (browser: Visitor, address: string) => {
  const page = await browser.ask(address);
  return browser.follow(await browser.send(page.forms.find(({ action }) => action.endsWith('/access'))));
};

describe('the private link of an institution', () => {
  it('is mailed to its office when the coordinator asks for it, and not shown', async ({
    world,
    browser,
  }) => {
    const entry = anInstitution({ id: institutionNumber(901) });
    await world.directory.saveInstitutions([entry]);
    const after = await sendLink(browser, `/admin/institutions/${entry.id}`);
    const { notices } = await world.institutionNotices.dueToInstitutions(world.clock(), 99);
    expect(after.text).toContain(pl.entry.linkSent);
    expect(after.html).not.toContain('/institution/link/');
    expect(notices).toMatchObject([{ institutionId: entry.id, kind: 'access' }]);
  });

  it('is mailed five times an hour at the most, and the coordinator is told so', async ({
    world,
    browser,
  }) => {
    const entry = anInstitution({ id: institutionNumber(902) });
    await world.directory.saveInstitutions([entry]);
    const texts = [];
    for (let time = 0; time < 6; time += 1) {
      texts.push(
        (await sendLink(browser, `/admin/institutions/${entry.id}`)).text.includes(pl.entry.linkTooOften),
      );
    }
    expect(texts).toEqual([false, false, false, false, false, true]);
  });
});
