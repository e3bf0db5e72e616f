import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import * as z from 'zod';
import type { MovableClock } from './clock.ts';
import { ControlPage } from './controlView.tsx';

const advance = z.object({ seconds: z.coerce.number().int().min(1).max(31_536_000) });

const DONE = { advanced: 'Zegar przesunięty, zadania wykonane.', ran: 'Zadania wykonane.' } as const;
const done = z.enum(['advanced', 'ran']).optional().catch(undefined);

type ControlParts = {
  readonly clock: MovableClock;
  /** Runs what the scheduler runs, and waits for what follows from it. */
  readonly runSchedule: () => Promise<void>;
  readonly webAddress: string;
};

/** No script, no inline style, no foreign content. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/** What stands under `/control`. A form that was taken leads back by a redirect, so that reloading repeats nothing. */
const control = ({ clock, runSchedule, webAddress }: ControlParts): Hono => {
  const page = (message?: string) => (
    <ControlPage now={clock.milliseconds()} message={message} webAddress={webAddress} />
  );
  const app = new Hono();
  app.use(headers, csrf());
  app.get('/', (context) => {
    const just = done.parse(context.req.query('done'));
    return context.html(page(just === undefined ? undefined : DONE[just]));
  });
  app.post('/advance', async (context) => {
    const form = advance.safeParse(await context.req.parseBody());
    if (!form.success) return context.html(page('Nieznane przesunięcie: zegar stoi, jak stał.'), 422);
    clock.advance(form.data.seconds);
    await runSchedule();
    return context.redirect('/control?done=advanced', 303);
  });
  app.post('/run', async (context) => {
    await runSchedule();
    return context.redirect('/control?done=ran', 303);
  });
  return app;
};

/**
 * Moves the product's clock and runs the scheduled handlers, so that any deadline can be tried by hand. Part of the
 * local runner alone: nothing that runs on AWS imports it. It is mounted under its own address, so that none of its
 * headers and checks can stand over the mail service that answers on the same port.
 */
export const controlPages = (parts: ControlParts): Hono => {
  const app = new Hono();
  app.route('/control', control(parts));
  return app;
};
