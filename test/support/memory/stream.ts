import type { Ledger } from '../../../functions/domain/ledger.ts';
import type { DirectoryNotice } from '../../../functions/domain/directoryNotice.ts';
import type { Notice } from '../../../functions/domain/notice.ts';

/** What the table's stream tells its consumers: ledgers before and after a write, and notices that are new. */
export type StreamRecord =
  | { readonly kind: 'ledger'; readonly before: Ledger | undefined; readonly after: Ledger }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'institution-notice'; readonly notice: DirectoryNotice };

/** Adds a record at the end of the stream. */
export type Emit = (record: StreamRecord) => void;
