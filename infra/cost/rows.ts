import { TWICE_AS_SLOW } from './assumed.ts';
import { beyondFree, type Bill, listed, times, together } from './bill.ts';
import { type Basis, billOf, confirmedWithOneMail, furtherMail } from './flows.ts';
import { firewallMonth, fullDay, idleMonth, keptForAMonth, renewedKeys } from './idle.ts';
import { PRICES } from './prices.ts';
import type { Volume } from './volumes.ts';

/** One line of the table: a sum in dollars, by the list and with what every account has free for ever. */
export type Row = {
  readonly what: string;
  readonly listed: number;
  readonly beyondFree: number;
  /** At most so much was asked for. */
  readonly goal?: number;
};

const MONTHS = 12;

/** What something costs in a month beside what the idle environment leaves of the free amounts. */
const beside = (idle: Bill, bill: Bill): number =>
  listed(beyondFree(together(idle, bill))) - listed(beyondFree(idle));

const rowOf = (idle: Bill, what: string, bill: Bill, goal?: number): Row => ({
  what,
  listed: listed(bill),
  beyondFree: beside(idle, bill),
  ...(goal === undefined ? {} : { goal }),
});

const THOUSAND = 1000;

export const ONE_MAIL_GOAL = 0.13;
export const IDLE_GOAL = 5;

/** A thousand sign-ups, as a month's. */
const flowRows = (idle: Bill, basis: Basis): readonly Row[] => {
  const { signUp, refusal, mailsOfALife } = basis.measured;
  const oneMail = confirmedWithOneMail(basis);
  const withPages = together(oneMail, billOf(signUp.pages, basis));
  const life = together(withPages, times(mailsOfALife - 1, furtherMail(basis)));
  const refused = billOf(refusal.request, basis);
  const row = (what: string, bill: Bill, goal?: number): Row =>
    rowOf(idle, `1,000 ${what}`, times(THOUSAND, bill), goal);
  return [
    row('confirmed, one mail: from the request to the mail’s arrival', oneMail, ONE_MAIL_GOAL),
    row('confirmed, one mail, with all pages of the visit', withPages),
    row(`confirmed, with the pages and all ${mailsOfALife} mails until the last meeting`, life),
    row('refused at the gate: the request alone', refused),
    row('refused at the gate, with all pages of the visit', together(refused, billOf(refusal.pages, basis))),
  ];
};

/** What the sign-ups of a year cost: people with seats and all their mails, those who are refused, and what is kept of them. */
const yearOf = (seats: number, basis: Basis): Bill => {
  const { signUp, refusal, mailsOfALife, bytes } = basis.measured;
  const confirmed = together(
    confirmedWithOneMail(basis),
    billOf(signUp.pages, basis),
    times(mailsOfALife - 1, furtherMail(basis)),
    times(MONTHS, keptForAMonth(bytes.life, basis)),
  );
  const refused = together(billOf(refusal.request, basis), billOf(refusal.pages, basis));
  return times(seats, together(confirmed, times(basis.assumed.refusedForEachConfirmed, refused)));
};

const HOURS_A_YEAR = 8760;

/** What comes with them, however many they are: numbers told in busy hours, and the looks into full groups. */
const busyYear = (basis: Basis): Bill => {
  const { assumed, measured } = basis;
  const busy = (MONTHS * measured.metrics.signUp * assumed.busyHours) / HOURS_A_YEAR;
  return together({ metric: busy }, times(assumed.fullDays, fullDay(basis)));
};

/** A year in twelve equal months. */
const yearRow = (what: string, year: Bill, idle: Bill = {}): Row => ({
  what,
  listed: listed(year) + MONTHS * listed(idle),
  beyondFree: MONTHS * listed(beyondFree(together(idle, times(1 / MONTHS, year)))),
});

const yearRows = (idle: Bill, volumes: readonly Volume[], basis: Basis): readonly Row[] => {
  const people = (seats: number): string => Math.round(seats).toLocaleString('en');
  const all = volumes.reduce((sum, { seatsAYear }) => sum + seatsAYear, 0);
  const whole = together(yearOf(all, basis), busyYear(basis));
  return [
    ...volumes.map(({ programme, seatsAYear, from }) => ({
      ...rowOf(
        idle,
        `a year of ${programme}: ${people(seatsAYear)} seats (${from})`,
        yearOf(seatsAYear, basis),
      ),
      beyondFree: MONTHS * beside(idle, times(1 / MONTHS, yearOf(seatsAYear, basis))),
    })),
    yearRow(`a year of all five: ${people(all)} seats, with the idle environment`, whole, idle),
  ];
};

/** The whole table. `rules` are those of the firewall. */
export const rowsOf = (basis: Basis, volumes: readonly Volume[], rules: number): readonly Row[] => {
  const idle = idleMonth(basis);
  const old = together(idle, renewedKeys(basis));
  const firewall = listed(firewallMonth(rules));
  return [
    { what: 'idle, a month', listed: listed(idle), beyondFree: listed(beyondFree(idle)), goal: IDLE_GOAL },
    {
      what: 'idle, a month, from the third year on (its key renewed twice)',
      listed: listed(old),
      beyondFree: listed(beyondFree(old)),
    },
    { what: 'the firewall, where it is chosen, a month', listed: firewall, beyondFree: firewall },
    ...flowRows(idle, basis),
    ...yearRows(idle, volumes, basis),
  ];
};

/** What the sums become where something is otherwise than assumed, or dearer than it need be. */
export const whatIf = (basis: Basis): readonly (readonly [what: string, usd: number])[] => {
  const slow = { ...basis, assumed: TWICE_AS_SLOW };
  const { mail, mailEssentials } = PRICES;
  const essentials = THOUSAND * (mailEssentials.usd / mailEssentials.per - mail.usd / mail.per);
  const confirmed = (over: Basis): number => THOUSAND * listed(confirmedWithOneMail(over));
  const cold = (share: number): Basis => ({
    ...basis,
    assumed: { ...basis.assumed, coldStart: { ...basis.assumed.coldStart, share } },
  });
  return [
    ['idle, a month, if every run takes twice as long', listed(idleMonth(slow))],
    ['1,000 confirmed, one mail, if every run takes twice as long', confirmed(slow)],
    ['1,000 confirmed, one mail, if one run in four begins cold', confirmed(cold(0.25))],
    ['1,000 confirmed, one mail, if every run begins cold', confirmed(cold(1))],
    ['1,000 confirmed, one mail, on the SES plan Essentials', confirmed(basis) + essentials],
  ];
};
