import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { confirmedIn, OTHERS, OURS } from '../../support/institutionStories.ts';
import { memoryStore } from '../../support/memory/memoryStore.ts';
import { followed, ledgerIn } from '../../support/people.ts';
import { setScene, type World, worldOver } from '../../support/world.ts';
import { officeOf } from './office.ts';

let world: World;
beforeEach(() => {
  world = worldOver({ store: memoryStore() });
});

const scene = async (capacity: number): Promise<Group> =>
  (
    await setScene(world, {
      programme: { approval: null },
      ledger: { capacity },
      institutions: [OURS, OTHERS],
    })
  ).group;

const ROW = {
  'firstName-1': 'Anna',
  'lastName-1': 'Nowak',
  'email-1': 'anna@dps.example',
  'position-1': 'pracownik_socjalny',
};
const LIST = 'Ewa; Lis; ewa@dps.example; Pracownik socjalny\nJan\tKos\tjan@dps.example\tpracownik_socjalny\n';
const EVERYBODY = { ...ROW, list: LIST, informationRead: 'yes' };

/** Fills in the form for several people. */
const book = async (group: Group, filling: Readonly<Record<string, string>>) => {
  const office = await officeOf(world, OURS);
  const form = (await office.ask(`/institution/groups/${group.id}/book`)).forms[0];
  return { office, form, answer: await office.send(form, filling) };
};

describe('Several people', () => {
  it('can be registered for the groups that are open', async () => {
    const group = await scene(3);
    const { html } = await (await officeOf(world, OURS)).ask('/institution/groups');
    expect(html).toContain(`/institution/groups/${group.id}/book`);
  });

  it('typed and pasted are served in the order of the list, and the rest waits', async () => {
    const group = await scene(2);
    const { answer } = await book(group, { ...EVERYBODY, mode: 'fill' });
    await followed(world, group);
    expect(answer.text).toMatch(/Anna Nowak Ma miejsce Ewa Lis Ma miejsce Jan Kos 1\. miejsce na liście/);
    expect(await confirmedIn(world, group)).toEqual(['anna@dps.example', 'ewa@dps.example']);
  });

  it('are all refused when there is no seat for one of them', async () => {
    const group = await scene(2);
    const { answer } = await book(group, { ...EVERYBODY, mode: 'all' });
    const { seats } = await ledgerIn(world, group);
    expect([answer.title, answer.text.includes('Ma miejsce'), seats]).toEqual([
      'Wynik zapisu – Zapisy',
      false,
      {},
    ]);
  });

  it('are registered once, although the form is sent twice', async () => {
    const group = await scene(9);
    const { office, form, answer } = await book(group, { ...EVERYBODY, mode: 'all' });
    const again = await office.send(form, { ...EVERYBODY, mode: 'all' });
    expect([again.text, Object.keys((await ledgerIn(world, group)).seats).length]).toEqual([answer.text, 3]);
  });

  it('are named with their mistakes, each with its number', async () => {
    const group = await scene(9);
    const { answer } = await book(group, {
      ...ROW,
      list: 'Ewa; Lis; ewa; Pracownik socjalny\nJan',
      mode: 'all',
    });
    expect([answer.status, answer.text]).toEqual([
      422,
      expect.stringMatching(
        /Osoba 2: Wpisz adres e-mail[\s\S]*Osoba 3: podaj imię, nazwisko[\s\S]*Zaznacz, że znasz informację/,
      ),
    ]);
  });

  it('are asked for when nobody was typed', async () => {
    const group = await scene(9);
    const { answer } = await book(group, { mode: 'all' });
    expect(answer.text).toContain('Wpisz co najmniej jedną osobę');
  });
});

describe('Places', () => {
  const reserve = async (group: Group, filling: Readonly<Record<string, string>>) => {
    const office = await officeOf(world, OURS);
    const form = (await office.ask(`/institution/groups/${group.id}/reserve`)).forms[0];
    return { office, answer: await office.send(form, filling) };
  };

  it('are reserved, and a person is named for one of them', async () => {
    const group = await scene(3);
    const { office, answer } = await reserve(group, { places: '2', until: '2026-12-01' });
    const list = await office.follow(answer);
    const href = /href="([^"]+\/name)"/.exec(list.html)?.[1] ?? '';
    const asked = await office.ask(href);
    const named = await office.send(asked.forms[0], {
      firstName: 'Ewa',
      lastName: 'Lis',
      email: 'ewa@dps.example',
      position: 'pracownik_socjalny',
      informationRead: 'yes',
    });
    const after = await office.follow(named);
    await followed(world, group);
    expect([after.text.includes('Osoba zapisana'), await confirmedIn(world, group)]).toEqual([
      true,
      ['ewa@dps.example'],
    ]);
  });

  it('are given back', async () => {
    const group = await scene(3);
    const { office, answer } = await reserve(group, { places: '1', until: '2026-12-01' });
    const list = await office.follow(answer);
    const href = /href="([^"]+\/release)"/.exec(list.html)?.[1] ?? '';
    await office.send((await office.ask(href)).forms[0]);
    expect(Object.keys((await ledgerIn(world, group)).seats)).toEqual([]);
  });

  it('are asked for again when the number or the day is none', async () => {
    const { answer } = await reserve(await scene(3), { places: '0', until: 'jutro' });
    expect([answer.status, answer.text]).toEqual([
      422,
      expect.stringMatching(/Wpisz liczbę od 1 do 10[\s\S]*Wpisz dzień w postaci/),
    ]);
  });

  it('are refused until a day after substitutions end', async () => {
    const { answer } = await reserve(await scene(3), { places: '1', until: '2026-12-20' });
    expect([answer.status, answer.title]).toEqual([422, 'Ten dzień jest za wcześnie albo za późno – Zapisy']);
  });
});
