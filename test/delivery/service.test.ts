import { afterEach, expect, it } from 'vitest';
import { VARIABLE } from '../../functions/entrypoints/environment.ts';
import { sesClient, sesMailer } from '../../functions/mail/sesMailer.ts';
import { NOW } from '../support/builders.ts';
import { ORIGIN, TEST_KEY } from '../support/world.ts';
import { accidents } from './accidents.ts';
import { startService } from './service.ts';

const SENDER = 'Zapisy <zapisy@rops.example>';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const startSilentService = async () => {
  const { faults, fates } = accidents(1);
  const service = await startService({
    env: {
      [VARIABLE.table]: 'table',
      [VARIABLE.dynamoEndpoint]: 'http://127.0.0.1:1',
      [VARIABLE.origin]: ORIGIN,
      [VARIABLE.key]: TEST_KEY,
    },
    clock: () => NOW * 1000,
    wrong: {
      faults: { ...faults, take: () => 'timeout-after' },
      fates: { ...fates, take: () => 'silence' },
    },
    perSecond: 500,
    onError: (error) => {
      throw error;
    },
  });
  stops.push(service.stop);
  return service;
};

it('counts a mail that was taken although its sender went away before the answer', async () => {
  const service = await startSilentService();
  const mailer = sesMailer({
    client: sesClient({ endpoint: service.url, answerWithin: 300 }),
    sender: SENDER,
    clock: () => NOW,
  });
  await mailer.send({
    noticeId: 'group_seat_confirmed_participant',
    to: 'osoba@praca.example',
    subject: 'Masz miejsce',
    text: 'Masz miejsce',
    html: '<p>Masz miejsce</p>',
  });
  await service.settled();
  expect(service.taken.map(({ notice, answered }) => [notice, answered])).toEqual([
    ['group_seat_confirmed_participant', false],
  ]);
});
