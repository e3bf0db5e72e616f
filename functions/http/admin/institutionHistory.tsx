import type { Child } from 'hono/jsx';
import type { FieldChange, InstitutionEvent } from '../../domain/institutionChange.ts';
import { assertNever } from '../../domain/result.ts';
import type { DirectoryWords } from '../../i18n/directory.ts';
import { date, time } from '../../i18n/format.ts';
import type { InstitutionView } from '../../use-cases/viewInstitution.ts';
import { Table } from '../components/table.tsx';
import type { Desk } from './directoryParts.tsx';

/** Characters of an account's id that tell people apart; names of others are not kept. */
const SHORT_ID = 8;

const COORDINATOR = 'coordinator:';

/** Who did something, as the history names them. */
export const actorText = ({ session, words }: Desk, by: InstitutionEvent['by']): string => {
  if (!by.startsWith(COORDINATOR)) return words.entry.system;
  const id = by.slice(COORDINATOR.length);
  return id === session.sub && session.name !== undefined
    ? words.entry.you(session.name)
    : words.entry.coordinator(id.slice(0, SHORT_ID));
};

/** One change in words. A field that was empty or is now has a word for that. */
export const changeText = ({ fields, entry }: DirectoryWords, { field, from, to }: FieldChange): string => {
  const shown = (value: string): string => {
    if (value === '') return entry.nothing;
    if (field !== 'typesConfirmed') return value;
    return value === 'yes' ? entry.yes : entry.no;
  };
  return entry.change(fields[field], shown(from), shown(to));
};

const whatOf = (words: DirectoryWords, { merged }: InstitutionView, event: InstitutionEvent): Child => {
  const { what } = event;
  const { entry } = words;
  switch (what.kind) {
    case 'imported':
      return entry.imported;
    case 'added-on-request':
      return entry.added;
    case 'tags-confirmed':
      return entry.tagsConfirmed;
    case 'mail-again':
      return entry.mailAgain(what.why);
    case 'merged':
      return entry.mergedHere(merged.find(({ id }) => id === what.goes)?.name ?? what.goes);
    case 'changed':
      return what.changes.map((change, index) => (
        <>
          {index > 0 && <br />}
          {changeText(words, change)}
        </>
      ));
    default:
      return assertNever(what);
  }
};

/** What happened to an entry, the newest first: when, what and by whom. */
export const InstitutionHistory = ({ desk, view }: Readonly<{ desk: Desk; view: InstitutionView }>) => {
  const { language, words } = desk;
  const { entry: texts } = words;
  if (view.events.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{texts.history}</h2>
        <p class="govuk-body">{texts.noHistory}</p>
      </>
    );
  }
  return (
    <Table
      caption={texts.history}
      columns={[texts.when, texts.what, texts.who].map((heading) => ({ heading }))}
      rows={view.events.map((event) => [
        `${date(language, event.at)}, ${time(language, event.at)}`,
        whatOf(words, view, event),
        actorText(desk, event.by),
      ])}
    />
  );
};
