import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

/** Where the stylesheet of these pages is served. */
export const DESK_STYLESHEET = '/mailbox.css';

const PLACES = [
  { href: '/', text: 'Skrzynka pocztowa' },
  { href: '/control', text: 'Zegar i zadania' },
] as const;

type DeskPageProps = {
  readonly title: string;
  /** The address of the page when it is one of the places that every header leads to. */
  readonly current?: (typeof PLACES)[number]['href'];
  readonly children: Child;
};

/** The frame of what a developer sees beside the product: the mailbox and the clock. No script, no inline style. */
export const DeskPage = ({ title, current, children }: DeskPageProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang="pl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={DESK_STYLESHEET} />
      </head>
      <body>
        <header>
          <nav aria-label="Na tym komputerze">
            {PLACES.map(({ href, text }) => (
              <a href={href} {...(href === current ? { 'aria-current': 'page' } : {})}>
                {text}
              </a>
            ))}
          </nav>
        </header>
        <main>{children}</main>
      </body>
    </html>
  </>
);
