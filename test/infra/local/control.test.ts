import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { controlPages } from '../../../infra/local/control.tsx';

const START = Date.parse('2026-11-23T09:00:00Z');
const ORIGIN = 'http://localhost:4001';

let now: number;
/** What the clock showed at each run of the schedule. */
let runs: number[];
let desk: Hono;

beforeEach(() => {
  now = START;
  runs = [];
  const control = controlPages({
    clock: {
      milliseconds: () => now,
      seconds: () => Math.floor(now / 1000),
      advance: (seconds) => {
        now += seconds * 1000;
      },
    },
    runSchedule: () => {
      runs.push(now);
      return Promise.resolve();
    },
    webAddress: 'http://localhost:4000',
  });
  desk = new Hono();
  desk.route('/', control);
  desk.post('/', (context) => context.text('przyjęte'));
});

const send = (path: string, fields: Readonly<Record<string, string>> = {}, origin = ORIGIN) =>
  desk.request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(fields),
  });

describe('the page of the clock', () => {
  it('shows what time it is for the product', async () => {
    const page = await desk.request(`${ORIGIN}/control`);
    expect(await page.text()).toContain('poniedziałek, 23 listopada 2026 10:00:00');
  });

  it('allows no script and no inline style', async () => {
    const page = await desk.request(`${ORIGIN}/control`);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'self';");
    expect(await page.text()).not.toMatch(/<script|<style|\sstyle=/);
  });

  it('puts the clock forward and then runs the schedule once', async () => {
    await send('/control/advance', { seconds: '86400' });
    expect(runs).toEqual([START + 86_400_000]);
  });

  it('leads back to the clock, so that reloading moves nothing', async () => {
    const answer = await send('/control/advance', { seconds: '60' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/control?done=advanced']);
    const page = await desk.request(`${ORIGIN}/control?done=advanced`);
    expect(await page.text()).toContain('Zegar przesunięty, zadania wykonane.');
  });

  it('runs the schedule without moving the clock', async () => {
    await send('/control/run');
    expect(runs).toEqual([START]);
  });

  it.each(['', 'jutro', '0', '-60', '1.5', '99999999999'])('refuses to move by %j', async (seconds) => {
    const answer = await send('/control/advance', { seconds });
    expect([answer.status, now, runs]).toEqual([422, START, []]);
  });

  it.each(['/control/advance', '/control/run'])('takes nothing from another site at %s', async (path) => {
    const answer = await send(path, { seconds: '60' }, 'https://zlodziej.example');
    expect([answer.status, now, runs]).toEqual([403, START, []]);
  });

  it('leaves the mail service on the same port to itself', async () => {
    const answer = await send('/', {}, 'https://nadawca.example');
    expect([await answer.text(), answer.headers.get('content-security-policy')]).toEqual(['przyjęte', null]);
  });
});
