import { Hono } from 'hono';
import { seatsTaken, peopleWaiting } from '../../domain/ledger.ts';
import { groupId } from '../../domain/ids.ts';
import { toIso } from '../../domain/time.ts';
import { browseGroups, type GroupListing, viewGroup } from '../../use-cases/browseGroups.ts';
import type { HttpEnv, PublicParts } from '../context.ts';
import { answerProblem } from './answerProblem.ts';
import { readQuery } from './input.ts';
import { type GroupAnswer, groupFilters } from './schemas.ts';

/** A group as the API shows it, with its seats as of a moment ago. */
export const groupAnswerOf = ({ group, ledger, state, free }: GroupListing, origin: string): GroupAnswer => ({
  id: group.id,
  number: group.number,
  programme: { id: group.programmeId, title: group.programmeTitle },
  course: { id: group.courseId, title: group.courseTitle },
  state,
  seats: {
    capacity: ledger.capacity,
    taken: seatsTaken(ledger),
    free,
    waiting: peopleWaiting(ledger),
    waitingLimit: ledger.waitingLimit,
    perInstitution: ledger.perInstitution,
  },
  opensAt: toIso(ledger.opensAt),
  closesAt: toIso(ledger.closesAt),
  sessions: group.sessions.map(({ startsAt, endsAt }) => ({
    startsAt: toIso(startsAt),
    endsAt: toIso(endsAt),
  })),
  venue: group.venue,
  contactEmail: group.contactEmail,
  example: group.example,
  url: `${origin}/groups/${group.id}`,
});

export const groups = (parts: PublicParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/groups', async (c) => {
    const query = readQuery(c.req, groupFilters);
    if (!query.ok) return answerProblem(c, parts, query.refusal);
    const { programme, voivodeship, course, month, free } = query.value;
    const found = await browseGroups(parts, {
      programmeId: programme,
      voivodeship,
      courseId: course,
      month,
      freeOnly: free === 'true',
    });
    return c.json({ groups: found.map((listing) => groupAnswerOf(listing, parts.origin)) });
  });
  app.get('/groups/:groupId', async (c) => {
    const id = groupId.safeParse(c.req.param('groupId'));
    const found = id.success ? await viewGroup(parts, id.data) : undefined;
    if (found === undefined) return answerProblem(c, parts, { kind: 'unknown-group' });
    return c.json(groupAnswerOf(found, parts.origin));
  });
  return app;
};
