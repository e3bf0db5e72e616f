import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import * as z from 'zod';
import type { MovableClock } from './clock.ts';

const STEPS = [
  { seconds: 60, label: '1 minuta' },
  { seconds: 3_600, label: '1 godzina' },
  { seconds: 86_400, label: '1 dzień' },
  { seconds: 604_800, label: '7 dni' },
] as const;

const advance = z.object({ seconds: z.coerce.number().int().min(1).max(31_536_000) });

type ControlParts = {
  readonly clock: MovableClock;
  /** Runs what the scheduler runs, and waits for what follows from it. */
  readonly runSchedule: () => Promise<void>;
  readonly webAddress: string;
};

const shown = (milliseconds: number): string =>
  new Intl.DateTimeFormat('pl-PL', {
    timeZone: 'Europe/Warsaw',
    dateStyle: 'full',
    timeStyle: 'medium',
  }).format(milliseconds);

const Page = ({ now, done, webAddress }: { now: number; done: string | undefined; webAddress: string }) => (
  <html lang="pl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Zegar i zadania – Zapisy na tym komputerze</title>
    </head>
    <body>
      <main>
        <h1>Zegar i zadania</h1>
        {done === undefined ? '' : <p role="status">{done}</p>}
        <p>
          Zegar programu: <strong>{shown(now)}</strong>
        </p>
        <form method="post" action="/control/advance">
          <fieldset>
            <legend>Przesuń zegar do przodu i wykonaj zadania</legend>
            {STEPS.map(({ seconds, label }) => (
              <button name="seconds" value={String(seconds)}>
                {label}
              </button>
            ))}
          </fieldset>
        </form>
        <form method="post" action="/control/run">
          <button>Wykonaj zadania teraz</button>
        </form>
        <p>
          <a href={webAddress}>Strony programu</a> · <a href="/">Skrzynka z wiadomościami</a>
        </p>
      </main>
    </body>
  </html>
);

/**
 * Moves the product's clock and runs the scheduled handlers, so that any deadline can be tried by hand. Part of the
 * local runner alone: nothing that runs on AWS imports it.
 */
export const controlPages = ({ clock, runSchedule, webAddress }: ControlParts): Hono => {
  const page = (done?: string) => <Page now={clock.milliseconds()} done={done} webAddress={webAddress} />;
  const app = new Hono();
  const headers = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], formAction: ["'self'"] },
  });
  app.use('/control', headers);
  app.use('/control/*', headers, csrf());
  app.get('/control', (c) => c.html(page()));
  app.post('/control/advance', async (c) => {
    const form = advance.safeParse(await c.req.parseBody());
    if (!form.success) return c.html(page('Nieznane przesunięcie: zegar stoi, jak stał.'), 422);
    clock.advance(form.data.seconds);
    await runSchedule();
    return c.html(page('Zegar przesunięty, zadania wykonane.'));
  });
  app.post('/control/run', async (c) => {
    await runSchedule();
    return c.html(page('Zadania wykonane.'));
  });
  return app;
};
