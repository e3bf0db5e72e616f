import { randomUUID } from 'node:crypto';
import type { Faults } from './faults.ts';
import { composedMail, type Form, type IncomingMail, members, rawMail } from './incomingMail.ts';
import { errorXml, type SesError, statusOf, successXml, text } from './sesXml.ts';

/** An answer of the service, or none at all: the caller must then let its client wait. */
type SesAnswer =
  | {
      readonly kind: 'answer';
      readonly status: 200 | 400 | 500;
      readonly xml: string;
      readonly requestId: string;
    }
  | { readonly kind: 'silence' };

type Outcome =
  | { readonly kind: 'result'; readonly xml: string }
  | { readonly kind: 'error'; readonly error: SesError }
  | { readonly kind: 'silence' };

export type SesBackend = {
  readonly faults: Faults;
  /** Keeps a mail and returns its id. */
  readonly keep: (mail: IncomingMail) => Promise<string>;
  /** How many mails were kept within the last 24 hours. */
  readonly sentLately: () => number;
  /** How many mails the account may send in a second. */
  readonly perSecond: number;
};

export type SesActions = (form: Form) => Promise<SesAnswer>;

/** The actions of SES (Query protocol, version 2010-12-01) that we know. Any other one is refused as InvalidAction. */
export function sesActions(backend: SesBackend): SesActions {
  const identities = new Set<string>();

  const run = async (action: string, form: Form): Promise<Outcome> => {
    switch (action) {
      case 'SendRawEmail':
        return send(backend, () => rawMail(form));
      case 'SendEmail':
        return send(backend, () => composedMail(form));
      case 'GetSendQuota': {
        const sent = backend.sentLately();
        return result(
          `<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>${backend.perSecond.toFixed(1)}</MaxSendRate><SentLast24Hours>${sent}</SentLast24Hours>`,
        );
      }
      case 'VerifyEmailIdentity':
        identities.add(form.get('EmailAddress') ?? '');
        return result('');
      case 'ListIdentities':
        return result(`<Identities>${[...identities].map(member).join('')}</Identities>`);
      case 'GetIdentityVerificationAttributes': {
        const entries = members(form, 'Identities').map(verified).join('');
        return result(`<VerificationAttributes>${entries}</VerificationAttributes>`);
      }
      default:
        return failure('InvalidAction', `Could not find operation ${action} for version 2010-12-01`);
    }
  };

  return async (form) => {
    const action = form.get('Action') ?? '';
    const outcome = await run(action, form);
    const requestId = randomUUID();
    switch (outcome.kind) {
      case 'result':
        return { kind: 'answer', status: 200, xml: successXml(action, outcome.xml, requestId), requestId };
      case 'error': {
        const xml = errorXml(outcome.error, requestId);
        return { kind: 'answer', status: statusOf(outcome.error), xml, requestId };
      }
      case 'silence':
        return outcome;
    }
  };
}

/** A fault that was asked for comes before the mail is even looked at, except the one that takes the mail first. */
async function send(backend: SesBackend, read: () => ReturnType<typeof rawMail>): Promise<Outcome> {
  const fault = backend.faults.take();
  switch (fault) {
    case 'throttle':
      return failure('Throttling', 'Maximum sending rate exceeded.');
    case 'reject':
      return failure('MessageRejected', 'Email address is not verified.');
    case 'server-error':
      return failure('InternalFailure', 'The request processing has failed because of an unknown error.');
    case 'timeout-before':
      return { kind: 'silence' };
    case 'timeout-after':
    case undefined: {
      const incoming = await read();
      if (!incoming.ok) return { kind: 'error', error: incoming.error };
      const id = await backend.keep(incoming.mail);
      return fault === undefined ? result(`<MessageId>${id}</MessageId>`) : { kind: 'silence' };
    }
  }
}

const result = (xml: string): Outcome => ({ kind: 'result', xml });
const failure = (code: SesError['code'], message: string): Outcome => ({
  kind: 'error',
  error: { code, message },
});
const member = (value: string): string => `<member>${text(value)}</member>`;
const verified = (identity: string): string =>
  `<entry><key>${text(identity)}</key><value><VerificationStatus>Success</VerificationStatus></value></entry>`;
