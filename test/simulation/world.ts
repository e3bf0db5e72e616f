import type { GroupId, RegistrationKey } from '../../functions/domain/ids.ts';
import { registrationKey } from '../../functions/domain/ids.ts';
import { comparableName } from '../../functions/domain/participant.ts';
import type { Moment } from '../../functions/domain/time.ts';
import type { IsHoliday } from '../../functions/domain/workingTime.ts';
import type { Mail, Mailer } from '../../functions/use-cases/mailer.ts';
import type { Clock, Secrets } from '../../functions/use-cases/ports.ts';
import type { NoticeContent } from '../../functions/use-cases/deliverNotice.ts';
import type { MemoryStore } from '../support/memory/memoryStore.ts';
import { type Cast, castOf, GROUP_IDS, openSecrets, PEOPLE, START } from './cast.ts';
import { type FaultCounts, StoreFault } from './faults.ts';
import { nameOfNotice } from './mailbox.ts';
import type { Plan } from './plan.ts';
import { ProcessPorts, sharedStore } from './ports.ts';
import { clockOf, type Engine, type Process, type Role, type Spawned } from './process.ts';
import { mix, mixText, share } from './random.ts';
import { newScheduler } from './scheduler.ts';

const mailOf = ({ notice, registration }: NoticeContent): Mail => ({
  noticeId: nameOfNotice(notice),
  to: registration.details.email,
  subject: '',
  text: '',
  html: '',
});

/** More than a history sends: how mails share a rate is looked at elsewhere. */
const MAILS_PER_SECOND = 1000;

/** Everything that a use case may ask for, as one process sees it. */
export class Ports extends ProcessPorts {
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  readonly isHoliday: IsHoliday = () => false;
  readonly write = mailOf;
  readonly linkAddress = (token: string): string => token;
  readonly institutionLinkAddress = (token: string): string => token;
  readonly perSecond = (): Promise<number> => Promise.resolve(MAILS_PER_SECOND);
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly writeToInstitution = (): Mail => {
    throw new Error('No institution is told of itself here');
  };
  readonly writeListingAnswer = (): Mail => {
    throw new Error('Nobody asks for an institution here');
  };
  readonly sampleNames = (): never => {
    throw new Error('No test mail is sent here');
  };

  constructor(
    store: ConstructorParameters<typeof ProcessPorts>[0],
    as: ConstructorParameters<typeof ProcessPorts>[1],
    own: Pick<Ports, 'clock' | 'secrets' | 'mailer' | 'pause'>,
  ) {
    super(store, as);
    this.clock = own.clock;
    this.secrets = own.secrets;
    this.mailer = own.mailer;
    this.pause = own.pause;
  }
}

export type World = Engine & {
  readonly plan: Plan;
  readonly cast: Cast;
  readonly store: MemoryStore;
  /** Starts a process; `ended` hears what became of it. */
  readonly spawn: (
    name: string,
    role: Role,
    body: (ports: Ports, process: Process) => Promise<void>,
    ended: (outcome: Spawned, error?: unknown) => void,
  ) => Process;
  readonly keyOf: (group: GroupId, person: number) => RegistrationKey;
  readonly personOf: (group: GroupId, key: string) => number | undefined;
};

/** What the world needs from those who look after it. */
export type Watch = {
  readonly observe: Engine['observe'];
  readonly mailerOf: (process: Process) => Mailer;
  /** Something was thrown that is no fault of the infrastructure: a bug. */
  readonly unexpected: (process: Process, error: unknown) => void;
};

const isInfrastructure = (error: unknown): boolean =>
  error instanceof StoreFault ||
  // A request whose hold ended under it does not know what became of it, and says so.
  (error instanceof Error && error.message.startsWith('The hold of ')) ||
  // A run over all groups names those that failed and the class of their fault.
  (error instanceof Error && /^Groups not .*: (?:[^()]+ \(StoreFault\)(?:, )?)+$/.test(error.message));

/** The keys of everybody in every group, which are the same in all histories. */
const KEYS = new Map<string, RegistrationKey>();
const PERSONS = new Map<string, number>();
for (const group of GROUP_IDS) {
  for (const [person, details] of PEOPLE.entries()) {
    const print = openSecrets().fingerprint([group, comparableName(details), details.email].join('\n'));
    const key = registrationKey.parse(print.slice(0, 7));
    KEYS.set(`${group} ${person}`, key);
    PERSONS.set(`${group} ${key}`, person);
  }
}

/** A world in which nothing has happened yet. `told` hears the lines of the story, where somebody reads it. */
export const newWorld = (
  plan: Plan,
  counts: FaultCounts,
  watch: Watch,
  told: ((time: number, line: string) => void) | undefined,
): World => {
  const scheduler = newScheduler();
  const engine: Engine = {
    seed: plan.seed,
    scheduler,
    faults: plan.faults,
    counts,
    calm: plan.calm,
    start: START,
    observe: watch.observe,
    tell:
      told === undefined
        ? () => undefined
        : (line) => {
            told(scheduler.now(), line());
          },
    happened: new Set(),
  };
  const { store, asOf } = sharedStore(engine);
  const secrets = openSecrets();
  const skewOf = (number: number): Moment => {
    const { skew, kinds } = plan.faults;
    if (skew === 0 || !kinds.has('clock skew') || scheduler.now() >= plan.calm) return 0;
    return Math.round((share(mix(plan.seed, number, 7)) * 2 - 1) * skew);
  };

  const spawn: World['spawn'] = (name, role, body, ended) => {
    const number = mixText(name);
    const skew = skewOf(number);
    if (skew !== 0) counts['clock skew'] += 1;
    const process: Process = {
      name,
      number,
      role,
      skew,
      calls: 0,
      alive: true,
      faults: 0,
      onDeath: () => {
        ended('died');
      },
    };
    const ports = new Ports(store, asOf(process), {
      clock: () => clockOf(engine, process),
      secrets,
      mailer: watch.mailerOf(process),
      pause: (milliseconds) =>
        new Promise((resolve) => {
          scheduler.after(milliseconds, resolve);
        }),
    });
    engine.tell(() => `${name}${skew === 0 ? '' : ` (its clock is ${skew} s off)`}`);
    body(ports, process).then(
      () => {
        process.alive = false;
        ended('done');
      },
      (error: unknown) => {
        process.alive = false;
        if (!isInfrastructure(error)) watch.unexpected(process, error);
        ended('failed', error);
      },
    );
    return process;
  };

  return {
    ...engine,
    plan,
    cast: castOf(plan),
    store,
    spawn,
    keyOf: (group, person) => {
      const key = KEYS.get(`${group} ${person}`);
      if (key === undefined) throw new Error(`Nobody is person ${person} in ${group}`);
      return key;
    },
    personOf: (group, key) => PERSONS.get(`${group} ${key.slice(0, 7)}`),
  };
};
