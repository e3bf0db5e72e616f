import { describe, expect } from 'vitest';
import { programmeId } from '../../../functions/domain/ids.ts';
import { position } from '../../../functions/domain/position.ts';
import { atWarsaw, HOUR } from '../../../functions/domain/time.ts';
import { register } from '../../../functions/use-cases/register.ts';
import { reservePlaces } from '../../../functions/use-cases/reservePlaces.ts';
import { withdraw } from '../../../functions/use-cases/withdraw.ts';
import { anInstitution, DPS, someDetails } from '../../support/builders.ts';
import { setScene, type World } from '../../support/world.ts';
import { elements } from '../components/markup.ts';
import type { Visit } from '../journey/visitor.ts';
import { it } from './officeTest.ts';

let requests = 0;

const signUp = async (
  world: World,
  groupId: Parameters<typeof register>[1]['groupId'],
  changes: Parameters<typeof someDetails>[0],
) => {
  requests += 1;
  const result = await register(world, {
    groupId,
    institutionId: DPS,
    position: position.parse('pracownik_socjalny'),
    details: someDetails(changes),
    language: 'pl',
    clauseVersion: '1',
    repeated: false,
    requestId: `request-number-${requests}`,
  });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.registration;
};

/** The part of the page under a caption, up to the next. */
const under = ({ text }: Visit, caption: string): string => {
  const [, after] = text.split(caption);
  if (after === undefined) throw new Error(`The page has no caption ${caption}`);
  return (
    after.split(
      /Osoby, które mają miejsce|Lista rezerwowa \(|Rezygnacje, zastępstwa i przeniesienia \(|Zgłoszenia bez miejsca/,
    )[0] ?? ''
  );
};

/** What a list of groups says in the row of one course, and the words of its link. */
const rowOf = ({ html }: Visit, course: string) => {
  const row = elements(html, 'tr').find(({ text }) => text.startsWith(course))?.text;
  return { row, link: elements(html, 'a').find(({ text }) => text.startsWith(course))?.text };
};

describe('the list of groups', () => {
  it('shows upcoming groups before those that have started, each with its seats', async ({
    world,
    browser,
  }) => {
    await setScene(world, {
      group: {
        courseTitle: 'Szkolenie minione',
        sessions: [{ startsAt: atWarsaw('2026-11-02', '09:00'), endsAt: atWarsaw('2026-11-02', '15:00') }],
      },
    });
    const coming = await setScene(world, {
      group: { courseTitle: 'Szkolenie przyszłe' },
      ledger: { capacity: 1 },
    });
    await signUp(world, coming.group.id, {});
    await signUp(world, coming.group.id, { firstName: 'Zofia', email: 'zofia@dps-zory.example' });
    const visit = await browser.ask('/admin/groups');
    expect(visit.text.indexOf('Szkolenie przyszłe')).toBeLessThan(visit.text.indexOf('Szkolenie minione'));
    expect(rowOf(visit, 'Szkolenie przyszłe').row).toMatch(
      /lista rezerwowa otwarta 1 z 1 1 14 grudnia 2026 r\. 15 grudnia 2026 r\.$/,
    );
  });

  it('tells the same course in two towns apart by the words of the link', async ({ world, browser }) => {
    await setScene(world, {
      group: {
        courseTitle: 'Szkolenie wędrowne',
        venue: { town: 'Rybnik', address: 'ul. Przykładowa 2', voivodeship: 'slaskie' },
      },
    });
    const { link } = rowOf(await browser.ask('/admin/groups'), 'Szkolenie wędrowne');
    expect(link).toBe('Szkolenie wędrowne, grupa 1, Rybnik');
  });

  it('says where nobody can wait, instead of counting them', async ({ world, browser }) => {
    await setScene(world, {
      group: { courseTitle: 'Szkolenie bez rezerwy' },
      ledger: { capacity: 8, waitingLimit: 0 },
    });
    const { row } = rowOf(await browser.ask('/admin/groups'), 'Szkolenie bez rezerwy');
    expect(row).toContain('0 z 8 bez listy');
  });

  it.for([
    ['programme', 'programme=ops-klucze'],
    ['month', 'month=2027-01'],
    ['state', 'state=cancelled'],
  ] as const)('can be narrowed by %s', async ([, query], { world, browser }) => {
    await setScene(world, { group: { courseTitle: 'Szkolenie zwykłe' } });
    await setScene(world, {
      group: {
        programmeId: programmeId.parse('ops-klucze'),
        courseTitle: 'Szkolenie szczególne',
        sessions: [{ startsAt: atWarsaw('2027-01-12', '09:00'), endsAt: atWarsaw('2027-01-12', '15:00') }],
      },
      ledger: { state: 'cancelled' },
    });
    const { text } = await browser.ask(`/admin/groups?${query}`);
    expect([text.includes('Szkolenie szczególne'), text.includes('Szkolenie zwykłe')]).toEqual([true, false]);
  });

  it('says so when nothing fits', async ({ browser }) => {
    expect((await browser.ask('/admin/groups?programme=nie-ma-takiego')).text).toContain(
      'Nie ma grup, które pasują',
    );
  });

  it('ignores a filter that makes no sense', async ({ world, browser }) => {
    await setScene(world, { group: { courseTitle: 'Szkolenie zawsze' } });
    const visit = await browser.ask('/admin/groups?month=2026-13&state=%00&programme=<b>');
    expect([visit.status, visit.text.includes('Szkolenie zawsze')]).toEqual([200, true]);
  });

  it('speaks English when asked', async ({ browser }) => {
    const visit = await browser.ask('/admin/groups?lang=en');
    await browser.ask('/admin/groups?lang=pl');
    expect([visit.title, visit.text.includes('Signed in: Koordynator Próbny')]).toEqual([
      'Groups – Zapisy, coordinator’s pages',
      true,
    ]);
  });
});

describe('the page of a group', () => {
  const scene = async (world: World) => {
    const { group } = await setScene(world, { ledger: { capacity: 2, perInstitution: null } });
    const leaving = await signUp(world, group.id, { lastName: 'Zając', email: 'zajac@dps-zory.example' });
    await signUp(world, group.id, {
      lastName: 'Ćwik',
      email: 'cwik@dps-zory.example',
      needs: ['sign-language'],
    });
    await signUp(world, group.id, { lastName: 'Żak', email: 'zak@dps-zory.example' });
    await signUp(world, group.id, {
      lastName: 'Bąk',
      email: 'bak@dps-zory.example',
      needsNote: 'obiad bez glutenu',
    });
    return { group, leaving };
  };

  it('lists who has a seat by name, with all that a coordinator needs', async ({ world, browser }) => {
    const { group } = await scene(world);
    const page = await browser.ask(`/admin/groups/${group.id}`);
    const seated = under(page, 'Osoby, które mają miejsce (2)');
    expect(seated.indexOf('Ćwik')).toBeLessThan(seated.indexOf('Zając'));
    expect(seated).toContain('pracownik socjalny');
    expect(page.html).toContain('href="mailto:cwik@dps-zory.example"');
    expect(seated).toMatch(/\+48\s600\s100\s200 tłumacz polskiego języka migowego \(PJM\)/);
    expect(seated).toContain('Dom Pomocy Społecznej „Złota Jesień” w Żorach, Żory');
  });

  it('lists who waits by place', async ({ world, browser }) => {
    const { group } = await scene(world);
    const waiting = under(await browser.ask(`/admin/groups/${group.id}`), 'Lista rezerwowa (2)');
    expect(waiting).toMatch(/Żak Żaneta 1\. .*Bąk Żaneta 2\. .*obiad bez glutenu/);
  });

  it('lists who withdrew apart from who has a seat', async ({ world, browser }) => {
    const { group, leaving } = await scene(world);
    await withdraw(world, leaving);
    const page = await browser.ask(`/admin/groups/${group.id}`);
    expect(under(page, 'Rezygnacje, zastępstwa i przeniesienia (1)')).toContain('Zając');
    expect(under(page, 'Osoby, które mają miejsce (1)')).not.toContain('Zając');
  });

  it('shows places that an institution reserved beside the others, with the day by which it names somebody', async ({
    world,
    browser,
  }) => {
    const { group } = await setScene(world, { ledger: { capacity: 5 } });
    const wanted = { groupId: group.id, places: 2, until: atWarsaw('2026-12-01', '23:59') };
    await reservePlaces(world, anInstitution(), { ...wanted, batchId: 'reservation' });
    const page = await browser.ask(`/admin/groups/${group.id}`);
    const row =
      'Dom Pomocy Społecznej „Złota Jesień” w Żorach, Żory wtorek, 1 grudnia 2026 r., godz. 23:59 jeszcze bez nazwiska';
    expect(under(page, 'Miejsca zarezerwowane dla instytucji (2)')).toContain(`${row} ${row}`);
    expect(page.text).toContain(
      'Zaproponowane miejsca 0 Miejsca zarezerwowane dla instytucji 2 Miejsca do przyznania 3',
    );
    expect((await browser.ask(`/admin/groups/${group.id}/capacity`)).text).toContain(
      'Zaproponowane: 0. Zarezerwowane dla instytucji: 2.',
    );
  });

  it('says nothing of reserved places where there is none', async ({ world, browser }) => {
    const { group } = await setScene(world);
    expect((await browser.ask(`/admin/groups/${group.id}`)).text).not.toContain('zarezerwowane');
  });

  it('says the rules of the sign-up in words', async ({ world, browser }) => {
    const { group } = await setScene(world, {
      ledger: { capacity: 20, perInstitution: 2, waitingLimit: 5, closeWhenFull: true },
    });
    const { text } = await browser.ask(`/admin/groups/${group.id}`);
    expect(text).toContain(
      'Liczba miejsc 20 miejsc Limit dla jednej instytucji 2 miejsca Gdy instytucja wykorzystała limit nowe zgłoszenie nie jest przyjmowane Limit listy rezerwowej najwyżej 5 osób',
    );
    expect(text).toContain('Gdy zabraknie miejsc zapisy kończą się same');
    expect(text).toContain('Zapisy do poniedziałek, 14 grudnia 2026 r., godz. 12:00');
  });

  it('shows what was typed as text, not as markup', async ({ world, browser }) => {
    const { group } = await setScene(world);
    await signUp(world, group.id, { email: 'x@dps-zory.example', needsNote: '<img src=x onerror=alert(1)>' });
    const { html } = await browser.ask(`/admin/groups/${group.id}`);
    expect([html.includes('<img'), html.includes('&lt;img')]).toEqual([false, true]);
  });

  it('is kept by no cache', async ({ world, browser }) => {
    const { group } = await setScene(world);
    const { headers } = await browser.ask(`/admin/groups/${group.id}`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.for(['/admin/groups/nie-ma', '/admin/groups/%00', '/admin/nic'])(
    'is not found at %s',
    async (path, { browser }) => {
      expect((await browser.ask(path)).status).toBe(404);
    },
  );

  it('offers no change of a group that was cancelled', async ({ world, browser }) => {
    const { group } = await setScene(world, { ledger: { state: 'cancelled' } });
    expect((await browser.ask(`/admin/groups/${group.id}`)).html).not.toMatch(/\/(?:close|reopen)"/);
  });

  it('offers no reopening of a group that has started', async ({ world, browser }) => {
    const { group } = await setScene(world, {
      group: { sessions: [{ startsAt: world.clock() - HOUR, endsAt: world.clock() + HOUR }] },
      ledger: { state: 'closed' },
    });
    expect((await browser.ask(`/admin/groups/${group.id}`)).html).not.toContain('/reopen"');
  });
});
