import { peopleWaiting, seatsTaken, type Ledger } from '../../domain/ledger.ts';
import type { Group } from '../../domain/group.ts';
import type { Language } from '../../domain/participant.ts';
import { adminWords } from '../../i18n/admin.ts';
import { dayAndTime } from '../../i18n/format.ts';
import { SummaryList } from '../components/summaryList.tsx';

/** When and where a group meets, and how many have a seat or wait for one. */
export const AboutGroup = (props: Readonly<{ language: Language; group: Group; ledger: Ledger }>) => {
  const { language, group, ledger } = props;
  const { facts, group: texts } = adminWords(language);
  const { address, town } = group.venue;
  const sessions = (
    <ul class="govuk-list">
      {group.sessions.map(({ startsAt, endsAt }) => (
        <li>{facts.session(startsAt, endsAt)}</li>
      ))}
    </ul>
  );
  return (
    <SummaryList
      rows={[
        { key: facts.seats, value: facts.seatsTaken(seatsTaken(ledger), ledger.capacity) },
        { key: facts.waiting, value: facts.waitingPeople(peopleWaiting(ledger)) },
        { key: facts.when, value: sessions },
        { key: facts.where, value: address === null ? facts.online : `${town}, ${address}` },
        { key: texts.contact, value: group.contactEmail },
      ]}
    />
  );
};

/** The rules of the group's sign-up in words. */
export const SignUpSettings = ({ language, ledger }: Readonly<{ language: Language; ledger: Ledger }>) => {
  const { group: texts } = adminWords(language);
  return (
    <SummaryList
      rows={[
        { key: texts.capacity, value: texts.seats(ledger.capacity) },
        { key: texts.perInstitution, value: texts.perInstitutionSeats(ledger.perInstitution) },
        { key: texts.waitingLimit, value: texts.waitingPlaces(ledger.waitingLimit) },
        {
          key: texts.closeWhenFull,
          value: ledger.closeWhenFull ? texts.closesWhenFull : texts.staysOpenWhenFull(ledger.waitingLimit),
        },
        { key: texts.opensAt, value: dayAndTime(language, ledger.opensAt) },
        { key: texts.closesAt, value: dayAndTime(language, ledger.closesAt) },
      ]}
    />
  );
};
