import { bySystem } from '../../functions/domain/act.ts';
import type { Group } from '../../functions/domain/group.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { housekeeperOver } from '../../functions/entrypoints/housekeeper.ts';
import { mailAgainOver } from '../../functions/entrypoints/mailConsumer.ts';
import { adminApp } from '../../functions/http/adminApp.ts';
import { browseApp } from '../../functions/http/browseApp.ts';
import { DPS, person } from '../support/builders.ts';
import { failingAt } from '../support/failingPorts.ts';
import { seatNumber, taken } from '../support/ledgers.ts';
import { memoryStore } from '../support/memory/memoryStore.ts';
import { settled, somebodyIn } from '../support/people.ts';
import { ORIGIN, setScene, type World, worldOver } from '../support/world.ts';

/** What the functions of one story tell the log. */
export type Story = (world: World) => Promise<void>;

export const aWorld = (): World => worldOver({ store: memoryStore() });

const later = (world: World, seconds: number): void => {
  world.setClock(world.clock() + seconds);
};

/** The scheduled runs as they are deployed, over a story's world. */
const tidyUp = (world: World): Promise<void> => housekeeperOver(world, world.log)();

const sendLeft = (world: World, due?: World['notices']['due']): Promise<void> =>
  mailAgainOver(
    {
      ...world,
      notices: due === undefined ? world.notices : { ...world.notices, due },
      mailer: { send: () => Promise.resolve({ kind: 'accepted', messageId: 'message' } as const) },
      write: () => ({ noticeId: '', to: '', subject: '', text: '', html: '' }),
      writeToInstitution: () => ({ noticeId: '', to: '', subject: '', text: '', html: '' }),
      linkAddress: (token) => token,
      institutionLinkAddress: (token) => token,
      perSecond: () => Promise.resolve(14),
      pause: () => Promise.resolve(),
    },
    world.log,
  )();

const rewrite = async (world: World, group: Group, seen: Ledger, next: Partial<Ledger>): Promise<void> => {
  const write = { kind: 'rewrite', seen, next: { ...seen, ...next } } as const;
  await world.ledgers.write(group.id, write, bySystem(world.clock()));
};

/** A key that nobody may use any more, as DynamoDB tells it. */
const keyGone = (): Promise<never> => {
  const fault = new Error('KMS key access denied');
  fault.name = 'AccessDeniedException';
  return Promise.reject(fault);
};

const lookAround = (world: World, groupsFrom: World['groups']['groupsFrom']) =>
  browseApp({ ...world, groups: { ...world.groups, groupsFrom } }).request('/', {
    headers: { accept: 'text/html' },
  });

/** What a page answers whose table cannot be reached; the HTTP API counts it. */
export const brokenPage = async (world: World): Promise<number> =>
  (await lookAround(world, () => Promise.reject(new Error('The table is away')))).status;

/** A quarter of an hour in which nothing goes wrong: somebody signs up and is told, and every scheduled run has its turn. */
export const allIsWell: Story = async (world) => {
  const { group } = await setScene(world);
  await somebodyIn(world, group);
  await settled(world, group);
  await sendLeft(world);
  later(world, 15 * MINUTE);
  await sendLeft(world);
  await tidyUp(world);
  await lookAround(world, (from) => world.groups.groupsFrom(from));
};

/** How the condition of each alarm over our own numbers comes about. */
export const STORIES = {
  'unsent-notice': async (world) => {
    const { group } = await setScene(world);
    await somebodyIn(world, group);
    await settled(world, group);
    later(world, 20 * MINUTE);
    await sendLeft(world);
  },
  'unreadable-notices': (world) => sendLeft(world, () => Promise.resolve({ notices: [], unreadable: 1 })),
  'pending-registrations': async (world) => {
    const { group } = await setScene(world);
    // The function dies after it has written the registration and before it has claimed a seat.
    await somebodyIn(failingAt(world, { write: 1, when: 'after' }), group).catch(() => undefined);
    later(world, 3 * MINUTE);
    await tidyUp(world);
  },
  'seats-over-capacity': async (world) => {
    const { group, ledger } = await setScene(world, { ledger: { capacity: 1 } });
    const seats = { [seatNumber(1)]: taken(), [seatNumber(2)]: taken() };
    await rewrite(world, group, ledger, { seats, used: { [DPS]: 2 } });
    await tidyUp(world);
  },
  'seats-left-free': async (world) => {
    const { group } = await setScene(world, { ledger: { capacity: 1 } });
    await somebodyIn(world, group);
    await somebodyIn(world, group, { details: person(2) });
    const ledger = await world.ledgers.read(group.id);
    if (ledger === undefined) throw new Error('The scene has a ledger');
    await rewrite(world, group, ledger, { capacity: 2 });
    later(world, 3 * MINUTE);
    // Nobody can write the waiting list down.
    const write: World['ledgers']['write'] = () => Promise.reject(new Error('The ledger cannot be written'));
    const stuck = { ...world, ledgers: { ...world.ledgers, write } };
    await tidyUp(stuck).catch(() => undefined);
  },
  'ledger-differences': async (world) => {
    const { group, ledger } = await setScene(world);
    await rewrite(world, group, ledger, { seats: { [seatNumber(7)]: taken() }, used: { [DPS]: 1 } });
    await tidyUp(world);
  },
  'key-failures': async (world) => {
    await lookAround(world, keyGone);
  },
  'sign-in-failures': async (world) => {
    const oidc = { issuer: 'https://login.example', clientId: 'zapisy', clientSecret: 'none' };
    const app = adminApp({ ...world, origin: ORIGIN, oidc });
    for (let time = 0; time < 5; time += 1) await app.request('/admin/callback?code=guessed&state=guessed');
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;
