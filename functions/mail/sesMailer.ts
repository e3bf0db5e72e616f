import { MessageRejected, SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import type { Mailer } from '../use-cases/mailer.ts';
import type { Clock } from '../use-cases/ports.ts';
import { rawMessage, senderOf } from './mime.ts';

/** Milliseconds that one call may take: far less than a notice is leased for. */
const CONNECTING = 3_000;
const ANSWERING = 10_000;

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

type SesParts = {
  readonly client: SESClient;
  /** `Zapisy <zapisy@example.org>` or a bare address. */
  readonly sender: string;
  readonly configurationSet?: string | undefined;
  readonly clock: Clock;
};

/**
 * Sends through SES. `rejected` holds the kind of the refusal, not its message, which may quote addresses. Throws
 * what may pass (throttling, faults of the service, no answer) and what an operator can put right; throws at once
 * when the sender is not an address.
 */
export const sesMailer = ({ client, sender, configurationSet, clock }: SesParts): Mailer => {
  const from = senderOf(sender);
  return {
    send: async (mail) => {
      const command = new SendRawEmailCommand({
        Source: from.address,
        Destinations: [mail.to],
        RawMessage: { Data: await rawMessage(mail, from, clock()) },
        Tags: [{ Name: 'notice', Value: mail.noticeId }],
        ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
      });
      try {
        const { MessageId } = await client.send(command);
        if (MessageId === undefined) throw new Error('The mail service named no message');
        return { kind: 'accepted', messageId: MessageId };
      } catch (error) {
        if (isFinal(error)) return { kind: 'rejected', reason: error.name };
        throw error;
      }
    },
  };
};
