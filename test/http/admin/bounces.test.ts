import { describe, expect } from 'vitest';
import type { Registration } from '../../../functions/domain/registration.ts';
import { addressFingerprint } from '../../../functions/use-cases/addressFingerprint.ts';
import { NOW } from '../../support/builders.ts';
import { noticesFor } from '../../support/people.ts';
import type { World } from '../../support/world.ts';
import type { Visitor } from '../journey/visitor.ts';
import { change, changed, personAddress, somebodySeated, WHY } from './desk.ts';
import { it as inTheOffice } from './officeTest.ts';

let bounces = 0;

const fingerprint = (world: World, registration: Registration): string =>
  addressFingerprint(world, registration.details.email);

/** A test of somebody whose confirmation of a seat came back. */
const it = inTheOffice.extend('registration', async ({ world }) => {
  const registration = await somebodySeated(world);
  const notice = await world.notices.notice(noticesFor(registration, 'confirmed'));
  if (notice === undefined) throw new Error('The scene has a notice');
  await world.notices.advance(notice, { kind: 'bounced', at: NOW, bounce: 'hard', reason: 'General' });
  // Each test's bounce is later than what the one before it let go again.
  bounces += 1;
  const bounce = { why: 'bounce', at: NOW + bounces, notice: 'a-notice' } as const;
  await world.suppressions.suppress(fingerprint(world, registration), bounce);
  return registration;
});

const pageOf = async (browser: Visitor, registration: Registration): Promise<string> =>
  (await browser.ask(personAddress(registration))).text;

describe('a mail that came back', () => {
  it('waits for the coordinator today, with the way to the person', async ({ browser, registration }) => {
    const { text, html } = await browser.ask('/admin/today');
    const { details } = registration;
    expect([
      text.includes(`wiadomość nie dotarła: ${details.lastName} ${details.firstName}`),
      html.includes(personAddress(registration)),
    ]).toEqual([true, true]);
  });

  it('is explained on the page of the person: nothing is sent to the address, and why', async ({
    browser,
    registration,
  }) => {
    expect(await pageOf(browser, registration)).toContain(
      'Na ten adres nic nie wysyłamy Powód: wiadomość wróciła 23 listopada 2026 r., bo adres nie przyjmuje poczty (adres osoby).',
    );
  });
});

describe('sending to that address again', () => {
  const address = (registration: Registration): string => `${personAddress(registration)}/mail-again`;

  it('is asked about first, and changes nothing by being asked', async ({ world, browser, registration }) => {
    const { text } = await browser.ask(address(registration));
    expect([
      text.includes('Czy znów wysyłać wiadomości na ten adres?'),
      (await world.suppressions.suppressed(fingerprint(world, registration))) !== undefined,
    ]).toEqual([true, true]);
  });

  it('takes the address off the list, with a reason', async ({ world, browser, registration }) => {
    const { text } = await changed(browser, address(registration), { why: WHY });
    expect([
      text.includes('Wiadomości są znów wysyłane'),
      await world.suppressions.suppressed(fingerprint(world, registration)),
    ]).toEqual([true, undefined]);
  });

  it('is refused without a reason', async ({ world, browser, registration }) => {
    const { status } = await change(browser, address(registration), { why: '' });
    expect([
      status,
      (await world.suppressions.suppressed(fingerprint(world, registration))) !== undefined,
    ]).toEqual([422, true]);
  });
});
