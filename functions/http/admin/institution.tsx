import type { Context } from 'hono';
import { institutionId } from '../../domain/ids.ts';
import { expand, type Institution, type InstitutionType } from '../../domain/institution.ts';
import type { DirectoryWords } from '../../i18n/directory.ts';
import { frameWords } from '../../i18n/frame.ts';
import { typeName, words as domainWords } from '../../i18n/words.ts';
import { suppressedContacts } from '../../use-cases/suppressedAddresses.ts';
import { type InstitutionView, viewInstitution } from '../../use-cases/viewInstitution.ts';
import { ButtonGroup, LinkButton } from '../components/button.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { type Desk, deskOf, deskPage, entryHint } from './directoryParts.tsx';
import { editPath, institutionPath, mergePath } from './directoryPaths.ts';
import { failurePage } from './failures.tsx';
import { AccessForm } from './institutionAccess.tsx';
import { SuppressedContacts } from './institutionMail.tsx';
import { InstitutionHistory } from './institutionHistory.tsx';
import type { AdminParts } from './parts.ts';
import { INSTITUTIONS } from './returnPath.ts';
import type { Session } from './session.ts';

/** The families that a rule may name. */
const FAMILY_NAMES = ['OPS_FAMILY', 'PODMIOT_REINTEGRACYJNY', 'PES'] as const;

const familiesOf = (type: InstitutionType) =>
  FAMILY_NAMES.map((name) => ({ name, members: expand(name) })).filter(({ members }) =>
    members.includes(type),
  );

type Props = Readonly<{ desk: Desk; entry: Institution }>;

const Details = ({ desk: { language, words }, entry }: Props) => {
  const { fields } = words;
  const { voivodeships } = domainWords(language);
  return (
    <SummaryList
      rows={[
        { key: fields.nip, value: entry.nip },
        { key: fields.regon, value: entry.regon },
        { key: fields.teryt, value: entry.teryt ?? words.none },
        { key: fields.town, value: entry.town },
        { key: fields.voivodeship, value: voivodeships[entry.voivodeship] },
        { key: fields.language, value: frameWords(language).languageNames[entry.language] },
      ]}
    />
  );
};

const contactRows = ({ fields, entry: texts, none }: DirectoryWords, { email, contacts }: Institution) => [
  { key: fields.email, value: email },
  { key: fields.head, value: contacts.head ?? texts.headMissing(email) },
  { key: fields.deputy, value: contacts.deputy ?? none },
  { key: fields.training, value: contacts.training ?? none },
];

/** Each tag with the families by which a rule may mean it. */
const Tags = ({ desk: { language, words }, entry }: Props) => {
  const { entry: texts } = words;
  return (
    <>
      <Table
        caption={texts.tags}
        columns={[{ heading: texts.tag }, { heading: texts.families }]}
        rows={entry.types.map((type) => {
          const families = familiesOf(type).map(({ name, members }) => (
            <li>{texts.belongs(type, name, members.join(', '))}</li>
          ));
          return [
            typeName(language, type),
            families.length === 0 ? texts.noFamily : <ul class="govuk-list">{families}</ul>,
          ];
        })}
      />
      <p class="govuk-body">{entry.typesConfirmed ? texts.confirmed : texts.unconfirmed}</p>
    </>
  );
};

const Merged = ({
  desk: { language, words },
  merged,
}: Readonly<{ desk: Desk } & Pick<InstitutionView, 'merged'>>) =>
  merged.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{words.entry.merged}</h2>
      <p class="govuk-body">{words.entry.mergedNote}</p>
      <ul class="govuk-list govuk-list--bullet">
        {merged.map((entry) => (
          <li>
            {entry.name} ({entryHint(language, entry)})
          </li>
        ))}
      </ul>
    </>
  );

/** The entry that an address names. */
export const findEntry = async (
  c: Context<HttpEnv>,
  parts: AdminParts,
): Promise<InstitutionView | undefined> => {
  const id = institutionId.safeParse(c.req.param('institutionId'));
  return id.success ? viewInstitution(parts, id.data) : undefined;
};

/** One entry: its data, contacts and tags, what can be done, and its history. One that was merged leads to the other. */
export const institutionPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const view = await findEntry(c, parts);
  if (view === undefined) return failurePage(c, 'notFound', { session });
  const { entry } = view;
  if (entry.mergedInto !== null) return c.redirect(institutionPath(entry.mergedInto), 303);
  const desk = deskOf(c, parts, session);
  const { words } = desk;
  return deskPage(
    desk,
    { heading: entry.name, back: { href: INSTITUTIONS, text: words.back }, wide: true },
    <>
      <ButtonGroup>
        <LinkButton href={editPath(entry.id)}>{words.entry.edit}</LinkButton>
        <LinkButton href={mergePath(entry.id)} kind="secondary">
          {words.entry.merge}
        </LinkButton>
      </ButtonGroup>
      <h2 class="govuk-heading-m">{words.entry.about}</h2>
      <Details desk={desk} entry={entry} />
      <h2 class="govuk-heading-m">{words.entry.contacts}</h2>
      <SummaryList rows={contactRows(words, entry)} />
      <Tags desk={desk} entry={entry} />
      <SuppressedContacts desk={desk} entry={entry} contacts={await suppressedContacts(parts, entry)} />
      <AccessForm desk={desk} entry={entry} />
      <Merged desk={desk} merged={view.merged} />
      <InstitutionHistory desk={desk} view={view} />
    </>,
  );
};
