import { handle } from 'hono/aws-lambda';
import { browseWeb } from '../browseWeb.ts';
import { processRuntime } from './processRuntime.ts';

export const handler = handle(browseWeb(processRuntime));
