import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { LANGUAGES } from '../../domain/participant.ts';
import { adminWords, type AdminWords } from '../../i18n/admin.ts';
import { attendanceWords } from '../../i18n/attendance.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { frameWords } from '../../i18n/frame.ts';
import { wordingWords } from '../../i18n/wording.ts';
import type { FooterProps } from '../components/footer.tsx';
import type { HeaderProps } from '../components/header.tsx';
import { Layout } from '../components/layout.tsx';
import type { HttpEnv } from '../context.ts';
import { FIGURES, GROUPS, HOME, INSTITUTIONS, LIMITS, WORDINGS } from './returnPath.ts';
import type { Session } from './session.ts';
import { SIGN_OUT_PATH } from './signOutForm.tsx';

export type AdminPageOptions = {
  readonly title: string;
  readonly status?: ContentfulStatusCode;
  /** Whose page it is; a page for nobody in particular has none. */
  readonly session?: Session | undefined;
  /** Above the main landmark: a back link. */
  readonly before?: Child;
  readonly wide?: boolean;
  /** A form came back with mistakes: the title says so first. */
  readonly error?: boolean;
};

/** The same page in another language; an address without a host cannot lead elsewhere. */
const inLanguage = (c: Context, lang: string): string => {
  const query = new URL(c.req.url).searchParams;
  query.set('lang', lang);
  return `${c.req.path}?${query.toString()}`;
};

const headerOf = (c: Context<HttpEnv>, words: AdminWords, session: Session | undefined): HeaderProps => {
  const language = c.get('language');
  const { languageLabel, languageNames } = frameWords(language);
  return {
    productName: words.frame.product,
    homeHref: HOME,
    language: {
      label: languageLabel,
      languages: LANGUAGES.map((lang) => ({
        lang,
        text: languageNames[lang],
        ...(lang === language ? {} : { href: inLanguage(c, lang) }),
      })),
    },
    navigation: {
      label: words.frame.navigation,
      items: [
        { href: HOME, text: words.frame.today, current: c.req.path === HOME },
        { href: GROUPS, text: words.frame.groups, current: c.req.path === GROUPS },
        { href: LIMITS, text: words.frame.limits, current: c.req.path === LIMITS },
        { href: FIGURES, text: attendanceWords(language).figures.nav, current: c.req.path === FIGURES },
        {
          href: INSTITUTIONS,
          text: directoryWords(language).nav,
          current: c.req.path === INSTITUTIONS,
        },
        { href: WORDINGS, text: wordingWords(language).nav, current: c.req.path === WORDINGS },
        { href: '/', text: words.frame.publicPages },
        ...(session === undefined
          ? []
          : [{ href: SIGN_OUT_PATH, text: words.frame.signOut, current: c.req.path === SIGN_OUT_PATH }]),
      ],
    },
  };
};

const footerOf = (c: Context<HttpEnv>, words: AdminWords, session: Session | undefined): FooterProps => {
  const { footer } = frameWords(c.get('language'));
  return {
    hiddenHeading: footer.heading,
    links: [
      { href: '/accessibility', text: footer.accessibility },
      { href: '/privacy', text: footer.privacy },
    ],
    ...(session?.name === undefined ? {} : { text: words.frame.signedInAs(session.name) }),
  };
};

/** Answers with one of the coordinator's pages in the language of the request. */
export const adminPage = (c: Context<HttpEnv>, options: AdminPageOptions, children: Child) => {
  const language = c.get('language');
  const words = adminWords(language);
  const title = words.frame.title(options.title);
  return c.html(
    <Layout
      lang={language}
      title={options.error === true ? `${frameWords(language).errorPrefix}: ${title}` : title}
      skipLinkText={frameWords(language).skipLink}
      header={headerOf(c, words, options.session)}
      footer={footerOf(c, words, options.session)}
      before={options.before}
      noindex
      wide={options.wide}
    >
      {children}
    </Layout>,
    options.status ?? 200,
  );
};
