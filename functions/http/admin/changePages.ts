import { Hono } from 'hono';
import type { HttpEnv } from '../context.ts';
import { AGREE } from './agreeChange.tsx';
import { CAPACITY } from './capacityChange.tsx';
import { askForChange, type Changing, makeChange } from './changeGroup.ts';
import type { Change, GroupSubject, PersonSubject } from './changes.ts';
import { DETAILS } from './detailsChange.tsx';
import type { gate } from './gate.tsx';
import { CANCEL, CONFIRM } from './lifeChanges.tsx';
import { MAIL_AGAIN } from './mailAgainChange.tsx';
import { SWAP, TRANSFER } from './moveChanges.tsx';
import { OFFER_NEXT } from './offerNextChange.tsx';
import type { AdminParts } from './parts.ts';
import { OFFER, PRIORITY } from './personChanges.tsx';
import { RULES } from './rulesChange.tsx';
import { CLOSE, OPEN, REOPEN } from './signUpChanges.tsx';
import { TWIN } from './twinChange.tsx';
import { findGroup, findPerson } from './subjects.ts';

const GROUP_CHANGES: readonly Change<GroupSubject>[] = [
  OPEN,
  CLOSE,
  REOPEN,
  CONFIRM,
  CANCEL,
  CAPACITY,
  RULES,
  OFFER_NEXT,
  TWIN,
  DETAILS,
];

const PERSON_CHANGES: readonly Change<PersonSubject>[] = [OFFER, PRIORITY, TRANSFER, SWAP, MAIL_AGAIN, AGREE];

/** Every change of a group or about a person: GET asks with the facts, POST does it. */
export const changePages = (parts: AdminParts, guarded: ReturnType<typeof gate>): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  const at = <Subject extends GroupSubject>(path: string, changing: Changing<Subject>): void => {
    app.get(
      path,
      guarded((c, session) => askForChange(c, parts, session, changing)),
    );
    app.post(
      path,
      guarded((c, session) => makeChange(c, parts, session, changing)),
    );
  };
  for (const change of GROUP_CHANGES) {
    at(`/admin/groups/:groupId/${change.kind}`, { change, find: findGroup });
  }
  for (const change of PERSON_CHANGES) {
    at(`/admin/groups/:groupId/people/:seatId/${change.kind}`, { change, find: findPerson });
  }
  return app;
};
