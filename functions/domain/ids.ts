import * as z from 'zod';

const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/);

/** Names of programmes, courses and groups: 2–40 lower-case letters, digits and hyphens, fit for a URL. */
export const programmeId = slug.brand('ProgrammeId');
export type ProgrammeId = z.infer<typeof programmeId>;

/** Names an office whose coordinators see and change its own groups and nobody else's. */
export const organiserId = slug.brand('OrganiserId');
export type OrganiserId = z.infer<typeof organiserId>;

/** The organiser of a programme that names none: a deployment serves one office. */
export const USUAL_ORGANISER = organiserId.parse('rops');

export const courseId = slug.brand('CourseId');
export type CourseId = z.infer<typeof courseId>;

export const groupId = slug.brand('GroupId');
export type GroupId = z.infer<typeof groupId>;

/** Four characters: thirty of them stand in a ledger that has to stay below 1 KB. */
export const institutionId = z
  .string()
  .regex(/^[a-z2-9]{4}$/)
  .brand('InstitutionId');
export type InstitutionId = z.infer<typeof institutionId>;

/** Names a person within one group: the first 42 bits of the person's keyed fingerprint. */
export const registrationKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{7}$/)
  .brand('RegistrationKey');
export type RegistrationKey = z.infer<typeof registrationKey>;

/** What a ledger holds: a registration key and the number of the person's attempt, eight characters in all. */
export const seatId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{7}[0-9a-z]$/)
  .brand('SeatId');
export type SeatId = z.infer<typeof seatId>;

/** The most times one person may register for, and withdraw from, the same group. */
export const MAX_ATTEMPTS = 35;

/** The id of a person's n-th attempt (1–35): a withdrawn attempt can never take the seat of a later one. */
export const seatIdOf = (key: RegistrationKey, attempt: number): SeatId =>
  seatId.parse(key + attempt.toString(36));

export const registrationKeyOf = (id: SeatId): RegistrationKey => registrationKey.parse(id.slice(0, 7));

export const attemptOf = (id: SeatId): number => Number.parseInt(id.slice(7), 36);
