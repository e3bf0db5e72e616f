import { seatId as seatIdSchema, type SeatId } from '../../domain/ids.ts';
import { reason } from '../../domain/reason.ts';
import { seatOf } from '../../domain/registration.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { ApprovalWords } from '../../i18n/approval.ts';
import type { Decision } from '../../use-cases/decideApproval.ts';
import type { AskedPerson } from '../../use-cases/viewApprovals.ts';
import { errorsOf, type Fields, type FormErrors, one, several } from '../forms.ts';

/** The names of the fields; those of one person end in the id of their seat. */
export const ALL = 'all';
export const WHY_ALL = 'why-all';
/** The ids of everybody whom the page asked about, with a space between: an answer for everybody is one for them. */
export const SHOWN = 'people';
const ANSWER = 'answer-';
export const answerField = (id: SeatId): string => `${ANSWER}${id}`;
export const whyField = (id: SeatId): string => `why-${id}`;

export const nameOf = ({ registration: { details } }: Pick<AskedPerson, 'registration'>): string =>
  `${details.firstName} ${details.lastName}`;

/** Whether a person is still to be answered for. */
export const isOpen = ({ registration }: AskedPerson): boolean => registration.approval?.kind === 'asked';

type Chosen = 'agree' | 'refuse';

const chosenIn = (fields: Fields, name: string): readonly Chosen[] =>
  several(fields, name).filter((value): value is Chosen => value === 'agree' || value === 'refuse');

/** Everything that was chosen for a person, for them alone or for everybody on the page; the same once more is once. */
const decisionsFor = (fields: Fields, seatId: SeatId): readonly Decision[] => {
  const own = chosenIn(fields, answerField(seatId));
  const isShown = one(fields, SHOWN).split(' ').includes(seatId);
  const forAll = isShown ? chosenIn(fields, ALL) : [];
  const whyOf = (chosen: Chosen): string => one(fields, own.includes(chosen) ? whyField(seatId) : WHY_ALL);
  return [...new Set([...own, ...forAll])].map((decision) =>
    decision === 'agree' ? { seatId, decision } : { seatId, decision, why: whyOf(decision) },
  );
};

/** Everybody whom the form names, on the page or not: whose they are is for the use case to say. */
const namedIn = (fields: Fields): readonly SeatId[] => {
  const own = [...fields.keys()]
    .filter((name) => name.startsWith(ANSWER))
    .map((name) => name.slice(ANSWER.length));
  const read = [...one(fields, SHOWN).split(' '), ...own].map((id) => seatIdSchema.safeParse(id));
  return [...new Set(read.flatMap(({ data }) => data ?? []))];
};

/** Reads the answers that a form gives, or says what is to be put right, each at its field. */
export const readDecisions = (
  fields: Fields,
  people: readonly AskedPerson[],
  { errors }: ApprovalWords,
): Result<readonly Decision[], FormErrors> => {
  const names = new Map(people.map((person) => [seatOf(person.registration), nameOf(person)] as const));
  const texts: Record<string, string> = {};
  if (chosenIn(fields, ALL).includes('refuse') && !reason(one(fields, WHY_ALL)).ok)
    texts[WHY_ALL] = errors.whyAll;
  const named = namedIn(fields);
  const decisions = named.flatMap((id) => {
    const own = decisionsFor(fields, id);
    const name = names.get(id) ?? id;
    if (own.length > 1) texts[answerField(id)] = errors.both(name);
    const refusesAlone = chosenIn(fields, answerField(id)).includes('refuse');
    if (refusesAlone && !reason(one(fields, whyField(id))).ok) texts[whyField(id)] = errors.why(name);
    return own;
  });
  if (Object.keys(texts).length > 0) return refused(errorsOf(texts));
  const [first] = named;
  const field = named.length > 1 || first === undefined ? ALL : answerField(first);
  return decisions.length > 0 ? accepted(decisions) : refused(errorsOf({ [field]: errors.nothing }));
};
