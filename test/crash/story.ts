import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from '../simulation/random.ts';
import { freeRow } from '../support/freeRow.ts';
import { check, type Findings } from './findings.ts';
import type { Cut } from './checkMails.ts';
import { live, type Told } from './person.ts';
import { deathOf, type Death, nameOf } from './points.ts';
import { addressesOf, killLife, type Life, type Place, startLife } from './runner.ts';
import { BEGIN, groupOf, setUp } from './scene.ts';
import { storeOf } from './traces.ts';

export type Options = { readonly kills: number; readonly seed: number; readonly say: (line: string) => void };

const PEOPLE_PER_LIFE = 12;
/** People who wait poll for so many further lives. */
const PATIENCE = 2;

const struck = (life: Life): boolean => life.said().some((line) => line.includes('"event":"crash"'));

/** Waits until the call that was named has struck, or for as long as this life may last. */
const untilDeath = async (life: Life, { afterMs }: Death): Promise<void> => {
  const end = performance.now() + afterMs;
  while (!life.hasEnded() && !struck(life) && performance.now() < end) await pause(20);
  // A runner goes on for a while without its database.
  if (!life.hasEnded() && struck(life)) await pause(300);
};

/** Puts the clock forward and lets the scheduled jobs and all that follows from them run. */
const control = async (place: Place, path: string, body = ''): Promise<void> => {
  const { url, port } = addressesOf(place).desk;
  const response = await fetch(`http://127.0.0.1:${port}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: `http://127.0.0.1:${port}` },
    body,
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`${url}/control/${path} answers ${response.status}`);
};

/** Past every lease and hold, and often enough that every group is audited. */
const comeToRest = async (place: Place, groups: number): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await control(place, 'advance', 'seconds=150');
  for (let turn = 0; turn < 3 + Math.ceil((groups + 60) / 25); turn += 1) await control(place, 'run');
};

export type Result = Findings & {
  readonly deaths: ReadonlyMap<string, number>;
  readonly told: readonly Told[];
  readonly seconds: number;
};

/** The product's time for the next start: it never goes back, for each start waits for the one before to be over. */
const clockFrom = (begin: number): (() => number) => {
  const started = Date.now();
  return () => begin + (Date.now() - started);
};

/**
 * Lets the local runner live and die under load, `kills` times, and checks in the end what it kept against what
 * people were told. The seed decides who comes, what they do and where the runner dies; the operating system decides the rest.
 */
export const crashes = async ({ kills, seed, say }: Options): Promise<Result> => {
  const from = performance.now();
  const place: Place = {
    port: await freeRow(),
    dataFolder: await mkdtemp(join(tmpdir(), 'zapisy-crash-')),
  };
  const random = randomOf(seed);
  const clock = clockFrom(BEGIN);
  const cuts: Cut[] = [];
  const deaths = new Map<string, number>();
  const people: Promise<Told>[] = [];
  let lives = 0;
  let life = await startLife(place, clock, undefined);
  try {
    const groups = await setUp(storeOf(place), kills);
    await killLife(life, 'runner');
    for (let index = 0; index < kills; index += 1) {
      const death = deathOf(index, random);
      life = await startLife(place, clock, death.point);
      lives += 1;
      const born = lives;
      const stage = {
        origin: addressesOf(place).web.url.replace('localhost', '127.0.0.1'),
        goesOn: () => lives <= born + PATIENCE,
      };
      for (let number = 0; number < PEOPLE_PER_LIFE; number += 1) {
        // Some come to the next group of the same kind as well.
        const who = Math.floor(index / 3) * 9 + number + (index % 3) * 10_000;
        people.push(
          live({ ...stage, random: randomOf(seed * 1000 + index * 50 + number) }, groupOf(index), who),
        );
      }
      await untilDeath(life, death);
      const name = struck(life) ? nameOf(death) : `${death.victim} at any moment`;
      const dying = { from: Date.now(), to: 0 };
      await killLife(life, struck(life) ? 'runner' : death.victim);
      cuts.push({ ...dying, to: Date.now() });
      deaths.set(name, (deaths.get(name) ?? 0) + 1);
      if ((index + 1) % 10 === 0)
        say(`  ${index + 1} kills after ${Math.round((performance.now() - from) / 1000)} s`);
    }
    life = await startLife(place, clock, undefined);
    lives += PATIENCE + 1;
    say(`  all kills after ${Math.round((performance.now() - from) / 1000)} s`);
    const told = await Promise.all(people);
    say(`  everybody answered after ${Math.round((performance.now() - from) / 1000)} s`);
    await comeToRest(place, groups.length);
    const findings = await check(place, { groups, told, cuts, said: life.said() });
    return { ...findings, deaths, told, seconds: (performance.now() - from) / 1000 };
  } finally {
    life.child.kill('SIGTERM');
    await life.ended;
    await rm(place.dataFolder, { recursive: true, force: true });
  }
};
