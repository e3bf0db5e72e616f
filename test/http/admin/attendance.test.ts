import { describe, expect } from 'vitest';
import { startOf, type Group } from '../../../functions/domain/group.ts';
import { organiserId, programmeId } from '../../../functions/domain/ids.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { attendance as en } from '../../../functions/i18n/en/attendance.ts';
import { attendance as pl } from '../../../functions/i18n/pl/attendance.ts';
import { followed, nowOf } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { change, changed, groupAddress, peopleIn } from './desk.ts';
import type { Office } from './office.ts';
import { it } from './officeTest.ts';

let programmes = 0;

/** A group with people in it, of a programme of the story's own if it names one. */
const groupOf = async (world: World, people: number, changes: Partial<Group> = {}) => {
  const { group } = await setScene(world, {
    ...(changes.programmeId === undefined ? {} : { programme: { id: changes.programmeId } }),
    group: changes,
  });
  const registered = await peopleIn(world, group, people);
  await followed(world, group);
  return { group, registered, address: `${groupAddress(group)}/attendance` };
};

const ownProgramme = () => {
  programmes += 1;
  return programmeId.parse(`wskazniki-${programmes}`);
};

/** The coordinator's browser when the group has started: the sign-in of weeks ago is over. */
const begin = async (office: Office, world: World, group: Group): Promise<Visitor> => {
  world.setClock(startOf(group));
  return office.signedIn(world);
};

const keysOf = (registered: readonly Registration[]): readonly string[] => registered.map(({ key }) => key);

describe('the attendance of a group', () => {
  it('is linked from the group’s page once the group has started', async ({ office, world, browser }) => {
    const { group, address } = await groupOf(world, 1);
    const before = await browser.ask(groupAddress(group));
    const after = await (await begin(office, world, group)).ask(groupAddress(group));
    expect([before, after].map(({ html }) => html.includes(`href="${address}"`))).toEqual([false, true]);
  });

  it('asks of everybody with a seat, and nobody is ticked beforehand', async ({ office, world }) => {
    const { group, address } = await groupOf(world, 2);
    const browser = await begin(office, world, group);
    const page = await browser.ask(address);
    expect(page.text).toMatch(/Numer baa Osoba .* Numer caa Osoba/);
    const form = page.forms.find(({ action }) => action === address);
    expect(form?.fields.map(([name]) => name)).toEqual(['token']);
    expect(page.text).toContain('Bez zapisanej obecności: 2 osoby.');
  });

  it('is saved, says so, and stands in the form afterwards', async ({ office, world }) => {
    const { group, registered, address } = await groupOf(world, 3);
    const browser = await begin(office, world, group);
    const page = await changed(browser, address, { present: keysOf(registered).slice(0, 2) });
    expect(page.text).toContain('Obecność została zapisana o godz. 9:00.');
    expect(page.text).toContain('Zapisana obecność: 2 osoby. Zapisana nieobecność: 1 osoba.');
    const form = page.forms.find(({ action }) => action === address);
    const ticked = form?.fields.flatMap(([name, value]) => (name === 'present' ? [value] : []));
    expect(ticked?.toSorted()).toEqual(keysOf(registered).slice(0, 2).toSorted());
  });

  it('is logged by ids alone', async ({ office, world }) => {
    const { group, registered, address } = await groupOf(world, 1);
    const browser = await begin(office, world, group);
    await change(browser, address, { present: keysOf(registered) });
    expect(world.events).toContainEqual(
      expect.objectContaining({ event: 'group-changed', change: 'attendance', group: group.id }),
    );
    expect(JSON.stringify(world.events)).not.toMatch(/osoba|numer|@/i);
  });

  it('cannot be recorded before the group starts: the page says from when', async ({ world, browser }) => {
    const { address } = await groupOf(world, 1);
    const page = await browser.ask(address);
    expect([page.status, page.text]).toEqual([
      409,
      expect.stringContaining('Obecność można zapisać od: wtorek, 15 grudnia 2026 r., godz. 9:00.'),
    ]);
  });

  it('is not taken from a form of another session', async ({ office, world }) => {
    const { group, registered, address } = await groupOf(world, 1);
    const browser = await begin(office, world, group);
    const form = (await browser.ask(address)).forms.find(({ action }) => action === address);
    const other = await office.signedIn(world);
    const answer = await other.send(form, { present: keysOf(registered) });
    const attended = await Promise.all(registered.map((each) => nowOf(world, each)));
    expect([answer.status, attended.map((each) => each.attended)]).toEqual([403, [null]]);
  });

  it('of somebody without a seat is refused', async ({ office, world }) => {
    const { group, address } = await groupOf(world, 1);
    const browser = await begin(office, world, group);
    const page = await change(browser, address, { present: ['nikt-tu'] });
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Ta osoba nie ma miejsca')]);
  });

  it('of another organiser’s group is not found', async ({ office, world }) => {
    const { group, address } = await groupOf(world, 0, { organiser: organiserId.parse('inny-rops') });
    const browser = await begin(office, world, group);
    expect((await browser.ask(address)).status).toBe(404);
  });

  it('is in English too', async ({ office, world }) => {
    const { group, address } = await groupOf(world, 1);
    const browser = await begin(office, world, group);
    expect((await browser.ask(`${address}?lang=en`)).text).toContain('Who was present?');
  });
});

