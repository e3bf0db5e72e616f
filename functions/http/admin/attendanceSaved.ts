import * as z from 'zod';
import { groupId, type GroupId } from '../../domain/ids.ts';
import { MINUTE, moment, type Moment } from '../../domain/time.ts';
import type { SessionParts } from './session.ts';

export const attendancePath = (id: string): string => `/admin/groups/${id}/attendance`;

/** How long the page that follows may say that it was saved, in seconds. */
const LIFETIME = 10 * MINUTE;

const PURPOSE = 'attendance-saved';
const saved = z.object({ groupId, at: moment });

/** Where saving leads: the form again, which says that it was saved. Sealed, so that no link can claim it. */
export const savedPath = ({ secrets, clock }: SessionParts, id: GroupId): string => {
  const sealed = secrets.seal(PURPOSE, JSON.stringify({ groupId: id, at: clock() }));
  return `${attendancePath(id)}?${new URLSearchParams({ saved: sealed }).toString()}`;
};

/** When the attendance of this group was saved a moment ago, unless the address is forged or old. */
export const savedAt = (
  { secrets, clock }: SessionParts,
  id: GroupId,
  sealed: string | undefined,
): Moment | undefined => {
  const text = sealed === undefined ? undefined : secrets.unseal(PURPOSE, sealed);
  if (text === undefined) return undefined;
  const news = saved.parse(JSON.parse(text));
  return news.groupId === id && clock() < news.at + LIFETIME ? news.at : undefined;
};
