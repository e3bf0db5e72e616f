import { registrationKeyOf, type GroupId, type SeatId } from '../domain/ids.ts';
import type { Registration } from '../domain/registration.ts';
import type { Staff } from './institutionPorts.ts';
import type { Registrations } from './ports.ts';

/**
 * Writes down that somebody of an institution registered for a group, so that the institution finds its people without
 * a look into every group, and gives the registration back. Doing it twice changes nothing. One read and one write unit.
 */
export const noteStaff = async (
  { registrations, staff }: { readonly registrations: Registrations; readonly staff: Staff },
  groupId: GroupId,
  seatId: SeatId,
): Promise<Registration | undefined> => {
  const found = await registrations.registration({ groupId, key: registrationKeyOf(seatId) });
  if (found !== undefined) await staff.note({ institutionId: found.institutionId, groupId, seatId });
  return found;
};
