import type { Registration, RegistrationStatus } from './registration.ts';

/** What an attempt can end as; the ledger forgets those who left long ago, the registration does not. */
const ENDED: ReadonlySet<RegistrationStatus['kind']> = new Set(['withdrawn', 'expired', 'moved', 'refused']);

/** Whether an attempt is over by its own status, so that another may take its place. */
export const isOver = ({ status }: Pick<Registration, 'status'>): boolean => ENDED.has(status.kind);
