import { type Answer, type Health, health } from './health.ts';

/** `perDay` of `-1` is no limit. */
export type SendQuota = { readonly perDay: number; readonly perSecond: number; readonly today: number };
/** What SES says of a domain: `Success` once it has seen the DNS records. */
export type Seen = { readonly status: string };

/** Letters of a busy day: sign-up opens for a thousand people, each with a letter of their own and one to their institution. */
export const PEAK_LETTERS = 2000;

/** SES lets an account in the sandbox send so many letters a day, to addresses that it has verified alone. */
const SANDBOX = 200;

/** A new account may write only to addresses that it owns. */
export const sandboxHealth = (answer: Answer<SendQuota>): Health =>
  health('SES out of the sandbox', answer, {
    absent: 'the account cannot send',
    judge: ({ perDay }) =>
      perDay < 0 || perDay > SANDBOX
        ? { good: true, says: 'the account may write to anybody' }
        : {
            good: false,
            says: `the account is in the sandbox (${perDay} letters a day, to verified addresses alone). Ask for production access in the console of SES: Account dashboard, “Request production access”.`,
          },
  });

/** Whether a busy day's letters go out on that day, as far as the day has come. */
export const quotaHealth = (peak: number, answer: Answer<SendQuota>): Health =>
  health('SES letters a day', answer, {
    absent: 'the account cannot send',
    judge: ({ perDay, perSecond, today }) => {
      const says = `${perDay} a day and ${perSecond} a second, ${today} sent since yesterday; a busy day has ${peak}`;
      const good = perDay < 0 || perDay >= peak;
      return good
        ? { good, says }
        : { good, says: `${says}. Ask for more in Service Quotas: SES, “Sending quota”.` };
    },
  });

const SUCCESS = 'Success';

/** DNS records become visible within minutes to days. */
const LATER = 'SES looks again by itself for 72 hours.';

export const senderHealth = (domain: string, answer: Answer<Seen>): Health =>
  health(`Sender domain ${domain}`, answer, {
    absent: 'SES does not know it. Deploy the data stack.',
    judge: ({ status }) =>
      status === SUCCESS
        ? { good: true, says: 'verified' }
        : {
            good: false,
            says: `${status}. Put the three DKIM records that the data stack printed into the DNS. ${LATER}`,
          },
  });

export const dkimHealth = (domain: string, answer: Answer<Seen & { readonly enabled: boolean }>): Health =>
  health(`DKIM of ${domain}`, answer, {
    absent: 'not set up. Deploy the data stack.',
    judge: ({ enabled, status }) => {
      if (!enabled)
        return {
          good: false,
          says: 'switched off: letters are not signed. Switch it on in the console of SES.',
        };
      return status === SUCCESS
        ? { good: true, says: 'signed' }
        : {
            good: false,
            says: `${status}. Put the three DKIM records that the data stack printed into the DNS. ${LATER}`,
          };
    },
  });

export const mailFromHealth = (domain: string, answer: Answer<Seen>): Health =>
  health(`Return address of ${domain} (MAIL FROM)`, answer, {
    absent:
      'none of its own: letters return to amazonses.com and may be taken for junk. Deploy the data stack.',
    judge: ({ status }) =>
      status === SUCCESS
        ? { good: true, says: 'in use' }
        : {
            good: false,
            says: `${status}. Put the MX and TXT records that the data stack printed into the DNS. ${LATER}`,
          },
  });
