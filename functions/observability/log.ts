import { lineOf } from './metricLine.ts';

/** What a coordinator did; why stands in the group's history and nowhere else. */
type CoordinatorChange =
  | 'open'
  | 'close'
  | 'reopen'
  | 'confirm'
  | 'cancel'
  | 'capacity'
  | 'rules'
  | 'details'
  | 'offer-next'
  | 'twin'
  | 'offer'
  | 'priority'
  | 'transfer'
  | 'swap'
  | 'mail-again'
  | 'agree'
  | 'attendance';

/**
 * Everything that is ever logged. Events carry ids, kinds and counts; there is no field that could hold a name, a
 * mail address, a number of a person, a token or a form.
 */
export type LogEvent =
  | {
      readonly event: 'registration-answered';
      readonly group: string;
      readonly seat: string;
      readonly standing: string;
    }
  | { readonly event: 'registration-refused'; readonly group: string; readonly reason: string }
  | {
      readonly event: 'digests-planned';
      readonly digests: number;
    }
  | {
      readonly event: 'people-booked';
      readonly group: string;
      readonly institution: string;
      readonly people: number;
      readonly seats: number;
    }
  | {
      readonly event: 'places-reserved';
      readonly group: string;
      readonly institution: string;
      readonly places: number;
    }
  | {
      readonly event: 'registration-withdrawn' | 'registration-substituted';
      readonly group: string;
      readonly seat: string;
    }
  /** `by` is the kind of link, or the code; of a mail that was asked for, what was to be in it. */
  | {
      readonly event: 'institution-opened' | 'institution-asked';
      readonly institution: string;
      readonly by: string;
    }
  | { readonly event: 'offer-accepted'; readonly group: string; readonly seat: string }
  /** `answer` is what stands, or why it was not written down. */
  | {
      readonly event: 'approval-answered';
      readonly group: string;
      readonly seat: string;
      readonly answer: string;
    }
  | {
      readonly event: 'request-refused';
      readonly route: string;
      readonly reason: string;
      readonly status: number;
    }
  | { readonly event: 'request-failed'; readonly route: string; readonly fault: string }
  | {
      readonly event: 'group-changed';
      readonly change: CoordinatorChange;
      readonly group: string;
      readonly coordinator: string;
    }
  | {
      readonly event: 'wording-changed';
      readonly programme: string;
      readonly letter: string;
      readonly coordinator: string;
    }
  | { readonly event: 'listing-asked'; readonly listing: string }
  | { readonly event: 'listing-refused'; readonly reason: string }
  | {
      readonly event: 'directory-changed';
      readonly change: 'import' | 'edit' | 'merge' | 'listing' | 'access' | 'mail-again';
      readonly coordinator: string;
      readonly entries: number;
    }
  | { readonly event: 'coordinator-signed-in'; readonly coordinator: string }
  | { readonly event: 'coordinator-refused'; readonly reason: string }
  | {
      readonly event: 'ledger-settled';
      readonly group: string;
      readonly revision: number;
      readonly settled: number;
      readonly given: number;
    }
  | { readonly event: 'notice-delivered'; readonly notice: string; readonly outcome: string }
  | { readonly event: 'notice-delayed'; readonly notice: string; readonly fault: string }
  /** For how many seconds the notice that has waited longest is due; 0 when none is. Told by every look at the outbox. */
  | { readonly event: 'outbox-swept'; readonly oldest: number }
  /** Notices in the outbox that this version of the code cannot read: an alarm. */
  | { readonly event: 'outbox-unreadable'; readonly notices: number }
  /** What the mail service told of a mail, and whether it was news. */
  | {
      readonly event: 'mail-event';
      readonly notice: string;
      readonly kind: string;
      readonly outcome: string;
    }
  | {
      readonly event: 'stream-record-failed';
      readonly consumer: string;
      readonly record: string;
      readonly fault: string;
    }
  | {
      readonly event: 'housekept';
      readonly groups: number;
      readonly closed: number;
      readonly given: number;
      readonly lapsed: number;
      readonly moved: number;
      readonly settled: number;
      readonly told: number;
      /** Registrations that nobody had decided on for two minutes. */
      readonly pending: number;
      /** People on the waiting lists of the groups still to come. */
      readonly waiting: number;
      readonly alarms: number;
    }
  | {
      readonly event: 'quota-difference';
      readonly quota: string;
      readonly counted: number;
      readonly found: number;
    }
  /** A function could not be made ready for its first call: as a rule a secret that it cannot read. */
  | { readonly event: 'start-failed'; readonly fault: string }
  /** A ledger and its registrations disagree: an alarm, for it should never be. */
  | {
      readonly event: 'audit-difference';
      readonly group: string;
      readonly difference: string;
      readonly seat: string | null;
    };

export type Log = (event: LogEvent) => void;

/**
 * One JSON line per event on standard output; with a namespace it also tells CloudWatch what the event counts. `clock`
 * is in seconds.
 */
export const logToStdout =
  (clock: () => number, namespace?: string): Log =>
  (event) => {
    process.stdout.write(`${lineOf(event, clock(), namespace)}\n`);
  };

/** The class of a fault, never its message: messages of libraries may quote what they were given. */
export const faultOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
