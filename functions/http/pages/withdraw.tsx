import type { Context } from 'hono';
import { seatOf } from '../../domain/registration.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { viewRegistration, type RegistrationView } from '../../use-cases/viewRegistration.ts';
import { withdraw } from '../../use-cases/withdraw.ts';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { WarningText } from '../components/texts.tsx';
import type { HttpEnv, PublicParts } from '../context.ts';
import { type FormErrors, formError, NO_ERRORS, one, readForm } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { readRegistrationCookie } from '../registrationCookie.ts';
import { Contact, groupRows, Heading, journeyPage } from './journeyPage.tsx';
import { forgedPage, refusedPage } from './refused.tsx';
import { outcomeOf } from './registration.tsx';

const PURPOSE = 'withdraw';

/** A form token is bound to the seat, so that a form for one registration cannot withdraw another. */
const subjectOf = ({ registration }: RegistrationView): string =>
  `${registration.groupId}/${seatOf(registration)}`;

const withdrawPage = (
  c: Context<HttpEnv>,
  parts: PublicParts,
  view: RegistrationView,
  errors: FormErrors = NO_ERRORS,
) => {
  const language = c.get('language');
  const words = journeyWords(language);
  const { warningSeat, warningWaiting, title, yes, no } = words.withdraw;
  return journeyPage(
    c,
    { title, back: '/registration', errors },
    <>
      <Heading group={view.group} language={language} text={title} />
      <SummaryList rows={groupRows(language, view.group)} />
      <WarningText hiddenText={words.warning}>
        {view.standing.kind === 'waiting' ? warningWaiting : warningSeat}
      </WarningText>
      <Form
        action="/registration/withdraw"
        hidden={{ token: issueFormToken(parts, PURPOSE, subjectOf(view)) }}
      >
        <ButtonGroup>
          <Button kind="warning">{yes}</Button>
          <LinkButton href="/registration" kind="secondary">
            {no}
          </LinkButton>
        </ButtonGroup>
      </Form>
      <Contact text={`${words.coordinator}:`} email={view.group.contactEmail} />
    </>,
  );
};

const viewOf = async (parts: PublicParts, c: Context<HttpEnv>) => {
  const access = readRegistrationCookie(c, parts);
  if (access === undefined) return { access, response: refusedPage(c, { kind: 'unknown-registration' }) };
  const view = await viewRegistration(parts, access);
  return view.ok ? { access, view: view.value } : { access, response: refusedPage(c, view.refusal) };
};

/** Asks before anything is given up. Where there is nothing to give up, the status page says so. */
export const askWithdrawal = async (parts: PublicParts, c: Context<HttpEnv>) => {
  const found = await viewOf(parts, c);
  if (found.view === undefined) return found.response;
  if (!outcomeOf(found.view, journeyWords(c.get('language'))).live) return c.redirect('/registration', 303);
  return withdrawPage(c, parts, found.view);
};

/** Gives up the seat or the place, and leads to the status page, which says so. Sent twice it is done once. */
export const doWithdraw = async (parts: PublicParts, c: Context<HttpEnv>) => {
  const found = await viewOf(parts, c);
  if (found.view === undefined) return found.response;
  const { access, view } = found;
  const form = (await readForm(c.req)) ?? new Map();
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, subjectOf(view));
  if (!token.ok && token.refusal.kind === 'form-forged') return forgedPage(c);
  if (!token.ok)
    return withdrawPage(c, parts, view, formError(journeyWords(c.get('language')).withdraw.stale));
  const done = await withdraw(parts, access);
  if (!done.ok) return refusedPage(c, done.refusal);
  parts.log({ event: 'registration-withdrawn', group: access.groupId, seat: seatOf(access) });
  return c.redirect('/registration', 303);
};
