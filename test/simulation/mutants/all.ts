import { approvalMutants } from './approval.ts';
import { domainMutants } from './domain.ts';
import type { Mutant } from './mutant.ts';
import { storeMutants } from './store.ts';
import { useCaseMutants } from './useCases.ts';

/** Every bug that the simulation has to find. */
export const MUTANTS: readonly Mutant[] = [
  ...storeMutants,
  ...domainMutants,
  ...useCaseMutants,
  ...approvalMutants,
];
