import type { Institution } from '../../../functions/domain/institution.ts';
import { institutionApp } from '../../../functions/http/institutionApp.ts';
import { issueAccessCode } from '../../../functions/use-cases/accessCode.ts';
import { HOUR } from '../../../functions/domain/time.ts';
import type { World } from '../../support/world.ts';
import { visitor, type Visitor } from '../journey/visitor.ts';

/** The address of a private link to an institution's people, as its mail holds it. */
export const staffLink = async (world: World, { id }: Institution): Promise<string> => {
  const { token, hash } = world.secrets.freshToken();
  const issuedAt = world.clock();
  const expiresAt = issuedAt + 90 * 24 * HOUR;
  const link = { kind: 'staff', institutionId: id, issuedAt, expiresAt } as const;
  await world.institutionLinks.saveInstitutionLink(hash, link);
  return `/institution/link/${token}`;
};

/** The code that a mail to an institution's office holds. */
export const codeFor = (world: World, { id }: Institution): Promise<string> => issueAccessCode(world, id);

/** A browser in which nothing is open. */
export const stranger = (world: World): Visitor => visitor(institutionApp(world));

/** Somebody in an institution's office who has opened the link of its mail. */
export const officeOf = async (world: World, institution: Institution): Promise<Visitor> => {
  const office = stranger(world);
  await office.ask(await staffLink(world, institution));
  return office;
};
