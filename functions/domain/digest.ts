import type { Registration } from './registration.ts';
import { addDays, atWarsaw, mondayOf, type Moment, warsawDate } from './time.ts';

const AT = '08:00';

/** The week that a digest is about, from one Monday morning to the next; `to` is also when it is due. */
export type DigestWeek = { readonly from: Moment; readonly to: Moment };

/** The newest week whose digest is due: it ends on the last Monday at eight in Warsaw, whatever the clocks did since. */
export const digestWeek = (now: Moment): DigestWeek => {
  const monday = mondayOf(warsawDate(now));
  const last = atWarsaw(monday, AT) <= now ? monday : addDays(monday, -7);
  return { from: atWarsaw(addDays(last, -7), AT), to: atWarsaw(last, AT) };
};

/** Whether anything became of a registration within a week: an institution is written to only then. */
export const changedWithin = (
  { history, createdAt }: Pick<Registration, 'history' | 'createdAt'>,
  { from, to }: DigestWeek,
): boolean => [createdAt, ...Object.values(history).map(({ at }) => at)].some((at) => from <= at && at < to);
