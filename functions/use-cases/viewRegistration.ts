import type { Group } from '../domain/group.ts';
import type { Institution } from '../domain/institution.ts';
import type { Ledger } from '../domain/ledger.ts';
import { ownStanding } from '../domain/ownStanding.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Registration } from '../domain/registration.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Standing } from '../domain/standing.ts';
import type { Clock, Groups, Institutions, Ledgers, RegistrationRef, Registrations } from './ports.ts';
import { readAttempt } from './readAttempt.ts';

export type ViewRegistrationPorts = {
  readonly clock: Clock;
  readonly directory: Institutions;
  readonly groups: Groups;
  readonly ledgers: Ledgers;
  readonly registrations: Registrations;
};

export type RegistrationView = {
  readonly registration: Registration;
  readonly standing: Standing;
  readonly group: Group;
  readonly institution: Institution;
  readonly ledger: Ledger;
};

/** What the status page shows. The standing comes from the ledger, so it is right before anything is settled. */
export const viewRegistration = async (
  ports: ViewRegistrationPorts,
  ref: RegistrationRef & { readonly attempt: number },
): Promise<Result<RegistrationView, Refusal>> => {
  const found = await readAttempt(ports, ref);
  if (found === undefined) return refused({ kind: 'unknown-registration' });
  const { registration, group, ledger } = found;
  const institution = await ports.directory.institution(registration.institutionId);
  if (institution === undefined) return refused({ kind: 'unknown-registration' });
  return accepted({
    registration,
    group,
    ledger,
    institution,
    standing: ownStanding(registration, ledger, ports.clock()),
  });
};
