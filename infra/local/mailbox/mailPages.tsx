import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import type { BlankSchema } from 'hono/types';
import { secureHeaders } from 'hono/secure-headers';
import * as z from 'zod';
import { DESK_STYLESHEET } from '../deskPage.tsx';
import { type Fates, fateSchema } from './fates.ts';
import { type Faults, faultSchema } from './faults.ts';
import type { KeptMail } from './mailFolder.ts';
import type { ReadMail } from './parsedMail.ts';
import { MailListPage, MailPage, MissingPage } from './mailViews.tsx';
import { stylesheet } from './stylesheet.ts';

type Source = {
  readonly list: () => readonly KeptMail[];
  readonly read: (id: string) => Promise<ReadMail | undefined>;
  readonly faults: Faults;
  readonly fates: Fates;
  /** The origin whose pictures mails may show. */
  readonly picturesFrom: string | undefined;
};

const faultForm = z.object({ kind: faultSchema, times: z.coerce.number().int().min(1).max(100).default(1) });

/** Of one address for ever, until it is `delivered` again, or without an address of the next mails. */
const fateForm = z.object({
  kind: z.enum([...fateSchema.options, 'delivered']),
  address: z.string().trim().default(''),
  times: z.coerce.number().int().min(1).max(100).default(1),
});

const nothing = ["'none'"];
const own = ["'self'"];

/** No script, no foreign content. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: nothing,
    styleSrc: own,
    frameSrc: own,
    formAction: own,
    baseUri: nothing,
    frameAncestors: nothing,
  },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/**
 * The mail's own HTML, shown in a frame: its inline styles work and the application's pictures show, nothing else does;
 * its links open outside.
 */
const mailHeaders = (picturesFrom: string | undefined) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: nothing,
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ['data:', ...(picturesFrom === undefined ? [] : [`${picturesFrom}/pictures/`])],
      formAction: nothing,
      frameAncestors: own,
      sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox'],
    },
    strictTransportSecurity: false,
  });

/** The pages of the mailbox, and the same as JSON for tests. */
export function mailPages({ list, read, faults, fates, picturesFrom }: Source): Hono {
  const app = new Hono();
  const headers = mailHeaders(picturesFrom);
  app.use((context, next) =>
    context.req.path.endsWith('/html') ? headers(context, next) : pageHeaders(context, next),
  );
  app.get('/', (context) =>
    context.html(
      <MailListPage
        mails={list().toReversed()}
        faults={faults.pending()}
        fates={fates.pending()}
        addresses={fates.addresses()}
      />,
    ),
  );
  app.get(DESK_STYLESHEET, (context) => context.body(stylesheet, 200, { 'Content-Type': 'text/css' }));
  app.get('/mails.json', (context) => context.json(list()));
  app.post('/faults', csrf(), async (context) => {
    const sent: unknown = context.req.header('content-type')?.includes('json')
      ? await context.req.json().catch(() => undefined)
      : await context.req.parseBody();
    const parsed = faultForm.safeParse(sent);
    if (!parsed.success) return context.json({ problem: z.treeifyError(parsed.error) }, 422);
    faults.add(parsed.data.kind, parsed.data.times);
    return context.redirect('/', 303);
  });
  app.post('/fates', csrf(), async (context) => {
    const sent: unknown = context.req.header('content-type')?.includes('json')
      ? await context.req.json().catch(() => undefined)
      : await context.req.parseBody();
    const parsed = fateForm.safeParse(sent);
    if (!parsed.success) return context.json({ problem: z.treeifyError(parsed.error) }, 422);
    const { kind, address, times } = parsed.data;
    if (address === '') {
      if (kind !== 'delivered') fates.next(kind, times);
    } else fates.of(address, kind === 'delivered' ? undefined : kind);
    return context.redirect('/', 303);
  });
  app.route('/mails/:id', oneMail(read));
  app.notFound((context) => context.html(<MissingPage />, 404));
  return app;
}

type MailVariables = { Variables: { mail: ReadMail } };

function oneMail(read: Source['read']): Hono<MailVariables, BlankSchema, '/mails/:id'> {
  const app = new Hono<MailVariables, BlankSchema, '/mails/:id'>();
  app.use(async (context, next) => {
    const mail = await read(context.req.param('id'));
    if (mail === undefined) return context.html(<MissingPage />, 404);
    context.set('mail', mail);
    await next();
    return undefined;
  });
  app.get('/', (context) => context.html(<MailPage mail={context.var.mail} />));
  app.get('/mail.json', (context) => {
    const { id, at, from, to, subject, tags, configurationSet, parsed } = context.var.mail;
    const attachments = parsed.attachments.map(({ filename, mimeType, content }) => ({
      filename,
      mimeType,
      bytes: content.length,
    }));
    const { text, html } = parsed;
    return context.json({ id, at, from, to, subject, tags, configurationSet, text, html, attachments });
  });
  app.get('/html', (context) => {
    const html = openLinksOutside(context.var.mail.parsed.html);
    return context.html(html);
  });
  app.get('/source', (context) =>
    context.body(context.var.mail.source, 200, { 'Content-Type': 'text/plain; charset=utf-8' }),
  );
  app.get('/attachments/:at{[0-9]+}', (context) => {
    const file = context.var.mail.parsed.attachments[Number(context.req.param('at'))];
    if (file === undefined) return context.html(<MissingPage />, 404);
    return context.body(file.content, 200, {
      'Content-Type': file.mimeType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    });
  });
  return app;
}

/** A link in the frame must open a page of its own: the frame's sandbox would break it. */
function openLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
