import type { Log } from '../../observability/log.ts';
import type { DecidePorts } from '../../use-cases/decideApproval.ts';
import type { InstitutionAccessPorts } from '../../use-cases/institutionAccess.ts';
import type { Staff } from '../../use-cases/institutionPorts.ts';
import type { Listings } from '../../use-cases/directoryPorts.ts';
import type { RegisterPorts } from '../../use-cases/register.ts';
import type { Sheets } from '../../use-cases/sheet.ts';
import type { ViewRegistrationPorts } from '../../use-cases/viewRegistration.ts';
import type { WithdrawPorts } from '../../use-cases/withdraw.ts';

/** What the institutions' pages are built from. */
export type InstitutionParts = InstitutionAccessPorts &
  DecidePorts &
  RegisterPorts &
  WithdrawPorts &
  ViewRegistrationPorts & {
    readonly listings: Listings;
    readonly staff: Staff;
    readonly sheets: Sheets;
    readonly log: Log;
    /** Where the pages are reached, `https://zapisy.example.org`. */
    readonly origin: string;
  };
