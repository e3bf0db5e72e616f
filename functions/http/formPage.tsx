import type { Child } from 'hono/jsx';
import { BackLink } from './components/backLink.tsx';
import { ErrorSummary } from './components/errorSummary.tsx';
import { type FormErrors, NO_ERRORS } from './forms.ts';
import { page, type PageContext, type PageOptions } from './layoutFor.tsx';

export type FormPageOptions = Omit<PageOptions, 'error' | 'before'> & {
  /** Where the back link leads; without it there is none. */
  readonly back?: string | undefined;
  readonly errors?: FormErrors;
};

type FormPageWords = { readonly back: string; readonly errorTitle: string };

/**
 * A page with a form: its back link above, its mistakes at the top, its title that begins with the word for them. With
 * mistakes it answers 422, unless another status is asked for.
 */
export const formPage = (c: PageContext, words: FormPageWords, options: FormPageOptions, children: Child) => {
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
