import { sweeper } from '../sweeper.ts';
import { processRuntime } from './processRuntime.ts';

export const handler = sweeper(processRuntime);
