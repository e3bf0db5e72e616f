import * as z from 'zod';
import { StartupError } from './startupFailure.ts';

/** What a person may choose about a run on one machine. */
export type Settings = {
  /** The port of the pages; the three after it are taken as well. */
  readonly port: number;
  readonly dataFolder: string;
  /** Epoch milliseconds at which the product's clock starts; the real time if not given. */
  readonly startsAt: number | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

const given = (env: Environment, name: string): string | undefined =>
  env[name] === '' ? undefined : env[name];

const invalid = (name: string, value: string, expected: string): StartupError =>
  new StartupError({ kind: 'setting-invalid', name, value, expected });

const portOf = (value: string): number => {
  const port = z.coerce.number().int().min(1).max(65_530).safeParse(value);
  if (!port.success) throw invalid('PORT', value, 'a number from 1 to 65530');
  return port.data;
};

const clockOf = (value: string): number => {
  const at = Date.parse(value);
  if (Number.isNaN(at)) throw invalid('CLOCK', value, 'a time such as 2026-12-01T09:00');
  return at;
};

/** Reads PORT, DATA_DIR and CLOCK. Throws a StartupError (`setting-invalid`) that names what was expected. */
export const settingsOf = (env: Environment): Settings => {
  const clock = given(env, 'CLOCK');
  return {
    port: portOf(given(env, 'PORT') ?? '3000'),
    dataFolder: given(env, 'DATA_DIR') ?? '.local',
    startsAt: clock === undefined ? undefined : clockOf(clock),
  };
};
