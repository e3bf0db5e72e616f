import * as z from 'zod';
import { groupId, type GroupId } from '../../domain/ids.ts';
import { MINUTE, moment } from '../../domain/time.ts';
import { CHANGES } from './changeForm.ts';
import type { SessionParts } from './session.ts';

/** How long the page that follows a change may say so, in seconds; a link kept longer says nothing. */
const LIFETIME = 10 * MINUTE;

const PURPOSE = 'group-done';

const done = z.object({
  groupId,
  what: z.enum(CHANGES),
  /** False when it was so already. */
  changed: z.boolean(),
  at: moment,
  /** Seats that were offered, and how many were asked for. */
  offered: z.int().optional(),
  asked: z.int().optional(),
  /** Seats in use beyond the capacity. */
  over: z.int().optional(),
});
/** What a coordinator has just done to a group, and when. */
export type Done = z.infer<typeof done>;

/** Where a change leads: the group's page, which says what was done. Sealed, so that no link can claim it. */
export const donePath = ({ secrets }: Pick<SessionParts, 'secrets'>, news: Done): string => {
  const sealed = secrets.seal(PURPOSE, JSON.stringify(news));
  return `/admin/groups/${news.groupId}?${new URLSearchParams({ done: sealed }).toString()}`;
};

/** The news that an address carries for this group, unless it is forged or old. */
export const doneOf = (
  { secrets, clock }: SessionParts,
  id: GroupId,
  sealed: string | undefined,
): Done | undefined => {
  const text = sealed === undefined ? undefined : secrets.unseal(PURPOSE, sealed);
  if (text === undefined) return undefined;
  const news = done.parse(JSON.parse(text));
  return news.groupId === id && clock() < news.at + LIFETIME ? news : undefined;
};
