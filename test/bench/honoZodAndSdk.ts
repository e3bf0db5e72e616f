import * as z from 'zod';
import { app } from './honoAndSdk.ts';

const body = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['one', 'other']),
  places: z.array(z.int()).default([]),
});

app.put('/', async (c) => c.json(body.parse(await c.req.json())));

export { app };
