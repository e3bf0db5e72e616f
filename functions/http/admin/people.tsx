import type { Child } from 'hono/jsx';
import type { Language, PersonalDetails } from '../../domain/participant.ts';
import type { Moment } from '../../domain/time.ts';
import { adminWords } from '../../i18n/admin.ts';
import { date, time } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import type { GroupPeople, Person } from '../../use-cases/viewPeople.ts';
import { Table } from '../components/table.tsx';
import { PersonActions } from './groupActions.tsx';
import { deadlineFor, leavingIn, outcomeIn, placeIn } from './peopleColumns.ts';
import { nameOf } from './personChanges.tsx';
import { ReservedPlaces } from './reserved.tsx';
import { addressOf } from './subjects.ts';

type PeopleProps = Readonly<{ language: Language; view: GroupPeople; now: Moment }>;

type ListProps = PeopleProps &
  Readonly<{
    caption: string;
    people: readonly Person[];
    /** What is said of an empty list; without it the list is left out. */
    none?: string;
    /** A column after the name: the place of those who wait, the deadline of those who were asked. */
    extra?: Readonly<{ heading: string; of: (person: Person) => Child }>;
  }>;

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

/** What stands between the person and a seat, and what can be done. */
const Next = ({ person, ...props }: PeopleProps & Readonly<{ person: Person }>) => (
  <>
    <a class="govuk-link" href={addressOf({ view: props.view, person })}>
      {adminWords(props.language).people.why}
      <span class="govuk-visually-hidden">: {nameOf(person)}</span>
    </a>
    <PersonActions {...props} person={person} name={nameOf(person)} />
  </>
);

const columnsOf = ({ language, extra }: ListProps): readonly Readonly<{ heading: string }>[] => {
  const { people } = adminWords(language);
  return [
    { heading: people.name },
    ...(extra === undefined ? [] : [{ heading: extra.heading }]),
    { heading: people.work },
    { heading: people.contact },
    { heading: people.needs },
    { heading: people.registered },
    { heading: people.next },
  ];
};

const rowOf = (props: ListProps, person: Person): readonly Child[] => {
  const { language, extra } = props;
  const { details, createdAt } = person.registration;
  return [
    nameOf(person),
    ...(extra === undefined ? [] : [extra.of(person)]),
    <Work person={person} language={language} />,
    <Contact details={details} language={language} />,
    needsOf(language, details),
    `${date(language, createdAt)}, ${time(language, createdAt)}`,
    <Next {...props} person={person} />,
  ];
};

const List = (props: ListProps) => {
  const { caption, people, none } = props;
  if (people.length > 0) {
    const rows = people.map((person) => rowOf(props, person));
    return <Table caption={caption} columns={columnsOf(props)} rows={rows} />;
  }
  return none === undefined ? null : (
    <>
      <h3 class="govuk-heading-m">{caption}</h3>
      <p class="govuk-body">{none}</p>
    </>
  );
};

/** The people of a group: who has a seat, who was asked, what is kept for somebody still to be named, who waits in which order, who left, who got no seat. */
export const PeopleLists = (props: PeopleProps) => {
  const { language, view } = props;
  const { people: texts } = adminWords(language);
  const { seated, offered, waiting, expired, withdrawn, others } = view;
  return (
    <>
      <List {...props} caption={texts.seated(seated.length)} people={seated} none={texts.noneSeated} />
      <List
        {...props}
        caption={texts.offered(offered.length)}
        people={offered}
        extra={{ heading: texts.deadline, of: deadlineFor(language) }}
      />
      <ReservedPlaces language={language} places={view.reserved} />
      <List
        {...props}
        caption={texts.waiting(waiting.length)}
        people={waiting}
        none={texts.noneWaiting}
        extra={{ heading: texts.place, of: placeIn(language, view) }}
      />
      <List {...props} caption={texts.expired(expired.length)} people={expired} />
      <List
        {...props}
        caption={texts.withdrawn(withdrawn.length)}
        people={withdrawn}
        none={texts.noneWithdrawn}
        extra={{ heading: texts.outcome, of: leavingIn(language) }}
      />
      <List
        {...props}
        caption={texts.others(others.length)}
        people={others}
        extra={{ heading: texts.outcome, of: outcomeIn(language) }}
      />
    </>
  );
};
