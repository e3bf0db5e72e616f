import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../../domain/refusal.ts';
import { journeyWords } from '../../i18n/journey.ts';
import { refusalText } from '../../i18n/refusalText.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import type { HttpEnv } from '../context.ts';
import { journeyPage } from './journeyPage.tsx';
import { addressOf, pathOf, type Place } from './place.ts';

const STATUS = {
  'group-not-open-yet': 409,
  'group-closed': 409,
  'group-cancelled': 409,
  'group-full': 409,
  'institution-limit': 409,
  'registration-ended': 409,
  'offer-expired': 409,
  'no-offer': 409,
  'quota-full': 409,
  'transfer-under-way': 409,
  'already-registered': 409,
  'too-many-attempts': 409,
  'group-started': 409,
  'idempotency-key-reused': 409,
  'not-eligible': 422,
  'unknown-institution': 422,
  'unknown-group': 404,
  'unknown-registration': 404,
  'link-invalid': 404,
  'link-expired': 410,
} as const satisfies Record<Refusal['kind'], ContentfulStatusCode>;

/** No registration is open, so none can be gone back to. */
const WITHOUT_REGISTRATION: ReadonlySet<Refusal['kind']> = new Set<Refusal['kind']>([
  'unknown-registration',
  'link-invalid',
  'link-expired',
]);

type Way = { readonly href: string; readonly text: string };

/** Where to go from a refusal. In a frame nothing but the sign-up itself can be shown, so only that is offered. */
const waysOn = (c: Context<HttpEnv>, refusal: Refusal, place: Place | undefined): readonly Way[] => {
  const { refusal: texts, otherGroups } = journeyWords(c.get('language'));
  const again =
    place !== undefined && refusal.kind === 'registration-ended'
      ? [{ href: addressOf(place, ''), text: texts.startAgain }]
      : [];
  if (place?.embedded === true) return again;
  const others = { href: '/', text: otherGroups };
  if (place === undefined) {
    const own = { href: '/registration', text: texts.toRegistration };
    return WITHOUT_REGISTRATION.has(refusal.kind) ? [others] : [own, others];
  }
  const group = { href: `/groups/${encodeURIComponent(place.groupId)}`, text: texts.toGroup };
  return refusal.kind === 'unknown-group' ? [...again, others] : [...again, others, group];
};

/** In another language the sign-up is begun again: the address of a form that was sent shows nothing. */
const languagePathOf = (place: Place | undefined) =>
  place === undefined ? {} : { languagePath: pathOf(place, '') };

/** A "no" with its reason and with what to do next. `place` is the sign-up that was refused, if it was one. */
export const refusedPage = (c: Context<HttpEnv>, refusal: Refusal, place?: Place) => {
  const { title, body, next } = refusalText(c.get('language'), refusal);
  const outcome = refusal.kind === 'already-registered' ? 'pending' : 'refused';
  const [first, ...others] = waysOn(c, refusal, place);
  return journeyPage(
    c,
    { title, status: STATUS[refusal.kind], embedded: place?.embedded ?? false, ...languagePathOf(place) },
    <>
      <Panel outcome={outcome} title={title} />
      {body.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {next !== undefined && <p class="govuk-body">{next}</p>}
      {first !== undefined && <LinkButton href={first.href}>{first.text}</LinkButton>}
      {others.map(({ href, text }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>,
  );
};

/**
 * The answer to a form that we did not make, or that was made for something else. Without a `place` it was the form of
 * a withdrawal or of an acceptance, most likely of a registration that another tab of the same browser has replaced.
 */
export const forgedPage = (c: Context<HttpEnv>, place?: Place) => {
  const { refusal } = journeyWords(c.get('language'));
  const [href, text, button] =
    place === undefined
      ? ['/registration', refusal.otherRegistrationText, refusal.toRegistration]
      : [addressOf(place, ''), refusal.forgedText, refusal.startAgain];
  return journeyPage(
    c,
    { title: refusal.forgedTitle, status: 403, embedded: place?.embedded ?? false, ...languagePathOf(place) },
    <>
      <h1 class="govuk-heading-l">{refusal.forgedTitle}</h1>
      <p class="govuk-body">{text}</p>
      <LinkButton href={href}>{button}</LinkButton>
    </>,
  );
};
