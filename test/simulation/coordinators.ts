import { type GroupId, type RegistrationKey, USUAL_ORGANISER } from '../../functions/domain/ids.ts';
import type { ChangeRefusal } from '../../functions/domain/refusal.ts';
import type { Result } from '../../functions/domain/result.ts';
import { cancelGroup } from '../../functions/use-cases/cancelGroup.ts';
import { changeCapacity } from '../../functions/use-cases/changeCapacity.ts';
import { closeGroup } from '../../functions/use-cases/closeGroup.ts';
import { confirmGroup } from '../../functions/use-cases/confirmGroup.ts';
import type { Coordinator } from '../../functions/use-cases/coordinator.ts';
import { offerNext } from '../../functions/use-cases/offerNext.ts';
import { offerSeat } from '../../functions/use-cases/offerSeat.ts';
import { recordAgreement } from '../../functions/use-cases/recordAgreement.ts';
import { reopenGroup } from '../../functions/use-cases/reopenGroup.ts';
import { setPriority } from '../../functions/use-cases/setPriority.ts';
import { swapPeople } from '../../functions/use-cases/swapPeople.ts';
import { transferPerson } from '../../functions/use-cases/transferPerson.ts';
import { groupIdOf } from './cast.ts';
import type { Deed } from './plan.ts';
import { mix, mixText, share } from './random.ts';
import type { Ports, World } from './world.ts';

export type Coordinators = {
  readonly obey: (id: number, deed: Deed) => void;
  /** Names what the next version of the code wrote and somebody else lost. */
  readonly checkUnknown: (report: (detail: string) => void) => void;
};

type Ref = { readonly groupId: GroupId; readonly key: RegistrationKey; readonly attempt: number };
type Change = (ports: Ports) => Promise<Result<unknown, ChangeRefusal>>;

const ANNA: Coordinator = { id: 'anna', organisers: [USUAL_ORGANISER] };
const WHY = 'Uzgodnione telefonicznie';
const MOST_TRIES = 3;

/** Coordinators press a button, and press it again when the page did not come. `count` hears what they are told. */
export const newCoordinators = (world: World, count: (word: string) => void): Coordinators => {
  const { scheduler, seed, calm } = world;
  const written = new Map<GroupId, string>();

  const change = (kind: string, name: string, act: Change, tries = 1): void => {
    const trial = tries === 1 ? name : `${name}, try ${tries}`;
    world.spawn(
      trial,
      'request',
      async (ports) => {
        const result = await act(ports);
        const word = result.ok ? 'done' : result.refusal.kind;
        world.tell(() => `   ${trial}: ${word}`);
        count(`${kind}: ${word}`);
      },
      (outcome) => {
        const roll = share(mix(seed, mixText(trial), 61));
        if (outcome === 'done' || tries >= MOST_TRIES || roll > 0.7) return;
        const at = scheduler.now() + 1000 + roll * 5000;
        if (at >= calm) return;
        scheduler.at(at, () => {
          change(kind, name, act, tries + 1);
        });
      },
    );
  };

  const refOf = async (group: number, person: number): Promise<Ref | undefined> => {
    const groupId = groupIdOf(group);
    const key = world.keyOf(groupId, person);
    const known = await world.store.registrations.registration({ groupId, key });
    return known === undefined ? undefined : { groupId, key, attempt: known.attempt };
  };

  const withRef = (group: number, person: number, act: (ref: Ref) => void): void => {
    void refOf(group, person).then((ref) => {
      if (ref !== undefined) act(ref);
    });
  };

  const toPerson = (name: string, deed: Extract<Deed, { person: number }>): void => {
    withRef(deed.group, deed.person, (ref) => {
      switch (deed.kind) {
        case 'priority':
          change(deed.kind, name, (ports) => setPriority(ports, ANNA, ref, WHY));
          return;
        case 'agreement':
          change(deed.kind, name, (ports) => recordAgreement(ports, ANNA, ref, WHY));
          return;
        case 'offer seat': {
          const { beyondLimit } = deed;
          change(deed.kind, name, (ports) => offerSeat(ports, ANNA, ref, { why: WHY, beyondLimit }));
          return;
        }
        case 'transfer':
          change(deed.kind, name, (ports) => transferPerson(ports, ANNA, ref, groupIdOf(deed.target), WHY));
          return;
        case 'swap':
          withRef(deed.target, deed.other, (other) => {
            change(deed.kind, name, (ports) => swapPeople(ports, ANNA, ref, other, WHY));
          });
          return;
        default:
          throw new Error(`${deed.kind} is nothing that a coordinator does`);
      }
    });
  };

  const nextVersion = (group: GroupId, name: string): void => {
    world.counts['next version at work'] += 1;
    written.set(group, name);
    world.store.setUnknown(group, { next: name });
  };

  const obey = (id: number, deed: Deed): void => {
    const name = `${id}: ${deed.kind} in group ${deed.group + 1}`;
    const group = groupIdOf(deed.group);
    switch (deed.kind) {
      case 'capacity': {
        const { capacity } = deed;
        change(deed.kind, `${name} to ${capacity}`, (ports) =>
          changeCapacity(ports, ANNA, group, { capacity, why: null }),
        );
        return;
      }
      case 'offer next':
        change(deed.kind, name, (ports) => offerNext(ports, ANNA, group, deed.count));
        return;
      case 'close':
        change(deed.kind, name, (ports) => closeGroup(ports, ANNA, group));
        return;
      case 'reopen':
        change(deed.kind, name, (ports) => reopenGroup(ports, ANNA, group));
        return;
      case 'confirm':
        change(deed.kind, name, (ports) => confirmGroup(ports, ANNA, group));
        return;
      case 'cancel':
        change(deed.kind, name, (ports) => cancelGroup(ports, ANNA, group, WHY));
        return;
      case 'next version':
        nextVersion(group, name);
        return;
      default:
        toPerson(`${name}, person ${deed.person}`, deed);
    }
  };

  return {
    obey,
    checkUnknown: (report) => {
      for (const [group, name] of written) {
        if (world.store.unknownOf(group)['next'] !== name) report(`${group} lost what ${name} wrote`);
      }
    },
  };
};
