import type { Context } from 'hono';
import { programmeId, type ProgrammeId } from '../../domain/ids.ts';
import { LANGUAGES, type Language } from '../../domain/participant.ts';
import { currentText, type Wording, type WordingName } from '../../domain/wording.ts';
import { WORDABLE } from '../../domain/wordingText.ts';
import { adminNoticeWords, noticeText } from '../../i18n/noticeText.ts';
import { wordingWords } from '../../i18n/wording.ts';
import { ownProgrammes, viewWordings } from '../../use-cases/changeWording.ts';
import { BackLink } from '../components/backLink.tsx';
import { Table } from '../components/table.tsx';
import type { HttpEnv } from '../context.ts';
import { adminPage } from './adminPage.tsx';
import { failurePage } from './failures.tsx';
import type { AdminParts } from './parts.ts';
import { WORDINGS } from './returnPath.ts';
import { coordinatorOf, type Session } from './session.ts';
import { programmeWordingsPath, wordingPath } from './wordingPaths.ts';

/** The coordinator's programmes, each with the way to its letters. */
export const wordingsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const texts = wordingWords(c.get('language'));
  const programmes = await ownProgrammes(parts, coordinatorOf(session));
  return adminPage(
    c,
    { title: texts.heading, session },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <p class="govuk-body">{programmes.length === 0 ? texts.noProgrammes : texts.intro}</p>
      <ul class="govuk-list">
        {programmes.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={programmeWordingsPath(id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
};

type LinkProps = Readonly<{
  language: Language;
  id: ProgrammeId;
  name: WordingName;
  wordings: readonly Wording[];
}>;

/** One letter in one language: whether its words are the programme's own, and the way to change them. */
const LetterLink = ({ language, id, name, wordings }: LinkProps) => {
  const texts = wordingWords(language);
  const own = currentText(
    wordings.filter(
      ({ kind, audience, language: other }) =>
        kind === name.kind && audience === name.audience && other === name.language,
    ),
  );
  return (
    <>
      {own === null ? texts.usual : texts.own}{' '}
      <a class="govuk-link" href={wordingPath(id, name)}>
        {texts.edit(texts.languages[name.language])}
        <span class="govuk-visually-hidden">
          : {noticeText(language, { kind: name.kind, occasion: 0 })},{' '}
          {adminNoticeWords(language).audiences[name.audience]}
        </span>
      </a>
    </>
  );
};

/** Every letter of one programme that can be worded. */
export const programmeWordingsPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const texts = wordingWords(language);
  const id = programmeId.safeParse(c.req.param('programmeId'));
  const found = id.success ? await viewWordings(parts, coordinatorOf(session), id.data) : undefined;
  if (found?.ok !== true) return failurePage(c, 'notFound', { session });
  const { programme, wordings } = found.value;
  const columns = [texts.letter, texts.reader, ...LANGUAGES.map((one) => texts.languages[one])];
  return adminPage(
    c,
    {
      title: texts.heading,
      session,
      wide: true,
      before: <BackLink href={WORDINGS} text={texts.backToList} />,
    },
    <>
      <h1 class="govuk-heading-l">{texts.heading}</h1>
      <Table
        caption={programme.title}
        columns={columns.map((heading) => ({ heading }))}
        rows={WORDABLE.map((letter) => [
          noticeText(language, { kind: letter.kind, occasion: 0 }),
          adminNoticeWords(language).audiences[letter.audience],
          ...LANGUAGES.map((one) => (
            <LetterLink
              language={language}
              id={programme.id}
              name={{ ...letter, language: one }}
              wordings={wordings}
            />
          )),
        ])}
      />
    </>,
  );
};
