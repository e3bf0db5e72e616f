import type { Actor } from '../domain/act.ts';
import type { Group } from '../domain/group.ts';
import type { GroupId, OrganiserId } from '../domain/ids.ts';
import type { Ledger } from '../domain/ledger.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Groups, Ledgers } from './ports.ts';

/** Who changes something: the login provider's id, and the offices whose groups are theirs to look after. */
export type Coordinator = { readonly id: string; readonly organisers: readonly OrganiserId[] };

export const actorOf = ({ id }: Coordinator): Actor => `coordinator:${id}`;

export const looksAfter = (coordinator: Coordinator, { organiser }: Pick<Group, 'organiser'>): boolean =>
  coordinator.organisers.includes(organiser);

/** A group with its ledger, read consistently, for a coordinator of its organiser. */
export const ownGroup = async (
  { groups, ledgers }: { readonly groups: Groups; readonly ledgers: Ledgers },
  coordinator: Coordinator,
  id: GroupId,
): Promise<
  Result<
    { readonly group: Group; readonly ledger: Ledger },
    { readonly kind: 'unknown-group' } | { readonly kind: 'another-organiser' }
  >
> => {
  const [group, ledger] = await Promise.all([groups.group(id), ledgers.read(id)]);
  if (group === undefined || ledger === undefined) return refused({ kind: 'unknown-group' });
  return looksAfter(coordinator, group)
    ? accepted({ group, ledger })
    : refused({ kind: 'another-organiser' });
};
