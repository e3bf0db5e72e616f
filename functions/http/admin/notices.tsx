import type { Language } from '../../domain/participant.ts';
import { adminNoticeWords, noticeStateText, noticeText } from '../../i18n/noticeText.ts';
import type { NoticeView } from '../../use-cases/viewNotices.ts';
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
