import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { institutionWords } from '../../i18n/institution.ts';
import { BackLink } from '../components/backLink.tsx';
import { LinkButton } from '../components/button.tsx';
import { ErrorSummary } from '../components/errorSummary.tsx';
import type { HttpEnv } from '../context.ts';
import { type FormErrors, NO_ERRORS } from '../forms.ts';
import { page } from '../layoutFor.tsx';
import { OPEN } from './addresses.ts';

export type InstitutionPageOptions = {
  readonly title: string;
  readonly status?: ContentfulStatusCode;
  readonly back?: string;
  readonly errors?: FormErrors;
  readonly wide?: boolean;
  /** Where another language leads when this address answers a form alone. */
  readonly languagePath?: string | null;
};

/** A page for an institution: its mistakes at the top, its back link above. The heading is its own. */
export const institutionPage = (c: Context<HttpEnv>, options: InstitutionPageOptions, children: Child) => {
  const words = institutionWords(c.get('language'));
  const { back, errors = NO_ERRORS, ...rest } = options;
  const error = errors.summary.length > 0;
  return page(
    c,
    {
      status: error ? 422 : 200,
      ...rest,
      error,
      ...(back === undefined ? {} : { before: <BackLink href={back} text={words.back} /> }),
    },
    <>
      {error && <ErrorSummary title={words.errorTitle} errors={errors.summary} />}
      {children}
    </>,
  );
};

/** A "no" with what to do next: by default, to open the view anew. */
export const closedPage = (
  c: Context<HttpEnv>,
  status: ContentfulStatusCode,
  { title, body }: { readonly title: string; readonly body: readonly string[] },
) => {
  const { open } = institutionWords(c.get('language'));
  return institutionPage(
    c,
    { title, status, languagePath: OPEN },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {body.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <LinkButton href={OPEN}>{open.title}</LinkButton>
    </>,
  );
};
