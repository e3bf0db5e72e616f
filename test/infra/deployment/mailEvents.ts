import * as z from 'zod';
import type { Mailbox } from '../../../infra/local/mailbox/mailbox.ts';
import { matchesPattern } from './eventPattern.ts';
import type { Lambda } from './lambda.ts';

/** What a template says of a rule on the bus. */
export const ruleSettings = z.object({
  EventPattern: z.unknown(),
  Targets: z.tuple([z.object({ Arn: z.unknown() })]),
});

const sesEvent = z.looseObject({
  detail: z.looseObject({
    mail: z.looseObject({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
  }),
});

/** An event with the tag that the mail service adds by itself: the configuration set that the mail was sent with. */
const tagged = (event: unknown, sent: ReturnType<Mailbox['list']>): unknown => {
  const { detail, ...rest } = sesEvent.parse(event);
  const { mail } = detail;
  const set = sent.find(({ id }) => id === mail.messageId)?.configurationSet ?? null;
  const tags = { ...mail.tags, ...(set === null ? {} : { 'ses:configuration-set': [set] }) };
  return { ...rest, detail: { ...detail, mail: { ...mail, tags } } };
};

/** Gives a function the events that its rule lets through. */
export const mailRule =
  (pattern: unknown, feedback: Lambda, sent: () => ReturnType<Mailbox['list']>) =>
  async (event: unknown): Promise<void> => {
    const told = tagged(event, sent());
    if (matchesPattern(pattern, told)) await feedback.invoke(told);
  };