describe('the figures of a programme', () => {
  it('F36: show 4 participations and 2 unique persons, with the rows behind both', async ({
    office,
    world,
  }) => {
    const id = ownProgramme();
    const first = await groupOf(world, 3, { programmeId: id });
    const others = [
      await groupOf(world, 1, { programmeId: id, number: 2 }),
      await groupOf(world, 1, { programmeId: id, number: 3 }),
    ];
    const browser = await begin(office, world, first.group);
    await change(browser, first.address, { present: keysOf(first.registered).slice(0, 2) });
    for (const { address, registered } of others)
      await change(browser, address, { present: keysOf(registered) });
    const { text } = await browser.ask(`/admin/figures?programme=${id}`);
    expect(text).toContain('Udziały w szkoleniach 4 udziały');
    expect(text).toContain('Różne osoby 2 osoby');
    const [, rows = ''] = text.split('Skąd ta liczba: 4 udziały');
    const [participations = '', people = ''] = rows.split('Skąd ta liczba: 2 osoby');
    expect([participations, people].map((part) => part.match(/Numer [a-j]{3} Osoba/g))).toEqual([
      expect.toSatisfy((names: readonly string[]) => names.length === 4),
      ['Numer baa Osoba', 'Numer caa Osoba'],
    ]);
    expect(text).not.toContain('Numer daa');
  });

  it('say whose attendance is not recorded yet, and lead to where it is recorded', async ({
    office,
    world,
  }) => {
    const id = ownProgramme();
    const { group, address } = await groupOf(world, 5, { programmeId: id });
    const browser = await begin(office, world, group);
    const page = await browser.ask(`/admin/figures?programme=${id}`);
    expect(page.text).toContain('Obecność nie jest jeszcze zapisana: 5 osób.');
    expect(page.html).toContain(`href="${address}"`);
  });

  it('count somebody whose attendance is not recorded in two groups as one person', async ({
    office,
    world,
  }) => {
    const id = ownProgramme();
    await groupOf(world, 1, { programmeId: id });
    const { group } = await groupOf(world, 1, { programmeId: id, number: 2 });
    const browser = await begin(office, world, group);
    const page = await browser.ask(`/admin/figures?programme=${id}`);
    expect(page.text).toContain('Obecność nie jest jeszcze zapisana: 1 osoba.');
  });

  it('are linked from every page of the coordinator', async ({ office, world }) => {
    const { group } = await groupOf(world, 0);
    const browser = await begin(office, world, group);
    expect((await browser.ask('/admin/groups')).html).toContain('href="/admin/figures"');
  });

  it('are not shown to a coordinator without a programme', async ({ office, world }) => {
    const { group } = await groupOf(world, 0);
    world.setClock(startOf(group));
    const other = await office.signedIn(world, 'koordynator-dops');
    const { text } = await other.ask('/admin/figures');
    expect([text.includes('Nie masz żadnego projektu.'), text.includes(group.courseTitle)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the words of attendance', () => {
  it('have the right Polish form for every count', () => {
    const { participations, people } = pl.figures;
    expect([1, 3, 5, 22].map(participations)).toEqual(['1 udział', '3 udziały', '5 udziałów', '22 udziały']);
    expect([1, 3, 5, 22].map(people)).toEqual(['1 osoba', '3 osoby', '5 osób', '22 osoby']);
  });

  it('are not Polish in English', () => {
    const { figures, ...page } = en;
    const texts = [...Object.values(page), ...Object.values(figures)].map((text) =>
      typeof text === 'string' ? text : Reflect.apply(text, undefined, [1, 2]),
    );
    expect(texts.filter((text) => /[ąćęłńóśźż]/i.test(text))).toEqual([]);
  });
});
