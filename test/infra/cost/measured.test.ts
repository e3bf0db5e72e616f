import { beforeAll, describe, expect, it } from 'vitest';
import { MEASURED } from '../../../infra/cost/measured.ts';
import { beingRefused, fullGroups, idling, signingUp } from './journeys.ts';

/** Each is played on an engine of its own, the longest with some hundred runs of functions. */
const LONG = 240_000;

describe('What is written down of somebody who signs up', () => {
  let played: Awaited<ReturnType<typeof signingUp>>;
  beforeAll(async () => {
    played = await signingUp();
  }, LONG);

  it('is what the request and the pages take', () => {
    expect(played.signUp).toEqual(MEASURED.signUp);
  });

  it('is what the stream makes of the seat', () => {
    expect(played.settling).toEqual(MEASURED.settling);
  });

  it('is what each of the two mails takes until it has arrived', () => {
    expect(played.mail).toEqual(MEASURED.mail);
  });

  it('is how many mails follow until the last meeting', () => {
    expect(played.mailsOfALife).toBe(MEASURED.mailsOfALife);
  });

  it('is what the table keeps of it', () => {
    expect(played.life).toBe(MEASURED.bytes.life);
  });

  it('is how many numbers CloudWatch is told', () => {
    expect(played.told).toBe(MEASURED.metrics.signUp);
  });
});

describe('What is written down of somebody who is refused', () => {
  it('is what the request and the pages take', { timeout: LONG }, async () => {
    expect(await beingRefused()).toEqual(MEASURED.refusal);
  });
});

describe('What is written down of the scheduled runs', () => {
  it('is what they take while nobody is there', { timeout: LONG }, async () => {
    const { idleMinute, idleMonday, bytes, metrics } = MEASURED;
    expect(await idling()).toEqual({ idleMinute, idleMonday, loaded: bytes.loaded, told: metrics.idle });
  });

  it('is what they take while all groups are full', { timeout: LONG }, async () => {
    expect(await fullGroups()).toEqual(MEASURED.fullMinute);
  });
});
