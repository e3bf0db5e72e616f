import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../functions/domain/group.ts';
import { accessEnd } from '../../../functions/domain/group.ts';
import { institutionId } from '../../../functions/domain/ids.ts';
import { seatOf, type Registration } from '../../../functions/domain/registration.ts';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { DPS, NOW } from '../../support/builders.ts';
import { nowOf } from '../../support/people.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';
import { ORIGIN, type World, worldOver } from '../../support/world.ts';
import { askingGroup, comes } from '../../use-cases/approvals.ts';

let table: TestTable;
let world: World;
beforeAll(async () => {
  table = await startTestTable();
});
beforeEach(() => {
  world = worldOver(table);
});
afterAll(() => table.stop());

const PATH = '/institution/approval';

type Page = { readonly status: number; readonly html: string; readonly location: string | null };

const pageOf = async (response: Response): Promise<Page> => ({
  status: response.status,
  html: await response.text(),
  location: response.headers.get('location'),
});

/** The head of an institution, who has opened the link of the mail in a browser. */
const headOf = async (group: Group, id = DPS) => {
  const app = institutionApp(world);
  const { token, hash } = world.secrets.freshToken();
  const issuedAt = world.clock();
  const expiresAt = accessEnd(group);
  const link = { kind: 'approval', institutionId: id, groupId: group.id, issuedAt, expiresAt } as const;
  await world.institutionLinks.saveInstitutionLink(hash, link);
  const opened = await app.request(`/institution/link/${token}`, {});
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const get = async () => pageOf(await app.request(PATH, { headers: { cookie } }));
  const tokenOn = ({ html }: Page): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const peopleOn = ({ html }: Page): string => /name="people" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const send = async (
    fields: Readonly<Record<string, string>>,
    own: readonly string[] = [],
    shown?: Page,
  ) => {
    const page = shown ?? (await get());
    const form = new URLSearchParams({ token: tokenOn(page), people: peopleOn(page), ...fields });
    for (const field of own)
      form.append(field.slice(0, field.indexOf('=')), field.slice(1 + field.indexOf('=')));
    const headers = { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
    return pageOf(await app.request(PATH, { method: 'POST', headers, body: form.toString() }));
  };
  return { get, send, opened: await pageOf(opened) };
};

const answer = (who: Registration): string => `answer-${seatOf(who)}`;
const why = (who: Registration): string => `why-${seatOf(who)}`;
const approvalOf = async (who: Registration): Promise<string> =>
  (await nowOf(world, who)).approval?.kind ?? '';

describe('The link of a mail that asks for agreement', () => {
  it('leads to the question, and changes nothing', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const head = await headOf(group);
    const page = await head.get();
    expect([head.opened.location, page.status, await approvalOf(who)]).toEqual([PATH, 200, 'asked']);
  });

  it('shows who is asked about, in which position, until when, and what silence means', async () => {
    const group = await askingGroup(world);
    await comes(world, group, 1);
    const { html } = await (await headOf(group)).get();
    for (const text of ['Osoba Numer baa', 'pracownik socjalny', 'oznacza odmowę', group.courseTitle]) {
      expect(html.toLowerCase()).toContain(text.toLowerCase());
    }
  });

  it('shows nobody of another institution', async () => {
    const group = await askingGroup(world);
    await comes(world, group, 1);
    const { html } = await (await headOf(group, institutionId.parse('ops4'))).get();
    expect(html).not.toContain('Osoba Numer');
  });

  it('has to be opened first', async () => {
    const response = await institutionApp(world).request(PATH, {});
    expect(response.status).toBe(403);
  });
});

