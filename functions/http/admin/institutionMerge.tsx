import type { Context } from 'hono';
import { institutionId } from '../../domain/ids.ts';
import type { Institution } from '../../domain/institution.ts';
import { mergeInstitutions } from '../../use-cases/mergeInstitutions.ts';
import { Button } from '../components/button.tsx';
import { Radios } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type FormErrors, formError, NO_ERRORS, one } from '../forms.ts';
import { type Desk, deskOf, deskPage, entryHint, readDeskForm, tokenFor } from './directoryParts.tsx';
import { DirectorySearch } from './directorySearch.tsx';
import { institutionPath, mergePath, newsPath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { findEntry } from './institution.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';

const MOST_CHOICES = 20;

/** Entries that are found, without the one that they are to be merged with. */
const othersOf = async (
  { parts }: Desk,
  entry: Institution,
  typed: string,
): Promise<readonly Institution[]> =>
  typed === ''
    ? []
    : (await parts.directory.search(typed, MOST_CHOICES + 1))
        .filter(({ id }) => id !== entry.id)
        .slice(0, MOST_CHOICES);

const MergeForm = (
  props: Readonly<{
    desk: Desk;
    entry: Institution;
    others: readonly Institution[];
    typed: string;
    errors: FormErrors;
  }>,
) => {
  const { desk, entry, others, errors } = props;
  const { words, language } = desk;
  const path = mergePath(entry.id);
  const error = (name: string) => ({ error: errors.fields[name], errorPrefix: words.errorPrefix });
  return (
    <Form action={path} hidden={{ token: tokenFor(desk, path), q: props.typed }}>
      <Radios
        id="other"
        name="other"
        legend={words.merge.other}
        legendSize="s"
        items={others.map((other) => ({
          value: other.id,
          text: other.name,
          hint: entryHint(language, other),
        }))}
        {...error('other')}
      />
      <Radios
        id="stays"
        name="stays"
        legend={words.merge.stays}
        legendSize="s"
        items={[
          { value: 'this', text: words.merge.thisOne(entry.name) },
          { value: 'other', text: words.merge.otherOne },
        ]}
        {...error('stays')}
      />
      <Button kind="warning">{words.merge.submit}</Button>
    </Form>
  );
};

const mergePage = async (desk: Desk, entry: Institution, typed: string, errors: FormErrors = NO_ERRORS) => {
  const { words, language } = desk;
  const others = await othersOf(desk, entry, typed);
  return deskPage(
    desk,
    {
      heading: words.merge.heading,
      back: { href: institutionPath(entry.id), text: words.backToEntry },
      errors,
    },
    <>
      <p class="govuk-body-l">{entry.name}</p>
      <p class="govuk-body">{entryHint(language, entry)}</p>
      <p class="govuk-body">{words.merge.intro}</p>
      <InsetText>{words.merge.limits}</InsetText>
      <DirectorySearch desk={desk} heading={words.merge.search} action={mergePath(entry.id)} typed={typed} />
      {typed !== '' && others.length === 0 && <p class="govuk-body">{words.list.notFound(typed)}</p>}
      {others.length > 0 && (
        <MergeForm desk={desk} entry={entry} others={others} typed={typed} errors={errors} />
      )}
    </>,
  );
};

/** Asks which entry is the same institution, and which of the two stays. */
export const askMerge = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view?.entry.mergedInto !== null) return failurePage(c, 'notFound', { session });
  return mergePage(deskOf(c, parts, session), view.entry, (c.req.query('q') ?? '').slice(0, 100));
};

/** Merges them, and leads to the one that stays. */
export const doMerge = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view === undefined) return failurePage(c, 'notFound', { session });
  const { entry } = view;
  const desk = deskOf(c, parts, session);
  const { words } = desk;
  const form = await readDeskForm(desk, mergePath(entry.id), mergePath(entry.id));
  if (!form.ok) return form.refusal;
  const typed = one(form.value, 'q');
  const other = institutionId.safeParse(one(form.value, 'other'));
  const which = one(form.value, 'stays');
  if (!other.success || (which !== 'this' && which !== 'other')) {
    const errors = errorsOf({
      ...(other.success ? {} : { other: words.merge.otherMissing }),
      ...(which === 'this' || which === 'other' ? {} : { stays: words.merge.staysMissing }),
    });
    return mergePage(desk, entry, typed, errors);
  }
  const [stays, goes] = which === 'this' ? [entry.id, other.data] : [other.data, entry.id];
  const coordinator = coordinatorOf(session);
  const merged = await mergeInstitutions(parts, coordinator, { stays, goes });
  if (!merged.ok) return mergePage(desk, entry, typed, formError(words.merge.refused[merged.refusal.kind]));
  parts.log({ event: 'directory-changed', change: 'merge', coordinator: coordinator.id, entries: 2 });
  return c.redirect(newsPath(parts, institutionPath(stays), { kind: 'merged' }), 303);
};
