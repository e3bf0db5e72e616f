import { settleConsumer } from '../settleConsumer.ts';
import { processRuntime } from './processRuntime.ts';

export const handler = settleConsumer(processRuntime);
