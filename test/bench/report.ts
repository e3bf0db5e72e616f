import type { Plan } from './crowd.ts';
import type { Faults } from './invariants.ts';
import type { Conflicts } from './meters.ts';
import type { Run, Told } from './run.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const rounded = (value: number): string => String(Number(value.toFixed(2)));

const of = ({ told }: Run, answer: Told['answer']): readonly Told[] =>
  told.filter((one) => one.answer === answer);

const tally = (told: readonly Told[]): string => {
  const counts = new Map<string, number>();
  for (const { reason } of told) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason} ${count}`).join(', ') || 'nobody';
};

export const sayTitle = ({ title, atOnce }: Plan): void => {
  say(`\n${title}; ${atOnce} at once`);
};

/** What people were told, what stood in each other's way, and what must be zero. */
export const sayAnswers = (name: string, run: Run, conflicts: Conflicts, faults: Faults): void => {
  const refused = [...of(run, 'refused at the gate'), ...of(run, 'refused later')];
  say(
    `  ${name}: confirmed ${of(run, 'confirmed').length}, waiting ${of(run, 'waiting').length}, ` +
      `refused ${refused.length} (${tally(refused)})`,
  );
  say(
    `    conflicts: conditions that failed ${conflicts.conditions}, transactions ${conflicts.transactions}; ` +
      `throttles ${conflicts.throttles}; unknown outcomes asked again ${run.unknown}`,
  );
  say(
    `    overtakings ${faults.overtaken}; oversold ${faults.oversold}, quotas exceeded or miscounted ${faults.quotas}, ` +
      `places wrong ${faults.places}, answers not borne out ${faults.answers}`,
  );
};

const range = (values: readonly number[]): string => {
  const sum = values.reduce((total, value) => total + value, 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const mean = rounded(sum / values.length);
  return least === most ? mean : `${mean} (${rounded(least)}–${rounded(most)})`;
};

/** Units of each kind of answer, of the answer alone: what follows by the stream comes on the next line. */
export const sayUnits = (run: Run): void => {
  const kinds = ['confirmed', 'waiting', 'refused at the gate', 'refused later'] as const;
  for (const kind of kinds) {
    for (const reason of new Set(of(run, kind).map((told) => told.reason))) {
      const units = of(run, kind)
        .filter((told) => told.reason === reason)
        .map((told) => told.units);
      const write = range(units.map((one) => one.write));
      const read = range(units.map((one) => one.read));
      const name = kind.startsWith('refused') ? `${kind}, ${reason}` : kind;
      say(`    units, ${name}: write ${write}, read ${read}`);
    }
  }
  say(
    `    units that follow: the status of a registration ${rounded(run.settling)}, ` +
      `its notices ${rounded(run.noticing)} (two each, on average)`,
  );
};

/** Per second, and as shares of the ceiling. */
export type Ratio = {
  readonly answers: number;
  readonly confirmed: number;
  readonly answersOfCeiling: number;
  readonly confirmedOfCeiling: number;
};

/** How a run compares with the engine's own updates per second, measured around it in the same process. */
export const ratioOf = (run: Run, ceiling: number): Ratio => {
  const answers = run.told.length / run.seconds;
  const confirmed = of(run, 'confirmed').length / run.seconds;
  return {
    answers,
    confirmed,
    answersOfCeiling: answers / ceiling,
    confirmedOfCeiling: confirmed / ceiling,
  };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

export const sayRatio = (ratios: readonly Ratio[]): void => {
  const middle = (part: keyof Ratio): number => median(ratios.map((ratio) => ratio[part]));
  say(
    `    ${Math.round(middle('answers'))} answers/s, ${rounded(middle('answersOfCeiling'))} of the ceiling of plain updates; ` +
      `${Math.round(middle('confirmed'))} confirmed/s, ${rounded(middle('confirmedOfCeiling'))} of it ` +
      `(median of ${ratios.length} rounds: ${ratios.map((ratio) => rounded(ratio.answersOfCeiling)).join(', ')})`,
  );
};
