import type { Language } from '../domain/participant.ts';
import type { Log } from '../observability/log.ts';
import type { AcceptPorts } from '../use-cases/acceptOffer.ts';
import type { EligibilityPorts } from '../use-cases/checkEligibility.ts';
import type { Answers, Links } from '../use-cases/ports.ts';
import type { PublicGroupPorts } from '../use-cases/publicGroups.ts';
import type { RegisterPorts } from '../use-cases/register.ts';
import type { ViewRegistrationPorts } from '../use-cases/viewRegistration.ts';
import type { WithdrawPorts } from '../use-cases/withdraw.ts';

/** What the pages and the part of the API that only read are built from. */
export type BrowseParts = PublicGroupPorts &
  EligibilityPorts & {
    readonly log: Log;
    /** Where the pages are reached, `https://zapisy.example.org`. */
    readonly origin: string;
  };

/** What the sign-up on our own site is built from. */
export type SignUpParts = BrowseParts & RegisterPorts;

/** What everything else is built from that people do here: in a frame, by the API, with a registration they have. */
export type RegistrationParts = SignUpParts &
  AcceptPorts &
  ViewRegistrationPorts &
  WithdrawPorts & {
    readonly answers: Answers;
    readonly links: Links;
    /** Origins whose pages may frame the embedded sign-up. */
    readonly embedOrigins: readonly string[];
  };

/** What middleware leaves for the handlers behind it. */
export type HttpEnv = { Variables: { language: Language } };
