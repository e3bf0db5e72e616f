import type { LogEvent } from './log.ts';
import { type Metric, metricsOf } from './metrics.ts';

const directive = (Namespace: string, { name: Name, unit: Unit, by }: Metric) => ({
  Namespace,
  Dimensions: [by === undefined ? [] : [by[0]]],
  Metrics: [{ Name, Unit }],
});

/** The numbers and kinds that directives speak of, by their names. */
const valuesOf = (metrics: readonly Metric[]): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    metrics.flatMap(({ name, value, by }): readonly (readonly [string, number | string])[] =>
      by === undefined ? [[name, value]] : [[name, value], by],
    ),
  );

/**
 * An event as a line of the log. What it counts stands beside it in CloudWatch's embedded metric format, so that no
 * request is spent on it; without a namespace it is the event alone. `at` is in seconds.
 */
export const lineOf = (event: LogEvent, at: number, namespace?: string): string => {
  const metrics = namespace === undefined ? [] : metricsOf(event);
  if (namespace === undefined || metrics.length === 0) return JSON.stringify(event);
  const CloudWatchMetrics = metrics.map((metric) => directive(namespace, metric));
  return JSON.stringify({
    ...event,
    ...valuesOf(metrics),
    _aws: { Timestamp: at * 1000, CloudWatchMetrics },
  });
};
