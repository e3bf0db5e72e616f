import type { GroupId, RegistrationKey, SeatId } from '../../functions/domain/ids.ts';
import { seatIdOf } from '../../functions/domain/ids.ts';
import type { Ledger } from '../../functions/domain/ledger.ts';
import type { Refusal } from '../../functions/domain/refusal.ts';
import type { Result } from '../../functions/domain/result.ts';
import { MINUTE } from '../../functions/domain/time.ts';
import { acceptOffer } from '../../functions/use-cases/acceptOffer.ts';
import {
  type Decided,
  decideApproval,
  type DecisionsRefusal,
} from '../../functions/use-cases/decideApproval.ts';
import { register, type Registered } from '../../functions/use-cases/register.ts';
import { withdraw } from '../../functions/use-cases/withdraw.ts';
import { seatIn } from './checker/positions.ts';
import { detailsOf, groupIdOf, institutionOf } from './cast.ts';
import { mix, mixText, share } from './random.ts';
import type { Ports, World } from './world.ts';

/** One request as its sender knows it. `from` is when it was sent, in virtual milliseconds. */
export type Asked = {
  readonly what: 'register' | 'accept' | 'withdraw' | 'decide';
  readonly group: GroupId;
  readonly person: number;
  /** Empty for requests that carry none. */
  readonly requestId: string;
  readonly seatId: SeatId | undefined;
  readonly from: number;
};

export type Answer =
  | { readonly kind: 'register' | 'accept'; readonly result: Result<Registered, Refusal> }
  | { readonly kind: 'withdraw'; readonly result: Result<'withdrawn', Refusal> }
  /** What became of the one answer that was given, or why none was taken. */
  | {
      readonly kind: 'decide';
      readonly result: Result<Decided['result'], DecisionsRefusal>;
    };

/** What those who watch hear of people. */
export type Hearing = {
  readonly asked: (asked: Asked) => void;
  readonly answered: (asked: Asked, answer: Answer) => void;
};

export type Clients = {
  readonly register: (group: number, person: number, name: string) => void;
  readonly repeat: (group: number, person: number, name: string) => void;
  readonly withdraw: (group: number, person: number, name: string) => void;
  readonly decide: (group: number, person: number, decision: 'agree' | 'refuse', name: string) => void;
  /** People whom the write has made an offer do what they usually do. */
  readonly react: (before: Ledger | undefined, after: Ledger) => void;
};

const MOST_TRIES = 4;

const decisionText = (result: Result<Decided['result'], DecisionsRefusal>): string => {
  if (!result.ok) return `no, ${result.refusal.kind}`;
  if (!result.value.ok) return `no, ${result.value.refusal.kind}`;
  const { approval, standing } = result.value.value;
  return `${approval.kind} by ${approval.by}, then ${standing.kind}`;
};

const describe = (answer: Answer): string => {
  if (answer.kind === 'decide') return decisionText(answer.result);
  if (!answer.result.ok) return `no, ${answer.result.refusal.kind}`;
  const { value } = answer.result;
  if (value === 'withdrawn') return 'withdrawn';
  const { standing } = value;
  return standing.kind === 'waiting' ? `waiting, place ${standing.place}` : standing.kind;
};

