import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Registration } from '../../../functions/domain/registration.ts';
import { addressFingerprint } from '../../../functions/use-cases/addressFingerprint.ts';
import { NOW } from '../../support/builders.ts';
import { noticesFor } from '../../support/people.ts';
import { setScene, type World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { change, changed, peopleIn, personAddress, WHY } from './desk.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let world: World;
let browser: Visitor;
let registration: Registration;
let bounces = 0;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const fingerprint = (): string => addressFingerprint(world, registration.details.email);

/** The confirmation of somebody's seat came back. */
beforeEach(async () => {
  world = office.newWorld();
  browser = await office.signedIn(world);
  const { group } = await setScene(world);
  const [first] = await peopleIn(world, group, 1);
  if (first === undefined) throw new Error('One person signed up');
  registration = first;
  const notice = await world.notices.notice(noticesFor(registration, 'confirmed'));
  if (notice === undefined) throw new Error('The scene has a notice');
  await world.notices.advance(notice, { kind: 'bounced', at: NOW, bounce: 'hard', reason: 'General' });
  // Each test's bounce is later than what the one before it let go again.
  bounces += 1;
  await world.suppressions.suppress(fingerprint(), { why: 'bounce', at: NOW + bounces, notice: 'a-notice' });
});

const pageOf = async (): Promise<string> => (await browser.ask(personAddress(registration))).text;

describe('a mail that came back', () => {
  it('waits for the coordinator today, with the way to the person', async () => {
    const { text, html } = await browser.ask('/admin/today');
    const { details } = registration;
    expect([
      text.includes(`wiadomość nie dotarła: ${details.lastName} ${details.firstName}`),
      html.includes(personAddress(registration)),
    ]).toEqual([true, true]);
  });

  it('is explained on the page of the person: nothing is sent to the address, and why', async () => {
    expect(await pageOf()).toContain(
      'Na ten adres nic nie wysyłamy Powód: wiadomość wróciła 23 listopada 2026 r., bo adres nie przyjmuje poczty (adres osoby).',
    );
  });
});

describe('sending to that address again', () => {
  const address = (): string => `${personAddress(registration)}/mail-again`;

  it('is asked about first, and changes nothing by being asked', async () => {
    const { text } = await browser.ask(address());
    expect([
      text.includes('Czy znów wysyłać wiadomości na ten adres?'),
      (await world.suppressions.suppressed(fingerprint())) !== undefined,
    ]).toEqual([true, true]);
  });

  it('takes the address off the list, with a reason', async () => {
    const { text } = await changed(browser, address(), { why: WHY });
    expect([
      text.includes('Wiadomości są znów wysyłane'),
      await world.suppressions.suppressed(fingerprint()),
    ]).toEqual([true, undefined]);
  });

  it('is refused without a reason', async () => {
    const { status } = await change(browser, address(), { why: '' });
    expect([status, (await world.suppressions.suppressed(fingerprint())) !== undefined]).toEqual([422, true]);
  });
});
