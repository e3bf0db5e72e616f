import * as z from 'zod';
import { groupId, type GroupId } from '../../domain/ids.ts';
import { MINUTE, moment } from '../../domain/time.ts';
import type { SessionParts } from './session.ts';

/** How long the page that follows a change may say so, in seconds; a link kept longer says nothing. */
const LIFETIME = 10 * MINUTE;

const PURPOSE = 'group-done';

const done = z.object({
  groupId,
  what: z.enum(['closed', 'reopened', 'already-closed', 'already-open']),
  at: moment,
});
/** What a coordinator has just done to a group, and when. */
export type Done = z.infer<typeof done>;

/** Where a change leads: the group's page, which says what was done. Sealed, so that no link can claim it. */
export const donePath = ({ secrets }: SessionParts, news: Done): string => {
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
