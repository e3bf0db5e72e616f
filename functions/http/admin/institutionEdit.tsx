import type { Context } from 'hono';
import { type Institution, INSTITUTION_TYPES } from '../../domain/institution.ts';
import { fieldChanges, type FieldChange, type InstitutionEvent } from '../../domain/institutionChange.ts';
import type { DirectoryWords } from '../../i18n/directory.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { typeName } from '../../i18n/words.ts';
import { changeInstitution, type InstitutionRefusal } from '../../use-cases/changeInstitution.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { Table } from '../components/table.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { HttpEnv } from '../context.ts';
import { type Fields, formError, type FormErrors, NO_ERRORS, one, several } from '../forms.ts';
import { type Desk, deskOf, deskPage, readDeskForm, tokenFor } from './directoryParts.tsx';
import { editPath, institutionPath, newsPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { findEntry } from './institution.tsx';
import { actorText, changeText } from './institutionHistory.tsx';
import { ADDRESSES, fieldsFrom, handedOut, readSettings, rebased } from './institutionSettings.ts';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

type Overtaken = {
  readonly last: InstitutionEvent | undefined;
  readonly differing: readonly FieldChange[];
};

const Meanwhile = ({ words, overtaken }: Readonly<{ words: DirectoryWords; overtaken: Overtaken }>) => {
  const { last, differing } = overtaken;
  const shown = (value: string): string => (value === '' ? words.entry.nothing : value);
  return (
    <>
      {last?.what.kind === 'changed' && (
        <>
          <p class="govuk-body">{words.edit.theirs}</p>
          <ul class="govuk-list govuk-list--bullet">
            {last.what.changes.map((change) => (
              <li>{changeText(words, change)}</li>
            ))}
          </ul>
        </>
      )}
      {differing.length > 0 && (
        <Table
          caption={words.edit.differing}
          columns={[words.edit.field, words.edit.standsNow, words.edit.typed].map((heading) => ({ heading }))}
          rows={differing.map(({ field, from, to }) => [words.fields[field], shown(from), shown(to)])}
        />
      )}
    </>
  );
};

/** What a form was made from: the entry's revision, and its settings as they were handed out. */
type Base = { readonly from: string; readonly was: string };

const baseOf = (entry: Institution): Base => ({ from: String(entry.revision), was: handedOut(entry) });

const baseIn = (form: Fields): Base => ({ from: one(form, 'from'), was: one(form, 'was') });

type EditPage = {
  readonly values: Fields;
  /** Of a form that comes back with its mistakes: it is still made from what its owner saw first. */
  readonly base?: Base;
  readonly errors?: FormErrors;
  /** What somebody else did last, and what the form would change of what they left. */
  readonly overtaken?: Overtaken;
};

const editPage = (
  desk: Desk,
  entry: Institution,
  { values, base = baseOf(entry), errors = NO_ERRORS, overtaken }: EditPage,
) => {
  const { words, language } = desk;
  const path = editPath(entry.id);
  return deskPage(
    desk,
    {
      heading: words.edit.heading,
      back: { href: institutionPath(entry.id), text: words.backToEntry },
      errors,
      ...(overtaken === undefined ? {} : { status: 409, errorTitle: words.edit.meanwhileTitle }),
    },
    <>
      <p class="govuk-body-l">{entry.name}</p>
      {overtaken !== undefined && <Meanwhile words={words} overtaken={overtaken} />}
      <Form action={path} hidden={{ token: tokenFor(desk, path), ...base }}>
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

/**
 * Says who was faster, with what they did last and what saving once more will change. What was typed is kept, and what
 * was left as it came is as they left it.
 */
const overtakenPage = (
  desk: Desk,
  { entry, last }: Extract<InstitutionRefusal, { kind: 'changed-meanwhile' }>,
  typed: Fields,
) => {
  const { words, language } = desk;
  const told =
    last === undefined
      ? words.edit.meanwhile
      : words.edit.meanwhileBy(actorText(desk, last.by), dayAndTime(language, last.at));
  const values = rebased(typed, entry);
  const read = readSettings(words, values);
  const differing = read.ok ? fieldChanges(entry, { ...entry, ...read.settings }) : [];
  return editPage(desk, entry, { values, errors: formError(told), overtaken: { last, differing } });
};

/** Asks for an entry's contacts and tags. */
export const askEdit = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  return editPage(deskOf(c, parts, session), view.entry, { values: fieldsFrom(view.entry) });
};

/** Saves them, and by that confirms the tags. Sent twice, it is saved once; what somebody else saved meanwhile stays. */
export const saveEdit = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  const { entry } = view;
  const desk = deskOf(c, parts, session);
  const form = await readDeskForm(desk, editPath(entry.id), editPath(entry.id));
  if (!form.ok) return form.refusal;
  const read = readSettings(desk.words, form.value);
  const base = baseIn(form.value);
  if (!read.ok) return editPage(desk, entry, { values: form.value, errors: read.errors, base });
  const coordinator = coordinatorOf(session);
  const { settings } = read;
  const from = Number(base.from);
  const saved = await changeInstitution(parts, coordinator, entry.id, { from, settings });
  if (!saved.ok) {
    return saved.refusal.kind === 'unknown-institution'
      ? failurePage(c, 'notFound', { session })
      : overtakenPage(desk, saved.refusal, form.value);
  }
  const { changed } = saved.value;
  if (changed) {
    parts.log({ event: 'directory-changed', change: 'edit', coordinator: coordinator.id, entries: 1 });
  }
  return c.redirect(
    newsPath(parts, institutionPath(entry.id), { kind: changed ? 'saved' : 'nothing-to-save' }),
    303,
  );
};
