import type { Menu } from './generate.ts';
import { planOf } from './generate.ts';
import type { Plan } from './plan.ts';
import { runOne } from './run.ts';
import type { Outcome } from './simulate.ts';

/** Histories tried at the most while one is made shorter. */
const MOST_TRIALS = 400;

/** The halves, quarters and so on of a list down to its single members, each to be left out once. */
const chunksOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/**
 * A shorter history that still breaks the same rule: without the commands, faults and habits that have nothing to do
 * with it. What is left out does not change what happens to the rest more than it must.
 */
export const shrink = async (seed: number, menu: Menu): Promise<{ plan: Plan; outcome: Outcome }> => {
  let plan = planOf(seed, menu);
  let outcome = await runOne(plan);
  const broken = outcome.violations[0]?.invariant;
  if (broken === undefined) return { plan, outcome };
  let trials = 0;
  const attempt = async (shorter: Plan): Promise<boolean> => {
    if (trials >= MOST_TRIALS) return false;
    trials += 1;
    const came = await runOne(shorter);
    if (came.violations[0]?.invariant !== broken) return false;
    plan = shorter;
    outcome = came;
    return true;
  };

  for (let again = true; again && trials < MOST_TRIALS;) {
    again = false;
    for (
      let size = Math.ceil(plan.commands.length / 2);
      size >= 1;
      size = size > 1 ? Math.ceil(size / 2) : 0
    ) {
      for (const chunk of chunksOf(plan.commands, size)) {
        const commands = plan.commands.filter((command) => !chunk.includes(command));
        if (await attempt({ ...plan, commands })) again = true;
      }
    }
    const quiet: Plan = { ...plan, faults: { ...plan.faults, rate: 0, skew: 0, kinds: new Set() } };
    if (plan.faults.kinds.size > 0 && (await attempt(quiet))) again = true;
    const { happened } = outcome;
    for (let size = Math.ceil(happened.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
      for (const chunk of chunksOf(happened, size)) {
        const without = new Set([...plan.faults.without, ...chunk]);
        if (await attempt({ ...plan, faults: { ...plan.faults, without } })) again = true;
      }
    }
    for (const kind of plan.faults.kinds) {
      const kinds = new Set([...plan.faults.kinds].filter((other) => other !== kind));
      if (await attempt({ ...plan, faults: { ...plan.faults, kinds } })) again = true;
    }
    for (const [index, { habit }] of plan.people.entries()) {
      if (habit === 'ignore') continue;
      const people = plan.people.map((person, other) =>
        other === index ? { ...person, habit: 'ignore' as const } : person,
      );
      if (await attempt({ ...plan, people })) again = true;
    }
  }
  return { plan, outcome };
};

/** The story of a failing history, as short as it can be told. */
export const storyOf = async (seed: number, menu: Menu): Promise<string> => {
  const { plan } = await shrink(seed, menu);
  const lines: string[] = [];
  const { violations } = await runOne(plan, (time, line) => {
    lines.push(`${(time / 1000).toFixed(3).padStart(12)}  ${line}`);
  });
  const { groups, people, quotas, commands } = plan;
  const scene = [
    ...groups.map((group, number) => `group ${number + 1}: ${JSON.stringify(group)}`),
    ...quotas.map((quota) => `quota: ${JSON.stringify(quota)}`),
    `people: ${people.map(({ institution, habit }, number) => `${number} of ${institution} (${habit})`).join(', ')}`,
    `commands: ${commands.length}, faults: ${[...plan.faults.kinds].join(', ') || 'none'}`,
  ];
  const broken = violations.map(({ invariant, detail }) => `BROKEN: ${invariant}: ${detail}`);
  return [`Seed ${seed}`, ...scene, ...lines, ...broken.slice(0, 3)].join('\n');
};
