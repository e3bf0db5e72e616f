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
  | { readonly event: 'registration-withdrawn'; readonly group: string; readonly seat: string }
  | {
      readonly event: 'request-refused';
      readonly route: string;
      readonly reason: string;
      readonly status: number;
    }
  | { readonly event: 'request-failed'; readonly route: string; readonly fault: string }
  | { readonly event: 'group-closed'; readonly group: string; readonly coordinator: string }
  | { readonly event: 'group-reopened'; readonly group: string; readonly coordinator: string }
  | { readonly event: 'coordinator-signed-in'; readonly coordinator: string }
  | { readonly event: 'coordinator-refused'; readonly reason: string }
  | {
      readonly event: 'ledger-settled';
      readonly group: string;
      readonly revision: number;
      readonly settled: number;
    }
  | { readonly event: 'notice-delivered'; readonly notice: string; readonly outcome: string }
  | { readonly event: 'notice-delayed'; readonly notice: string; readonly fault: string }
  | {
      readonly event: 'stream-record-failed';
      readonly consumer: string;
      readonly record: string;
      readonly fault: string;
    }
  | { readonly event: 'swept'; readonly groups: number; readonly settled: number; readonly closed: number };

export type Log = (event: LogEvent) => void;

/** One JSON line per event on standard output. */
export const logToStdout: Log = (event) => {
  process.stdout.write(`${JSON.stringify(event)}\n`);
};

/** The class of a fault, never its message: messages of libraries may quote what they were given. */
export const faultOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
