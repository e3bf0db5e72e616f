import { courseId, groupId, institutionId, programmeId, type GroupId } from '../../functions/domain/ids.ts';
import type { Group } from '../../functions/domain/group.ts';
import { USUAL_OFFERS } from '../../functions/domain/offers.ts';
import type { Programme } from '../../functions/domain/programme.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import type { Store } from '../../functions/store/store.ts';
import { aCourse, aGroup, aLedger, anInstitution, aProgramme, NOW } from '../support/builders.ts';

/** The product's time at the first start, in epoch milliseconds: a Monday morning. */
export const BEGIN = NOW * 1000;

export const SILESIAN = anInstitution({ id: institutionId.parse('slsk') });
export const OTHER = anInstitution({
  id: institutionId.parse('mlpl'),
  name: 'Dom Pomocy Społecznej w Tarnowie',
  voivodeship: 'malopolskie',
  town: 'Tarnów',
});
export const INSTITUTIONS = [SILESIAN, OTHER];

const COURSE = courseId.parse('kurs-prob');

/** One programme without limits across groups, and one whose limits run full while people come. */
export const FREE = aProgramme({ id: programmeId.parse('bez-limitu'), quotas: [] });
export const limitedFor = (groups: number): Programme =>
  aProgramme({
    id: programmeId.parse('z-limitem'),
    quotas: [
      { regions: ['slaskie'], types: null, people: Math.ceil(groups / 3) },
      { regions: ['malopolskie'], types: null, people: Math.ceil(groups / 3) },
    ],
  });

const KINDS = ['asked', 'limited', 'direct'] as const;

/** The n-th group: its waiting list is asked, or met by limits across groups as well, or served at once. */
export const groupOf = (index: number): Group => {
  const kind = KINDS[index % KINDS.length] ?? 'asked';
  return aGroup({
    id: groupId.parse(`awaria-${index + 1}`),
    programmeId: (kind === 'limited' ? limitedFor(1) : FREE).id,
    courseId: COURSE,
    offers: { ...USUAL_OFFERS, promotion: kind === 'direct' ? 'direct' : 'offer' },
  });
};

export const CAPACITY = 4;
export const WAITING = 6;

/** Everything that stands before anybody comes. */
export const setUp = async (store: Store, groups: number): Promise<readonly GroupId[]> => {
  const limited = limitedFor(groups);
  await store.directory.saveInstitutions(INSTITUTIONS);
  for (const programme of [FREE, limited]) {
    await store.programmes.saveProgramme(programme, [aCourse({ id: COURSE, programmeId: programme.id })]);
    await store.quotas.setLimits(programme.id, programme.quotas.map(peopleQuota));
  }
  const made = Array.from({ length: groups }, (_, index) => groupOf(index));
  for (const group of made) {
    const ledger = aLedger({ groupId: group.id, capacity: CAPACITY, waitingLimit: WAITING });
    await store.groups.saveGroup(group, ledger);
  }
  return made.map(({ id }) => id);
};
