import type { Child } from 'hono/jsx';
import type { Language, PersonalDetails } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { date, time } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import type { GroupPeople, Person } from '../../use-cases/viewPeople.ts';
import { Table } from '../components/table.tsx';

type ListProps = Readonly<{
  language: Language;
  caption: string;
  people: readonly Person[];
  /** What is said of an empty list; without it the list is left out. */
  none?: string;
  /** A column before the others' last: the place of those who wait, the outcome of those without a seat. */
  extra?: Readonly<{ heading: string; of: (person: Person) => Child }>;
}>;

const nameOf = ({ lastName, firstName }: PersonalDetails): string => `${lastName} ${firstName}`;

/** A telephone number stays on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0');

/** An address that may break after its `@` and its dots, and nowhere else. */
const Email = ({ address }: Readonly<{ address: string }>) => (
  <>
    {address.split(/(?<=[@.])/).map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </>
);

const Contact = ({ details, language }: Readonly<{ details: PersonalDetails; language: Language }>) => (
  <>
    <a class="govuk-link" href={`mailto:${details.email}`}>
      <Email address={details.email} />
    </a>
    <br />
    {details.phone === '' ? adminWords(language).people.noPhone : unbroken(details.phone)}
  </>
);

const Work = ({ person, language }: Readonly<{ person: Person; language: Language }>) => {
  const { institution, registration } = person;
  return (
    <>
      {words(language).positions[registration.position]}
      <br />
      {institution === undefined
        ? adminWords(language).people.unknownInstitution
        : `${institution.name}, ${institution.town}`}
    </>
  );
};

const needsOf = (language: Language, { needs, needsNote }: PersonalDetails): string => {
  const all = [...needs.map((need) => words(language).needs[need]), ...(needsNote === '' ? [] : [needsNote])];
  return all.length === 0 ? adminWords(language).people.noNeeds : all.join('; ');
};

const columnsOf = (
  language: Language,
  extra: ListProps['extra'],
): readonly Readonly<{ heading: string }>[] => {
  const { people } = adminWords(language);
  return [
    { heading: people.name },
    ...(extra === undefined ? [] : [{ heading: extra.heading }]),
    { heading: people.work },
    { heading: people.contact },
    { heading: people.needs },
    { heading: people.registered },
  ];
};

const rowOf = (language: Language, person: Person, extra: ListProps['extra']): readonly Child[] => {
  const { details, createdAt } = person.registration;
  return [
    nameOf(details),
    ...(extra === undefined ? [] : [extra.of(person)]),
    <Work person={person} language={language} />,
    <Contact details={details} language={language} />,
    needsOf(language, details),
    `${date(language, createdAt)}, ${time(language, createdAt)}`,
  ];
};

const List = ({ language, caption, people, none, extra }: ListProps) => {
  if (people.length > 0) {
    const rows = people.map((person) => rowOf(language, person, extra));
    return <Table caption={caption} columns={columnsOf(language, extra)} rows={rows} />;
  }
  return none === undefined ? null : (
    <>
      <h3 class="govuk-heading-m">{caption}</h3>
      <p class="govuk-body">{none}</p>
    </>
  );
};

/** The people of a group: who has a seat, who waits in which order, who withdrew, who got no seat. */
export const PeopleLists = (props: Readonly<{ language: Language; lists: GroupPeople }>) => {
  const { language, lists } = props;
  const { people: texts } = adminWords(language);
  const place = ({ standing }: Person): string => (standing.kind === 'waiting' ? `${standing.place}.` : '');
  const outcome = ({ registration }: Person): string =>
    registration.status.kind === 'refused' ? texts.refused : texts.pending;
  const { seated, waiting, withdrawn, others } = lists;
  return (
    <>
      <List
        language={language}
        caption={texts.seated(seated.length)}
        people={seated}
        none={texts.noneSeated}
      />
      <List
        language={language}
        caption={texts.waiting(waiting.length)}
        people={waiting}
        none={texts.noneWaiting}
        extra={{ heading: texts.place, of: place }}
      />
      <List
        language={language}
        caption={texts.withdrawn(withdrawn.length)}
        people={withdrawn}
        none={texts.noneWithdrawn}
      />
      <List
        language={language}
        caption={texts.others(others.length)}
        people={others}
        extra={{ heading: texts.outcome, of: outcome }}
      />
    </>
  );
};
