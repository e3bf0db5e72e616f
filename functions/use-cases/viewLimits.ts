import type { Course, Programme } from '../domain/programme.ts';
import { fillOf, quotasOf, type QuotaSpec } from '../domain/quota.ts';
import { type Coordinator, looksAfter } from './coordinator.ts';
import type { Programmes, Quotas } from './ports.ts';

export type ViewLimitsPorts = { readonly programmes: Programmes; readonly quotas: Quotas };

/** How much of one limit is used; `course` is the one whose groups share its seats. */
export type LimitUse = {
  readonly quota: QuotaSpec;
  readonly course: Course | undefined;
  readonly taken: number;
  readonly fill: ReturnType<typeof fillOf>;
};

export type ProgrammeLimits = { readonly programme: Programme; readonly limits: readonly LimitUse[] };

const limitsOf = async (
  { programmes, quotas }: ViewLimitsPorts,
  programme: Programme,
): Promise<ProgrammeLimits> => {
  const courses = await programmes.courses(programme.id);
  const specs = quotasOf(programme, courses);
  const ids = specs.map(({ id }) => id);
  const counts = ids.length === 0 ? [] : await quotas.counts(programme.id, ids);
  const limits = specs.map((quota) => {
    const taken = counts.find(({ id }) => id === quota.id)?.taken ?? 0;
    const course = courses.find(({ id }) => quota.kind === 'seats' && id === quota.courseId);
    return { quota, course, taken, fill: fillOf(taken, quota.limit) };
  });
  return { programme, limits };
};

/** The limits across groups of the coordinator's programmes, those without any left out. As of a moment ago. */
export const viewLimits = async (
  ports: ViewLimitsPorts,
  coordinator: Coordinator,
): Promise<readonly ProgrammeLimits[]> => {
  const programmes = await ports.programmes.programmes();
  const own = programmes.filter((programme) => looksAfter(coordinator, programme));
  const all = await Promise.all(own.map((programme) => limitsOf(ports, programme)));
  return all.filter(({ limits }) => limits.length > 0);
};
