import type { Context } from 'hono';
import type { PropsWithChildren } from 'hono/jsx';
import { groupId, seatId } from '../../domain/ids.ts';
import type { Institution } from '../../domain/institution.ts';
import { substitutionEnd } from '../../domain/substitution.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { institutionWords } from '../../i18n/institution.ts';
import { ownAttempt, type StaffRef, withdrawStaff } from '../../use-cases/institutionStaff.ts';
import type { Attempt } from '../../use-cases/readAttempt.ts';
import { substitutePerson } from '../../use-cases/substitutePerson.ts';
import { Button, ButtonGroup, LinkButton } from '../components/button.tsx';
import { Form } from '../components/form.tsx';
import { SummaryList } from '../components/summaryList.tsx';
import { TextInput } from '../components/textInput.tsx';
import { WarningText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { errorsOf, type Fields, type FormErrors, NO_ERRORS, one } from '../forms.ts';
import { groupRows } from '../pages/journeyPage.tsx';
import { STAFF } from './addresses.ts';
import { institutionPage } from './institutionPage.tsx';
import { Informed, Newcomer, readNewcomer } from './newcomer.tsx';
import { ownToken, readOwnForm } from './ownForm.ts';
import type { InstitutionParts } from './parts.ts';
import { staffRefused } from './staffRefused.tsx';

/** The seat that an address names; nothing where it can be none. */
export const seatIn = (c: Context<HttpEnv>): StaffRef | undefined => {
  const group = groupId.safeParse(c.req.param('groupId'));
  const seat = seatId.safeParse(c.req.param('seatId'));
  return group.success && seat.success ? { groupId: group.data, seatId: seat.data } : undefined;
};

type Shown = Readonly<{ token: string; fields: Fields; errors: FormErrors }>;

/** One of the institution's own people, or the page that says that there is none. */
const withMember = async (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  institution: Institution,
  show: (ref: StaffRef, attempt: Attempt) => Response | Promise<Response>,
): Promise<Response> => {
  const ref = seatIn(c);
  const attempt = ref === undefined ? undefined : await ownAttempt(parts, institution, ref);
  if (ref === undefined || attempt === undefined) return staffRefused(c, { kind: 'unknown-registration' });
  return show(ref, attempt);
};

const Why = (props: Shown & Readonly<{ c: Context<HttpEnv>; optional: boolean }>) => {
  const { change, errorPrefix } = institutionWords(props.c.get('language'));
  return (
    <TextInput
      id="why"
      name="why"
      label={props.optional ? change.whyOptional : change.why}
      hint={change.whyHint}
      maxlength={300}
      value={one(props.fields, 'why')}
      error={props.errors.fields['why']}
      errorPrefix={errorPrefix}
    />
  );
};

type AskProps = PropsWithChildren<
  Readonly<{ c: Context<HttpEnv>; attempt: Attempt; token: string; yes: string; warns?: boolean }>
>;

/** The form under the facts of the person and the group, with the way back. */
const Ask = ({ c, attempt, token, yes, warns = false, children }: AskProps) => {
  const language = c.get('language');
  const { change } = institutionWords(language);
  const { firstName, lastName } = attempt.registration.details;
  return (
    <>
      <SummaryList
        rows={[
          { key: change.person, value: `${firstName} ${lastName}` },
          ...groupRows(language, attempt.group),
        ]}
      />
      <Form action={c.req.path} hidden={{ token }}>
        {children}
        <ButtonGroup>
          <Button kind={warns ? 'warning' : 'primary'}>{yes}</Button>
          <LinkButton href={STAFF} kind="secondary">
            {change.no}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
};

const withdrawPage = (c: Context<HttpEnv>, attempt: Attempt, shown: Shown) => {
  const { withdraw, warning } = institutionWords(c.get('language'));
  return institutionPage(
    c,
    { title: withdraw.title, back: STAFF, errors: shown.errors },
    <>
      <h1 class="govuk-heading-l">{withdraw.title}</h1>
      <WarningText hiddenText={warning}>{withdraw.warning}</WarningText>
      <Ask c={c} attempt={attempt} token={shown.token} yes={withdraw.yes} warns>
        <Why c={c} {...shown} optional={false} />
      </Ask>
    </>,
  );
};

const substitutePage = (c: Context<HttpEnv>, attempt: Attempt, shown: Shown) => {
  const language = c.get('language');
  const { substitute, change } = institutionWords(language);
  const until = dayAndTime(language, substitutionEnd(attempt.group));
  return institutionPage(
    c,
    { title: substitute.title, back: STAFF, errors: shown.errors },
    <>
      <h1 class="govuk-heading-l">{substitute.title}</h1>
      <p class="govuk-body">{substitute.intro(until)}</p>
      <Ask c={c} attempt={attempt} token={shown.token} yes={substitute.yes}>
        <h2 class="govuk-heading-m">{change.newcomer}</h2>
        <Newcomer language={language} {...shown} />
        <Why c={c} {...shown} optional />
        <Informed language={language} {...shown} />
      </Ask>
    </>,
  );
};

const PAGES = { withdraw: withdrawPage, substitute: substitutePage } as const;

/** Asks before anything changes. */
export const askMember = (
  parts: InstitutionParts,
  c: Context<HttpEnv>,
  institution: Institution,
  action: keyof typeof PAGES,
) =>
  withMember(parts, c, institution, (_, attempt) => {
    const token = ownToken(parts, institution, c.req.path);
    return PAGES[action](c, attempt, { token, fields: new Map(), errors: NO_ERRORS });
  });

/** Withdraws one of the institution's people, for the reason that was typed. */
export const doWithdraw = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withMember(parts, c, institution, async (ref, attempt) => {
    const form = await readOwnForm(parts, c, institution);
    if (form.errors !== undefined) return withdrawPage(c, attempt, { ...form, errors: form.errors });
    const done = await withdrawStaff(parts, institution, ref, one(form.fields, 'why'));
    if (done.ok) {
      parts.log({ event: 'registration-withdrawn', group: ref.groupId, seat: ref.seatId });
      return c.redirect(`${STAFF}?done=withdrawn`, 303);
    }
    if (done.refusal.kind !== 'reason-missing') return staffRefused(c, done.refusal);
    const { errors } = institutionWords(c.get('language')).change;
    return withdrawPage(c, attempt, { ...form, errors: errorsOf({ why: errors.why }) });
  });

/** Gives the seat to the person who was named. */
export const doSubstitute = (parts: InstitutionParts, c: Context<HttpEnv>, institution: Institution) =>
  withMember(parts, c, institution, async (ref, attempt) => {
    const language = c.get('language');
    const form = await readOwnForm(parts, c, institution);
    if (form.errors !== undefined) return substitutePage(c, attempt, { ...form, errors: form.errors });
    const read = readNewcomer(language, form.fields);
    if ('errors' in read) return substitutePage(c, attempt, { ...form, errors: read.errors });
    const why = one(form.fields, 'why');
    const done = await substitutePerson(parts, institution, ref, { colleague: read.person, why });
    if (done.ok) {
      parts.log({ event: 'registration-substituted', group: ref.groupId, seat: ref.seatId });
      return c.redirect(`${STAFF}?done=substituted`, 303);
    }
    if (done.refusal.kind !== 'reason-missing') return staffRefused(c, done.refusal);
    const { errors } = institutionWords(language).change;
    return substitutePage(c, attempt, { ...form, errors: errorsOf({ why: errors.why }) });
  });
