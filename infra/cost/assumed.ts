/** What no measurement on one machine can tell: each number with where it comes from. Time is in milliseconds. */
export const ASSUMED = {
  /** One call of the table from a function, one after the other; DynamoDB answers within single-digit milliseconds. */
  tableCall: 6,
  /** What a function works by itself in one run; ten times what it takes on a developer's machine, for its share of a core. */
  ownWork: 15,
  /** Handing one mail over to SES. */
  mailCall: 80,
  /** A new sandbox: how many runs in a hundred begin one (AWS names one in a hundred, for busier services), and how long it takes. */
  coldStart: { share: 0.05, time: 700 },
  /** What Lambda writes of each run by itself: START, END and REPORT. */
  platformLog: { lines: 3, bytes: 300 },
  /** The line of the API's access log for one request. */
  accessLog: { lines: 1, bytes: 300 },
  /** What CloudWatch Logs counts for each line beside its text. */
  lineOverhead: 26,
  /** Headers of an answer. */
  headers: 1_000,
  /** DynamoDB asks for the table's key anew after five minutes, once for each function that comes to the table. */
  keyUsesAnHour: 12,
  /** Of both rates of a configuration set SES makes numbers that CloudWatch counts as ours. */
  reputationMetrics: 2,
  /** People who are refused, for each who is confirmed. */
  refusedForEachConfirmed: 0.5,
  /** Hours of a year in which anybody signs up: what CloudWatch is told in an hour costs as much as that hour. */
  busyHours: 2_000,
  /** Days of a year on which as many groups are open and full as one run looks into. */
  fullDays: 250,
} as const;

export type Assumed = { readonly [Name in keyof typeof ASSUMED]: Loose<(typeof ASSUMED)[Name]> };
type Loose<Value> = Value extends number ? number : { readonly [Name in keyof Value]: number };

/** The same with every time twice as long: how much the sums depend on what was only assumed. */
export const TWICE_AS_SLOW: Assumed = {
  ...ASSUMED,
  tableCall: 2 * ASSUMED.tableCall,
  ownWork: 2 * ASSUMED.ownWork,
  mailCall: 2 * ASSUMED.mailCall,
  coldStart: { ...ASSUMED.coldStart, time: 2 * ASSUMED.coldStart.time },
};

export const HOURS_A_MONTH = 730;
export const DAYS_A_MONTH = HOURS_A_MONTH / 24;
