import type { GroupId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Refusal } from '../domain/refusal.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Clock, Ledgers } from './ports.ts';

export type CloseGroupPorts = { readonly clock: Clock; readonly ledgers: Ledgers };

/** The ledger after a coordinator's change; `changed` is false when it was so already. */
export type GroupChange = { readonly ledger: Ledger; readonly changed: boolean };

/**
 * Closes sign-up: after this write nobody is confirmed. Closing a closed group changes nothing. Refuses an unknown
 * group and a cancelled one.
 */
export const closeGroup = async (
  { clock, ledgers }: CloseGroupPorts,
  id: GroupId,
): Promise<Result<GroupChange, Refusal>> => {
  const before = await ledgers.read(id);
  if (before === undefined) return refused({ kind: 'unknown-group' });
  if (before.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  if (before.state === 'closed') return accepted({ ledger: before, changed: false });
  const ledger = await ledgers.write(id, { kind: 'close' }, clock());
  if (ledger.state === 'cancelled') return refused({ kind: 'group-cancelled' });
  return accepted({ ledger, changed: true });
};
