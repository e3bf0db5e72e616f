import type { Child } from 'hono/jsx';
import { adminChangeWords } from '../../i18n/adminChanges.ts';
import { Fieldset } from '../components/fieldset.tsx';
import { ApprovalInputs } from './approvalInputs.tsx';
import { ChoiceInput, type FormState, MomentInput, NumberInput, YesOrNo } from './changeInputs.tsx';
import type { Language } from '../../domain/participant.ts';

type RulesProps = Readonly<{ language: Language; state: FormState }>;

const Section = ({ legend, children }: Readonly<{ legend: string; children?: Child }>) => (
  <Fieldset legend={legend} legendSize="m">
    {children}
  </Fieldset>
);

const WaitingList = (props: RulesProps) => {
  const { fields } = adminChangeWords(props.language);
  return (
    <Section legend={fields.listHeading}>
      <YesOrNo {...props} name="waiting" />
      <NumberInput {...props} name="waitingLimit" hint="emptyIsNoLimit" />
    </Section>
  );
};

const Offers = (props: RulesProps) => {
  const { fields } = adminChangeWords(props.language);
  const modes = [
    { value: 'automatic', text: fields.modeAutomatic },
    { value: 'manual', text: fields.modeManual },
  ];
  const promotions = [
    { value: 'offer', text: fields.promotionOffer },
    { value: 'direct', text: fields.promotionDirect },
  ];
  const bounces = [
    { value: 'pause', text: fields.onBouncePause },
    { value: 'offer-on', text: fields.onBounceOfferOn },
  ];
  return (
    <Section legend={fields.offersHeading}>
      <ChoiceInput {...props} name="mode" items={modes} />
      <ChoiceInput {...props} name="promotion" items={promotions} />
      <NumberInput {...props} name="hours" hint="hoursHint" />
      <NumberInput {...props} name="stopHours" />
      <ChoiceInput {...props} name="onBounce" items={bounces} />
    </Section>
  );
};

const Institution = (props: RulesProps) => {
  const { fields } = adminChangeWords(props.language);
  const answers = [
    { value: 'refuse', text: fields.atLimitRefuse },
    { value: 'wait', text: fields.atLimitWait },
  ];
  return (
    <Section legend={fields.institutionHeading}>
      <NumberInput {...props} name="perInstitution" hint="emptyIsNoLimit" />
      <MomentInput {...props} name="limitLiftsAt" hint="limitLiftsAtHint" />
      <ChoiceInput {...props} name="atInstitutionLimit" items={answers} />
      <NumberInput {...props} name="substituteHours" />
    </Section>
  );
};

const Minimum = (props: RulesProps) => (
  <Section legend={adminChangeWords(props.language).fields.minimumHeading}>
    <NumberInput {...props} name="people" hint="emptyIsNoMinimum" />
    <NumberInput {...props} name="alarmDays" />
  </Section>
);

const Limits = (props: RulesProps) => {
  const { fields } = adminChangeWords(props.language);
  const answers = [
    { value: 'refuse', text: fields.belowRefuse },
    { value: 'allow', text: fields.belowAllow },
  ];
  return (
    <Section legend={fields.limitsHeading}>
      <YesOrNo {...props} name="closeWhenFull" />
      <ChoiceInput {...props} name="belowTaken" items={answers} />
    </Section>
  );
};

const Times = (props: RulesProps) => (
  <Section legend={adminChangeWords(props.language).fields.timesHeading}>
    <MomentInput {...props} name="opensAt" />
    <MomentInput {...props} name="closesAt" />
  </Section>
);

/** The rules of a group's sign-up in one form. */
export const RulesInputs = ({ language, state }: RulesProps) => (
  <>
    {[WaitingList, Offers, Institution, ApprovalInputs, Minimum, Limits, Times].map((Part) => (
      <Part language={language} state={state} />
    ))}
  </>
);
