import {
  directoryNotice,
  type DirectoryNotice,
  type DirectoryNoticeName,
} from '../domain/directoryNotice.ts';
import type { InstitutionNotices } from '../use-cases/institutionPorts.ts';
import type { Table } from './client.ts';
import { directoryNoticeKey } from './keys.ts';
import { outboxIn } from './outbox.ts';

/** What institutions are told of themselves, and what is told to who asked for one. */
export const institutionNoticesIn = (table: Table): InstitutionNotices => {
  const outbox = outboxIn<DirectoryNotice, DirectoryNoticeName>(table, {
    outbox: 'INSTITUTIONS',
    keyOf: directoryNoticeKey,
    schema: directoryNotice,
  });
  return {
    planForInstitution: outbox.plan,
    institutionNotice: outbox.find,
    advanceForInstitution: outbox.advance,
    dueToInstitutions: outbox.due,
    undeliveredToInstitutions: outbox.undelivered,
  };
};