export const newClients = (world: World, hearing: Hearing): Clients => {
  const { scheduler, seed, calm } = world;
  const lastRequest = new Map<string, string>();
  const sent = new Set<string>();
  const granted = new Set<string>();
  const chanceOf = (text: string): number => share(mix(seed, mixText(text), 51));

  /** Sends a request, and again as long as it fails and the sender has patience. */
  const ask = (
    asked: Omit<Asked, 'from'>,
    name: string,
    send: (ports: Ports) => Promise<Answer>,
    tries = 1,
  ): void => {
    const sent: Asked = { ...asked, from: scheduler.now() };
    hearing.asked(sent);
    const trial = tries === 1 ? name : `${name}, try ${tries}`;
    world.spawn(
      trial,
      'request',
      async (ports) => {
        const answer = await send(ports);
        world.tell(() => `   ${trial}: ${describe(answer)}`);
        hearing.answered(sent, answer);
      },
      (outcome) => {
        if (outcome === 'done' || tries >= MOST_TRIES) return;
        const roll = chanceOf(trial);
        const at = scheduler.now() + 300 + roll * roll * 20_000;
        if (roll > 0.9 || at >= calm) return;
        scheduler.at(at, () => {
          ask(asked, name, send, tries + 1);
        });
      },
    );
  };

  /** A browser knows by its cookie that it was answered; the API also knows a request that nobody answered. */
  const isKnown = (requestId: string, person: number): boolean =>
    granted.has(requestId) || (person % 2 === 0 && sent.has(requestId));

  const sendRegistration = (group: GroupId, person: number, requestId: string, name: string): void => {
    const plan = world.plan.people[person];
    if (plan === undefined) throw new Error(`Nobody is person ${person}`);
    const command = {
      groupId: group,
      institutionId: institutionOf(plan.institution).id,
      position: 'pracownik_socjalny',
      details: detailsOf(person),
      language: 'pl',
      clauseVersion: '2026-11',
      requestId,
    } as const;
    ask({ what: 'register', group, person, requestId, seatId: undefined }, name, async (ports) => {
      const repeated = isKnown(requestId, person);
      sent.add(requestId);
      const result = await register(ports, { ...command, repeated });
      if (result.ok) granted.add(requestId);
      return { kind: 'register', result };
    });
  };

  /** The person's newest attempt, as the link in their mail names it. */
  const withAttempt = (
    group: GroupId,
    person: number,
    act: (ref: { groupId: GroupId; key: RegistrationKey; attempt: number }) => void,
  ): void => {
    const key = world.keyOf(group, person);
    void world.store.registrations.registration({ groupId: group, key }).then((known) => {
      if (known !== undefined) act({ groupId: group, key, attempt: known.attempt });
    });
  };

  const leave = (group: GroupId, person: number, name: string): void => {
    withAttempt(group, person, (ref) => {
      const seatId = seatIdOf(ref.key, ref.attempt);
      ask({ what: 'withdraw', group, person, requestId: '', seatId }, name, async (ports) => ({
        kind: 'withdraw',
        result: await withdraw(ports, ref),
      }));
    });
  };

  const accept = (group: GroupId, person: number, name: string): void => {
    withAttempt(group, person, (ref) => {
      const seatId = seatIdOf(ref.key, ref.attempt);
      ask({ what: 'accept', group, person, requestId: '', seatId }, name, async (ports) => ({
        kind: 'accept',
        result: await acceptOffer(ports, ref),
      }));
    });
  };

  /** What somebody does with an offer, in seconds after it and before its deadline. */
  const answerOffer = (group: GroupId, person: number, until: number, name: string): void => {
    const habit = world.plan.people[person]?.habit ?? 'ignore';
    const roll = chanceOf(name);
    const now = scheduler.now();
    const deadline = (until - world.start) * 1000;
    const soon = Math.min(now + 1000 + roll * roll * 20 * MINUTE * 1000, deadline - 1000);
    const at = (time: number, act: () => void): void => {
      if (time < calm) scheduler.at(time, act);
    };
    const say = (): void => {
      accept(group, person, `${name}: accept`);
    };
    switch (habit) {
      case 'accept':
        at(soon, say);
        return;
      case 'accept late':
        at(now + (deadline - now) * (0.5 + roll / 2), say);
        return;
      case 'accept at the deadline':
        at(deadline - 1500 + roll * 3000, say);
        return;
      case 'accept twice':
        at(soon, say);
        at(soon + roll * 40, () => {
          accept(group, person, `${name}: accept again`);
        });
        return;
      case 'decline':
        at(soon, () => {
          leave(group, person, `${name}: decline`);
        });
        return;
      case 'ignore':
    }
  };

  const answerFor = (group: GroupId, person: number, decision: 'agree' | 'refuse', name: string): void => {
    const institution = world.plan.people[person]?.institution ?? 0;
    withAttempt(group, person, (ref) => {
      const seatId = seatIdOf(ref.key, ref.attempt);
      const scope = { institutionId: institutionOf(institution).id, groupId: group };
      const said = decision === 'agree' ? { seatId, decision } : { seatId, decision, why: 'Brak zastępstwa' };
      ask({ what: 'decide', group, person, requestId: '', seatId }, name, async (ports) => {
        const result = await decideApproval(ports, scope, [said]);
        const [only] = result.ok ? result.value : [];
        if (!result.ok) return { kind: 'decide', result };
        if (only === undefined) throw new Error('One decision has one outcome');
        return { kind: 'decide', result: { ok: true, value: only.result } };
      });
    });
  };

  return {
    decide: (group, person, decision, name) => {
      answerFor(groupIdOf(group), person, decision, name);
    },
    register: (group, person, name) => {
      const requestId = `request ${name} of a person`;
      lastRequest.set(`${group} ${person}`, requestId);
      sendRegistration(groupIdOf(group), person, requestId, name);
    },
    repeat: (group, person, name) => {
      const requestId = lastRequest.get(`${group} ${person}`);
      if (requestId !== undefined) sendRegistration(groupIdOf(group), person, requestId, name);
    },
    withdraw: (group, person, name) => {
      leave(groupIdOf(group), person, name);
    },
    react: (before, after) => {
      for (const [id, seat] of Object.entries(after.seats)) {
        if (seat.kind !== 'offered') continue;
        const was = before === undefined ? undefined : seatIn(before, id);
        if (was === seat) continue;
        if (was?.kind === 'offered' && was.until === seat.until) continue;
        const person = world.personOf(after.groupId, id);
        if (person === undefined) continue;
        answerOffer(
          after.groupId,
          person,
          seat.until,
          `offer to ${person} in ${after.groupId} until ${seat.until}`,
        );
      }
    },
  };
};
