import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GroupId } from '../../functions/domain/ids.ts';
import { peopleQuota } from '../../functions/domain/quota.ts';
import { type Case, checkGroup } from './check.ts';
import { checkMails, type Cut } from './checkMails.ts';
import type { Told } from './person.ts';
import type { Place } from './runner.ts';
import { groupOf, INSTITUTIONS, limitedFor } from './scene.ts';
import { keptOf, ledgerStates, type Mail, mailsIn, storeOf } from './traces.ts';

export type Findings = {
  readonly violations: readonly string[];
  readonly doubledMails: readonly string[];
  readonly mails: number;
  readonly ledgerWrites: number;
  /** Stream records that the pump gave up; the housekeeping has to make up for them. */
  readonly setAside: number;
};

type History = {
  readonly groups: readonly GroupId[];
  readonly told: readonly Told[];
  readonly cuts: readonly Cut[];
  /** The log of the last life. */
  readonly said: readonly string[];
};

/** Unique persons with a seat of the programme that has limits, against the limits and against their counts. */
const checkQuotas = async (place: Place, cases: readonly Case[]): Promise<readonly string[]> => {
  const programme = limitedFor(cases.length);
  const people = new Map<string, Set<string>>();
  for (const { id, kept } of cases.filter(({ limited }) => limited)) {
    for (const entry of kept.registrations) {
      const seat = Object.entries(kept.ledger.seats).find(
        ([seatId]) => seatId === `${entry.key}${entry.attempt.toString(36)}`,
      );
      if (seat?.[1].kind !== 'taken') continue;
      const region = INSTITUTIONS.find((one) => one.id === entry.institutionId)?.voivodeship;
      const name = region ?? id;
      people.set(name, (people.get(name) ?? new Set()).add(entry.programmePerson ?? ''));
    }
  }
  const specs = programme.quotas.map((quota) => ({ quota, spec: peopleQuota(quota) }));
  const counts = await storeOf(place).quotas.counts(
    programme.id,
    specs.map(({ spec }) => spec.id),
  );
  return specs.flatMap(({ quota, spec }) => {
    const seated = people.get(quota.regions?.[0] ?? '')?.size ?? 0;
    const counted = counts.find(({ id }) => id === spec.id)?.taken ?? 0;
    return [
      ...(seated > spec.limit ? [`${seated} persons for the limit ${spec.id} of ${spec.limit}`] : []),
      ...(seated === counted ? [] : [`the limit ${spec.id} counts ${counted} persons, ${seated} have seats`]),
    ];
  });
};

const alarmsIn = (said: readonly string[]): readonly string[] =>
  said.filter((line) => /"event":"(?:audit|quota)-difference"/.test(line)).map((line) => `alarm: ${line}`);

const setAsideIn = async ({ dataFolder }: Place): Promise<number> => {
  const text = await readFile(join(dataFolder, 'stream', 'on-failure.jsonl'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '').length;
};

const byNotice = (mails: readonly Mail[]): ReadonlyMap<string, readonly Mail[]> => {
  const found = new Map<string, readonly Mail[]>();
  for (const mail of mails) found.set(mail.noticeId, [...(found.get(mail.noticeId) ?? []), mail]);
  return found;
};

/** Checks everything that is kept against what people were told. */
export const check = async (place: Place, { groups, told, cuts, said }: History): Promise<Findings> => {
  const [store, states, mails] = [storeOf(place), await ledgerStates(place), await mailsIn(place)];
  const cases: Case[] = [];
  for (const [index, id] of groups.entries()) {
    const limited = groupOf(index).programmeId === limitedFor(1).id;
    const own = told.filter(({ group }) => group.id === id);
    cases.push({
      id,
      limited,
      told: own,
      states: states.get(id) ?? [],
      kept: await keptOf(place, store, id),
    });
  }
  const found = byNotice(mails);
  const mailChecks = cases.map(({ states: own, kept }) => checkMails(own, kept, found, cuts));
  return {
    violations: [
      ...cases.flatMap(checkGroup),
      ...mailChecks.flatMap(({ violations }) => violations),
      ...(await checkQuotas(place, cases)),
      ...alarmsIn(said),
    ],
    doubledMails: mailChecks.flatMap(({ explained }) => explained),
    mails: mails.length,
    ledgerWrites: cases.reduce((sum, { states: own }) => sum + own.length - 1, 0),
    setAside: await setAsideIn(place),
  };
};
