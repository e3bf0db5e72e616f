import { Hono } from 'hono';
import { asOf } from '../../domain/lapse.ts';
import { seatsOffered, seatsTaken, peopleWaiting } from '../../domain/ledger.ts';
import { groupId } from '../../domain/ids.ts';
import { toIso } from '../../domain/time.ts';
import type { GroupListing } from '../../use-cases/browseGroups.ts';
import { browsePublicGroups, viewPublicGroup } from '../../use-cases/publicGroups.ts';
import type { HttpEnv, BrowseParts } from '../context.ts';
import { answerProblem } from './answerProblem.ts';
import type { GroupAnswer } from './answerSchemas.ts';
import { readQuery } from './input.ts';
import { groupFilters } from './requestSchemas.ts';

/** A group as the API shows it, with its seats as of a moment ago. */
export const groupAnswerOf = (
  { group, ledger, state, free }: GroupListing,
  { origin, clock }: Pick<BrowseParts, 'origin' | 'clock'>,
): GroupAnswer => ({
  id: group.id,
  number: group.number,
  programme: { id: group.programmeId, title: group.programmeTitle },
  course: { id: group.courseId, title: group.courseTitle },
  // A draft is nobody's to see; whoever comes to it all the same finds that it has not opened.
  state: state === 'draft' ? 'scheduled' : state,
  seats: {
    capacity: ledger.capacity,
    taken: seatsTaken(ledger),
    offered: seatsOffered(asOf(ledger, clock())),
    free,
    waiting: peopleWaiting(ledger),
    waitingLimit: ledger.waitingLimit,
    perInstitution: ledger.perInstitution,
    limitLiftsAt: ledger.limitLiftsAt === null ? null : toIso(ledger.limitLiftsAt),
    shared: group.sharedSeats,
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

export const groups = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/groups', async (c) => {
    const query = readQuery(c.req, groupFilters);
    if (!query.ok) return answerProblem(c, parts, query.refusal);
    const { programme, voivodeship, course, month, free } = query.value;
    const found = await browsePublicGroups(parts, {
      programmeId: programme,
      voivodeship,
      courseId: course,
      month,
      freeOnly: free === 'true',
    });
    return c.json({ groups: found.map((listing) => groupAnswerOf(listing, parts)) });
  });
  app.get('/groups/:groupId', async (c) => {
    const id = groupId.safeParse(c.req.param('groupId'));
    const found = id.success ? await viewPublicGroup(parts, id.data) : undefined;
    if (found === undefined) return answerProblem(c, parts, { kind: 'unknown-group' });
    return c.json(groupAnswerOf(found, parts));
  });
  return app;
};
