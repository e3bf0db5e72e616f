import type { Context } from 'hono';
import { seatOf } from '../../domain/registration.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { type RegistrationWords, registrationWords } from '../../i18n/registration.ts';
import type { RegistrationView } from '../../use-cases/viewRegistration.ts';
import { withdraw } from '../../use-cases/withdraw.ts';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { WarningText } from '../components/texts.tsx';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { type FormErrors, formError, NO_ERRORS } from '../forms.ts';
import { Contact, groupRows, Heading, journeyPage } from './journeyPage.tsx';
import { outcomeOf } from './outcome.ts';
import { ownFormToken, readOwnForm, withOwnRegistration } from './ownRegistration.tsx';
import { forgedPage, refusedPage } from './refused.tsx';

/** What is lost: a seat, a place, or a seat that waits for an answer. */
const questionOf = ({ standing }: RegistrationView, words: RegistrationWords['withdraw']) => {
  if (standing.kind === 'offered') return { title: words.offerTitle, warning: words.warningOffer };
  return {
    title: words.title,
    warning: standing.kind === 'waiting' ? words.warningWaiting : words.warningSeat,
  };
};

const withdrawPage = (
  c: Context<HttpEnv>,
  parts: RegistrationParts,
  view: RegistrationView,
  errors: FormErrors = NO_ERRORS,
) => {
  const language = c.get('language');
  const { coordinator, warning: hidden } = journeyWords(language);
  const { withdraw: words } = registrationWords(language);
  const { title, warning } = questionOf(view, words);
  return journeyPage(
    c,
    { title, back: '/registration', errors },
    <>
      <Heading group={view.group} language={language} text={title} />
      <SummaryList rows={groupRows(language, view.group)} />
      <WarningText hiddenText={hidden}>{warning}</WarningText>
      <Form action="/registration/withdraw" hidden={{ token: ownFormToken(parts, 'withdraw', view) }}>
        <ButtonGroup>
          <Button kind="warning">{words.yes}</Button>
          <LinkButton href="/registration" kind="secondary">
            {words.no}
          </LinkButton>
        </ButtonGroup>
      </Form>
      <Contact text={`${coordinator}:`} email={view.group.contactEmail} />
    </>,
  );
};

/** Asks before anything is given up. Where there is nothing to give up, the status page says so. */
export const askWithdrawal = (parts: RegistrationParts, c: Context<HttpEnv>) =>
  withOwnRegistration(parts, c, (view) =>
    outcomeOf(view, c.get('language')).live ? withdrawPage(c, parts, view) : c.redirect('/registration', 303),
  );

/**
 * Gives up the seat, the offer or the place, and leads to the status page, which says so. Sent twice it is done once.
 */
export const doWithdraw = (parts: RegistrationParts, c: Context<HttpEnv>) =>
  withOwnRegistration(parts, c, async (view, access) => {
    const token = await readOwnForm(parts, c, 'withdraw', view);
    if (!token.ok && token.refusal.kind === 'form-forged') return forgedPage(c);
    if (!token.ok)
      return withdrawPage(c, parts, view, formError(registrationWords(c.get('language')).withdraw.stale));
    const done = await withdraw(parts, access);
    if (!done.ok) return refusedPage(c, done.refusal);
    parts.log({ event: 'registration-withdrawn', group: access.groupId, seat: seatOf(access) });
    return c.redirect('/registration', 303);
  });
