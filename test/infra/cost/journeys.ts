import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Group } from '../../../functions/domain/group.ts';
import { groupId, registrationKeyOf } from '../../../functions/domain/ids.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { HOUR, MINUTE } from '../../../functions/domain/time.ts';
import { confirmGroup } from '../../../functions/use-cases/confirmGroup.ts';
import type { Taken, Work } from '../../../infra/cost/measured.ts';
import { loadExamples } from '../../../infra/local/examples.ts';
import { formOf, press, registerPath, TYPED } from '../../http/journey/signUp.ts';
import { type Visit, visitor, type Visitor } from '../../http/journey/visitor.ts';
import { aLedger, anInstitution, NOW, person } from '../../support/builders.ts';
import { withSeats, taken as takenSeat, seatNumber } from '../../support/ledgers.ts';
import { COORDINATOR, somebodyIn } from '../../support/people.ts';
import { setScene } from '../../support/world.ts';
import { type Rehearsal, type Run, startRehearsal } from './rehearsal.ts';

const plus = (one: Taken, other: Taken, times = 1): Taken => ({
  runs: one.runs + times * other.runs,
  calls: one.calls + times * other.calls,
  read: one.read + times * other.read,
  write: one.write + times * other.write,
  logLines: one.logLines + times * other.logLines,
  logBytes: one.logBytes + times * other.logBytes,
  sent: one.sent + times * other.sent,
});

/** Up to so many bytes more or less are no news. */
const STEP = { sent: 5_000, mail: 2_000, loaded: 100_000, life: 500 } as const;
const upTo = (step: number, bytes: number): number => Math.ceil(bytes / step) * step;

const NOTHING: Taken = { runs: 0, calls: 0, read: 0, write: 0, logLines: 0, logBytes: 0, sent: 0 };

const workOf = (runs: readonly Run[]): Work => {
  const names = [...new Set(runs.map((run) => run.function))];
  const rounded = (taken: Taken): Taken => ({ ...taken, sent: upTo(STEP.sent, taken.sent) });
  return Object.fromEntries(
    names.map((name) => [
      name,
      rounded(
        runs
          .filter((run) => run.function === name)
          .reduce((sum, run) => plus(sum, { runs: 1, ...run.taken }), NOTHING),
      ),
    ]),
  );
};

/** One piece of work and another one so many times, function by function. */
const together = (one: Work, other: Work, times: number): Work => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([name, taken]) => [
      name,
      plus(Object.entries(one).find(([own]) => own === name)?.[1] ?? NOTHING, taken, times),
    ]),
  ),
});

const assetsOf = ({ html }: Visit): readonly string[] =>
  [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);

const linkTo = (page: Visit, path: string): string =>
  [...page.html.matchAll(/href="([^"]+)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .find((link) => link.includes(path)) ?? '';

/** From the list of groups to the answers as they are checked before sending, as a browser asks for them. */
const untilSending = async (somebody: Visitor, group: Group): Promise<Visit> => {
  const list = await somebody.ask('/');
  for (const asset of assetsOf(list)) await somebody.ask(asset);
  await somebody.ask(`/groups/${group.id}`);
  const form = await somebody.ask(registerPath(group));
  const found = await somebody.send(form.forms[0], { q: 'złota jesień' });
  const answers = { institution: 'dps2', position: 'pracownik_socjalny' };
  const verdict = await somebody.send(formOf(found), answers);
  const details = await somebody.ask(linkTo(verdict, '/details'));
  return somebody.send(
    details.forms.find(({ method }) => method === 'post'),
    TYPED,
  );
};

const withRehearsal = async <Value>(
  follows: boolean,
  work: (rehearsal: Rehearsal) => Promise<Value>,
): Promise<Value> => {
  const rehearsal = await startRehearsal({ follows });
  try {
    return await work(rehearsal);
  } finally {
    await rehearsal.stop();
  }
};

const DAY = 24 * HOUR;

/** Days on which something may be sent: Mondays, with their digests, and the third day before the group begins. */
const DAYS = [7, 14, 19, 21, 28] as const;

/** Goes on until the group's last meeting is over: everything that is sent about one person who has a seat. */
const mailsUntilTheEnd = async (
  { world, housekeep, mailAgain, follow, mails }: Rehearsal,
  group: Group,
): Promise<number> => {
  await confirmGroup(world, COORDINATOR, group.id);
  await follow();
  for (const day of DAYS) {
    world.setClock(NOW + day * DAY);
    await housekeep();
    await mailAgain();
    await follow();
  }
  return mails.list().length;
};

