import { Hono } from 'hono';
import type { Course, Programme } from '../../domain/programme.ts';
import type { HttpEnv, BrowseParts } from '../context.ts';
import type { ProgrammeAnswer } from './answerSchemas.ts';

const programmeAnswerOf = (
  programme: Programme,
  courses: readonly Course[],
  origin: string,
): ProgrammeAnswer => ({
  id: programme.id,
  title: programme.title,
  leader: programme.leader,
  regions: programme.regions,
  condition: programme.condition,
  startsOn: programme.dates.start,
  endsOn: programme.dates.end,
  rules: programme.rules.map((rule, index) => ({ number: index + 1, ...rule })),
  courses: courses.map(({ id, title, hours, description }) => ({ id, title, hours, description })),
  url: `${origin}/programmes/${programme.id}`,
});

export const programmes = (parts: BrowseParts): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/programmes', async (c) => {
    const all = await parts.programmes.programmes();
    const answers = all.map(async (programme) =>
      programmeAnswerOf(programme, await parts.programmes.courses(programme.id), parts.origin),
    );
    return c.json({ programmes: await Promise.all(answers) });
  });
  return app;
};
