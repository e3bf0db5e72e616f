import type { Language } from '../../domain/participant.ts';
import { adminNoticeWords, noticeStateText, noticeText } from '../../i18n/noticeText.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import type { SuppressedAddress } from '../../use-cases/suppressedAddresses.ts';
import type { NoticeView } from '../../use-cases/viewNotices.ts';
import { LinkButton } from '../components/button.tsx';
import { Table } from '../components/table.tsx';

/** The mails about one person, one a row: what it tells, whom, and whether it was sent. */
export const NoticeTable = (props: Readonly<{ language: Language; notices: readonly NoticeView[] }>) => {
  const { language, notices } = props;
  const texts = adminNoticeWords(language);
  if (notices.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{texts.heading}</h2>
        <p class="govuk-body">{texts.none}</p>
      </>
    );
  }
  return (
    <Table
      caption={texts.heading}
      columns={[texts.what, texts.toWhom, texts.state].map((heading) => ({ heading }))}
      rows={notices.map((notice) => [
        noticeText(language, notice),
        texts.audiences[notice.audience],
        noticeStateText(language, notice.state),
      ])}
    />
  );
};

type SuppressedProps = Readonly<{
  language: Language;
  addresses: readonly SuppressedAddress[];
  /** Where sending is asked for again. */
  again: string;
}>;

/** Which addresses get nothing any more and why, with the way to change that; nothing where all of them take mail. */
export const Suppressed = ({ language, addresses, again }: SuppressedProps) => {
  const { suppressed: texts } = adminNoticeWords(language);
  if (addresses.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.heading}</h2>
      {addresses.map(({ why, whose, at }) => (
        <p class="govuk-body">{texts.why[why](texts.whose[whose], at)}</p>
      ))}
      <p class="govuk-body">{texts.whatToDo}</p>
      <LinkButton href={again} kind="secondary">
        {adminChangeWords(language).changes['mail-again'].link}
      </LinkButton>
    </>
  );
};
