import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Institution } from '../../domain/institution.ts';
import type { Language } from '../../domain/participant.ts';
import { assertNever, type Result } from '../../domain/result.ts';
import { adminWords } from '../../i18n/admin.ts';
import { type DirectoryWords, directoryWords } from '../../i18n/directory.ts';
import { words as domainWords } from '../../i18n/words.ts';
import { BackLink } from '../components/backLink.tsx';
import { ErrorSummary } from '../components/errorSummary.tsx';
import { NotificationBanner } from '../components/notificationBanner.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, fieldsOf, type FormErrors, NO_ERRORS, one, readForm } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { adminPage } from './adminPage.tsx';
import { refuseForm } from './changeGroup.ts';
import { type DirectoryNews, newsOf, PURPOSE, subjectOf } from './directoryPaths.ts';
import type { AdminParts } from './parts.ts';
import type { Session } from './session.ts';

/** One coordinator's request for a page about the directory. */
export type Desk = {
  readonly c: Context<HttpEnv>;
  readonly parts: AdminParts;
  readonly session: Session;
  readonly language: Language;
  readonly words: DirectoryWords;
};

export const deskOf = (c: Context<HttpEnv>, parts: AdminParts, session: Session): Desk => {
  const language = c.get('language');
  return { c, parts, session, language, words: directoryWords(language) };
};

/** The token of a form that is sent to an address, in this session. */
export const tokenFor = ({ parts, session }: Desk, path: string): string =>
  issueFormToken(parts, PURPOSE, subjectOf(session, path));

/** The form that was sent to an address, or the page that says why it is not taken. */
export const readDeskForm = async (
  { c, parts, session }: Desk,
  path: string,
  href: string,
): Promise<Result<Fields, Response | Promise<Response>>> => {
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, subjectOf(session, path));
  if (token.ok) return { ok: true, value: form };
  return { ok: false, refusal: refuseForm(c, parts, token.refusal, { session, href }) };
};

type DeskPage = {
  readonly heading: string;
  readonly back?: { readonly href: string; readonly text: string };
  readonly errors?: FormErrors;
  /** What stands above the errors, where they are nobody's mistakes. */
  readonly errorTitle?: string;
  readonly status?: ContentfulStatusCode;
  readonly wide?: boolean;
};

/** A page about the directory: the way back, the mistakes, what was just done, the heading. */
export const deskPage = ({ c, parts, session, language, words }: Desk, options: DeskPage, body: Child) => {
  const { heading, back, errors = NO_ERRORS, wide = false } = options;
  const error = errors.summary.length > 0;
  return adminPage(
    c,
    {
      title: heading,
      session,
      error,
      wide,
      status: options.status ?? (error ? 422 : 200),
      ...(back === undefined ? {} : { before: <BackLink href={back.href} text={back.text} /> }),
    },
    <>
      {error && <ErrorSummary title={options.errorTitle ?? words.errorTitle} errors={errors.summary} />}
      <News language={language} news={newsOf(parts, c.req.path, c.req.query('done'))} />
      <h1 class="govuk-heading-l">{heading}</h1>
      {body}
    </>,
  );
};

const newsText = (words: DirectoryWords, news: DirectoryNews): string => {
  switch (news.kind) {
    case 'imported':
      return words.import.done(news.added, news.changed, news.doubtful);
    case 'saved':
      return words.edit.saved;
    case 'nothing-to-save':
      return words.edit.nothingToSave;
    case 'merged':
      return words.merge.done;
    case 'answered':
      return words.requests.answered;
    case 'link-sent':
      return words.entry.linkSent;
    case 'link-too-often':
      return words.entry.linkTooOften;
    case 'mail-again':
      return words.entry.mailedAgain;
    default:
      return assertNever(news);
  }
};

const News = ({ language, news }: Readonly<{ language: Language; news: DirectoryNews | undefined }>) =>
  news === undefined ? null : (
    <NotificationBanner title={adminWords(language).done} kind="success">
      {newsText(directoryWords(language), news)}
    </NotificationBanner>
  );

/** The abbreviations of an entry's types. */
export const typesText = (language: Language, { types }: Pick<Institution, 'types'>): string =>
  types.map((type) => domainWords(language).institutionTypes[type].short).join(', ');

/** What tells an entry from others, beside its name. */
export const entryHint = (language: Language, entry: Institution): string =>
  `${typesText(language, entry)} · ${entry.town} · NIP ${entry.nip} · REGON ${entry.regon}`;