/** Somebody signs up on the pages, is told, and is written to until the last meeting. */
export const signingUp = () =>
  withRehearsal(true, async (rehearsal) => {
    const { world, site, runs, follow, mails, metrics, bytes } = rehearsal;
    const { group } = await setScene(world, { group: { id: groupId.parse('prawo-katowice-1') } });
    await follow();
    const before = await bytes();
    runs();
    metrics();
    const somebody = visitor(site);
    const check = await untilSending(somebody, group);
    const pages = runs();
    const sent = await press(somebody, check, 'send');
    const request = workOf(runs());
    await somebody.follow(sent);
    const answer = runs();
    await follow();
    const followed = runs();
    // The participant's notice is the first of the two, and each half of the mails' runs belongs to one of them.
    const mailing = (name: string) => followed.filter((run) => run.function === name);
    const half = (from: 0 | 1): readonly Run[] =>
      [mailing('mail'), mailing('mailFeedback')].flatMap((own) =>
        own.slice((from * own.length) / 2, ((from + 1) * own.length) / 2),
      );
    const [firstBytes = 0, furtherBytes = 0] = await Promise.all(
      mails.list().map(async ({ id }) => Buffer.byteLength((await mails.read(id))?.source ?? '')),
    );
    const told = metrics().length;
    const mailsOfALife = await mailsUntilTheEnd(rehearsal, group);
    return {
      signUp: { request, pages: workOf([...pages, ...answer]) },
      settling: workOf(followed.filter((run) => run.function === 'settle')),
      mail: {
        first: workOf(half(0)),
        further: workOf(half(1)),
        bytes: { first: upTo(STEP.mail, firstBytes), further: upTo(STEP.mail, furtherBytes) },
      },
      mailsOfALife,
      told,
      life: upTo(STEP.life, (await bytes()) - before),
    };
  });

/** Somebody fills the form in while the last seat is given to another one. */
export const beingRefused = () =>
  withRehearsal(false, async ({ world, site, runs }) => {
    const { group } = await setScene(world, { ledger: { capacity: 1, waitingLimit: 0 } });
    const somebody = visitor(site);
    const check = await untilSending(somebody, group);
    await somebodyIn(world, group, { details: person(1) });
    const pages = workOf(runs());
    const { status } = await press(somebody, check, 'send');
    if (status < 400) throw new Error(`The last seat was taken, and the answer is ${status}`);
    return { request: workOf(runs()), pages };
  });

/** How many runs of an hour have something to do: one programme is audited by each, a hundred institutions looked at. */
const RUNS_AT: Readonly<Record<number, number>> = { 2: 6, 8: 2 };

/** The scheduled runs over the examples as they are loaded, with nobody there. */
export const idling = () =>
  withRehearsal(false, async ({ world, env, runs, housekeep, mailAgain, metrics, bytes }) => {
    const midnight = NOW - 10 * HOUR;
    world.setClock(midnight - HOUR);
    const folder = await mkdtemp(join(tmpdir(), 'zapisy-cost-'));
    await loadExamples(env, world.clock(), folder);
    await rm(folder, { recursive: true });
    const tidied = async (): Promise<Work> => {
      await housekeep();
      world.setClock(world.clock() + MINUTE);
      return workOf(runs());
    };
    const loaded = upTo(STEP.loaded, await bytes());
    for (let warm = 0; warm < 3; warm += 1) await tidied();
    const usual = await tidied();
    await mailAgain();
    const idleMinute = { ...usual, ...workOf(runs()) };
    let idleMonday: Work = {};
    for (let hour = 0; hour < 24; hour += 1) {
      world.setClock(midnight + hour * HOUR);
      for (let run = 0; run < (RUNS_AT[hour] ?? 1); run += 1) {
        idleMonday = together(together(idleMonday, await tidied(), 1), usual, -1);
      }
    }
    return { idleMinute, idleMonday, loaded, told: metrics().length };
  });

const FULL = { groups: 25, people: 20 } as const;

/** The scheduled runs over as many full groups as one of them looks into. */
export const fullGroups = () =>
  withRehearsal(false, async ({ world, runs, housekeep, mailAgain }) => {
    const numbers = Array.from({ length: FULL.people }, (_, number) => number);
    const seats = Object.fromEntries(numbers.map((number) => [number, takenSeat()]));
    const { group: open } = await setScene(world, { institutions: [anInstitution()] });
    const one = await somebodyIn(world, open);
    for (let at = 0; at < FULL.groups; at += 1) {
      const id = groupId.parse(`pelna-grupa-${String(at).padStart(2, '0')}`);
      const ledger = withSeats(aLedger({ groupId: id, capacity: FULL.people }), seats);
      await world.groups.saveGroup({ ...open, id }, ledger);
      for (const number of numbers) {
        const registration: Registration = {
          ...one,
          groupId: id,
          key: registrationKeyOf(seatNumber(number)),
          details: person(number),
          status: { kind: 'confirmed', assured: false },
          revision: ledger.revision,
        };
        await world.registrations.putPending(registration, undefined);
      }
    }
    // The first run writes down how far everything was looked at.
    await housekeep();
    runs();
    await housekeep();
    await mailAgain();
    return { ...FULL, work: workOf(runs()) };
  });
