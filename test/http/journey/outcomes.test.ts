import { describe, expect } from 'vitest';
import { bySystem } from '../../../functions/domain/act.ts';
import type { Departure, Ledger, Seat } from '../../../functions/domain/ledger.ts';
import { peopleQuota, type Quota } from '../../../functions/domain/quota.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import { NOW } from '../../support/builders.ts';
import { setScene, type World } from '../../support/world.ts';
import { it } from './browserTest.ts';
import { sameBrowser, seeing } from './offers.ts';
import { registrationIn, signUp } from './signUp.ts';
import type { Visit, Visitor } from './visitor.ts';

const everySeat = ({ seats }: Ledger, become: (seat: Seat) => Seat): Ledger['seats'] =>
  Object.fromEntries(Object.entries(seats).map(([id, seat]) => [id, become(seat)]));

/** The ledger after everybody in it left. */
const left =
  (how: Departure['how']) =>
  (ledger: Ledger): Ledger => ({
    ...ledger,
    seats: {},
    used: {},
    gone: Object.fromEntries(Object.keys(ledger.seats).map((id) => [id, { at: NOW, how }])),
  });

/** The status page of somebody who got a seat, if the ledger said something else by now. */
const pageIf = async (world: World, person: Visitor, change: (ledger: Ledger) => Ledger): Promise<Visit> => {
  const { group } = await setScene(world);
  await signUp(person, group);
  return sameBrowser(seeing(world, change), person).ask('/registration');
};

describe('the status page tells', () => {
  it('that the training is confirmed as well as the seat', async ({ world, person }) => {
    const { title, text } = await pageIf(world, person, (ledger) => ({ ...ledger, state: 'confirmed' }));
    expect(title).toMatch(/^Masz miejsce/);
    expect(text).toContain('Szkolenie jest potwierdzone.');
  });

  it('that the seat is still being checked while another limit is asked', async ({ world, person }) => {
    const held = (ledger: Ledger): Ledger => ({
      ...ledger,
      seats: everySeat(ledger, ({ institutionId }) => ({
        kind: 'held',
        institutionId,
        until: NOW + HOUR,
        place: null,
      })),
    });
    const { title, html } = await pageIf(world, person, held);
    expect(title).toMatch(/^Sprawdzamy Twoje zgłoszenie/);
    expect(html).toContain('/registration/withdraw');
  });

  it('that the time to answer is over, and how to come back', async ({ world, person }) => {
    const { title, text, html } = await pageIf(world, person, left('expired'));
    expect(title).toMatch(/^Termin na przyjęcie miejsca minął/);
    expect(text).toContain('Nie masz już miejsca na tej liście rezerwowej.');
    expect(html).toMatch(/href="\/groups\/[^"]+\/register"/);
  });

  it('that the coordinator moved the registration, and where the new link is', async ({ world, person }) => {
    const { title, text, html } = await pageIf(world, person, left('moved'));
    expect(title).toMatch(/^Zgłoszenie przeniesione do innej grupy/);
    expect(text).toContain('nowy link są w najnowszej wiadomości e-mail');
    expect(html).not.toContain('/registration/withdraw');
  });

  it('a withdrawal', async ({ world, person }) => {
    expect((await pageIf(world, person, left('left'))).title).toMatch(/^Rezygnacja przyjęta/);
  });

  it('a refusal of another limit', async ({ world, person }) => {
    const { title, text } = await pageIf(world, person, left('refused'));
    expect(title).toMatch(/^Zgłoszenie nieprzyjęte/);
    expect(text).toContain('Nie masz miejsca w tej grupie ani na jej liście rezerwowej.');
  });

  it('why there is no seat although the institution agreed', async ({ world, person }) => {
    const { group } = await setScene(world);
    await signUp(person, group);
    const registration = await registrationIn(world, group.id);
    const refused = { kind: 'refused', quota: null, because: 'group-closed' } as const;
    await world.registrations.settle(registration, refused, 90, bySystem(NOW));
    const later = sameBrowser(seeing(world, left('refused')), person);
    expect((await later.ask('/registration')).text).toContain('Zapisy do tej grupy są zakończone.');
  });

  it('the limit that refused, by its name and number', async ({ world, person }) => {
    const silesia: Quota = { regions: ['slaskie'], types: null, people: 880 };
    const { group } = await setScene(world, { programme: { quotas: [silesia] } });
    await signUp(person, group);
    const registration = await registrationIn(world, group.id);
    const refused = { kind: 'refused', quota: peopleQuota(silesia).id } as const;
    await world.registrations.settle(registration, refused, 90, bySystem(NOW));
    const later = sameBrowser(seeing(world, left('refused')), person);
    expect((await later.ask('/registration')).text).toContain(
      'Wykorzystany jest limit dla województwa śląskiego: 880 osób.',
    );
  });
});
