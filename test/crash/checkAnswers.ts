import { seatId } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { type Registration, seatOf } from '../../functions/domain/registration.ts';
import type { Answer } from './caller.ts';
import type { Told } from './person.ts';
import type { Kept } from './traces.ts';

const summaryOf = (answer: Answer): string => {
  switch (answer.kind) {
    case 'seat':
      return `${answer.seatId} ${answer.standing}`;
    case 'standing':
      return answer.standing;
    case 'problem':
      return answer.reason;
  }
};

/** Where an id stands in the ledger, in a word. */
const standsIn = ({ seats, queue, gone }: Ledger, id: string): string => {
  const own = seatId.parse(id);
  const seat = Object.hasOwn(seats, own) ? seats[own] : undefined;
  if (seat !== undefined) return seat.kind;
  if (Object.hasOwn(queue, own)) return 'waiting';
  const left = Object.hasOwn(gone, own) ? gone[own] : undefined;
  return left === undefined ? 'nowhere' : `gone: ${left.how}`;
};

/** Where somebody may stand in the end, after what they were told last. */
const mayStand = ({ accepted, withdrawn }: Told, standing: string): readonly string[] => {
  if (withdrawn?.kind === 'standing') return ['gone: left'];
  if (accepted?.kind === 'standing') return ['taken'];
  if (standing === 'seated') return ['taken'];
  // Who waited may have been served since; an offer that nobody answers stands until its deadline.
  return ['waiting', 'offered', 'taken'];
};

/** The same request gets the same answer, however often it is sent; another one of the same person gets no second seat. */
const checkRepeats = ({ email, registered, again }: Told): readonly string[] => {
  const answers = [...new Set(registered.map(summaryOf))];
  const second = again?.kind === 'seat' && registered[0]?.kind === 'seat';
  return [
    ...(answers.length > 1 ? [`${email} was told ${answers.join(', then ')}`] : []),
    ...(second ? [`${email} has got a second registration: ${summaryOf(again)}`] : []),
  ];
};

const liveOf = (registrations: readonly Registration[], ledger: Ledger, email: string): readonly string[] =>
  registrations
    .filter(({ details }) => details.email === email)
    .map((entry) => standsIn(ledger, seatOf(entry)))
    .filter((where) => ['taken', 'offered', 'held', 'waiting'].includes(where));

/** What people were told against what is kept. */
export const checkAnswers = ({ ledger, registrations }: Kept, told: readonly Told[]): readonly string[] =>
  told.flatMap((one) => {
    const [first] = one.registered;
    if (first?.kind !== 'seat') {
      // Refused by the first request, a person may have got a seat by another one.
      const live = one.again?.kind === 'seat' ? [] : liveOf(registrations, ledger, one.email);
      const refusal = first === undefined ? 'nothing' : summaryOf(first);
      return [
        ...checkRepeats(one),
        ...live.map((where) => `${one.email} was told ${refusal} and is ${where}`),
      ];
    }
    const where = standsIn(ledger, first.seatId);
    const right = mayStand(one, first.standing).includes(where);
    return [
      ...checkRepeats(one),
      ...(right ? [] : [`${one.email} was told ${summaryOf(first)} and is ${where}`]),
    ];
  });
