import { startOf } from '../domain/group.ts';
import type { Language } from '../domain/participant.ts';
import type { WordingText } from '../domain/wording.ts';
import { filledText, type Placeholder } from '../domain/wordingText.ts';
import { deadline } from '../i18n/deadline.ts';
import { day } from '../i18n/format.ts';
import { mailWords } from '../i18n/mail.ts';
import type { NoticeContent } from '../use-cases/deliverNotice.ts';

/** What the placeholders of a letter stand for. */
const valuesOf = (content: NoticeContent, language: Language): Readonly<Record<Placeholder, string>> => {
  const { notice, registration, institution, group } = content;
  const { address, town } = group.venue;
  return {
    imie: registration.details.firstName,
    nazwisko: registration.details.lastName,
    szkolenie: group.courseTitle,
    termin: day(language, startOf(group)),
    miejsce: address === null ? mailWords(language).online : `${address}, ${town}`,
    instytucja: institution.name,
    do: notice.occasion === 0 ? '' : deadline(language, notice.occasion),
  };
};

/** The programme's own words for a letter, filled for its reader; nothing where the usual ones count. */
export const ownWords = (content: NoticeContent, language: Language): WordingText | undefined => {
  const text = content.wording ?? null;
  if (text === null) return undefined;
  const values = valuesOf(content, language);
  return { subject: filledText(text.subject, values), opening: filledText(text.opening, values) };
};
