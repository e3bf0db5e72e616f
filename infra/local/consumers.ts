import { mailConsumer } from '../../functions/entrypoints/mailConsumer.ts';
import type { Runtime } from '../../functions/entrypoints/runtime.ts';
import { settleConsumer } from '../../functions/entrypoints/settleConsumer.ts';
import { STREAM_PREFIX } from '../../functions/store/table.ts';
import type { Consumer } from './pump/delivery.ts';

/** Who is told of what in the table, as the stream's filters say on AWS. */
export const consumersOf = async (runtime: Runtime): Promise<readonly Consumer[]> => [
  {
    name: 'settle',
    filter: ({ dynamodb }) => dynamodb?.Keys?.['sk']?.S === STREAM_PREFIX.ledger,
    handle: settleConsumer(runtime),
  },
  {
    name: 'mail',
    filter: ({ dynamodb, eventName }) =>
      eventName === 'INSERT' && dynamodb?.Keys?.['sk']?.S?.startsWith(STREAM_PREFIX.notice) === true,
    handle: await mailConsumer(runtime),
  },
];
