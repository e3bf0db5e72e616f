/**
 * The login provider of one machine, in a process of its own as Cognito is, by the time of the deployment: it is told
 * with each message what time it is. Run by `login.ts`.
 */
import * as z from 'zod';
import { startLogin } from '../../../infra/local/login.ts';
import { testUsers } from '../../../infra/local/login/users.ts';
import { tellTime } from './time.ts';

const options = z.object({
  port: z.int(),
  issuer: z.string(),
  webOrigin: z.string(),
  client: z.object({ id: z.string(), secret: z.string() }),
  password: z.string(),
  keysFile: z.string(),
});

const { password, ...provider } = options.parse(JSON.parse(process.argv[2] ?? ''));
await startLogin({ ...provider, users: testUsers(password) });

process.on('message', (now) => {
  tellTime(z.number().parse(now));
  process.send?.('told');
});
// Nobody is left to sign in.
process.on('disconnect', () => process.exit());
process.send?.('ready');
