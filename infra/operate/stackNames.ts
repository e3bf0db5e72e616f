import { type Environment, environmentsNamed } from '../environments.ts';

/** The stacks of an environment, in the order in which they are deployed. */
export const PARTS = ['data', 'edge', 'service'] as const;
export type Part = (typeof PARTS)[number];

export type StackName = { readonly part: Part; readonly name: string; readonly region: string };

const ENDINGS: Readonly<Record<Part, string>> = { data: 'Data', edge: 'Edge', service: 'Service' };

/** What CloudFront takes is in this region, wherever the rest is. */
const EDGE_REGION = 'us-east-1';

/** The stacks that an environment may have; one without a certificate or firewall of its own has no edge. */
export const stacksOf = ({ stacks, region }: Environment): readonly StackName[] =>
  PARTS.map((part) => ({
    part,
    name: `${stacks}${ENDINGS[part]}`,
    region: part === 'edge' ? EDGE_REGION : region,
  }));

/** The environment that a command names. Throws a sentence when it names none, or one that is not there. */
export const environmentIn = (words: readonly string[]): Environment => {
  const [name] = words;
  const [environment] = name === undefined ? [] : environmentsNamed(name);
  if (environment === undefined) {
    const names = environmentsNamed(undefined).map((known) => known.name);
    throw new Error(`Name the environment: ${names.join(' or ')}.`);
  }
  return environment;
};

/** The part that a command names, or nothing where it names none. Throws a sentence on another word. */
export const partIn = (words: readonly string[]): Part | undefined => {
  const [, word, ...rest] = words;
  const part = PARTS.find((known) => known === word);
  if (rest.length > 0 || (word !== undefined && part === undefined)) {
    throw new Error(`A stack is ${PARTS.join(', ')}; without one all of them are meant.`);
  }
  return part;
};
