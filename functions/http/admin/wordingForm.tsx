import type { Actor } from '../../domain/act.ts';
import type { Language } from '../../domain/participant.ts';
import type { WordingText } from '../../domain/wording.ts';
import { LONGEST_SUBJECT, PLACEHOLDERS } from '../../domain/wordingText.ts';
import { adminNoticeWords, noticeText } from '../../i18n/noticeText.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { wordingWords } from '../../i18n/wording.ts';
import type { LetterWords } from '../../use-cases/changeWording.ts';
import type { Mail } from '../../use-cases/mailer.ts';
import { Button, ButtonGroup } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { Table } from '../components/table.tsx';
import { TextArea } from '../components/textArea.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { FormErrors } from '../forms.ts';
import { wordingPath } from './wordingPaths.ts';

export type WordingFormProps = Readonly<{
  language: Language;
  letter: LetterWords;
  text: WordingText;
  errors: FormErrors;
  token: string;
  /** Where a test mail goes; without it none is offered. */
  to: string | undefined;
}>;

/** The newest version, 0 where there is none: what a change is made from. */
export const versionOf = ({ versions }: LetterWords): number => versions[0]?.version ?? 0;

/** What a letter is called: what it tells, to whom, in which language. */
export const letterTitle = (language: Language, { name }: Pick<LetterWords, 'name'>): string => {
  const texts = wordingWords(language);
  return texts.title(
    noticeText(language, { kind: name.kind, occasion: 0 }),
    adminNoticeWords(language).audiences[name.audience],
    texts.languages[name.language],
  );
};

const Placeholders = ({ language }: Readonly<{ language: Language }>) => {
  const texts = wordingWords(language);
  return (
    <>
      <h2 class="govuk-heading-s">{texts.placeholdersHeading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {PLACEHOLDERS.map((name) => (
          <li>
            <code>{`{${name}}`}</code> – {texts.placeholders[name]}
          </li>
        ))}
      </ul>
    </>
  );
};

/** The form in which a letter is worded: one button shows it, one saves it, one goes back to the usual words. */
export const WordingForm = ({ language, letter, text, errors, token, to }: WordingFormProps) => {
  const texts = wordingWords(language);
  const hidden = { token, from: String(versionOf(letter)) };
  const { errorPrefix } = texts;
  const isOwn = letter.versions[0] !== undefined && letter.versions[0].text !== null;
  return (
    <Form action={wordingPath(letter.programme.id, letter.name)} hidden={hidden}>
      <TextInput
        id="subject"
        name="subject"
        label={texts.subject}
        hint={texts.subjectHint}
        value={text.subject}
        error={errors.fields['subject']}
        errorPrefix={errorPrefix}
        maxlength={LONGEST_SUBJECT * 2}
        autocomplete="off"
      />
      <TextArea
        id="opening"
        name="opening"
        label={texts.opening}
        hint={texts.openingHint}
        value={text.opening}
        error={errors.fields['opening']}
        errorPrefix={errorPrefix}
        autocomplete="off"
      />
      <Placeholders language={language} />
      <p class="govuk-body">{to === undefined ? texts.noAddress : texts.testGoesTo(to)}</p>
      <ButtonGroup>
        <Button name="action" value="preview" kind="secondary">
          {texts.preview}
        </Button>
        <Button name="action" value="save">
          {texts.save}
        </Button>
        {to !== undefined && (
          <Button name="action" value="test" kind="secondary">
            {texts.test}
          </Button>
        )}
        {isOwn && (
          <Button name="action" value="usual" kind="warning">
            {texts.backToUsual}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
};

type PreviewProps = Readonly<{
  language: Language;
  letter: LetterWords;
  text: WordingText;
  token: string;
  mail: Mail;
}>;

/** The letter as it will be, in plain text; the formatted one opens apart, where nothing of it can do anything. */
export const LetterPreview = ({ language, letter, text, token, mail }: PreviewProps) => {
  const texts = wordingWords(language);
  const path = wordingPath(letter.programme.id, letter.name);
  return (
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        {texts.previewHeading}
      </h2>
      <p class="govuk-body">{texts.previewIntro}</p>
      <div class="govuk-inset-text" lang={letter.name.language}>
        <p class="govuk-body">
          {texts.previewSubject}: <strong>{mail.subject}</strong>
        </p>
        {mail.text
          .trim()
          .split('\n\n')
          .map((paragraph) => (
            <p class="govuk-body">
              {paragraph.split('\n').map((line, index) => (
                <>
                  {index > 0 && <br />}
                  {line}
                </>
              ))}
            </p>
          ))}
      </div>
      <form action={`${path}/html`} method="post" target="_blank" rel="noopener">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="subject" value={text.subject} />
        <textarea name="opening" hidden>
          {text.opening}
        </textarea>
        <Button kind="secondary">{texts.html}</Button>
      </form>
    </section>
  );
};

/** Every version that there was, the newest first. */
export const WordingHistory = ({
  language,
  letter,
  who,
}: Readonly<{ language: Language; letter: LetterWords; who: (by: Actor) => string }>) => {
  const texts = wordingWords(language);
  return letter.versions.length === 0 ? null : (
    <Table
      caption={texts.historyHeading}
      columns={[texts.when, texts.who, texts.subject, texts.opening].map((heading) => ({ heading }))}
      rows={letter.versions.map(({ at, by, text }) => [
        dayAndTime(language, at),
        who(by),
        text?.subject ?? texts.usual,
        text?.opening ?? texts.usual,
      ])}
    />
  );
};
