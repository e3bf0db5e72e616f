import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Somebody who can sign in. `groups` become the claim `cognito:groups`, from which the web application reads the role;
 * `organisers` become the claim `custom:organisers`, parted by blanks as an attribute of Cognito has to be.
 */
export type LoginUser = {
  readonly username: string;
  readonly password: string;
  /** The claim `sub`: who this is for ever, whatever the other claims become. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
  /** The offices whose groups are this person's to look after. */
  readonly organisers: readonly string[];
};

/** Every office of the example programmes, and the one of programmes that name none. */
const EVERY_OFFICE = ['rops', 'rops-slaskie', 'dops', 'rops-rzeszow', 'ops-klucze'];

/**
 * A coordinator of every office, one of a single office, and somebody who can sign in without being a coordinator; all
 * with the same password.
 */
export function testUsers(password: string): readonly LoginUser[] {
  return [
    {
      username: 'koordynator',
      password,
      subject: '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a01',
      name: 'Koordynator Próbny',
      email: 'koordynator@rops.example',
      groups: ['coordinator'],
      organisers: EVERY_OFFICE,
    },
    {
      username: 'koordynator-dops',
      password,
      subject: '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a03',
      name: 'Koordynator DOPS Próbny',
      email: 'koordynator@dops.example',
      groups: ['coordinator'],
      organisers: ['dops'],
    },
    {
      username: 'obserwator',
      password,
      subject: '0d5f3f0e-5c1d-4b43-9a60-5f2f6c1b7a02',
      name: 'Obserwator Próbny',
      email: 'obserwator@rops.example',
      groups: ['viewer'],
      organisers: [],
    },
  ];
}

/** Whose name and password these are, or nobody's. */
export function userOf(
  users: readonly LoginUser[],
  username: string,
  password: string,
): LoginUser | undefined {
  return users.find(
    (user) => user.username === username.trim().toLowerCase() && same(user.password, password),
  );
}

/** Compares digests, which have one length: the time tells nothing of the password. */
function same(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
