import type { Language } from '../domain/participant.ts';
import type { Log } from '../observability/log.ts';
import type { BrowsePorts } from '../use-cases/browseGroups.ts';
import type { Answers, Links } from '../use-cases/ports.ts';
import type { RegisterPorts } from '../use-cases/register.ts';
import type { ViewRegistrationPorts } from '../use-cases/viewRegistration.ts';
import type { WithdrawPorts } from '../use-cases/withdraw.ts';

/** What the public pages and the API are built from. */
export type PublicParts = BrowsePorts &
  RegisterPorts &
  ViewRegistrationPorts &
  WithdrawPorts & {
    readonly answers: Answers;
    readonly links: Links;
    readonly log: Log;
    /** Where the pages are reached, `https://zapisy.example.org`. */
    readonly origin: string;
    /** Origins whose pages may frame the embedded sign-up. */
    readonly embedOrigins: readonly string[];
  };

/** What middleware leaves for the handlers behind it. */
export type HttpEnv = { Variables: { language: Language } };
