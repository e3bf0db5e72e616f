import { isDeepStrictEqual } from 'node:util';
import { DATA_RESOURCES, type DataResource } from './dataResources.ts';
import type { Resource, Template } from './template.ts';

/** A change that deletes data, replaces what holds them, takes a protection off them, or turns to other ones. */
export type Finding = {
  readonly stack: string;
  /** The resource's id in the template. */
  readonly resource: string;
  readonly kind: 'removed' | 'replaced' | 'deletes' | 'weakened' | 'moved';
  /** The property that changes, or where it moves; nothing where the resource goes as a whole. */
  readonly property?: string;
  /** What is lost by it. */
  readonly holds: string;
};

/** What a finding is called where it is allowed: `ZapisyDevData/Table710B521B replaced KeySchema`. */
export const nameOf = ({ stack, resource, kind, property }: Finding): string =>
  [`${stack}/${resource}`, kind, ...(property === undefined ? [] : [property])].join(' ');

/** Everything at a path; a `[]` in it stands for each entry of a list. */
const at = (value: unknown, path: string): readonly unknown[] =>
  path.split('.').reduce<readonly unknown[]>(
    (values, step) => {
      const name = step.replace('[]', '');
      const inner = values.flatMap((one): readonly unknown[] =>
        typeof one === 'object' && one !== null && Object.hasOwn(one, name)
          ? [Object.entries(one).find(([key]) => key === name)?.[1]]
          : [],
      );
      return step.endsWith('[]') ? inner.flat() : inner;
    },
    [value],
  );

const sum = (values: readonly unknown[]): number | undefined => {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === 0 ? undefined : numbers.reduce((total, one) => total + one, 0);
};

type Found = Pick<Finding, 'kind' | 'property'>;

/** Whether something that is kept for days is kept for fewer; not to say any more for how long is fewer, too. */
const isLess = (before: readonly unknown[], after: readonly unknown[]): boolean => {
  const [was, is] = [sum(before), sum(after)];
  return was !== undefined && (is === undefined || is < was);
};

const changesOf = (known: DataResource, before: Resource, after: Resource): readonly Found[] => {
  const both = (path: string) => [at(before.Properties, path), at(after.Properties, path)] as const;
  const isDifferent = (path: string): boolean => !isDeepStrictEqual(...both(path));
  const shrinks = (path: string): boolean => {
    const [was, is] = both(path);
    return was.some((entry) => !is.some((other) => isDeepStrictEqual(entry, other)));
  };
  const isOff = ([path, on]: readonly [string, unknown]): boolean => {
    const [was, is] = both(path);
    return was.includes(on) && (is.length < was.length || is.some((value) => value !== on));
  };
  const isSwitchedOff = ([path, off]: readonly [string, unknown]): boolean => {
    const [was, is] = both(path);
    return is.includes(off) && !was.includes(off);
  };
  const found = (kind: Found['kind'], properties: readonly string[]): readonly Found[] =>
    properties.map((property) => ({ kind, property }));
  return [
    ...found('replaced', [
      ...known.replacedBy.filter(isDifferent),
      ...(known.onlyGrows ?? []).filter(shrinks),
    ]),
    ...found('deletes', (known.deletesBy ?? []).filter(isDifferent)),
    ...found('weakened', [
      ...Object.entries(known.protectedBy ?? {})
        .filter(isOff)
        .map(([path]) => path),
      ...Object.entries(known.switchedOffBy ?? {})
        .filter(isSwitchedOff)
        .map(([path]) => path),
      ...(known.keptFor ?? []).filter((path) => isLess(...both(path))),
    ]),
  ];
};

const STRENGTH = { Delete: 0, Snapshot: 1, RetainExceptOnCreate: 2, Retain: 3 } as const;

const policiesOf = (before: Resource, after: Resource): readonly Found[] =>
  (['DeletionPolicy', 'UpdateReplacePolicy'] as const)
    .filter((policy) => STRENGTH[after[policy]] < STRENGTH[before[policy]])
    .map((property) => ({ kind: 'weakened', property }));

const foundIn = (known: DataResource, before: Resource, after: Resource | undefined): readonly Found[] => {
  if (after?.Type !== before.Type) return [{ kind: 'removed' }];
  return [...changesOf(known, before, after), ...policiesOf(before, after)];
};

/**
 * What the step from one template of a stack to the next would do to data, by the table in dataResources.ts. What is
 * new loses nothing. A resource of another id is another one: a construct that is renamed leaves its data behind.
 */
export const findingsOf = (stack: string, before: Template, after: Template): readonly Finding[] =>
  Object.entries(before.Resources).flatMap(([resource, was]) => {
    const known = Object.hasOwn(DATA_RESOURCES, was.Type) ? DATA_RESOURCES[was.Type] : undefined;
    if (known === undefined) return [];
    return foundIn(known, was, after.Resources[resource]).map((found) => ({
      stack,
      resource,
      ...found,
      holds: known.holds,
    }));
  });
