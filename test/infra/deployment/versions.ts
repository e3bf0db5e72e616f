import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Group } from '../../../functions/domain/group.ts';
import type { Registration } from '../../../functions/domain/registration.ts';
import { groupKey, registrationKeyOf } from '../../../functions/store/keys.ts';
import { STREAM_PREFIX } from '../../../functions/store/table.ts';
import { bundle } from '../../../infra/bundle.ts';
import type { LocalDeployment } from './deployment.ts';
import { NEXT } from './nextAttributes.ts';

const NEXT_BUNDLES = {
  Public: 'nextPublic',
  Registration: 'nextRegistration',
  Settle: 'nextSettle',
} as const;

/** Gives every other invocation of these functions to the next version of their code, until `end`. */
export const bothVersions = async ({ lambda, unpack, blueprint }: LocalDeployment) => {
  const before = new Map<string, string>();
  for (const [name, file] of Object.entries(NEXT_BUNDLES)) {
    const plan = blueprint.plans.get(name);
    if (plan === undefined) throw new Error(`There is no function ${name}`);
    const { code } = await bundle({ path: `test/infra/deployment/${file}.ts`, budget: Infinity });
    const current = await unpack(`${name}-current`, plan.code);
    before.set(name, current);
    lambda(name).deploy(current, await unpack(`${name}-next`, code));
  }
  return {
    end: () => {
      for (const [name, current] of before) lambda(name).deploy(current);
    },
  };
};

const record = z.object({
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
    NewImage: z.object({
      rev: z.object({ N: z.string() }).optional(),
      [NEXT.writes]: z.object({ N: z.string() }).optional(),
    }),
  }),
});
const event = z.object({ Records: z.array(record) });

/** How often the next version had written to a group's ledger, after each of its writes, as the stream told of them. */
export const nextWritesIn = ({ lambda }: LocalDeployment, group: Group): readonly number[] => {
  const states = lambda('Settle')
    .given.flatMap((given) => event.parse(given).Records)
    .filter(
      ({ dynamodb: { Keys } }) => Keys.pk.S === groupKey(group.id).pk && Keys.sk.S === STREAM_PREFIX.ledger,
    )
    .map(
      ({ dynamodb: { NewImage } }) =>
        [Number(NewImage.rev?.N ?? 0), Number(NewImage[NEXT.writes]?.N ?? 0)] as const,
    );
  return [...new Map(states)].toSorted(([one], [other]) => one - other).map(([, writes]) => writes);
};

/** Whether each registration still carries what the next version put into it. */
export const nextMarksIn = (
  { table }: LocalDeployment,
  registrations: readonly Registration[],
): Promise<readonly boolean[]> =>
  Promise.all(
    registrations.map(async (entry) => {
      const Key = registrationKeyOf(entry);
      const { Item } = await table.table.client.send(new GetCommand({ TableName: table.table.name, Key }));
      return Item?.[NEXT.origin] !== undefined;
    }),
  );

const keys = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ Keys: z.object({ sk: z.object({ S: z.string() }) }) }) })),
});

/** The sort keys of a batch of records. */
export const sortKeysIn = (given: unknown): readonly string[] =>
  keys.parse(given).Records.map(({ dynamodb }) => dynamodb.Keys.sk.S);
