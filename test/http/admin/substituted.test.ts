import { describe, expect } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { substitutePerson } from '../../../functions/use-cases/substitutePerson.ts';
import { withdraw } from '../../../functions/use-cases/withdraw.ts';
import { anInstitution, person } from '../../support/builders.ts';
import { aColleague, refOf } from '../../support/institutionStories.ts';
import { followed } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { groupAddress, peopleIn, personAddress } from './desk.ts';
import { it as inTheOffice } from './officeTest.ts';

type Story = { readonly group: Group; readonly people: readonly Registration[] };

const nth = ({ people }: Story, number: number): Registration => {
  const found = people[number - 1];
  if (found === undefined) throw new Error(`nobody is number ${number}`);
  return found;
};

/** A test of a group in which a colleague came in place of the first, and the second has withdrawn. */
const it = inTheOffice.extend('story', async ({ world }) => {
  const { group } = await setScene(world, { ledger: { capacity: 5 } });
  const story: Story = { group, people: await peopleIn(world, group, 3) };
  const send = { colleague: aColleague(7), why: 'choroba' };
  const done = await substitutePerson(world, anInstitution(), refOf(nth(story, 1)), send);
  if (!done.ok) throw new Error('The story needs a substitution');
  await withdraw(world, nth(story, 2));
  await followed(world, group);
  return story;
});

/** A day later the third leaves, and the ledger forgets who left before. */
const forgotten = async (world: World, story: Story): Promise<void> => {
  world.setClock(world.clock() + 25 * HOUR);
  await withdraw(world, nth(story, 3));
  await followed(world, story.group);
};

const rowOf = async (browser: Visitor, { group }: Story, number: number): Promise<string> => {
  const { html } = await browser.ask(groupAddress(group));
  const name = person(number).email.split('@')[0] ?? '';
  return html.split('<tr').find((part) => part.includes(name)) ?? '';
};

const REPLACED = 'zastępstwo: miejsce ma inna osoba';

describe('somebody whose seat the institution gave to a colleague', () => {
  it('stands among those who left, with how', async ({ browser, story }) => {
    const { text } = await browser.ask(groupAddress(story.group));
    expect(text).toContain('Rezygnacje, zastępstwa i przeniesienia (2)');
    expect([await rowOf(browser, story, 1), await rowOf(browser, story, 2)]).toEqual([
      expect.stringContaining(REPLACED),
      expect.stringContaining('rezygnacja'),
    ]);
  });

  it('stands there so still when the ledger has forgotten who left', async ({ office, world, story }) => {
    await forgotten(world, story);
    // The session of the day before is over.
    expect(await rowOf(await office.signedIn(world), story, 1)).toContain(REPLACED);
  });

  it('has it in the history, on the person’s page and on the group’s', async ({ browser, story }) => {
    const own = await browser.ask(personAddress(nth(story, 1)));
    const all = await browser.ask(`${groupAddress(story.group)}/history`);
    expect([own.text, all.text]).toEqual([
      expect.stringContaining(REPLACED),
      expect.stringContaining(REPLACED),
    ]);
  });

  it('is explained so, also when the ledger has forgotten it', async ({ office, world, story }) => {
    await forgotten(world, story);
    const browser = await office.signedIn(world);
    const { text } = await browser.ask(personAddress(nth(story, 1)));
    expect(text).toContain('Miejsce tej osoby instytucja przekazała innej osobie.');
  });
});
