import { housekeeper } from '../housekeeper.ts';
import { processRuntime } from './processRuntime.ts';

export const handler = housekeeper(processRuntime);
