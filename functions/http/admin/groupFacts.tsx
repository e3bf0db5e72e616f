import { asOf } from '../../domain/lapse.ts';
import { peopleWaiting, seatsOffered, seatsOver, seatsTaken, seatsToGive } from '../../domain/ledger.ts';
import type { Language } from '../../domain/participant.ts';
import type { Moment } from '../../domain/time.ts';
import { adminWords } from '../../i18n/admin.ts';
import { number } from '../../i18n/format.ts';
import type { GroupPeople } from '../../use-cases/viewPeople.ts';
import { SummaryList, type SummaryRow } from '../components/summaryList.tsx';
import { groupPath } from './groups.tsx';

type FactsProps = Readonly<{ language: Language; view: GroupPeople; now: Moment }>;

/** Where the seats are: with people, with people who were asked, kept for institutions, free, or given too many times. */
const seatRows = ({ language, view, now }: FactsProps): readonly SummaryRow[] => {
  const { facts } = adminWords(language);
  const ledger = asOf(view.ledger, now);
  const over = seatsOver(ledger);
  const reserved = view.reserved.length;
  return [
    { key: facts.seats, value: facts.seatsTaken(seatsTaken(ledger), ledger.capacity) },
    { key: facts.offered, value: number(language, seatsOffered(ledger) - reserved) },
    ...(reserved > 0 ? [{ key: facts.reserved, value: number(language, reserved) }] : []),
    { key: facts.free, value: number(language, seatsToGive(ledger)) },
    ...(over > 0 ? [{ key: facts.over, value: facts.overBy(over) }] : []),
    { key: facts.waiting, value: facts.waitingPeople(peopleWaiting(ledger)) },
  ];
};

/** When and where a group meets, and how many have a seat or wait for one. */
export const AboutGroup = (props: FactsProps) => {
  const { language, view } = props;
  const { group } = view;
  const { facts, group: texts } = adminWords(language);
  const { address, town } = group.venue;
  const sessions = (
    <ul class="govuk-list">
      {group.sessions.map(({ startsAt, endsAt }) => (
        <li>{facts.session(startsAt, endsAt)}</li>
      ))}
    </ul>
  );
  const twinOf =
    group.twinOf === null ? undefined : (
      <a class="govuk-link" href={groupPath(group.twinOf)}>
        {group.twinOf}
      </a>
    );
  return (
    <SummaryList
      rows={[
        ...seatRows(props),
        { key: facts.when, value: sessions },
        { key: facts.where, value: address === null ? facts.online : `${town}, ${address}` },
        { key: texts.contact, value: group.contactEmail },
        ...(twinOf === undefined ? [] : [{ key: facts.twinOf, value: twinOf }]),
      ]}
    />
  );
};
