import type { Language } from '../../domain/participant.ts';
import { assertNever } from '../../domain/result.ts';
import { adminWords, type AdminWords } from '../../i18n/admin.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { NotificationBanner } from '../components/notificationBanner.tsx';
import type { Done } from './done.ts';

type BannerProps = Readonly<{ language: Language; news: Done | undefined; view: GroupPeople }>;

/** Whether the group still is as the news says; a colleague may have changed it since. */
const stillSo = (news: Done, { state }: GroupPeople): boolean =>
  (state === 'closed') === (news.what === 'closed' || news.what === 'already-closed');

const textOf = ({ close, reopen }: AdminWords, { what, at }: Done): string => {
  switch (what) {
    case 'closed':
      return close.done(at);
    case 'reopened':
      return reopen.done(at);
    case 'already-closed':
      return close.already;
    case 'already-open':
      return reopen.already;
    default:
      return assertNever(what);
  }
};

/** What the coordinator has just done, with the time; or that it was so already. */
export const DoneBanner = ({ language, news, view }: BannerProps) => {
  if (news === undefined || !stillSo(news, view)) return null;
  const texts = adminWords(language);
  const succeeded = news.what === 'closed' || news.what === 'reopened';
  return (
    <NotificationBanner
      title={succeeded ? texts.done : texts.notice}
      kind={succeeded ? 'success' : 'important'}
    >
      {textOf(texts, news)}
      {news.what === 'closed' && (
        <p class="govuk-body">{texts.close.doneDetails(view.seated.length, view.waiting.length)}</p>
      )}
    </NotificationBanner>
  );
};
