import type { Context } from 'hono';
import { startOf, type Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { seatOf } from '../../domain/registration.ts';
import { assertNever } from '../../domain/result.ts';
import { adminWords } from '../../i18n/admin.ts';
import { adminViewWords } from '../../i18n/adminViews.ts';
import { stopText } from '../../i18n/coordinatorFactText.ts';
import { date } from '../../i18n/format.ts';
import { directoryNoticeText, noticeStateText } from '../../i18n/noticeText.ts';
import { quotaText } from '../../i18n/quotaText.ts';
import type { LostItem } from '../../use-cases/viewLost.ts';
import { type TodayItem, viewToday } from '../../use-cases/viewToday.ts';
import { StateTag } from '../components/stateTag.tsx';
import { type Task, TaskList } from '../components/taskList.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { institutionPath, requestPath } from './directoryPaths.ts';
import { groupPath } from './groups.tsx';
import { percentOf } from './limits.tsx';
import type { AdminParts } from './parts.ts';
import { LIMITS } from './returnPath.ts';
import { coordinatorOf, type Session } from './session.ts';

/** What is to be done, why, and where: below the group's address or elsewhere. */
type Due = {
  readonly title: string;
  /** The group, the programme, or what became of a mail. */
  readonly about: string;
  readonly why: string;
  readonly href: string;
  readonly decide: boolean;
};

const groupText = (language: Language, group: Group): string => {
  const { groups, facts } = adminWords(language);
  const place = group.venue.address === null ? facts.online : group.venue.town;
  const title = groups.title(group.courseTitle, group.number);
  return adminViewWords(language).today.group(title, place, date(language, startOf(group)));
};

const quotaDue = (language: Language, item: Extract<TodayItem, { kind: 'quota' }>): Due => {
  const { today } = adminViewWords(language);
  const { name, amount } = quotaText(language, item.quota);
  const isFull = item.fill === 'full';
  const title = isFull
    ? today.quotaFull(name, amount)
    : today.quotaNearly(name, percentOf(item.taken, item.quota.limit));
  const why = isFull ? today.quotaFullHint : today.quotaNearlyHint;
  return { title, about: item.programme.title, why, href: LIMITS, decide: false };
};

/** A mail about the directory that did not arrive: with whom, what it told, its state, since when that is known. */
const lostDue = (language: Language, item: LostItem): Due => {
  const { today } = adminViewWords(language);
  const about = today.unreachedSince(noticeStateText(language, item.state), item.since);
  if (item.kind === 'answer-unreached') {
    const { id, request } = item.listing;
    const title = today.answerUnreached(request.name);
    return { title, about, why: today.answerUnreachedHint, href: requestPath(id), decide: true };
  }
  const { id, name } = item.institution;
  const title = today.unreached(name, directoryNoticeText(language, item.told));
  return { title, about, why: today.unreachedHint, href: institutionPath(id), decide: true };
};

const dueOf = (language: Language, item: TodayItem): Due => {
  const { today } = adminViewWords(language);
  if (item.kind === 'quota') return quotaDue(language, item);
  if (item.kind === 'institution-unreached' || item.kind === 'answer-unreached') {
    return lostDue(language, item);
  }
  const { group } = item;
  const path = groupPath(group.id);
  const about = groupText(language, group);
  const due = (title: string, why: string, below = '', decide = true): Due => ({
    title,
    about,
    why,
    href: path + below,
    decide,
  });
  switch (item.kind) {
    case 'seats-unserved': {
      const why = stopText(language, item.why, group.offers.stopHours);
      return due(today.unserved(item.free, item.waiting), why, '/offer-next');
    }
    case 'undelivered': {
      const { details } = item.registration;
      const name = `${details.lastName} ${details.firstName}`;
      const title = item.offer ? today.undeliveredOffer(name) : today.undelivered(name);
      return due(title, today.undeliveredHint, `/people/${seatOf(item.registration)}`);
    }
    case 'offers-open':
      return due(today.offersOpen(item.offers), today.earliest(item.until), '', false);
    case 'below-minimum':
      return due(today.belowMinimum(item.people, item.minimum), today.belowMinimumHint);
    case 'over-capacity':
      return due(today.over(item.over), today.overHint, '/capacity');
    case 'full-and-open':
      return due(today.fullAndOpen(item.capacity), today.fullAndOpenHint(item.waiting), '/capacity', false);
    case 'to-confirm':
      return due(today.toConfirm(item.people), today.toConfirmHint, '/confirm');
    default:
      return assertNever(item);
  }
};

const taskOf = (language: Language, item: TodayItem): Task => {
  const { today } = adminViewWords(language);
  const { title, about, why, href, decide } = dueOf(language, item);
  const status = (
    <StateTag look={decide ? 'pending' : 'open'} text={decide ? today.toDecide : today.toKnow} />
  );
  const hint = (
    <>
      {about}
      <br />
      {why}
    </>
  );
  return { title, hint, href, status };
};

/** The coordinator's first page: what waits for a decision, each with a link to where it is made. */
export const todayPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const { today: texts } = adminViewWords(language);
  const items = await viewToday(parts, coordinatorOf(session));
  return adminPage(
    c,
    { title: texts.heading, session },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <p class="govuk-body">{items.length === 0 ? texts.none : texts.intro}</p>
      {items.length > 0 && <TaskList id="today" tasks={items.map((item) => taskOf(language, item))} />}
    </>,
  );
};
