import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { offerText } from '../../i18n/offerText.ts';
import { InsetText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { formPage, type FormPageOptions } from '../formPage.tsx';
import { type Fields, pairs } from '../forms.ts';
import { numberedGroup, sessionText, whereText } from './groupFacts.tsx';
import { InPolish } from './inPolish.tsx';

/** One page of the sign-up: its back link, its mistakes at the top, its title that begins with the word for them. */
export const journeyPage = (c: Context<HttpEnv>, options: FormPageOptions, children: Child) =>
  formPage(c, journeyWords(c.get('language')), options, children);

/** A page's heading with the group that it is about above it. */
export const Heading = (props: Readonly<{ group: Group; language: Language; text: string }>) => (
  <>
    <span class="govuk-caption-l">
      <InPolish language={props.language}>{props.group.courseTitle}</InPolish>,{' '}
      {numberedGroup(props.language, props.group)}
    </span>
    <h1 class="govuk-heading-l">{props.text}</h1>
  </>
);

/** What somebody signs up for, when and where. */
export const groupRows = (language: Language, group: Group) => {
  const { training: words } = journeyWords(language);
  return [
    { key: words.course, value: <InPolish language={language}>{group.courseTitle}</InPolish> },
    { key: words.group, value: numberedGroup(language, group) },
    {
      key: words.sessions,
      value: (
        <ul class="govuk-list">
          {group.sessions.map((session) => (
            <li>{sessionText(language, session)}</li>
          ))}
        </ul>
      ),
    },
    { key: words.venue, value: whereText(language, group) },
  ];
};

/** Conditions in the organiser's own words, which the applicant confirms. */
export const Conditions = (props: Readonly<{ language: Language; texts: readonly string[] }>) => (
  <InsetText>
    {props.texts.map((text) => (
      <p class="govuk-body">
        <InPolish language={props.language}>{text}</InPolish>
      </p>
    ))}
  </InsetText>
);

/** What somebody should know who can only get a place on the waiting list. */
export const WaitingListAhead = (props: Readonly<{ group: Group; language: Language }>) => (
  <InsetText>
    {[journeyWords(props.language).waitingListAhead, ...offerText(props.language, props.group.offers)].map(
      (sentence) => (
        <p class="govuk-body">{sentence}</p>
      ),
    )}
  </InsetText>
);

/** Fields that travel through a page that does not show them. */
export const Carried = (props: Readonly<{ fields: Fields }>) => (
  <>
    {pairs(props.fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** The way to the coordinator, where no page can help further. */
export const Contact = (props: Readonly<{ text: string; email: string }>) => (
  <p class="govuk-body">
    {props.text}{' '}
    <a class="govuk-link" href={`mailto:${props.email}`}>
      {props.email}
    </a>
  </p>
);
