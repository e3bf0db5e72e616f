import * as z from 'zod';

const directive = z.object({
  Namespace: z.string(),
  Dimensions: z.array(z.array(z.string())),
  Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
});
const line = z
  .object({ _aws: z.object({ Timestamp: z.number(), CloudWatchMetrics: z.array(directive) }) })
  .catchall(z.unknown());

/** A number as CloudWatch takes it from a line of the log. */
export type Told = {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, unknown>>;
  readonly value: number;
};

/** What CloudWatch reads out of one line of the log: nothing, if it tells no numbers. */
export const toldBy = (text: string): readonly Told[] => {
  const read = line.safeParse(JSON.parse(text));
  if (!read.success) return [];
  const { _aws, ...values } = read.data;
  return _aws.CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name: name }) => ({
        namespace,
        name,
        dimensions: Object.fromEntries(names.map((each) => [each, z.string().parse(values[each])])),
        value: z.number().parse(values[name]),
      })),
    ),
  );
};
