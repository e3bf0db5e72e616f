import { type Context, Hono } from 'hono';
import { institutionId } from '../../domain/ids.ts';
import type { Institution } from '../../domain/institution.ts';
import type { Language } from '../../domain/participant.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { askForCode } from '../../use-cases/institutionAccess.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, formError, type FormErrors, NO_ERRORS, one, readForm } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { InstitutionChoice, InstitutionSearchField, RESULTS_ASKED } from '../institutionChoice.tsx';
import { CODE, OPEN } from './addresses.ts';
import { enterCode, showCode } from './codePage.tsx';
import { institutionPage } from './institutionPage.tsx';
import type { InstitutionParts } from './parts.ts';

/** What the form that asks for a code is made for, whoever is going to send it. */
const PURPOSE = ['institution-open', 'office'] as const;

type View = {
  /** What was searched for; nothing before the first search. */
  readonly typed: string | undefined;
  readonly found: readonly Institution[];
  readonly token: string;
  readonly errors: FormErrors;
};

type Words = ReturnType<typeof institutionWords>;

const Search = ({ typed, errors, words }: View & { readonly words: Words }) => (
  <form method="get" action={OPEN} novalidate>
    <InstitutionSearchField
      label={words.open.label}
      hint={words.open.hint}
      typed={typed}
      errors={errors}
      errorPrefix={words.errorPrefix}
    />
    <Button kind={typed === undefined ? 'primary' : 'secondary'}>{words.open.search}</Button>
  </form>
);

type ChoiceProps = View & { readonly words: Words; readonly language: Language };

const Choice = ({ found, typed = '', token, errors, words, language }: ChoiceProps) => (
  <Form action={OPEN} hidden={{ token, q: typed }}>
    <InstitutionChoice
      language={language}
      found={found}
      words={words.open}
      errors={errors}
      errorPrefix={words.errorPrefix}
    />
    <Button>{words.open.send}</Button>
  </Form>
);

const openPage = (c: Context<HttpEnv>, view: View) => {
  const language = c.get('language');
  const words = institutionWords(language);
  const { found, typed = '' } = view;
  return institutionPage(
    c,
    { title: words.open.title, errors: view.errors, languagePath: OPEN },
    <>
      <h1 class="govuk-heading-l">{words.open.title}</h1>
      <p class="govuk-body">{words.open.intro}</p>
      <Search {...view} words={words} />
      {found.length > 0 && <Choice {...view} words={words} language={language} />}
      {typed !== '' && found.length === 0 && (
        <>
          <h2 class="govuk-heading-m">{words.open.none(typed)}</h2>
          <p class="govuk-body">{words.open.noneHelp}</p>
        </>
      )}
    </>,
  );
};

const viewOf = async (
  parts: InstitutionParts,
  typed: string | undefined,
  errors: FormErrors,
): Promise<View> => ({
  typed,
  found: typed === undefined ? [] : await parts.directory.search(typed, RESULTS_ASKED),
  token: issueFormToken(parts, ...PURPOSE),
  errors,
});

/** The search, and what was found by it. */
const showOpening = async (parts: InstitutionParts, c: Context<HttpEnv>) => {
  const typed = c.req.query('q')?.slice(0, 100).trim();
  const { errors } = institutionWords(c.get('language')).open;
  return openPage(c, await viewOf(parts, typed, typed === '' ? errorsOf({ q: errors.q }) : NO_ERRORS));
};

/** Sends the code and leads to where it is typed in, whether or not there is such an institution. */
const sendCode = async (parts: InstitutionParts, c: Context<HttpEnv>) => {
  const form = (await readForm(c.req)) ?? new Map();
  const { open } = institutionWords(c.get('language'));
  const token = readFormToken(parts, one(form, 'token'), ...PURPOSE);
  const id = institutionId.safeParse(one(form, 'institution'));
  if (token.ok && id.success) {
    await askForCode(parts, id.data);
    parts.log({ event: 'institution-asked', institution: id.data, by: 'code' });
    return c.redirect(`${CODE}?institution=${id.data}`, 303);
  }
  const errors = token.ok ? errorsOf({ institution: open.errors.institution }) : formError(open.stale);
  return openPage(c, await viewOf(parts, one(form, 'q').slice(0, 100), errors));
};

/** How an institution opens its view without a link: it names itself, and types the code that its office got. */
export const openingPages = (parts: InstitutionParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get(OPEN, (c) => showOpening(parts, c));
  app.post(OPEN, (c) => sendCode(parts, c));
  app.get(CODE, (c) => showCode(parts, c));
  app.post(CODE, (c) => enterCode(parts, c));
  return app;
};
