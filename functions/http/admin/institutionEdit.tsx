import type { Context } from 'hono';
import * as z from 'zod';
import { type Institution, INSTITUTION_TYPES, institutionType } from '../../domain/institution.ts';
import { emailAddress } from '../../domain/text.ts';
import type { DirectoryWords } from '../../i18n/directory.ts';
import { typeName } from '../../i18n/words.ts';
import { changeInstitution, type InstitutionSettings } from '../../use-cases/changeInstitution.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type Fields, type FormErrors, NO_ERRORS, one, several } from '../forms.ts';
import { type Desk, deskOf, deskPage, readDeskForm, tokenFor } from './directoryParts.tsx';
import { editPath, institutionPath, newsPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { findEntry } from './institution.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

const ADDRESSES = ['email', 'head', 'deputy', 'training'] as const;

const fieldsFrom = (entry: Institution): Fields =>
  new Map([
    ['email', [entry.email]],
    ['head', [entry.contacts.head ?? '']],
    ['deputy', [entry.contacts.deputy ?? '']],
    ['training', [entry.contacts.training ?? '']],
    ['types', entry.types],
  ]);

const optionalAddress = z.union([z.literal('').transform(() => null), emailAddress]);

const settingsSchema = z.object({
  email: emailAddress,
  head: optionalAddress,
  deputy: optionalAddress,
  training: optionalAddress,
  types: z.array(institutionType).min(1).max(6),
});

type Read =
  | { readonly ok: true; readonly settings: InstitutionSettings }
  | { readonly ok: false; readonly errors: FormErrors };

const readSettings = (words: DirectoryWords, form: Fields): Read => {
  const addresses = Object.fromEntries(ADDRESSES.map((name) => [name, one(form, name).trim()]));
  const read = settingsSchema.safeParse({ ...addresses, types: several(form, 'types') });
  if (read.success) {
    const { email, types, ...contacts } = read.data;
    return { ok: true, settings: { email, types, contacts } };
  }
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const errors = ADDRESSES.filter((name) => wrong.has(name)).map(
    (name) => [name, words.edit.mustBeEmail(words.fields[name])] as const,
  );
  return {
    ok: false,
    errors: errorsOf({
      ...Object.fromEntries(errors),
      ...(wrong.has('types') ? { types: words.edit.typesMissing } : {}),
    }),
  };
};

const editPage = (desk: Desk, entry: Institution, values: Fields, errors: FormErrors = NO_ERRORS) => {
  const { words, language } = desk;
  const path = editPath(entry.id);
  return deskPage(
    desk,
    {
      heading: words.edit.heading,
      back: { href: institutionPath(entry.id), text: words.backToEntry },
      errors,
    },
    <>
      <p class="govuk-body-l">{entry.name}</p>
      <Form action={path} hidden={{ token: tokenFor(desk, path) }}>
        {ADDRESSES.map((name) => (
          <TextInput
            id={name}
            name={name}
            type="email"
            inputmode="email"
            autocomplete="off"
            spellcheck={false}
            label={words.fields[name]}
            hint={name === 'email' ? undefined : words.edit.contactHint}
            value={one(values, name)}
            error={errors.fields[name]}
            errorPrefix={words.errorPrefix}
          />
        ))}
        <Checkboxes
          id="types"
          name="types"
          legend={words.fields.types}
          legendSize="s"
          hint={words.edit.typesHint}
          small
          items={INSTITUTION_TYPES.map((type) => ({ value: type, text: typeName(language, type) }))}
          values={several(values, 'types')}
          error={errors.fields['types']}
          errorPrefix={words.errorPrefix}
        />
        <Button>{words.edit.save}</Button>
      </Form>
    </>,
  );
};

/** Asks for an entry's contacts and tags. */
export const askEdit = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  return editPage(deskOf(c, parts, session), view.entry, fieldsFrom(view.entry));
};

/** Saves them, and by that confirms the tags. Sent twice, it is saved once. */
export const saveEdit = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  const { entry } = view;
  const desk = deskOf(c, parts, session);
  const form = await readDeskForm(desk, editPath(entry.id), editPath(entry.id));
  if (!form.ok) return form.refusal;
  const read = readSettings(desk.words, form.value);
  if (!read.ok) return editPage(desk, entry, form.value, read.errors);
  const coordinator = coordinatorOf(session);
  const saved = await changeInstitution(parts, coordinator, entry.id, read.settings);
  if (!saved.ok) return failurePage(c, 'notFound', { session });
  const { changed } = saved.value;
  if (changed) {
    parts.log({ event: 'directory-changed', change: 'edit', coordinator: coordinator.id, entries: 1 });
  }
  return c.redirect(
    newsPath(parts, institutionPath(entry.id), { kind: changed ? 'saved' : 'nothing-to-save' }),
    303,
  );
};
