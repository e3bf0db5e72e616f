import { type Delivery, plannedAgain } from '../domain/delivery.ts';
import type { DirectoryNotice } from '../domain/directoryNotice.ts';
import type { Notice } from '../domain/notice.ts';
import type { InstitutionNotices } from './institutionPorts.ts';
import type { Clock, Notices } from './ports.ts';

export type RedrivePorts = {
  readonly clock: Clock;
  readonly notices: Notices;
  readonly institutionNotices: InstitutionNotices;
};

/** Which of the notices that did not arrive are meant. */
export type Which = {
  /** Only what failed, not what bounced. */
  readonly failed: boolean;
  /** Only one kind, `confirmed`; every kind without it. */
  readonly kind: string | undefined;
};

type Lost = Pick<Notice | DirectoryNotice, 'kind' | 'delivery'>;

/** How many notices of a kind ended in the same way. */
export type LostCount = { readonly kind: string; readonly end: string; readonly count: number };

const endOf = (delivery: Delivery): string => {
  if (delivery.kind === 'failed') return `failed (${delivery.reason})`;
  return delivery.kind === 'bounced' ? `bounced ${delivery.bounce} (${delivery.reason})` : delivery.kind;
};

/** An address that is dead, or whose reader complained, is not written to again by the hundred. */
const mayGoAgain = ({ delivery }: Lost, { failed }: Which): boolean =>
  delivery.kind === 'failed' || (!failed && delivery.kind === 'bounced' && delivery.bounce === 'soft');

const isMeant = ({ kind }: Lost, which: Which): boolean => which.kind === undefined || kind === which.kind;

/** What did not arrive, counted by kind and end; nothing is changed. */
export const countLost = async (ports: RedrivePorts, which: Which): Promise<readonly LostCount[]> => {
  const [own, institutions] = await Promise.all([
    ports.notices.undelivered(0),
    ports.institutionNotices.undeliveredToInstitutions(0),
  ]);
  const counts = new Map<string, LostCount>();
  for (const lost of [...own, ...institutions]) {
    if (!isMeant(lost, which) || (which.failed && lost.delivery.kind !== 'failed')) continue;
    const [kind, end] = [lost.kind, endOf(lost.delivery)];
    const name = `${kind} ${end}`;
    counts.set(name, { kind, end, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};

/**
 * Plans again what failed, and what bounced softly: the next run of the outbox sends it, if it is still so. How many it
 * planned. Called again it finds nothing more, until something fails again.
 */
export const redrive = async (ports: RedrivePorts, which: Which): Promise<number> => {
  const [own, institutions] = await Promise.all([
    ports.notices.undelivered(0),
    ports.institutionNotices.undeliveredToInstitutions(0),
  ]);
  const next = plannedAgain(ports.clock());
  const takes = (lost: Lost): boolean => isMeant(lost, which) && mayGoAgain(lost, which);
  let planned = 0;
  for (const notice of own.filter(takes)) planned += (await ports.notices.advance(notice, next)) ? 1 : 0;
  for (const notice of institutions.filter(takes)) {
    planned += (await ports.institutionNotices.advanceForInstitution(notice, next)) ? 1 : 0;
  }
  return planned;
};
