import type { Log } from '../../observability/log.ts';
import type { WordingPorts } from '../../use-cases/changeWording.ts';
import type { NoticeContent } from '../../use-cases/deliverNotice.ts';
import type { ReadInstitutions } from '../../use-cases/importInstitutions.ts';
import type { InstitutionAccessPorts } from '../../use-cases/institutionAccess.ts';
import type { MailAgainPorts } from '../../use-cases/mailAgain.ts';
import type { Mail } from '../../use-cases/mailer.ts';
import type { MakeTwinPorts } from '../../use-cases/makeTwin.ts';
import type { MovePorts } from '../../use-cases/moveChecks.ts';
import type { Secrets } from '../../use-cases/ports.ts';
import type { ViewHistoryPorts } from '../../use-cases/viewHistory.ts';
import type { ViewNoticesPorts } from '../../use-cases/viewNotices.ts';
import type { ViewPeoplePorts } from '../../use-cases/viewPeople.ts';
import type { ViewTodayPorts } from '../../use-cases/viewToday.ts';
import type { ResolvePorts } from '../../use-cases/resolveListing.ts';
import type { Provider } from './provider.ts';

/** The login provider as its operator names it. */
export type OidcSettings = {
  /** The issuer's address, exactly as its discovery document spells it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim of the ID token that lists the roles; `cognito:groups` unless named. */
  readonly roleClaim?: string | undefined;
};

/** What the coordinator's pages are built from. */
export type AdminParts = ViewTodayPorts &
  ViewPeoplePorts &
  ViewHistoryPorts &
  ViewNoticesPorts &
  InstitutionAccessPorts &
  MailAgainPorts &
  MakeTwinPorts &
  MovePorts &
  WordingPorts &
  ResolvePorts & {
    /** Writes a letter to be looked at; nothing is sent. */
    readonly writeLetter: (content: NoticeContent) => Mail;
    readonly readInstitutions: ReadInstitutions;
    readonly secrets: Secrets;
    readonly log: Log;
    /** Where the pages are reached, `https://zapisy.example.org`. */
    readonly origin: string;
    readonly oidc: OidcSettings;
  };

/** What the sign-in pages need. */
export type SignInParts = Pick<AdminParts, 'clock' | 'secrets' | 'log' | 'origin'> & {
  readonly provider: Provider;
};
