import type { Context } from 'hono';
import { institutionId, type InstitutionId } from '../../domain/ids.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { useAccessCode } from '../../use-cases/accessCode.ts';
import { institutionNow } from '../../use-cases/institutionAccess.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, formError, type FormErrors, NO_ERRORS, one, readForm } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { setInstitutionCookie } from '../institutionCookie.ts';
import { CODE, OPEN, STAFF } from './addresses.ts';
import { institutionPage } from './institutionPage.tsx';
import type { InstitutionParts } from './parts.ts';

const PURPOSE = 'institution-code';

const codePage = (
  c: Context<HttpEnv>,
  parts: InstitutionParts,
  id: InstitutionId,
  errors: FormErrors = NO_ERRORS,
) => {
  const words = institutionWords(c.get('language'));
  return institutionPage(
    c,
    { title: words.code.title, back: OPEN, errors },
    <>
      <h1 class="govuk-heading-l">{words.code.title}</h1>
      <p class="govuk-body">{words.code.sent}</p>
      <p class="govuk-body">{words.code.limit}</p>
      <Form action={CODE} hidden={{ token: issueFormToken(parts, PURPOSE, id), institution: id }}>
        <TextInput
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          maxlength={10}
          width={10}
          label={words.code.label}
          error={errors.fields['code']}
          errorPrefix={words.errorPrefix}
        />
        <Button>{words.code.submit}</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={OPEN}>
          {words.code.again}
        </a>
      </p>
    </>,
  );
};

/** Where the code is typed in; without an institution there is nothing to open. */
export const showCode = (parts: InstitutionParts, c: Context<HttpEnv>) => {
  const id = institutionId.safeParse(c.req.query('institution'));
  return id.success ? codePage(c, parts, id.data) : c.redirect(OPEN, 303);
};

/** Opens the view with the right code. What is wrong with another one is not told. */
export const enterCode = async (parts: InstitutionParts, c: Context<HttpEnv>) => {
  const form = (await readForm(c.req)) ?? new Map();
  const { code: words, open } = institutionWords(c.get('language'));
  const named = institutionId.safeParse(one(form, 'institution'));
  if (!named.success) return c.redirect(OPEN, 303);
  const again = (errors: FormErrors) => codePage(c, parts, named.data, errors);
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, named.data);
  if (!token.ok) return again(formError(open.stale));
  const typed = one(form, 'code').replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(typed)) return again(errorsOf({ code: words.errors.code }));
  const id = (await institutionNow(parts, named.data))?.id ?? named.data;
  const issuedAt = parts.clock();
  const opened = await useAccessCode(parts, id, typed);
  if (!opened.ok) return again(errorsOf({ code: words.errors.wrong }));
  parts.log({ event: 'institution-opened', institution: id, by: 'code' });
  setInstitutionCookie(c, parts, { institutionId: id, issuedAt });
  return c.redirect(STAFF, 303);
};
