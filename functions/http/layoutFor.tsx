import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { parse } from 'hono/utils/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Language, LANGUAGES } from '../domain/participant.ts';
import { type FrameWords, frameWords } from '../i18n/frame.ts';
import type { FooterProps } from './components/footer.tsx';
import type { HeaderProps } from './components/header.tsx';
import { Layout } from './components/layout.tsx';
import type { HttpEnv } from './context.ts';

/** What a page needs of its request, whatever else an application keeps there. */
export type PageContext = Pick<Context<HttpEnv>, 'req' | 'html'> & { get(key: 'language'): Language };

export type PageOptions = {
  /** What the page is, without the product's name and without the word for an error. */
  readonly title: string;
  readonly status?: ContentfulStatusCode;
  /** A form came back with mistakes: the title says so first. */
  readonly error?: boolean;
  readonly embedded?: boolean;
  readonly wide?: boolean;
  /** Above the main landmark, usually a back link. */
  readonly before?: Child;
  /**
   * Where the choice of language leads when this address answers POST only; else it stays on this address. `null`
   * offers no other language: what stands on this page can be had at no address.
   */
  readonly languagePath?: string | null;
};

/** The same page in another language. An address without a path cannot lead to another site. */
const inLanguage = (c: PageContext, lang: string, path: string): string => {
  const query = new URL(c.req.url).searchParams;
  query.set('lang', lang);
  return `${path}?${query.toString()}`;
};

const header = (c: PageContext, words: FrameWords, languagePath: string | null = ''): HeaderProps => {
  const current = c.get('language');
  const items = [
    { href: '/', text: words.navigation.groups, current: c.req.path === '/' },
    { href: '/help', text: words.navigation.help, current: c.req.path === '/help' },
  ];
  const own = { href: '/registration', text: words.navigation.registration };
  const registered = '__Host-registration' in parse(c.req.header('cookie') ?? '');
  return {
    productName: words.productName,
    homeHref: '/',
    language: {
      label: words.languageLabel,
      languages:
        languagePath === null
          ? []
          : LANGUAGES.map((lang) => ({
              lang,
              text: words.languageNames[lang],
              ...(lang === current ? {} : { href: inLanguage(c, lang, languagePath) }),
            })),
    },
    navigation: { label: words.navigation.label, items: registered ? [...items, own] : items },
  };
};

const footer = ({ footer }: FrameWords): FooterProps => ({
  hiddenHeading: footer.heading,
  links: [
    { href: '/accessibility', text: footer.accessibility },
    { href: '/privacy', text: footer.privacy },
    { href: '/help', text: footer.help },
  ],
  text: footer.text,
});

/** Answers with a whole page in the language of the request. The choice of language keeps the address and its query. */
export const page = (c: PageContext, options: PageOptions, children: Child) => {
  const language = c.get('language');
  const words = frameWords(language);
  const title = `${options.error === true ? `${words.errorPrefix}: ` : ''}${options.title} – ${words.productName}`;
  return c.html(
    <Layout
      lang={language}
      title={title}
      skipLinkText={words.skipLink}
      header={header(c, words, options.languagePath)}
      footer={footer(words)}
      before={options.before}
      embedded={options.embedded}
      wide={options.wide}
    >
      {children}
    </Layout>,
    options.status ?? 200,
  );
};
