import { handle } from 'hono/aws-lambda';
import { referenceWeb } from '../referenceWeb.ts';
import { processRuntime } from './processRuntime.ts';

export const handler = handle(referenceWeb(processRuntime));
