import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { INSTITUTION_TYPES } from '../../domain/institution.ts';
import { listingId, listingRequest } from '../../domain/listing.ts';
import { FIELD_ISSUES } from '../../domain/text.ts';
import { VOIVODESHIPS } from '../../domain/voivodeship.ts';
import { type DirectoryRequestWords, directoryRequestWords } from '../../i18n/directoryRequest.ts';
import { typeName, words as domainWords } from '../../i18n/words.ts';
import type { Log } from '../../observability/log.ts';
import { askForListing } from '../../use-cases/askForListing.ts';
import type { Listings } from '../../use-cases/directoryPorts.ts';
import { Button } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { Panel } from '../components/panel.tsx';
import { Select } from '../components/select.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { HttpEnv } from '../context.ts';
import { formPage, type FormPageOptions } from '../formPage.tsx';
import {
  errorsOf,
  type Fields,
  fieldsOf,
  type FormErrors,
  formError,
  NO_ERRORS,
  one,
  readForm,
} from '../forms.ts';
import { type FormTokenParts, issueFormToken, readFormToken } from '../formToken.ts';
import { errorPage } from './errorPages.tsx';

const PATH = '/institution/not-listed';
const DONE = `${PATH}/done`;
const PURPOSE = 'not-listed';

export type NotListedParts = FormTokenParts & { readonly listings: Listings; readonly log: Log };

type FieldName = keyof DirectoryRequestWords['fields'];

const FIELDS: readonly FieldName[] = ['name', 'type', 'nip', 'town', 'voivodeship', 'email', 'answerTo'];

const ISSUES = [...FIELD_ISSUES, 'not-a-nip'] as const;

/** The mistake in a field, in the reader's words. */
const issueText = (c: Context<HttpEnv>, field: FieldName, message: string): string => {
  const { fields, issues } = directoryRequestWords(c.get('language'));
  const issue = ISSUES.find((known) => known === message) ?? 'unknown-choice';
  return issues[issue](fields[field]);
};

const Question = ({
  c,
  values,
  errors,
}: Readonly<{ c: Context<HttpEnv>; values: Fields; errors: FormErrors }>) => {
  const language = c.get('language');
  const words = directoryRequestWords(language);
  const { voivodeships } = domainWords(language);
  const field = (name: FieldName) => ({
    id: name,
    name,
    label: words.fields[name],
    value: one(values, name),
    error: errors.fields[name],
    errorPrefix: words.errorPrefix,
  });
  const first = { value: '', text: words.choose };
  const types = INSTITUTION_TYPES.map((value) => ({ value, text: typeName(language, value) }));
  const regions = VOIVODESHIPS.map((value) => ({ value, text: voivodeships[value] }));
  return (
    <>
      <TextInput {...field('name')} autocomplete="organization" />
      <Select {...field('type')} hint={words.hints.type} options={[first, ...types]} />
      <TextInput {...field('nip')} hint={words.hints.nip} inputmode="numeric" autocomplete="off" width={20} />
      <TextInput {...field('town')} autocomplete="off" />
      <Select {...field('voivodeship')} options={[first, ...regions]} />
      <TextInput {...field('email')} type="email" inputmode="email" autocomplete="off" spellcheck={false} />
      <TextInput
        {...field('answerTo')}
        type="email"
        inputmode="email"
        autocomplete="email"
        spellcheck={false}
      />
    </>
  );
};

const shell = (c: Context<HttpEnv>, options: Omit<FormPageOptions, 'back'>, body: Child) =>
  formPage(c, directoryRequestWords(c.get('language')), { ...options, back: '/' }, body);

const askPage = (
  c: Context<HttpEnv>,
  token: string,
  values: Fields = fieldsOf(''),
  errors: FormErrors = NO_ERRORS,
) => {
  const words = directoryRequestWords(c.get('language'));
  return shell(
    c,
    { title: words.heading, errors, languagePath: PATH },
    <>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body">{words.intro}</p>
      <Form action={PATH} hidden={{ token }}>
        <Question c={c} values={values} errors={errors} />
        <Button>{words.submit}</Button>
      </Form>
    </>,
  );
};

const take = async (c: Context<HttpEnv>, parts: NotListedParts) => {
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const language = c.get('language');
  const words = directoryRequestWords(language);
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, PATH);
  if (!token.ok) {
    if (token.refusal.kind === 'form-forged') return errorPage(c, 'forbidden');
    return askPage(c, issueFormToken(parts, PURPOSE, PATH, token.refusal.id), form, formError(words.stale));
  }
  const read = listingRequest.safeParse(Object.fromEntries(FIELDS.map((name) => [name, one(form, name)])));
  if (!read.success) {
    const issues = new Map(read.error.issues.toReversed().map(({ path, message }) => [path[0], message]));
    const texts = FIELDS.flatMap((name) => {
      const message = issues.get(name);
      return message === undefined ? [] : [[name, issueText(c, name, message)] as const];
    });
    return askPage(c, one(form, 'token'), form, errorsOf(Object.fromEntries(texts)));
  }
  const id = listingId.parse(token.value.id);
  const asked = { id, askedAt: parts.clock(), language, request: read.data, answered: null };
  const taken = await askForListing(parts, asked);
  if (!taken.ok) {
    parts.log({ event: 'listing-refused', reason: taken.refusal.kind });
    return shell(
      c,
      { title: words.tooMany.heading, status: 503 },
      <Panel outcome="refused" title={words.tooMany.heading}>
        {words.tooMany.body}
      </Panel>,
    );
  }
  parts.log({ event: 'listing-asked', listing: id });
  return c.redirect(DONE, 303);
};

/**
 * Where somebody asks for an institution that they do not find. The form's id names the request, so that one sent twice is
 * one request; nobody is told whether it was known before.
 */
export const notListed = (parts: NotListedParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get(PATH, (c) => askPage(c, issueFormToken(parts, PURPOSE, PATH)));
  app.post(PATH, (c) => take(c, parts));
  app.get(DONE, (c) => {
    const { done } = directoryRequestWords(c.get('language'));
    return shell(
      c,
      { title: done.heading },
      <Panel outcome="pending" title={done.heading}>
        {done.body}
      </Panel>,
    );
  });
  return app;
};
