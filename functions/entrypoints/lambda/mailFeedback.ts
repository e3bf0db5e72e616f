import { mailFeedback } from '../mailFeedback.ts';
import { once, processRuntime } from './processRuntime.ts';

const feedback = once(() => mailFeedback(processRuntime));

export const handler = async (event: unknown) => (await feedback())(event);
