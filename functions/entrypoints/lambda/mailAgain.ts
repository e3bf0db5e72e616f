import { mailAgain } from '../mailConsumer.ts';
import { once, processRuntime } from './processRuntime.ts';

const run = once(() => mailAgain(processRuntime));

export const handler = async () => (await run())();
