import {
  institutionNotice,
  type InstitutionNotice,
  type InstitutionNoticeName,
} from '../domain/institutionNotice.ts';
import type { InstitutionNotices } from '../use-cases/institutionPorts.ts';
import type { Table } from './client.ts';
import { institutionNoticeKey } from './keys.ts';
import { outboxIn } from './outbox.ts';

/** What institutions are told of themselves. */
export const institutionNoticesIn = (table: Table): InstitutionNotices => {
  const outbox = outboxIn<InstitutionNotice, InstitutionNoticeName>(table, {
    outbox: 'INSTITUTIONS',
    keyOf: institutionNoticeKey,
    schema: institutionNotice,
  });
  return {
    planForInstitution: outbox.plan,
    institutionNotice: outbox.find,
    advanceForInstitution: outbox.advance,
    dueToInstitutions: outbox.due,
    undeliveredToInstitutions: outbox.undelivered,
  };
};
