import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mailConsumer } from '../mailConsumer.ts';
import { once, processRuntime } from './processRuntime.ts';

const consumer = once(() => mailConsumer(processRuntime));

export const handler = async (event: DynamoDBStreamEvent) => (await consumer())(event);
