import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { institutionWords } from '../../i18n/institution.ts';
import { LinkButton } from '../components/button.tsx';
import type { HttpEnv } from '../context.ts';
import { formPage, type FormPageOptions } from '../formPage.tsx';
import { OPEN } from './addresses.ts';

/** A page for an institution: its mistakes at the top, its back link above. The heading is its own. */
export const institutionPage = (c: Context<HttpEnv>, options: FormPageOptions, children: Child) =>
  formPage(c, institutionWords(c.get('language')), options, children);

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
