import type { Context } from 'hono';
import type { WordingText } from '../../domain/wording.ts';
import { wordingWords } from '../../i18n/wording.ts';
import type { LetterWords } from '../../use-cases/changeWording.ts';
import type { Mail } from '../../use-cases/mailer.ts';
import { sampleLetter } from '../../use-cases/sampleLetter.ts';
import { BackLink } from '../components/backLink.tsx';
import { ErrorSummary } from '../components/errorSummary.tsx';
import { NotificationBanner } from '../components/notificationBanner.tsx';
import type { HttpEnv } from '../context.ts';
import type { FormErrors } from '../forms.ts';
import { issueFormToken } from '../formToken.ts';
import { adminPage } from './adminPage.tsx';
import { actorText } from './history.tsx';
import type { AdminParts } from './parts.ts';
import type { Session } from './session.ts';
import { LetterPreview, letterTitle, WordingForm, WordingHistory } from './wordingForm.tsx';
import { programmeWordingsPath, wordingPath } from './wordingPaths.ts';
import { savedWording } from './wordingSaved.ts';

/** What the forms of these pages are for. */
export const PURPOSE = 'wording';

export const pathOf = ({ programme, name }: LetterWords): string => wordingPath(programme.id, name);

/** What a form of one letter is about, in one session. */
export const subjectOf = (session: Session, letter: LetterWords): string => `${session.id} ${pathOf(letter)}`;

/** The letter with these words, or the usual ones, to somebody who does not exist. */
export const previewOf = (parts: AdminParts, letter: LetterWords, text: WordingText | null): Mail => {
  const names = wordingWords(letter.name.language).sample;
  const options = { names, now: parts.clock(), origin: parts.origin };
  return parts.writeLetter(sampleLetter(letter.programme, letter.name, text, options));
};

type Showing = {
  readonly letter: LetterWords;
  readonly text: WordingText;
  readonly errors: FormErrors;
  /** The letter as it is or would be; a text with mistakes is not shown. */
  readonly preview: WordingText | null | undefined;
};

/** The page of one letter. */
export const showLetter = (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  { letter, text, errors, preview }: Showing,
) => {
  const language = c.get('language');
  const texts = wordingWords(language);
  const title = letterTitle(language, letter);
  const token = issueFormToken(parts, PURPOSE, subjectOf(session, letter));
  const failed = errors.summary.length > 0;
  const [newest] = letter.versions;
  const news = savedWording(parts, pathOf(letter), c.req.query('saved'));
  const isOwn = newest !== undefined && newest.text !== null;
  return adminPage(
    c,
    {
      title,
      session,
      error: failed,
      status: failed ? 422 : 200,
      before: <BackLink href={programmeWordingsPath(letter.programme.id)} text={texts.backToProgramme} />,
    },
    <>
      {failed && <ErrorSummary title={texts.summaryTitle} errors={errors.summary} />}
      {news !== undefined && (
        <NotificationBanner title={texts.savedTitle} kind={news === 'unchanged' ? 'important' : 'success'}>
          {texts[news]}
        </NotificationBanner>
      )}
      <span class="govuk-caption-l">{letter.programme.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{isOwn ? texts.isOwn(newest.at) : texts.isUsual}</p>
      <WordingForm {...{ language, letter, text, errors, token }} to={session.email} />
      {preview !== undefined && (
        <LetterPreview {...{ language, letter, text, token }} mail={previewOf(parts, letter, preview)} />
      )}
      <WordingHistory language={language} letter={letter} who={(by) => actorText(language, by, session)} />
    </>,
  );
};
