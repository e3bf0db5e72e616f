import type { Group } from '../../functions/domain/group.ts';
import type { Institution } from '../../functions/domain/institution.ts';
import type { Registration } from '../../functions/domain/registration.ts';
import { seatOf } from '../../functions/domain/registration.ts';
import type { StaffRef } from '../../functions/use-cases/institutionStaff.ts';
import type { Colleague } from '../../functions/use-cases/seatColleague.ts';
import { anInstitution, PCPR, person } from './builders.ts';

/** The institution of these stories, and another one. */
export const OURS: Institution = anInstitution();
export const OTHERS: Institution = anInstitution({
  id: PCPR,
  name: 'Powiatowe Centrum Pomocy Rodzinie w Żywcu',
  types: ['PCPR'],
  nip: '5260250274',
  email: 'sekretariat@pcpr-zywiec.example',
});

/** Somebody whom the institution names, by number. */
export const aColleague = (number: number, changes: Partial<Colleague> = {}): Colleague => ({
  details: person(number),
  position: 'pracownik_socjalny',
  language: 'pl',
  clauseVersion: '2026-11',
  ...changes,
});

export const refOf = (registration: Registration): StaffRef => ({
  groupId: registration.groupId,
  seatId: seatOf(registration),
});

/** Who is confirmed in a group, by mail address. */
export const confirmedIn = async (
  world: {
    readonly registrations: { registrationsOf(id: Group['id']): Promise<readonly Registration[]> };
  },
  group: Group,
): Promise<readonly string[]> => {
  const all = await world.registrations.registrationsOf(group.id);
  return all
    .filter(({ status }) => status.kind === 'confirmed')
    .map(({ details }) => details.email)
    .toSorted();
};
