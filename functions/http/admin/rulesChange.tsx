import * as z from 'zod';
import type { GroupRules } from '../../domain/groupRules.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Moment } from '../../domain/time.ts';
import { changeRules } from '../../use-cases/changeRules.ts';
import { errorsOf, type Fields, type FormErrors } from '../forms.ts';
import {
  aMoment,
  momentField,
  oneOf,
  optionalMoment,
  optionalNumber,
  readFields,
  wholeNumber,
} from './changeFields.ts';
import { type Change, type GroupSubject, type Initial, outcomeOf, type Work } from './changes.ts';
import { approvalInitial, approvalTyped } from './approvalInputs.tsx';
import { RulesInputs } from './rulesInputs.tsx';

const yesOrNo = oneOf(['yes', 'no']);

/** The fields in the order of the page. */
const form = z.object({
  waiting: yesOrNo,
  waitingLimit: optionalNumber,
  mode: oneOf(['automatic', 'manual']),
  promotion: oneOf(['offer', 'direct']),
  hours: wholeNumber,
  stopHours: wholeNumber,
  onBounce: oneOf(['pause', 'offer-on']),
  perInstitution: optionalNumber,
  limitLiftsAt: optionalMoment,
  atInstitutionLimit: oneOf(['refuse', 'wait']),
  substituteHours: wholeNumber,
  approval: oneOf(['programme', 'none', 'own']),
  approvalHours: wholeNumber,
  approvalRemind: optionalNumber,
  approvalSilence: oneOf(['agree', 'refuse']),
  approvalHolds: yesOrNo,
  people: optionalNumber,
  alarmDays: optionalNumber,
  closeWhenFull: yesOrNo,
  belowTaken: oneOf(['refuse', 'allow']),
  opensAt: aMoment,
  closesAt: aMoment,
});
type Form = z.infer<typeof form>;

/** Days before the start at which a new minimum is looked at. */
const USUAL_ALARM_DAYS = 7;

const numberField = (value: number | null): string => (value === null ? '' : String(value));

const initialOf = ({ view: { group, ledger } }: GroupSubject): Initial => {
  const { offers, minimum, belowTaken } = group;
  return {
    waiting: ledger.waitingLimit === 0 ? 'no' : 'yes',
    waitingLimit: ledger.waitingLimit === 0 ? '' : numberField(ledger.waitingLimit),
    mode: offers.mode,
    promotion: offers.promotion,
    hours: String(offers.hours),
    stopHours: String(offers.stopHours),
    onBounce: offers.onBounce,
    perInstitution: numberField(ledger.perInstitution),
    limitLiftsAt: ledger.limitLiftsAt === null ? '' : momentField(ledger.limitLiftsAt),
    atInstitutionLimit: ledger.atInstitutionLimit,
    substituteHours: String(group.substituteHours),
    ...approvalInitial(group),
    people: numberField(minimum?.people ?? null),
    alarmDays: String(minimum?.alarmDays ?? USUAL_ALARM_DAYS),
    closeWhenFull: ledger.closeWhenFull ? 'yes' : 'no',
    belowTaken,
    opensAt: momentField(ledger.opensAt),
    closesAt: momentField(ledger.closesAt),
  };
};

/** A field shows whole minutes: what was not changed in it keeps its seconds. */
const keeping = (before: Moment | null, typed: Moment): Moment =>
  before !== null && momentField(before) === momentField(typed) ? before : typed;

const minimumOf = ({ people, alarmDays }: Form): GroupRules['minimum'] =>
  people === null ? null : { people, alarmDays: alarmDays ?? USUAL_ALARM_DAYS };

const rulesOf = (typed: Form, { view: { ledger } }: GroupSubject): GroupRules => {
  const { waiting, waitingLimit, limitLiftsAt, mode, promotion, hours, stopHours, onBounce } = typed;
  return {
    offers: { mode, promotion, hours, stopHours, onBounce },
    ...approvalTyped(typed),
    minimum: minimumOf(typed),
    belowTaken: typed.belowTaken,
    closeWhenFull: typed.closeWhenFull === 'yes',
    perInstitution: typed.perInstitution,
    limitLiftsAt: limitLiftsAt === null ? null : keeping(ledger.limitLiftsAt, limitLiftsAt),
    atInstitutionLimit: typed.atInstitutionLimit,
    substituteHours: typed.substituteHours,
    waitingLimit: waiting === 'no' ? 0 : waitingLimit,
    opensAt: keeping(ledger.opensAt, typed.opensAt),
    closesAt: keeping(ledger.closesAt, typed.closesAt),
  };
};

const read = (fields: Fields, { words }: Work): Result<Form, FormErrors> => {
  const typed = readFields(form, fields, words);
  if (!typed.ok) return typed;
  if (typed.value.people !== null && typed.value.alarmDays === null) {
    return refused(errorsOf({ alarmDays: words.issues.required(words.fields.alarmDays) }));
  }
  return accepted(typed.value);
};

export const RULES: Change<GroupSubject> = {
  kind: 'rules',
  button: 'primary',
  ask: (_, { view }) =>
    view.ledger.state === 'cancelled'
      ? { kind: 'refused', refusal: { kind: 'group-cancelled' } }
      : { kind: 'question', facts: [] },
  form: { initial: initialOf, Inputs: RulesInputs },
  act: async (work, subject, fields) => {
    const typed = read(fields, work);
    if (!typed.ok) return { kind: 'mistakes', errors: typed.refusal };
    const { parts, coordinator } = work;
    const rules = rulesOf(typed.value, subject);
    return outcomeOf(await changeRules(parts, coordinator, subject.view.group.id, rules));
  },
};
