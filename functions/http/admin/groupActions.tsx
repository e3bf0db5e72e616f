import { mayBeSeated } from '../../domain/approval.ts';
import { endOf, startOf } from '../../domain/group.ts';
import { asOf } from '../../domain/lapse.ts';
import { peopleWaiting, seatsToGive } from '../../domain/ledger.ts';
import type { Language } from '../../domain/participant.ts';
import { seatOf } from '../../domain/registration.ts';
import type { Moment } from '../../domain/time.ts';
import { adminWords } from '../../i18n/admin.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { attendanceWords } from '../../i18n/attendance.ts';
import { hasBegun } from '../../use-cases/recordAttendance.ts';
import { previewReopening } from '../../use-cases/reopenGroup.ts';
import type { GroupPeople, Person } from '../../use-cases/viewPeople.ts';
import { LinkButton } from '../components/button.tsx';
import { attendancePath } from './attendanceSaved.ts';
import type { ChangeKind } from './changeForm.ts';
import { groupPath } from './groups.tsx';
import { addressOf } from './subjects.ts';

/** The change of the sign-up that makes sense now, if one does. */
export const mainActionOf = ({ group, ledger }: GroupPeople, now: Moment): ChangeKind | undefined => {
  if (ledger.state === 'draft') return now < startOf(group) ? 'open' : undefined;
  if (ledger.state === 'open' && now < ledger.closesAt) return 'close';
  return previewReopening(group, ledger, now).ok ? 'reopen' : undefined;
};

/** Everything else that can be done to the group now. */
export const otherActionsOf = ({ group, ledger }: GroupPeople, now: Moment): readonly ChangeKind[] => {
  const { state } = ledger;
  if (state === 'cancelled' || now >= endOf(group)) return [];
  const before = now < startOf(group);
  const waits = peopleWaiting(ledger) > 0;
  const offers = before && waits && state !== 'draft' && seatsToGive(asOf(ledger, now)) > 0;
  const possible: readonly (readonly [ChangeKind, boolean])[] = [
    ['offer-next', offers],
    ['close', state === 'full' && now < ledger.closesAt],
    ['confirm', before && state !== 'draft' && state !== 'confirmed'],
    ['capacity', true],
    ['rules', true],
    ['details', true],
    ['twin', waits],
    ['cancel', true],
  ];
  return possible.flatMap(([kind, may]) => (may ? [kind] : []));
};

/** What can be done about a person now. */
export const personActionsOf = (
  { group, ledger }: GroupPeople,
  { standing, registration }: Person,
  now: Moment,
): readonly ChangeKind[] => {
  if (ledger.state === 'cancelled' || now >= startOf(group)) return [];
  const { kind } = standing;
  if (kind === 'seated') return ['transfer', 'swap'];
  const free = seatsToGive(asOf(ledger, now)) > 0;
  const agree = registration.approval?.kind === 'asked' ? (['agree'] as const) : [];
  if (kind === 'awaiting-approval') return agree;
  if (kind === 'waiting') {
    const hasPriority = (ledger.queue[seatOf(registration)] ?? 0) <= 0;
    const offer = free && agree.length === 0 ? (['offer'] as const) : [];
    return [...agree, ...offer, ...(hasPriority ? [] : ['priority' as const])];
  }
  const isOver = kind === 'gone' ? standing.how : kind === 'absent' ? registration.status.kind : undefined;
  const mayReturn = isOver === 'expired' || isOver === 'refused';
  return free && mayReturn && mayBeSeated(registration) ? ['offer'] : [];
};

type ActionsProps = Readonly<{ language: Language; view: GroupPeople; now: Moment }>;

/** What a coordinator can do to the group, the most usual first; its history is always there. */
export const GroupActions = ({ language, view, now }: ActionsProps) => {
  const { changes } = adminChangeWords(language);
  const texts = adminWords(language).group;
  const path = groupPath(view.group.id);
  const main = mainActionOf(view, now);
  return (
    <>
      {main !== undefined && (
        <LinkButton href={`${path}/${main}`} kind={main === 'close' ? 'warning' : 'secondary'}>
          {changes[main].link}
        </LinkButton>
      )}
      <nav aria-label={texts.changes}>
        <ul class="govuk-list">
          {otherActionsOf(view, now).map((kind) => (
            <li>
              <a class="govuk-link" href={`${path}/${kind}`}>
                {changes[kind].link}
              </a>
            </li>
          ))}
          {hasBegun(view.state) && (
            <li>
              <a class="govuk-link" href={attendancePath(view.group.id)}>
                {attendanceWords(language).link}
              </a>
            </li>
          )}
          <li>
            <a class="govuk-link" href={`${path}/history`}>
              {texts.history}
            </a>
          </li>
        </ul>
      </nav>
    </>
  );
};

type PersonActionsProps = ActionsProps & Readonly<{ person: Person; name: string }>;

/** What a coordinator can do about one person; each link says about whom. */
export const PersonActions = ({ language, view, now, person, name }: PersonActionsProps) => {
  const { changes } = adminChangeWords(language);
  const kinds = personActionsOf(view, person, now);
  const address = addressOf({ view, person });
  return kinds.length === 0 ? null : (
    <ul class="govuk-list">
      {kinds.map((kind) => (
        <li>
          <a class="govuk-link" href={`${address}/${kind}`}>
            {changes[kind].link}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};
