import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { type AdminChangeWords, adminChangeWords } from '../../i18n/adminChanges.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { NotificationBanner } from '../components/notificationBanner.tsx';
import type { Done } from './done.ts';

type BannerProps = Readonly<{ language: Language; news: Done | undefined; view: GroupPeople }>;

/** Whether the group still is as the news says; a colleague may have changed it since. */
const stillSo = ({ what }: Done, { ledger: { state } }: GroupPeople): boolean => {
  if (what === 'close') return state === 'closed';
  return (what !== 'reopen' && what !== 'open') || state !== 'closed';
};

/** What came of it, in figures. */
const detailsOf = (
  { facts }: AdminChangeWords,
  { what, changed, offered, asked, over }: Done,
  { seated, waiting }: GroupPeople,
): string | undefined => {
  if (what === 'close' && changed) return facts.doneDetails(seated.length, waiting.length);
  if (over !== undefined) return facts.over(over);
  if (what === 'twin' && offered !== undefined) return facts.twinOffered(offered);
  return offered === undefined || asked === undefined ? undefined : facts.offeredOf(offered, asked);
};

/** What the coordinator has just done, with the time; or that it was so already. */
export const DoneBanner = ({ language, news, view }: BannerProps) => {
  if (news === undefined || !stillSo(news, view)) return null;
  const texts = adminWords(language);
  const words = adminChangeWords(language);
  const { done, already } = words.changes[news.what];
  const details = detailsOf(words, news, view);
  return (
    <NotificationBanner
      title={news.changed ? texts.done : texts.notice}
      kind={news.changed ? 'success' : 'important'}
    >
      {news.changed ? done(news.at) : already}
      {details !== undefined && <p class="govuk-body">{details}</p>}
    </NotificationBanner>
  );
};
