import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { faviconPath, stylesheetPath } from '../assets/stylesheet.ts';
import { classNames } from './classNames.ts';
import { Footer } from './footer.tsx';
import type { FooterProps } from './footer.tsx';
import { Header } from './header.tsx';
import type { HeaderProps } from './header.tsx';
import { LanguageNavigation } from './languageNavigation.tsx';

export type LayoutProps = PropsWithChildren<
  Readonly<{
    lang: 'pl' | 'en';
    /** The whole title; a page with errors begins it with the word for an error. */
    title: string;
    skipLinkText: string;
    header: HeaderProps;
    footer: FooterProps;
    /** Above the main landmark: a back link. */
    before?: Child;
    /** Pages about one person or one form are not for search engines. */
    noindex?: boolean | undefined;
    /** For a frame on an institution's own site: without header and footer, but with the choice of language. */
    embedded?: boolean | undefined;
    /** Long lists and tables take the whole width; text stays at two thirds. */
    wide?: boolean | undefined;
  }>
>;

const Head = (props: Pick<LayoutProps, 'title' | 'noindex'>) => (
  <head>
    <meta charset="utf-8" />
    <title>{props.title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#0e4f54" />
    {props.noindex === true && <meta name="robots" content="noindex, nofollow" />}
    <link rel="icon" href={faviconPath} type="image/svg+xml" />
    <link rel="stylesheet" href={stylesheetPath} />
  </head>
);

/** The whole document of a page, from the doctype on. No script and no inline style: the page works under a strict CSP. */
export const Layout = (props: LayoutProps) => {
  const embedded = props.embedded === true;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={props.lang} class={classNames('govuk-template', embedded && 'zapisy-embedded')}>
        <Head title={props.title} noindex={props.noindex} />
        <body class="govuk-template__body">
          <a href="#main-content" class="govuk-skip-link">
            {props.skipLinkText}
          </a>
          {!embedded && <Header {...props.header} />}
          <div class="govuk-width-container">
            {embedded && <LanguageNavigation {...props.header.language} />}
            {props.before}
            <main class="govuk-main-wrapper" id="main-content" tabindex={-1}>
              {props.wide === true ? props.children : <div class="zapisy-text-width">{props.children}</div>}
            </main>
          </div>
          {!embedded && <Footer {...props.footer} />}
        </body>
      </html>
    </>
  );
};
