import * as z from 'zod';
import { organiserId } from '../../domain/ids.ts';
import { role, type Identity } from './session.ts';

/** Where Cognito lists the groups of its user pool that a person belongs to. */
const COGNITO_GROUPS = 'cognito:groups';

/** The offices a person works for; Cognito writes `custom:` before every attribute that it does not know itself. */
const ORGANISERS = 'organisers';
const COGNITO_ORGANISERS = 'custom:organisers';

/** Providers list names; some write them in one text, parted by blanks or commas. Anything else names nothing. */
const listed = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/))]).catch([]);

const roles = listed.transform((names) => names.flatMap((name) => role.safeParse(name).data ?? []));

const organisers = listed.transform((names) => [
  ...new Set(names.flatMap((name) => organiserId.safeParse(name).data ?? [])),
]);

/** An address is the person's own only where the provider does not say that nobody has proved it. */
const ownAddress = z
  .object({
    email: z.email().max(254),
    email_verified: z.literal([true, 'true']).optional(),
  })
  .transform(({ email }) => email)
  .optional()
  .catch(undefined);

const subject = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().max(120).optional().catch(undefined),
});

/** Who signed in, from the claims of a checked ID token. Throws when it names nobody. */
export const identityOf = (
  claims: Readonly<Record<string, unknown>> | undefined,
  roleClaim = COGNITO_GROUPS,
): Identity => ({
  ...subject.parse(claims),
  email: ownAddress.parse(claims),
  roles: roles.parse(claims?.[roleClaim]),
  organisers: organisers.parse(claims?.[COGNITO_ORGANISERS] ?? claims?.[ORGANISERS]),
});
