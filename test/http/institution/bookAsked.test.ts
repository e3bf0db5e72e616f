import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { OURS } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { ledgerIn } from '../../support/people.ts';
import { type World, worldOver } from '../../support/world.ts';
import { askingGroup } from '../../use-cases/approvals.ts';
import { officeOf } from './office.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const LIST = 'Ewa; Lis; ewa@dps.example; Pracownik socjalny\nJan; Kos; jan@dps.example; Pracownik socjalny';
const TWO = { list: LIST, informationRead: 'yes' };

const formFor = async (group: Group, query = '') => {
  const office = await officeOf(world, OURS);
  const page = await office.ask(`/institution/groups/${group.id}/book${query}`);
  return { office, page };
};

describe('Several people in a group where the institution agrees to each and seats are kept for its answer', () => {
  it('can be registered all or none, and the page says what that means', async () => {
    const { page } = await formFor(await askingGroup(world));
    expect(page.text).toContain('Do jej odpowiedzi miejsca czekają na wszystkich z listy albo na nikogo.');
  });

  it('are told until when the institution is asked', async () => {
    const group = await askingGroup(world, { ledger: { capacity: 2 } });
    const { office, page } = await formFor(group);
    const { text } = await office.send(page.forms[0], { ...TWO, mode: 'all' });
    expect(text).toMatch(/Ewa Lis Czeka na zgodę instytucji do: .* Jan Kos Czeka na zgodę instytucji do: /);
  });
});

describe('Several people in a group where seats are not kept for the institution’s answer', () => {
  it('are not offered all or none, and the page says why and what happens instead', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat: false } });
    const { page } = await formFor(group);
    expect([
      page.html.includes('value="all"'),
      page.text.includes('Dlatego nie można zapisać wszystkich albo nikogo.'),
      page.text.includes('każda osoba dostanie wolne miejsce albo miejsce na liście rezerwowej'),
    ]).toEqual([false, true, true]);
  });

  it('are told so in English', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat: false } });
    const { page } = await formFor(group, '?lang=en');
    expect(page.text).toContain('That is why everybody or nobody cannot be registered.');
  });

  it('are registered one by one without a choice', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat: false } });
    const { office, page } = await formFor(group);
    const { text } = await office.send(page.forms[0], TWO);
    expect(text).toMatch(/Ewa Lis Czeka na zgodę instytucji do: .* Jan Kos Czeka na zgodę/);
  });

  it('keep what was typed, and the one way, when a mistake is found', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat: false } });
    const { office, page } = await formFor(group);
    const again = await office.send(page.forms[0], { list: LIST });
    const done = await office.send(again.forms[0], { informationRead: 'yes' });
    expect([again.status, done.text.includes('Wynik zapisu')]).toEqual([422, true]);
  });

  it('are all refused with the reason by a form from before the rules changed', async () => {
    const group = await askingGroup(world, { rules: { holdsSeat: false } });
    const { office, page } = await formFor(group);
    const { text } = await office.send(page.forms[0], { ...TWO, mode: 'all' });
    expect([
      text.includes('Nie można zapisać wszystkich albo nikogo. W tej grupie instytucja zgadza się'),
      Object.keys((await ledgerIn(world, group)).seats),
    ]).toEqual([true, []]);
  });
});
