import { groupId } from '../../../functions/domain/ids.ts';
import { addDays, atWarsaw } from '../../../functions/domain/time.ts';
import { VOIVODESHIPS } from '../../../functions/domain/voivodeship.ts';
import { aCourse, aGroup, aLedger, anInstitution, aProgramme } from '../../support/builders.ts';
import type { World } from '../../support/world.ts';

const TOWNS = ['Katowice', 'Opole', 'Kraków', 'Bielsko-Biała', 'Częstochowa', 'Nowy Sącz', 'Brzeg'];

/** One programme with a course and as many groups, each in another place at another time. */
export const manyGroups = async (world: World, count: number): Promise<void> => {
  await world.programmes.saveProgramme(aProgramme(), [aCourse()]);
  await world.directory.saveInstitutions([anInstitution()]);
  for (let index = 0; index < count; index += 1) {
    const id = groupId.parse(`grupa-${String(index + 1).padStart(2, '0')}`);
    const first = addDays('2026-12-01', index);
    const group = aGroup({
      id,
      number: index + 1,
      sessions: [first, addDays(first, 1)].map((day) => ({
        startsAt: atWarsaw(day, '09:00'),
        endsAt: atWarsaw(day, '15:00'),
      })),
      venue: {
        town: TOWNS[index % TOWNS.length] ?? 'Katowice',
        address: `ul. Przykładowa ${index + 1}`,
        voivodeship: VOIVODESHIPS[index % VOIVODESHIPS.length] ?? 'slaskie',
      },
    });
    const closesAt = atWarsaw(addDays(first, -1), '12:00');
    await world.groups.saveGroup(group, aLedger({ groupId: id, capacity: 10 + index, closesAt }));
  }
};
