import { Hono } from 'hono';
import { groupId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import type { Course, Programme } from '../../domain/programme.ts';
import type { Moment } from '../../domain/time.ts';
import { counted, dayAndTime } from '../../i18n/format.ts';
import { offerText } from '../../i18n/offerText.ts';
import { pageWords } from '../../i18n/pages.ts';
import { refusalText } from '../../i18n/refusalText.ts';
import type { InstitutionNames } from '../../i18n/verdictText.ts';
import { words } from '../../i18n/words.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import { signUpRefusal, viewPublicGroup } from '../../use-cases/publicGroups.ts';
import { BackLink } from '../components/backLink.tsx';
import { LinkButton } from '../components/button.tsx';
import { SummaryList, type SummaryRow } from '../components/summaryList.tsx';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { page } from '../layoutFor.tsx';
import {
  GroupStateTag,
  institutionLimitText,
  numberedGroup,
  seatsText,
  sessionText,
  waitingText,
  whereText,
} from './groupFacts.tsx';
import { InPolish } from './inPolish.tsx';
import { ProgrammeLogos } from './programmeLogos.tsx';
import { closedListNames, Rules } from './rules.tsx';

type GroupView = {
  readonly language: Language;
  readonly now: Moment;
  readonly listing: GroupListing;
  readonly programme: Programme | undefined;
  readonly course: Course | undefined;
  readonly names: InstitutionNames;
};

const Sessions = ({ language, listing }: GroupView) => (
  <ul class="govuk-list">
    {listing.group.sessions
      .toSorted((a, b) => a.startsAt - b.startsAt)
      .map((session) => (
        <li>{sessionText(language, session)}</li>
      ))}
  </ul>
);

const factRows = (view: GroupView): readonly SummaryRow[] => {
  const { language, listing, course, now } = view;
  const { group, ledger } = listing;
  const { group: text, counts } = pageWords(language);
  const optional = (key: string, value: string | undefined): readonly SummaryRow[] =>
    value === undefined ? [] : [{ key, value }];
  const hours = course?.hours ?? null;
  const programme = (
    <a class="govuk-link" href={`/programmes/${group.programmeId}`}>
      <InPolish language={language}>{group.programmeTitle}</InPolish>
    </a>
  );
  const shared = group.sharedSeats;
  return [
    { key: text.programme, value: programme },
    { key: text.sessions, value: <Sessions {...view} /> },
    { key: text.where, value: whereText(language, group) },
    ...optional(text.hours, hours === null ? undefined : counted(language, hours, counts.teachingHours)),
    ...optional(text.seats, seatsText(language, listing)),
    ...optional(text.waiting, waitingText(language, listing)),
    ...optional(
      text.sharedSeats,
      shared === null ? undefined : counted(language, shared, words(language).counts.seats),
    ),
    ...optional(text.perInstitution, institutionLimitText(language, ledger, now)),
    ...optional(text.opens, now < ledger.opensAt ? dayAndTime(language, ledger.opensAt) : undefined),
    ...optional(
      text.closes,
      now < ledger.closesAt && ledger.state === 'open' ? dayAndTime(language, ledger.closesAt) : undefined,
    ),
    {
      key: text.contact,
      value: (
        <a class="govuk-link" href={`mailto:${group.contactEmail}`}>
          {group.contactEmail}
        </a>
      ),
    },
  ];
};

/** The way into the sign-up or, where there is none, the reason and what to do instead. */
const SignUp = ({ language, listing, now }: GroupView) => {
  const { group: text } = pageWords(language);
  const refusal = signUpRefusal(listing, now);
  if (refusal === undefined) {
    const waiting = listing.state === 'waiting-list';
    return (
      <>
        {waiting &&
          [text.waitingText, ...offerText(language, listing.group.offers)].map((sentence) => (
            <p class="govuk-body">{sentence}</p>
          ))}
        <LinkButton href={`/groups/${listing.group.id}/register`}>
          {waiting ? text.registerWaiting : text.register}
        </LinkButton>
      </>
    );
  }
  const { title, body } = refusalText(language, refusal);
  const { programmeId, courseId } = listing.group;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{title}</strong>
      </p>
      {body.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <a class="govuk-link" href={`/?programme=${programmeId}&course=${courseId}`}>
        {text.otherDates}
      </a>
    </InsetText>
  );
};

const GroupDetails = (view: GroupView) => {
  const { language, listing, programme, course, names } = view;
  const { group: text } = pageWords(language);
  const { group } = listing;
  const description = course?.description ?? null;
  return (
    <>
      {programme !== undefined && <ProgrammeLogos language={language} programme={programme} />}
      <span class="govuk-caption-l">{numberedGroup(language, group)}</span>
      <h1 class="govuk-heading-l">
        <InPolish language={language}>{group.courseTitle}</InPolish>
      </h1>
      <p class="govuk-body">
        <GroupStateTag language={language} state={listing.state} />
      </p>
      {group.example && <InsetText>{text.exampleText}</InsetText>}
      <SummaryList rows={factRows(view)} />
      <SignUp {...view} />
      {description !== null && (
        <>
          <h2 class="govuk-heading-m">{text.about}</h2>
          <p class="govuk-body">
            <InPolish language={language}>{description}</InPolish>
          </p>
        </>
      )}
      {programme !== undefined && (
        <>
          <h2 class="govuk-heading-m">{text.who}</h2>
          <p class="govuk-body">{text.whoText}</p>
          <Rules language={language} programme={programme} names={names} />
        </>
      )}
    </>
  );
};

/** A group's own page: what, where, when, how many seats, who may take part, and the way in. */
export const groupPage = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/groups/:groupId', async (c) => {
    const id = groupId.safeParse(c.req.param('groupId'));
    const listing = id.success ? await viewPublicGroup(parts, id.data) : undefined;
    if (listing === undefined) return c.notFound();
    const language = c.get('language');
    const { group } = listing;
    const [programme, courses] = await Promise.all([
      parts.programmes.programme(group.programmeId),
      parts.programmes.courses(group.programmeId),
    ]);
    const names = await closedListNames(parts.directory, programme?.rules ?? []);
    const course = courses.find(({ id }) => id === group.courseId);
    const view = { language, now: parts.clock(), listing, programme, course, names };
    return page(
      c,
      {
        title: `${group.courseTitle}, ${numberedGroup(language, group)}`,
        before: <BackLink href="/" text={pageWords(language).group.back} />,
      },
      <GroupDetails {...view} />,
    );
  });
  return app;
};
