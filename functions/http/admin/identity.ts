import * as z from 'zod';
import { role, type Identity } from './session.ts';

/** Where Cognito lists the groups of its user pool that a person belongs to. */
const COGNITO_GROUPS = 'cognito:groups';

/** Providers list roles; some write them in one text, parted by blanks. Anything else is no role. */
const listed = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(' '))])
  .catch([])
  .transform((names) => names.flatMap((name) => role.safeParse(name).data ?? []));

const subject = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().max(120).optional().catch(undefined),
});

/** Who signed in, from the claims of a checked ID token. Throws when it names nobody. */
export const identityOf = (
  claims: Readonly<Record<string, unknown>> | undefined,
  roleClaim = COGNITO_GROUPS,
): Identity => ({ ...subject.parse(claims), roles: listed.parse(claims?.[roleClaim]) });
