import type { Child } from 'hono/jsx';
import type { GroupId } from '../../domain/ids.ts';
import type { Language } from '../../domain/participant.ts';
import type { ChangeRefusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import type { AdminChangeWords } from '../../i18n/adminChanges.ts';
import type { Coordinator } from '../../use-cases/coordinator.ts';
import type { GroupChange } from '../../use-cases/rewriteLedger.ts';
import type { GroupPeople, Person } from '../../use-cases/viewPeople.ts';
import type { Fields, FormErrors } from '../forms.ts';
import type { FieldName } from './changeFields.ts';
import type { ChangeKind } from './changeForm.ts';
import type { FormState } from './changeInputs.tsx';
import type { AdminParts } from './parts.ts';

/** A group that is to be changed. */
export type GroupSubject = { readonly view: GroupPeople };

/** A person of a group about whom something is to be changed. */
export type PersonSubject = GroupSubject & { readonly person: Person };

/** Who changes something, with what, in which language. */
export type Work = {
  readonly parts: AdminParts;
  readonly coordinator: Coordinator;
  readonly language: Language;
  readonly words: AdminChangeWords;
};

/** What the asking page says: the question with its facts, that it is so already, or why it cannot be. */
export type Asking =
  | { readonly kind: 'question'; readonly facts: readonly string[]; readonly warning?: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal };

/** What came of a change: made (or so already), not made, or not even asked for properly. */
export type Outcome =
  | {
      readonly kind: 'made';
      readonly changed: boolean;
      /** Where to go on, if not at the group that was changed. */
      readonly groupId?: GroupId;
      /** Seats that were offered, and how many were asked for. */
      readonly offered?: number;
      readonly asked?: number;
      /** Seats in use beyond the capacity. */
      readonly over?: number;
    }
  | { readonly kind: 'refused'; readonly refusal: ChangeRefusal }
  | { readonly kind: 'mistakes'; readonly errors: FormErrors };

export type Choice = { readonly value: string; readonly text: string };

/** What stands in the fields at first; names without a value are left out. */
export type Initial = Readonly<Record<string, string>>;

export type InputsProps<Subject> = Readonly<{
  language: Language;
  subject: Subject;
  state: FormState;
  choices: readonly Choice[];
}>;

/** One change: what is asked, what is filled in, what is done. */
export type Change<Subject> = {
  readonly kind: ChangeKind;
  readonly button: 'warning' | 'primary';
  readonly ask: (work: Work, subject: Subject) => Asking;
  /** A change without a form is only confirmed. */
  readonly form?: {
    /** A field that is chosen first, by a link of its own: what else is asked depends on it. */
    readonly first?: FieldName;
    readonly initial: (subject: Subject, query: Fields) => Initial;
    /** What can be chosen from, where that has to be looked up. */
    readonly choices?: (work: Work, subject: Subject, fields: Fields) => Promise<readonly Choice[]>;
    readonly Inputs: (props: InputsProps<Subject>) => Child;
  };
  readonly act: (work: Work, subject: Subject, fields: Fields) => Promise<Outcome>;
};

/** The outcome of a use case that changes one group. */
export const outcomeOf = (result: Result<GroupChange, ChangeRefusal>): Outcome =>
  result.ok ? { kind: 'made', changed: result.value.changed } : { kind: 'refused', refusal: result.refusal };
