import type { Context } from 'hono';
import { programmeId } from '../../domain/ids.ts';
import { assertNever } from '../../domain/result.ts';
import { currentText, wordingName, type WordingText } from '../../domain/wording.ts';
import { checkedText, type WordingMistake } from '../../domain/wordingText.ts';
import { wordingMistakeText, wordingWords } from '../../i18n/wording.ts';
import {
  changeWording,
  type LetterWords,
  viewWording,
  type WordingRefusal,
} from '../../use-cases/changeWording.ts';
import { planSample } from '../../use-cases/sampleNotice.ts';
import type { HttpEnv } from '../context.ts';
import {
  errorsOf,
  type Fields,
  fieldsOf,
  formError,
  type FormErrors,
  NO_ERRORS,
  one,
  readForm,
} from '../forms.ts';
import { readFormToken } from '../formToken.ts';
import { refuseForm, refuseOther } from './changeGroup.ts';
import { failurePage } from './failures.tsx';
import type { AdminParts } from './parts.ts';
import { coordinatorOf, type Session } from './session.ts';
import { pathOf, previewOf, PURPOSE, showLetter, subjectOf } from './wordingPage.tsx';
import { savedWordingPath } from './wordingSaved.ts';

const NOTHING: WordingText = { subject: '', opening: '' };

/** The letter that an address names, or why it is not shown. */
const findLetter = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const id = programmeId.safeParse(c.req.param('programmeId'));
  const name = wordingName.safeParse(c.req.param());
  return id.success && name.success
    ? viewWording(parts, coordinatorOf(session), id.data, name.data)
    : undefined;
};

type Found = LetterWords | { readonly answer: Response | Promise<Response> };

const letterOr = async (c: Context<HttpEnv>, parts: AdminParts, session: Session): Promise<Found> => {
  const found = await findLetter(c, parts, session);
  if (found?.ok === true) return found.value;
  return {
    answer:
      found?.refusal.kind === 'another-organiser'
        ? refuseOther(c, parts, session)
        : failurePage(c, 'notFound', { session }),
  };
};

/** One letter: its words, how it looks, and how it was worded before. */
export const wordingPage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const found = await letterOr(c, parts, session);
  if ('answer' in found) return found.answer;
  const text = currentText(found.versions);
  return showLetter(c, parts, session, {
    letter: found,
    text: text ?? NOTHING,
    errors: NO_ERRORS,
    preview: text,
  });
};

const typedIn = (form: Fields): WordingText => ({
  subject: one(form, 'subject'),
  opening: one(form, 'opening'),
});

const errorsFor = (
  language: HttpEnv['Variables']['language'],
  mistakes: readonly WordingMistake[],
): FormErrors => {
  const texts: Record<string, string> = {};
  for (const mistake of mistakes) texts[mistake.field] ??= wordingMistakeText(language, mistake);
  return errorsOf(texts);
};

/** Says why words are not kept, with what was typed. */
const refuse = (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  letter: LetterWords,
  { refusal, text }: { readonly refusal: WordingRefusal; readonly text: WordingText },
) => {
  const language = c.get('language');
  switch (refusal.kind) {
    case 'mistakes': {
      const errors = errorsFor(language, refusal.mistakes);
      return showLetter(c, parts, session, { letter, text, errors, preview: undefined });
    }
    case 'changed-meanwhile': {
      const errors = formError(wordingWords(language).mistakes.meanwhile);
      return showLetter(c, parts, session, { letter, text, errors, preview: undefined });
    }
    case 'another-organiser':
      return refuseOther(c, parts, session);
    case 'unknown-letter':
      return failurePage(c, 'notFound', { session });
    default:
      return assertNever(refusal);
  }
};

const save = async (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  letter: LetterWords,
  form: Fields,
) => {
  const typed = typedIn(form);
  const { programme, name } = letter;
  const text = one(form, 'action') === 'usual' ? null : typed;
  const change = { name, from: Number(one(form, 'from')), text };
  const result = await changeWording(parts, coordinatorOf(session), programme.id, change);
  if (!result.ok) return refuse(c, parts, session, letter, { refusal: result.refusal, text: typed });
  if (result.value.changed) {
    const told = `${name.kind} ${name.audience} ${name.language}`;
    parts.log({
      event: 'wording-changed',
      programme: programme.id,
      letter: told,
      coordinator: session.sub,
    });
  }
  const outcome = result.value.changed ? 'saved' : 'unchanged';
  return c.redirect(savedWordingPath(parts, pathOf(letter), outcome), 303);
};

/** Plans a test mail with the words that are kept, to whoever asks for it; nobody else's address can be named. */
const test = async (
  c: Context<HttpEnv>,
  parts: AdminParts,
  session: Session,
  letter: LetterWords,
  typed: WordingText,
) => {
  const texts = wordingWords(c.get('language'));
  const refuseTest = (why: string) =>
    showLetter(c, parts, session, { letter, text: typed, errors: formError(why), preview: undefined });
  const { programme, name } = letter;
  const { email: to } = session;
  if (to === undefined) return refuseTest(texts.noAddress);
  const planned = await planSample(parts, coordinatorOf(session), programme.id, { name, to });
  if (planned.ok) return c.redirect(savedWordingPath(parts, pathOf(letter), 'tested'), 303);
  if (planned.refusal.kind !== 'no-group') {
    return refuse(c, parts, session, letter, { refusal: planned.refusal, text: typed });
  }
  return refuseTest(texts.noGroup);
};

/** Shows how a letter would look, keeps its words, or sends it as a test. */
export const saveWording = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const letter = await letterOr(c, parts, session);
  if ('answer' in letter) return letter.answer;
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, subjectOf(session, letter));
  if (!token.ok) return refuseForm(c, parts, token.refusal, { session, href: pathOf(letter) });
  const action = one(form, 'action');
  if (action === 'test') return test(c, parts, session, letter, typedIn(form));
  if (action !== 'preview') return save(c, parts, session, letter, form);
  const text = typedIn(form);
  const checked = checkedText(letter.name, text);
  const errors = checked.ok ? NO_ERRORS : errorsFor(c.get('language'), checked.refusal);
  const preview = checked.ok ? checked.value : undefined;
  return showLetter(c, parts, session, { letter, text, errors, preview });
};

/** The formatted letter by itself; its headers let nothing in it run, load or be sent. */
export const formattedLetter = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const letter = await letterOr(c, parts, session);
  if ('answer' in letter) return letter.answer;
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, subjectOf(session, letter));
  if (!token.ok) return refuseForm(c, parts, token.refusal, { session, href: pathOf(letter) });
  const typed = typedIn(form);
  const isUsual = typed.subject === '' && typed.opening === '';
  const checked = checkedText(letter.name, typed);
  return c.html(previewOf(parts, letter, !isUsual && checked.ok ? checked.value : null).html);
};