describe('The answer on the page', () => {
  it('gives one person the seat and refuses the other with the reason', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    const head = await headOf(group);
    const page = await head.send({
      [answer(one)]: 'agree',
      [answer(other)]: 'refuse',
      [why(other)]: 'Brak zastępstwa',
    });
    expect([page.status, page.html.includes('Ma miejsce.'), await approvalOf(one)]).toEqual([
      200,
      true,
      'agreed',
    ]);
    expect((await nowOf(world, other)).approval).toMatchObject({ kind: 'refused', why: 'Brak zastępstwa' });
  });

  it('for everybody is one for each of them', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    await (await headOf(group)).send({ all: 'agree' });
    expect([await approvalOf(one), await approvalOf(other)]).toEqual(['agreed', 'agreed']);
  });

  it('sent twice comes to the same page', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const head = await headOf(group);
    const page = await head.get();
    const first = await head.send({ [answer(who)]: 'agree' }, [], page);
    const second = await head.send({ [answer(who)]: 'agree' }, [], page);
    expect([second.status, second.html.includes('Ma miejsce.')]).toEqual([
      first.status,
      first.html.includes('Ma miejsce.'),
    ]);
  });

  it.each([
    ['one who is agreed to and refused at once', ['agree', 'refuse']],
    ['one who is agreed to alone and refused with everybody', ['agree']],
  ])('about %s is told so and decides nothing', async (_, chosen) => {
    const group = await askingGroup(world);
    const [who, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    const page = await (
      await headOf(group)
    ).send(
      {
        ...(chosen.length === 1 ? { all: 'refuse', 'why-all': 'Brak środków' } : {}),
        [why(who)]: 'Brak zastępstwa',
        [answer(other)]: chosen.length === 1 ? 'refuse' : 'agree',
        [why(other)]: 'Brak środków',
      },
      chosen.map((value) => `${answer(who)}=${value}`),
    );
    expect([page.status, page.html.includes('zgodę i odmowę naraz')]).toEqual([422, true]);
    expect([await approvalOf(who), await approvalOf(other)]).toEqual(['asked', 'asked']);
  });

  it('that refuses without a reason keeps what was typed and says what is missing', async () => {
    const group = await askingGroup(world);
    const [one, other] = [await comes(world, group, 1), await comes(world, group, 2)];
    const page = await (
      await headOf(group)
    ).send({
      [answer(one)]: 'refuse',
      [why(one)]: 'x',
      [answer(other)]: 'refuse',
      [why(other)]: 'Urlop w tym czasie',
    });
    expect([page.status, page.html.includes(`href="#${why(one)}"`)]).toEqual([422, true]);
    expect(page.html).toContain('value="Urlop w tym czasie"');
    expect([await approvalOf(one), await approvalOf(other)]).toEqual(['asked', 'asked']);
  });

  it('about nobody is told so', async () => {
    const group = await askingGroup(world);
    await comes(world, group);
    expect((await (await headOf(group)).send({})).status).toBe(422);
  });

  it('about another institution’s person is refused, and decides nothing', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const head = await headOf(group, institutionId.parse('ops4'));
    const page = await head.send({ [answer(who)]: 'agree' });
    expect([page.status, await approvalOf(who)]).toEqual([403, 'asked']);
  });

  it('after the deadline says that it is too late', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const head = await headOf(group);
    world.setClock(NOW + 4 * HOUR);
    const page = await head.send({ [answer(who)]: 'agree' });
    expect([page.status, page.html.includes('Termin na odpowiedź minął'), await approvalOf(who)]).toEqual([
      200,
      true,
      'asked',
    ]);
  });

  it('with a forged token decides nothing', async () => {
    const group = await askingGroup(world);
    const who = await comes(world, group);
    const page = await (await headOf(group)).send({ token: 'forged', [answer(who)]: 'agree' });
    expect([page.status, await approvalOf(who)]).toEqual([403, 'asked']);
  });

  it('in a form that lay open for too long is kept to be sent again', async () => {
    const group = await askingGroup(world, { rules: { hours: 60 } });
    const who = await comes(world, group);
    const head = await headOf(group);
    const { html } = await head.get();
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    world.setClock(NOW + 7 * HOUR);
    const page = await head.send({ token, [answer(who)]: 'agree' });
    expect([page.status, page.html.includes('checked'), await approvalOf(who)]).toEqual([422, true, 'asked']);
  });
});
