/** A process that sends what is in the outbox, again and again, until it is killed. */
import { setTimeout as pause } from 'node:timers/promises';
import { deliverPorts } from '../../functions/entrypoints/deliverPorts.ts';
import { required } from '../../functions/entrypoints/configuration.ts';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { sesClient, sesMailer } from '../../functions/mail/sesMailer.ts';
import { deliverUnsent } from '../../functions/use-cases/deliverUnsent.ts';
import { fastClock, SPEED } from './pace.ts';

/** Real milliseconds after which an answer is given up: nobody is so busy that one that was given takes longer. */
const PATIENCE = 5000;

const { env } = process;
const milliseconds = fastClock(Number(required(env, 'STARTED_AT')));
const clock = (): number => Math.floor(milliseconds() / 1000);
const ports = await deliverPorts({ env, clock, log: () => undefined });
const mailer = sesMailer({
  client: sesClient({ endpoint: required(env, VARIABLE.sesEndpoint), answerWithin: PATIENCE }),
  sender: required(env, VARIABLE.sender),
  clock,
});
for (;;) {
  await deliverUnsent({ ...ports, mailer, pause: (ms) => pause(ms / SPEED) }, (notice, { kind }) => {
    process.stdout.write(`${kind} ${notice}\n`);
  });
  await pause(50);
}
