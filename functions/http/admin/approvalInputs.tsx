import type { ApprovalRules } from '../../domain/approval.ts';
import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { Fieldset } from '../components/fieldset.tsx';
import { ChoiceInput, type FormState, NumberInput, YesOrNo } from './changeInputs.tsx';
import type { Initial } from './changes.ts';

/** What a new agreement is asked for with, until the coordinator says otherwise. */
const USUAL: ApprovalRules = { hours: 24, remindHours: 8, silence: 'refuse', holdsSeat: true };

/** What the fields show of a group's own rules; of a group without them, the usual ones. */
export const approvalInitial = ({ approval }: Pick<Group, 'approval'>): Initial => {
  const { hours, remindHours, silence, holdsSeat } = approval ?? USUAL;
  const own = approval === null ? 'none' : 'own';
  return {
    approval: approval === undefined ? 'programme' : own,
    approvalHours: String(hours),
    approvalRemind: remindHours === null ? '' : String(remindHours),
    approvalSilence: silence,
    approvalHolds: holdsSeat ? 'yes' : 'no',
  };
};

type Typed = {
  readonly approval: 'programme' | 'none' | 'own';
  readonly approvalHours: number;
  readonly approvalRemind: number | null;
  readonly approvalSilence: ApprovalRules['silence'];
  readonly approvalHolds: 'yes' | 'no';
};

/** The rules that the fields say: nothing where the programme's count. */
export const approvalTyped = (typed: Typed): Pick<Group, 'approval'> => {
  if (typed.approval === 'programme') return {};
  if (typed.approval === 'none') return { approval: null };
  const { approvalHours: hours, approvalRemind: remindHours, approvalSilence: silence } = typed;
  return { approval: { hours, remindHours, silence, holdsSeat: typed.approvalHolds === 'yes' } };
};

/** Whether and how institutions are asked to agree to their people. */
export const ApprovalInputs = (props: Readonly<{ language: Language; state: FormState }>) => {
  const { fields } = adminChangeWords(props.language);
  const whose = [
    { value: 'programme', text: fields.approvalProgramme },
    { value: 'none', text: fields.approvalNone },
    { value: 'own', text: fields.approvalOwn },
  ];
  const silences = [
    { value: 'agree', text: fields.silenceAgree },
    { value: 'refuse', text: fields.silenceRefuse },
  ];
  return (
    <Fieldset legend={fields.approvalHeading} legendSize="m">
      <ChoiceInput {...props} name="approval" items={whose} />
      <NumberInput {...props} name="approvalHours" hint="hoursHint" />
      <NumberInput {...props} name="approvalRemind" hint="approvalRemindHint" />
      <ChoiceInput {...props} name="approvalSilence" items={silences} />
      <YesOrNo {...props} name="approvalHolds" />
    </Fieldset>
  );
};
