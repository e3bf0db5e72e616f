import type { Context } from 'hono';
import { startOf } from '../../domain/group.ts';
import { seatOf } from '../../domain/registration.ts';
import type { Moment } from '../../domain/time.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { registrationWords } from '../../i18n/registration.ts';
import { acceptOffer } from '../../use-cases/acceptOffer.ts';
import type { RegistrationView } from '../../use-cases/viewRegistration.ts';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import type { HttpEnv, RegistrationParts } from '../context.ts';
import { type FormErrors, formError, NO_ERRORS } from '../forms.ts';
import { Contact, groupRows, Heading, journeyPage } from './journeyPage.tsx';
import { ownFormToken, readOwnForm, withOwnRegistration } from './ownRegistration.tsx';
import { forgedPage, refusedPage } from './refused.tsx';

const acceptPage = (
  c: Context<HttpEnv>,
  parts: RegistrationParts,
  view: RegistrationView,
  until: Moment,
  errors: FormErrors = NO_ERRORS,
) => {
  const language = c.get('language');
  const { accept } = registrationWords(language);
  return journeyPage(
    c,
    { title: accept.title, back: '/registration', errors },
    <>
      <Heading group={view.group} language={language} text={accept.title} />
      <SummaryList
        rows={[
          ...groupRows(language, view.group),
          { key: accept.until, value: <strong>{dayAndTime(language, until)}</strong> },
        ]}
      />
      <p class="govuk-body">{accept.text}</p>
      <Form action="/registration/accept" hidden={{ token: ownFormToken(parts, 'accept', view) }}>
        <ButtonGroup>
          <Button>{accept.yes}</Button>
          <LinkButton href="/registration/withdraw" kind="secondary">
            {accept.no}
          </LinkButton>
        </ButtonGroup>
      </Form>
      <Contact text={`${journeyWords(language).coordinator}:`} email={view.group.contactEmail} />
    </>,
  );
};

/** Asks before a seat is taken: mail scanners open links too. Without an offer, the status page says what is so. */
export const askAcceptance = (parts: RegistrationParts, c: Context<HttpEnv>) =>
  withOwnRegistration(parts, c, (view) => {
    if (view.standing.kind !== 'offered') return c.redirect('/registration', 303);
    if (parts.clock() >= startOf(view.group)) return refusedPage(c, { kind: 'group-started' });
    return acceptPage(c, parts, view, view.standing.until);
  });

/**
 * Takes the offered seat, and leads to the status page, which says so. Sent twice it is taken once; what came too late
 * is refused by the ledger at that moment, whatever this page showed before.
 */
export const doAccept = (parts: RegistrationParts, c: Context<HttpEnv>) =>
  withOwnRegistration(parts, c, async (view, access) => {
    const token = await readOwnForm(parts, c, 'accept', view);
    if (!token.ok && token.refusal.kind === 'form-forged') return forgedPage(c);
    if (!token.ok && view.standing.kind === 'offered') {
      const errors = formError(registrationWords(c.get('language')).accept.stale);
      return acceptPage(c, parts, view, view.standing.until, errors);
    }
    if (!token.ok) return c.redirect('/registration', 303);
    const done = await acceptOffer(parts, access);
    if (!done.ok) return refusedPage(c, done.refusal);
    parts.log({ event: 'offer-accepted', group: access.groupId, seat: seatOf(access) });
    return c.redirect('/registration', 303);
  });
