import { answerNotice } from '../../domain/directoryNotice.ts';
import type { Listing, ListingAnswer } from '../../domain/listing.ts';
import { noticeState } from '../../domain/noticeState.ts';
import { noticeStateText } from '../../i18n/noticeText.ts';
import { SummaryList } from '../components/summaryList.tsx';
import { type Desk, deskPage } from './directoryParts.tsx';
import { institutionPath } from './directoryPaths.ts';
import { AskedFor, requestsBack } from './listings.tsx';

const answerText = ({ words }: Desk, answer: ListingAnswer) => {
  const texts = words.requests.answers;
  return answer.kind === 'refused' ? (
    texts.refused(answer.why)
  ) : (
    <a class="govuk-link" href={institutionPath(answer.institutionId)}>
      {texts[answer.kind]}
    </a>
  );
};

/** A request that has its answer, and where the mail with it is on its way: an address that takes none is told here. */
export const answeredPage = async (
  desk: Desk,
  listing: Listing,
  { at, answer }: NonNullable<Listing['answered']>,
) => {
  const { words, parts, language } = desk;
  const texts = words.requests;
  const notice = await parts.institutionNotices.institutionNotice(answerNotice(listing.id, at));
  const mail =
    notice === undefined ? words.none : noticeStateText(language, noticeState(notice, parts.clock()));
  return deskPage(
    desk,
    { heading: listing.request.name, back: requestsBack(desk) },
    <>
      <AskedFor desk={desk} listing={listing} />
      <h2 class="govuk-heading-m">{texts.answer}</h2>
      <SummaryList
        rows={[
          { key: texts.answer, value: answerText(desk, answer) },
          { key: texts.asked, value: texts.at(at) },
          { key: texts.mail, value: mail },
        ]}
      />
    </>,
  );
};
