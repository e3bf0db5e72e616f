import {
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import type { Answer } from './health.ts';
import type { Seen, SendQuota } from './mailHealth.ts';

/** What is asked of the mail service. */
export type MailQuestions = {
  readonly quota: () => Promise<Answer<SendQuota>>;
  readonly verification: (domain: string) => Promise<Answer<Seen>>;
  readonly dkim: (domain: string) => Promise<Answer<Seen & { readonly enabled: boolean }>>;
  readonly mailFrom: (domain: string) => Promise<Answer<Seen>>;
};

const LOCAL = { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** What somebody said, or that nobody could be asked: no credentials, no right to ask, no network. */
const asked = async <Value>(ask: () => Promise<Value | undefined>): Promise<Answer<Value>> => {
  try {
    const value = await ask();
    return value === undefined ? { kind: 'absent' } : { kind: 'answer', value };
  } catch (error) {
    return { kind: 'unknown', why: `cannot look: ${error instanceof Error ? error.name : String(error)}` };
  }
};

/** The mail service of a region, or one at another address that speaks its protocol. */
export const sesQuestions = (region: string, endpoint: string | undefined): MailQuestions => {
  const client = new SESClient({
    region,
    maxAttempts: 2,
    ...(endpoint === undefined || endpoint === '' ? {} : { endpoint, ...LOCAL }),
  });
  return {
    quota: () =>
      asked(async () => {
        const {
          Max24HourSend: perDay,
          MaxSendRate: perSecond,
          SentLast24Hours: today = 0,
        } = await client.send(new GetSendQuotaCommand());
        return perDay === undefined || perSecond === undefined ? undefined : { perDay, perSecond, today };
      }),
    verification: (domain) =>
      asked(async () => {
        const command = new GetIdentityVerificationAttributesCommand({ Identities: [domain] });
        const status = (await client.send(command)).VerificationAttributes?.[domain]?.VerificationStatus;
        return status === undefined ? undefined : { status };
      }),
    dkim: (domain) =>
      asked(async () => {
        const command = new GetIdentityDkimAttributesCommand({ Identities: [domain] });
        const found = (await client.send(command)).DkimAttributes?.[domain];
        if (found === undefined) return undefined;
        return { enabled: found.DkimEnabled === true, status: found.DkimVerificationStatus ?? 'NotStarted' };
      }),
    mailFrom: (domain) =>
      asked(async () => {
        const command = new GetIdentityMailFromDomainAttributesCommand({ Identities: [domain] });
        const found = (await client.send(command)).MailFromDomainAttributes?.[domain];
        if (found?.MailFromDomain === undefined || found.MailFromDomain === '') return undefined;
        return { status: found.MailFromDomainStatus ?? 'Pending' };
      }),
  };
};
