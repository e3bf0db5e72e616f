import type { Clock } from '../use-cases/ports.ts';

export const systemClock: Clock = () => Math.floor(Date.now() / 1000);
