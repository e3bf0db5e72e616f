import type { Environment } from '../environments.ts';
import { ASSUMED } from './assumed.ts';
import { sharesOf, times } from './bill.ts';
import { deploymentOf, firewallRules } from './deployment.ts';
import { type Basis, confirmedWithOneMail } from './flows.ts';
import { idleMonth } from './idle.ts';
import { MEASURED } from './measured.ts';
import { PRICES } from './prices.ts';
import { type Row, rowsOf, whatIf } from './rows.ts';
import { deployedResources, firewallResources } from './template.ts';
import { readVolumes } from './volumes.ts';

/** A sum and what it is made of, the dearest first. */
export type Shares = readonly (readonly [what: string, usd: number])[];

export type Cost = {
  readonly rows: readonly Row[];
  /** Of a month in which nobody does anything, and of a thousand confirmed with one mail; by the list. */
  readonly idle: Shares;
  readonly confirmed: Shares;
  readonly whatIf: Shares;
};

const named = (bill: Parameters<typeof sharesOf>[0]): Shares =>
  sharesOf(bill).map(([name, usd]) => [PRICES[name].of, usd]);

/** What an environment costs, from its synthesised template, the measured units and the prices. */
export const costOf = async (environment: Environment): Promise<Cost> => {
  const deployment = deploymentOf(await deployedResources(environment));
  const rules = firewallRules(await firewallResources(environment));
  const basis: Basis = { deployment, measured: MEASURED, assumed: ASSUMED };
  return {
    rows: rowsOf(basis, await readVolumes(), rules),
    idle: named(idleMonth(basis)),
    confirmed: named(times(1000, confirmedWithOneMail(basis))),
    whatIf: whatIf(basis),
  };
};
