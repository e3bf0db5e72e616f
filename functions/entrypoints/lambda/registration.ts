import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { registrationWeb } from '../registrationWeb.ts';
import { once, processRuntime } from './processRuntime.ts';

const app = once(async () => handle(await registrationWeb(processRuntime)));

export const handler = async (event: LambdaEvent, context: LambdaContext) => (await app())(event, context);
