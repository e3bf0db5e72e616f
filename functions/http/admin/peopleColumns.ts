import { howEnded } from '../../domain/ended.ts';
import type { Language } from '../../domain/participant.ts';
import { seatOf } from '../../domain/registration.ts';
import { adminWords } from '../../i18n/admin.ts';
import { adminViewWords } from '../../i18n/adminViews.ts';
import { dayAndTime } from '../../i18n/format.ts';
import type { GroupPeople, Person } from '../../use-cases/viewPeople.ts';

/** The place of somebody who waits, and whether a coordinator put them before the others. */
export const placeIn =
  (language: Language, { ledger }: GroupPeople) =>
  ({ standing, registration }: Person): string => {
    if (standing.kind !== 'waiting') return '';
    const hasPriority = (ledger.queue[seatOf(registration)] ?? 1) <= 0;
    return hasPriority
      ? `${standing.place}. (${adminWords(language).people.priority})`
      : `${standing.place}.`;
  };

/** Until when somebody may answer; a hold waits for another limit and not for them. */
export const deadlineFor =
  (language: Language) =>
  ({ standing }: Person): string => {
    if (standing.kind === 'held') return adminWords(language).people.held;
    if (standing.kind === 'awaiting-approval') {
      return adminWords(language).people.awaiting(dayAndTime(language, standing.until));
    }
    return standing.kind === 'offered' ? dayAndTime(language, standing.until) : '';
  };

/** Whether somebody without a seat was refused, or is being decided. */
export const outcomeIn =
  (language: Language) =>
  ({ registration, standing }: Person): string => {
    const { people } = adminWords(language);
    return registration.status.kind === 'refused' || standing.kind === 'gone'
      ? people.refused
      : people.pending;
  };

/** How somebody left: whoever a colleague came in place of has not withdrawn. */
export const leavingIn =
  (language: Language) =>
  ({ registration, standing }: Person): string => {
    const { statuses } = adminViewWords(language).history;
    const how = howEnded(registration, standing);
    return how === 'substituted' || how === 'moved' ? statuses[how] : statuses.withdrawn;
  };
