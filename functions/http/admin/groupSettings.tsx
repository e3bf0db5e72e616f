import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { dayAndTime, number } from '../../i18n/format.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { SummaryList, type SummaryRow } from '../components/summaryList.tsx';

type SettingsProps = Readonly<{ language: Language; view: GroupPeople }>;

const limitRows = ({ language, view: { group, ledger } }: SettingsProps): readonly SummaryRow[] => {
  const { group: texts } = adminWords(language);
  const { perInstitution, limitLiftsAt } = ledger;
  return [
    { key: texts.capacity, value: texts.seats(ledger.capacity) },
    { key: texts.perInstitution, value: texts.perInstitutionSeats(perInstitution) },
    ...(perInstitution === null || limitLiftsAt === null
      ? []
      : [{ key: texts.limitLiftsAt, value: dayAndTime(language, limitLiftsAt) }]),
    ...(perInstitution === null
      ? []
      : [{ key: texts.atInstitutionLimit, value: texts.atLimit[ledger.atInstitutionLimit] }]),
    ...(group.sharedSeats === null
      ? []
      : [{ key: texts.sharedSeats, value: number(language, group.sharedSeats) }]),
    { key: texts.waitingLimit, value: texts.waitingPlaces(ledger.waitingLimit) },
    ...(group.minimum === null
      ? []
      : [{ key: texts.minimum, value: texts.minimumPeople(group.minimum.people, group.minimum.alarmDays) }]),
  ];
};

const offerRows = ({ language, view: { group, ledger } }: SettingsProps): readonly SummaryRow[] => {
  const { group: texts } = adminWords(language);
  if (ledger.waitingLimit === 0) return [];
  const { mode, promotion, hours, stopHours, onBounce } = group.offers;
  return [
    { key: texts.offers, value: texts.offerMode[mode] },
    {
      key: texts.promotion,
      value: promotion === 'direct' ? texts.promotionDirect : texts.promotionOffer(hours),
    },
    ...(mode === 'automatic' ? [{ key: texts.stopHours, value: texts.stopsBefore(stopHours) }] : []),
    ...(promotion === 'offer' ? [{ key: texts.onBounce, value: texts.onBounceIs[onBounce] }] : []),
  ];
};

/** The rules of the group's sign-up in words. */
export const SignUpSettings = (props: SettingsProps) => {
  const { language, view } = props;
  const { ledger, group } = view;
  const { group: texts } = adminWords(language);
  return (
    <SummaryList
      rows={[
        ...limitRows(props),
        ...offerRows(props),
        {
          key: texts.closeWhenFull,
          value: ledger.closeWhenFull ? texts.closesWhenFull : texts.staysOpenWhenFull(ledger.waitingLimit),
        },
        { key: texts.approval, value: texts.approvalIs(group.approval) },
        { key: texts.belowTaken, value: texts.belowTakenIs[group.belowTaken] },
        { key: texts.opensAt, value: dayAndTime(language, ledger.opensAt) },
        { key: texts.closesAt, value: dayAndTime(language, ledger.closesAt) },
      ]}
    />
  );
};
