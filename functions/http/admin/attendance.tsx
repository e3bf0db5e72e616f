import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { type Group, startOf } from '../../domain/group.ts';
import { registrationKey, type GroupId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import type { ChangeRefusal } from '../../domain/refusal.ts';
import type { Moment } from '../../domain/time.ts';
import { adminWords } from '../../i18n/admin.ts';
import { attendanceWords } from '../../i18n/attendance.ts';
import { attendanceGate, recordAttendance } from '../../use-cases/recordAttendance.ts';
import type { GroupPeople, Person } from '../../use-cases/viewPeople.ts';
import { BackLink } from '../components/backLink.tsx';
import { Button } from '../components/button.tsx';
import { Checkboxes } from '../components/choices.tsx';
import { Form } from '../components/form.tsx';
import { NotificationBanner } from '../components/notificationBanner.tsx';
import type { HttpEnv } from '../context.ts';
import { fieldsOf, one, readForm, several } from '../forms.ts';
import { issueFormToken, readFormToken } from '../formToken.ts';
import { adminPage } from './adminPage.tsx';
import { refusedPage } from './askPage.tsx';
import { attendancePath, savedAt, savedPath } from './attendanceSaved.ts';
import { refuseForm, refuseOther } from './changeGroup.ts';
import { failurePage } from './failures.tsx';
import { groupPath } from './groups.tsx';
import type { AdminParts } from './parts.ts';
import { nameOf } from './personChanges.tsx';
import { coordinatorOf, type Session } from './session.ts';
import { findGroup } from './subjects.ts';

const PURPOSE = 'attendance';

const subjectOf = (session: Session, id: GroupId): string => `${session.id} ${attendancePath(id)}`;

type PageOptions = {
  readonly group: Group;
  readonly session: Session;
  readonly heading: string;
  readonly status?: ContentfulStatusCode;
};

const pageOf = (c: Context<HttpEnv>, { group, session, heading, status }: PageOptions, body: Child) => {
  const texts = adminWords(c.get('language'));
  return adminPage(
    c,
    {
      title: heading,
      session,
      ...(status === undefined ? {} : { status }),
      before: <BackLink href={groupPath(group.id)} text={texts.backToGroup} />,
    },
    <>
      <span class="govuk-caption-l">{texts.groups.title(group.courseTitle, group.number)}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {body}
    </>,
  );
};

/** Says when a group begins, or that it will not. */
const notBegun = (
  c: Context<HttpEnv>,
  { group }: GroupPeople,
  session: Session,
  refusal: ChangeRefusal,
  now: Moment,
) => {
  if (now >= startOf(group)) return refusedPage(c, group, session, refusal);
  const texts = attendanceWords(c.get('language'));
  return pageOf(
    c,
    { group, session, heading: texts.tooEarlyHeading, status: 409 },
    <p class="govuk-body">{texts.tooEarly(startOf(group))}</p>,
  );
};

const itemOf = (person: Person) => ({
  value: person.registration.key,
  text: nameOf(person),
  ...(person.institution === undefined
    ? {}
    : { hint: `${person.institution.name}, ${person.institution.town}` }),
});

/** What is written down already, in figures. */
const Recorded = ({ language, people }: Readonly<{ language: Language; people: readonly Person[] }>) => {
  const texts = attendanceWords(language);
  const count = (value: boolean | null) =>
    people.filter(({ registration }) => registration.attended === value).length;
  const unrecorded = count(null);
  return (
    <>
      {unrecorded < people.length && <p class="govuk-body">{texts.recorded(count(true), count(false))}</p>}
      {unrecorded > 0 && <p class="govuk-body">{texts.unrecorded(unrecorded)}</p>}
    </>
  );
};

type AskProps = Readonly<{ language: Language; view: GroupPeople; token: string }>;

const Ask = ({ language, view, token }: AskProps) => {
  const texts = attendanceWords(language);
  const { seated, group } = view;
  if (seated.length === 0) return <p class="govuk-body">{texts.nobody}</p>;
  const present = seated.filter(({ registration }) => registration.attended === true);
  return (
    <>
      <Recorded language={language} people={seated} />
      <Form action={attendancePath(group.id)} hidden={{ token }}>
        <Checkboxes
          id="present"
          name="present"
          legend={texts.legend}
          legendSize="m"
          hint={texts.hint}
          items={seated.map(itemOf)}
          values={present.map(({ registration }) => registration.key)}
        />
        <Button>{texts.save}</Button>
      </Form>
    </>
  );
};

/** Asks who came to a group that has begun. */
export const attendancePage = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const language = c.get('language');
  const found = await findGroup(c, parts, session);
  if (!found.ok) return failurePage(c, 'notFound', { session });
  const { view } = found.value;
  const { group, ledger } = view;
  const now = parts.clock();
  const tooEarly = attendanceGate(group, ledger, now);
  if (tooEarly !== undefined) return notBegun(c, view, session, tooEarly, now);
  const at = savedAt(parts, group.id, c.req.query('saved'));
  const token = issueFormToken(parts, PURPOSE, subjectOf(session, group.id));
  return pageOf(
    c,
    { group, session, heading: attendanceWords(language).heading },
    <>
      {at !== undefined && (
        <NotificationBanner title={adminWords(language).done} kind="success">
          {attendanceWords(language).saved(at)}
        </NotificationBanner>
      )}
      <Ask language={language} view={view} token={token} />
    </>,
  );
};

/** Writes down who came, and leads back to the form, which shows what is written. Sent twice, it is done once. */
export const saveAttendance = async (c: Context<HttpEnv>, parts: AdminParts, session: Session) => {
  const found = await findGroup(c, parts, session);
  if (!found.ok) {
    if (found.refusal.kind === 'unknown') return failurePage(c, 'notFound', { session });
    return refuseOther(c, parts, session);
  }
  const { view } = found.value;
  const { group } = view;
  const form = (await readForm(c.req)) ?? fieldsOf('');
  const token = readFormToken(parts, one(form, 'token'), PURPOSE, subjectOf(session, group.id));
  if (!token.ok) return refuseForm(c, parts, token.refusal, { session, href: attendancePath(group.id) });
  const present = z.array(registrationKey).safeParse(several(form, 'present'));
  if (!present.success) {
    return refusedPage(c, group, session, { kind: 'not-seated', standing: { kind: 'absent' } });
  }
  const made = await recordAttendance(parts, coordinatorOf(session), group.id, present.data);
  if (!made.ok) {
    const { refusal } = made;
    return refusal.kind === 'wrong-state'
      ? notBegun(c, view, session, refusal, parts.clock())
      : refusedPage(c, group, session, refusal);
  }
  const { id } = coordinatorOf(session);
  parts.log({ event: 'group-changed', change: 'attendance', group: group.id, coordinator: id });
  return c.redirect(savedPath(parts, group.id), 303);
};
