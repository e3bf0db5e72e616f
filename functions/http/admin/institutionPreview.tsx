import type { PlannedRow } from '../../domain/institutionImport.ts';
import type { InstitutionFile } from '../../use-cases/importInstitutions.ts';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import { InsetText } from '../components/texts.tsx';
import { type Desk, deskPage, entryHint, tokenFor, typesText } from './directoryParts.tsx';
import { CONFIRM, UPLOAD } from './directoryPaths.ts';
import { changeText } from './institutionHistory.tsx';

/** Rows of a kind that are shown; the counts tell of all. */
const MOST_SHOWN = 100;

type Of<Kind> = Extract<PlannedRow, { readonly kind: Kind }>;

const ofKind = <Kind extends PlannedRow['kind']>(rows: readonly PlannedRow[], kind: Kind) =>
  rows.filter((row): row is Of<Kind> => row.kind === kind);

const KINDS = ['new', 'changed', 'doubtful', 'unchanged', 'merged'] as const;

const Counts = ({ desk, rows }: Readonly<{ desk: Desk; rows: readonly PlannedRow[] }>) => (
  <SummaryList
    rows={KINDS.map((kind) => ({
      key: desk.words.import.counts[kind],
      value: String(ofKind(rows, kind).length),
    })).filter(({ value }, index) => value !== '0' || index < 3)}
  />
);

const More = ({ desk, all }: Readonly<{ desk: Desk; all: number }>) =>
  all > MOST_SHOWN ? <p class="govuk-body">{desk.words.import.shown(MOST_SHOWN, all)}</p> : null;

const NewRows = ({ desk, rows }: Readonly<{ desk: Desk; rows: readonly Of<'new'>[] }>) => {
  const { words, language } = desk;
  if (rows.length === 0) return null;
  return (
    <>
      <Table
        caption={words.import.newCaption}
        compact
        columns={[words.name, words.types, words.town, words.fields.nip].map((heading) => ({ heading }))}
        rows={rows
          .slice(0, MOST_SHOWN)
          .map(({ entry }) => [entry.name, typesText(language, entry), entry.town, entry.nip])}
      />
      <More desk={desk} all={rows.length} />
    </>
  );
};

const ChangedRows = ({ desk, rows }: Readonly<{ desk: Desk; rows: readonly Of<'changed'>[] }>) => {
  const { words } = desk;
  if (rows.length === 0) return null;
  return (
    <>
      <Table
        caption={words.import.changedCaption}
        compact
        columns={[{ heading: words.name }, { heading: words.import.changes }]}
        rows={rows.slice(0, MOST_SHOWN).map(({ entry, changes }) => [
          entry.name,
          changes.map((change, index) => (
            <>
              {index > 0 && <br />}
              {changeText(words, change)}
            </>
          )),
        ])}
      />
      <More desk={desk} all={rows.length} />
    </>
  );
};

const DoubtfulRows = ({ desk, rows }: Readonly<{ desk: Desk; rows: readonly Of<'doubtful'>[] }>) => {
  const { words, language } = desk;
  if (rows.length === 0) return null;
  return (
    <>
      <Checkboxes
        id="take"
        name="take"
        legend={words.import.doubtfulLegend}
        legendSize="m"
        hint={words.import.doubtfulHint}
        items={rows.slice(0, MOST_SHOWN).map(({ entry, doubts }) => ({
          value: entry.regon,
          text: entry.name,
          hint: [
            entryHint(language, entry),
            ...doubts.map(({ why, other }) => words.import[why](other.name, other.town)),
          ].join('; '),
        }))}
      />
      {rows.length > MOST_SHOWN && (
        <p class="govuk-body">{words.import.doubtfulMore(rows.length - MOST_SHOWN)}</p>
      )}
    </>
  );
};

/** The address that a packed file's token is about: another file's form is worth nothing. */
export const confirmSubject = ({ parts }: Pick<Desk, 'parts'>, packed: string): string =>
  `${CONFIRM} ${parts.secrets.hashOf(packed)}`;

export type Preview = {
  readonly format: InstitutionFile['format'];
  readonly rows: readonly PlannedRow[];
  readonly packed: string;
};

/** What an import would do, to be confirmed. Doubtful rows are not ticked beforehand. */
export const previewPage = (desk: Desk, { format, rows, packed }: Preview) => {
  const { words } = desk;
  const doubtful = ofKind(rows, 'doubtful');
  const [added, changed] = [ofKind(rows, 'new'), ofKind(rows, 'changed')];
  const nothing = added.length + changed.length + doubtful.length === 0;
  return deskPage(
    desk,
    { heading: words.import.preview, back: { href: UPLOAD, text: words.import.heading }, wide: true },
    <>
      {format === 'windows-1250' && <InsetText>{words.import.windows1250}</InsetText>}
      <Counts desk={desk} rows={rows} />
      {nothing && <p class="govuk-body">{words.import.nothing}</p>}
      <NewRows desk={desk} rows={added} />
      <ChangedRows desk={desk} rows={changed} />
      {!nothing && (
        <Form action={CONFIRM} hidden={{ token: tokenFor(desk, confirmSubject(desk, packed)), file: packed }}>
          <DoubtfulRows desk={desk} rows={doubtful} />
          <Button>{words.import.confirm}</Button>
        </Form>
      )}
    </>,
  );
};
