import type { Log } from '../../observability/log.ts';
import type { CloseGroupPorts } from '../../use-cases/closeGroup.ts';
import type { Secrets } from '../../use-cases/ports.ts';
import type { ReopenGroupPorts } from '../../use-cases/reopenGroup.ts';
import type { ViewGroupsPorts } from '../../use-cases/viewGroups.ts';
import type { ViewPeoplePorts } from '../../use-cases/viewPeople.ts';
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
export type AdminParts = ViewGroupsPorts &
  ViewPeoplePorts &
  CloseGroupPorts &
  ReopenGroupPorts & {
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
