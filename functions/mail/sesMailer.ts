import {
  GetSendQuotaCommand,
  MessageRejected,
  SendRawEmailCommand,
  SESClient,
  SESServiceException,
} from '@aws-sdk/client-ses';
import type { Mailer } from '../use-cases/mailer.ts';
import type { Clock } from '../use-cases/ports.ts';
import { rawMessage, senderOf } from './mime.ts';

/** Milliseconds that one call may take: far less than a notice is leased for, and less than anybody may be held up. */
const CONNECTING = 3_000;
const ANSWERING = 4_000;

/** A service on one machine knows neither regions nor credentials; the SDK asks for both. */
const LOCAL = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

type ClientOptions = {
  /** Another address that speaks the SES protocol. */
  readonly endpoint?: string | undefined;
  /** Milliseconds until an answer is given up. */
  readonly answerWithin?: number;
};

/** No answer came: the mail may have been taken or not. */
class MailOutcomeUnknown extends Error {
  override readonly name = 'MailOutcomeUnknown';
}

/**
 * The client of the mail service. It repeats a call that was throttled or failed in the service, but none that was
 * left without an answer: that mail may be on its way, and only the notice's lease knows when to send it again.
 */
export const sesClient = ({ endpoint, answerWithin = ANSWERING }: ClientOptions = {}): SESClient => {
  const client = new SESClient({
    ...(endpoint === undefined ? {} : { endpoint, ...LOCAL }),
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: CONNECTING,
      requestTimeout: answerWithin,
      throwOnRequestTimeout: true,
    },
  });
  // Next to the wire, where every error is one of the connection; the client would repeat it under its own name.
  client.middlewareStack.add(
    (next) => (call) =>
      next(call).catch((error: unknown) => {
        throw new MailOutcomeUnknown(error instanceof Error ? error.name : 'no answer');
      }),
    { step: 'deserialize', priority: 'low', name: 'noSecondMail' },
  );
  return client;
};

/**
 * Whether the same mail would be refused again tomorrow: a recipient or a message that the service will not take. A
 * sender that is not verified, a paused account, a limit reached or a missing permission is for the operator to
 * put right; those mails have to go out afterwards.
 */
const isFinal = (error: unknown): error is SESServiceException => {
  if (error instanceof MessageRejected) return !error.message.includes('identities failed the check');
  return error instanceof SESServiceException && error.name === 'InvalidParameterValue';
};

/** Whether the service has too much to do, or the account has sent as much as it may: the same mail goes out later. */
const isBusy = (error: unknown): boolean =>
  error instanceof SESServiceException && /^(?:Throttling|TooManyRequests|LimitExceeded)/.test(error.name);

/** Mails a second that every account may send; taken when the service does not say how many ours may. */
const LEAST_RATE = 1;

/**
 * How many mails a second the account may send, asked once; asked again while the service does not answer, and then as
 * few as any account may.
 */
export const sesRate = (client: SESClient): (() => Promise<number>) => {
  let known: number | undefined;
  return async () => {
    if (known !== undefined) return known;
    try {
      const { MaxSendRate } = await client.send(new GetSendQuotaCommand({}));
      known = Math.max(LEAST_RATE, Math.floor(MaxSendRate ?? LEAST_RATE));
      return known;
    } catch {
      return LEAST_RATE;
    }
  };
};

/** The raw message, or nothing where a header holds what no header may. */
const written = async (...[mail, from, date]: Parameters<typeof rawMessage>): Promise<Buffer | undefined> => {
  try {
    return await rawMessage(mail, from, date);
  } catch {
    return undefined;
  }
};

/** Why a mail was not even handed over: no message can be made of it, today or tomorrow. */
const UNWRITTEN = 'MessageNotWritten';

type SesParts = {
  readonly client: SESClient;
  /** `Zapisy <zapisy@example.org>` or a bare address. */
  readonly sender: string;
  readonly configurationSet?: string | undefined;
  readonly clock: Clock;
};

/**
 * Sends through SES. `rejected` holds the kind of the refusal, not its message, which may quote addresses. Throws
 * faults of the service and what an operator can put right; throws at once when the sender is not an address.
 */
export const sesMailer = ({ client, sender, configurationSet, clock }: SesParts): Mailer => {
  const from = senderOf(sender);
  return {
    send: async (mail) => {
      const raw = await written(mail, from, clock());
      if (raw === undefined) return { kind: 'rejected', reason: UNWRITTEN };
      const command = new SendRawEmailCommand({
        Source: from.address,
        Destinations: [mail.to],
        RawMessage: { Data: raw },
        Tags: [{ Name: 'notice', Value: mail.noticeId }],
        ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
      });
      try {
        const { MessageId } = await client.send(command);
        if (MessageId === undefined) throw new Error('The mail service named no message');
        return { kind: 'accepted', messageId: MessageId };
      } catch (error) {
        if (isFinal(error)) return { kind: 'rejected', reason: error.name };
        if (error instanceof MailOutcomeUnknown) return { kind: 'unanswered' };
        if (isBusy(error)) return { kind: 'busy' };
        throw error;
      }
    },
  };
};
