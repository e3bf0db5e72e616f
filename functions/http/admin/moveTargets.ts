import { startOf, type Group } from '../../domain/group.ts';
import { groupId } from '../../domain/ids.ts';
import { seatOf } from '../../domain/registration.ts';
import { freeSeats } from '../../domain/signUp.ts';
import { adminWords } from '../../i18n/admin.ts';
import { date } from '../../i18n/format.ts';
import { type GroupSeats, viewGroups } from '../../use-cases/viewGroups.ts';
import { viewPeople } from '../../use-cases/viewPeople.ts';
import type { Choice, PersonSubject, Work } from './changes.ts';
import { nameOf } from './personChanges.tsx';

const textOf = ({ language, parts, words }: Work, { group, ledger }: GroupSeats): string => {
  const { groups, facts } = adminWords(language);
  const place = group.venue.address === null ? facts.online : group.venue.town;
  const title = groups.title(group.courseTitle, group.number);
  return words.facts.target(title, place, date(language, startOf(group)), freeSeats(ledger, parts.clock()));
};

const isOpenTo = (own: Group, { group, ledger }: GroupSeats): boolean =>
  group.id !== own.id && ledger.state !== 'draft' && ledger.state !== 'cancelled';

/** The groups that somebody could go to: those to come in the same programme. */
export const targetGroups = async (
  work: Work,
  { view: { group } }: PersonSubject,
): Promise<readonly Choice[]> => {
  const { programmeId } = group;
  const { upcoming } = await viewGroups(work.parts, work.coordinator, { programmeId });
  return upcoming
    .filter((entry) => isOpenTo(group, entry))
    .map((entry) => ({ value: entry.group.id, text: textOf(work, entry) }));
};

/** The people who have a seat in a group, to be swapped with. */
export const peopleIn = async ({ parts, coordinator }: Work, target: string): Promise<readonly Choice[]> => {
  const id = groupId.safeParse(target);
  const view = id.success ? await viewPeople(parts, coordinator, id.data) : undefined;
  if (view?.ok !== true) return [];
  return view.value.seated.map((person) => ({
    value: seatOf(person.registration),
    text: `${nameOf(person)}${person.institution === undefined ? '' : `, ${person.institution.name}`}`,
  }));
};
