import type { Departure } from './ledger.ts';
import type { Registration, RegistrationStatus } from './registration.ts';
import type { Standing } from './standing.ts';

/** How an attempt ended that the ledger knows no more, by the status that followed it; nothing where it has not ended. */
export const formerEnd = (status: RegistrationStatus): Departure['how'] | undefined => {
  switch (status.kind) {
    case 'withdrawn':
      return status.substituted ? 'substituted' : 'left';
    case 'expired':
    case 'moved':
    case 'refused':
      return status.kind;
    case 'pending':
    case 'confirmed':
    case 'offered':
    case 'waiting':
    case 'awaiting-approval':
    case 'cancelled':
      return undefined;
  }
};

/** Whether an attempt is over by its own status, so that another may take its place. */
export const isOver = ({ status }: Pick<Registration, 'status'>): boolean => formerEnd(status) !== undefined;

/** How an attempt ended, from the ledger first: it is right before anything is settled. Nothing where it goes on. */
export const howEnded = (
  { status }: Pick<Registration, 'status'>,
  standing: Standing,
): Departure['how'] | undefined => {
  if (standing.kind === 'gone') return standing.how;
  return standing.kind === 'absent' ? formerEnd(status) : undefined;
};
