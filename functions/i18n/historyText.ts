import { LEDGER_STATES } from '../domain/ledger.ts';
import type { Language } from '../domain/participant.ts';
import type { RegistrationStatus } from '../domain/registration.ts';
import { adminWords } from './admin.ts';
import { adminViewWords } from './adminViews.ts';
import { dayAndTime } from './format.ts';
import { noSeatText } from './noSeatText.ts';
import { words } from './words.ts';

/** What became of a registration, in a few words for a coordinator. */
export const statusText = (language: Language, status: RegistrationStatus): string => {
  const { statuses } = adminViewWords(language).history;
  switch (status.kind) {
    case 'offered':
      return statuses.offered(status.until);
    case 'awaiting-approval':
      return statuses.awaiting(status.until);
    case 'refused':
      if (status.because !== undefined) {
        return statuses.refusedFor(noSeatText(language, status.because, status.limit));
      }
      return status.by === undefined ? statuses.refused : statuses.refusedBy[status.by];
    case 'waiting':
      return statuses.waiting(status.place);
    case 'withdrawn':
      return status.substituted === true ? statuses.substituted : statuses.withdrawn;
    case 'confirmed':
      return status.assured ? statuses.assured : statuses.confirmed;
    default:
      return statuses[status.kind];
  }
};

/** The words that a field has for its values; the same value is said differently in another field. */
const valuesOf = (language: Language, field: string): Readonly<Record<string, string>> => {
  const { noMinimum, never, online, promotions, approvals } = adminViewWords(language).history;
  const { atLimit, belowTakenIs, offerMode } = adminWords(language).group;
  switch (field) {
    case 'atInstitutionLimit':
      return atLimit;
    case 'belowTaken':
      return belowTakenIs;
    case 'offers.mode':
      return offerMode;
    case 'offers.promotion':
      return promotions;
    case 'approval':
      return approvals;
    case 'approval.silence':
      return { ...approvals, null: noMinimum };
    case 'approval.hours':
    case 'approval.remindHours':
    case 'approval.holdsSeat':
      return { null: noMinimum };
    case 'minimum.people':
    case 'minimum.alarmDays':
      return { null: noMinimum };
    case 'letterDays.reminder':
    case 'letterDays.followUp':
      return { null: never };
    case 'venue.address':
      return { null: online };
    case 'venue.voivodeship':
      return words(language).voivodeships;
    default:
      return {};
  }
};

/** One value of a field as it stands in the history. */
const valueText = (language: Language, field: string, value: string): string => {
  const { yes, no, noLimit } = adminViewWords(language).history;
  const own = Object.entries(valuesOf(language, field)).find(([name]) => name === value)?.[1];
  if (own !== undefined) return own;
  if (value === 'null' || value === 'undefined') return noLimit;
  if (value === 'true') return yes;
  if (value === 'false') return no;
  const state = LEDGER_STATES.find((name) => name === value);
  if (state !== undefined) return words(language).groupStates[state];
  if (!field.endsWith('At')) return value;
  return value
    .split(' ')
    .map((at) => dayAndTime(language, Number(at)))
    .join('; ');
};

/** One change of a group: `Liczba miejsc: 20 → 25`. */
export const changeText = (
  language: Language,
  { field, from, to }: { readonly field: string; readonly from: string; readonly to: string },
): string => {
  const { history } = adminViewWords(language);
  const label = Object.entries(history.fields).find(([name]) => name === field)?.[1] ?? field;
  if (field === 'twin' || field === 'twinOf') return history.origin(label, to);
  return history.change(label, valueText(language, field, from), valueText(language, field, to));
};
