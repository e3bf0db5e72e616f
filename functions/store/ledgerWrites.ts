import type { LeaveWrite } from '../domain/leave.ts';
import { assertNever } from '../domain/result.ts';
import type { SeatWrite } from '../domain/seat.ts';
import type { Moment } from '../domain/time.ts';
import type { LedgerWrite } from '../use-cases/ports.ts';

/** One `UpdateItem` on a ledger, with every name behind a `#`: `capacity` and `state` are reserved words. */
export type Update = {
  readonly update: string;
  readonly condition: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
};

const RAISE_REVISION = '#revision = #revision + :one';

const IS_OPEN = '#state = :open AND #opensAt <= :now AND #closesAt > :now';
const NOT_IN_IT =
  'attribute_not_exists(#seats.#id) AND attribute_not_exists(#queue.#id) AND attribute_not_exists(#gone.#id)';
/** An absent counter is zero, and a limit of zero admits nobody. */
const INSTITUTION_BELOW_LIMIT =
  '(attribute_type(#perInstitution, :null) OR #used.#institution < #perInstitution' +
  ' OR (attribute_not_exists(#used.#institution) AND #perInstitution > :zero))';
const NOBODY_WAITS = 'size(#queue) = :zero';
const NO_SEAT_FOR_A_NEWCOMER = '(size(#seats) >= #capacity OR size(#queue) > :zero)';
const LIST_HAS_ROOM = '(attribute_type(#waitingLimit, :null) OR size(#queue) < #waitingLimit)';

const TAKE_SEAT =
  '#seats.#id = :institution, #used.#institution = if_not_exists(#used.#institution, :zero) + :one, ' +
  RAISE_REVISION;

const all = (...conditions: readonly string[]): string => conditions.join(' AND ');

const claim = (
  write: SeatWrite,
  now: Moment,
  extra: string,
  sets: string,
  values: Update['values'],
): Update => ({
  update: `SET ${TAKE_SEAT}${sets}`,
  condition:
    all(IS_OPEN, NOT_IN_IT, NOBODY_WAITS, 'size(#seats) < #capacity', INSTITUTION_BELOW_LIMIT) + extra,
  names: { '#id': write.claimant.seatId, '#institution': write.claimant.institutionId },
  values: {
    ':institution': write.claimant.institutionId,
    ':now': now,
    ':open': 'open',
    ':null': 'NULL',
    ...values,
  },
});

const seatUpdate = (write: SeatWrite, now: Moment): Update => {
  switch (write.kind) {
    case 'claim':
      return claim(write, now, '', '', {});
    // A group that closes when full does so in the write that fills it: there is no moment in between.
    case 'claim-last':
      return claim(
        write,
        now,
        ' AND #capacity = :capacity AND size(#seats) = :before',
        ', #state = :closed',
        {
          ':capacity': write.capacity,
          ':before': write.capacity - 1,
          ':closed': 'closed',
        },
      );
    case 'claim-not-last':
      return claim(write, now, ' AND #capacity = :capacity AND size(#seats) < :before', '', {
        ':capacity': write.capacity,
        ':before': write.capacity - 1,
      });
    case 'queue':
      return {
        update: `SET #queue.#id = #nextPlace, #nextPlace = #nextPlace + :one, ${RAISE_REVISION}`,
        condition: all(IS_OPEN, NOT_IN_IT, NO_SEAT_FOR_A_NEWCOMER, LIST_HAS_ROOM, INSTITUTION_BELOW_LIMIT),
        names: { '#id': write.claimant.seatId, '#institution': write.claimant.institutionId },
        values: { ':now': now, ':open': 'open', ':null': 'NULL' },
      };
    default:
      return assertNever(write);
  }
};

const leaveUpdate = (write: LeaveWrite): Update => {
  const forgotten = write.forget.map((_, index) => `#gone.#old${index}`);
  const leave = (
    removed: readonly string[],
    sets: string,
    condition: string,
    names: Update['names'] = {},
  ): Update => ({
    update: `SET #gone.#id = :at, ${sets}${RAISE_REVISION}${[...removed, ...forgotten].length > 0 ? ` REMOVE ${[...removed, ...forgotten].join(', ')}` : ''}`,
    condition,
    names: {
      '#id': write.seatId,
      ...names,
      ...Object.fromEntries(write.forget.map((id, index) => [`#old${index}`, id])),
    },
    values: { ':at': write.at },
  });
  switch (write.kind) {
    case 'leave-seat':
      return leave(
        ['#seats.#id'],
        '#used.#institution = #used.#institution - :one, ',
        'attribute_exists(#seats.#id)',
        {
          '#institution': write.institutionId,
        },
      );
    case 'leave-queue':
      return leave(['#queue.#id'], '', 'attribute_exists(#queue.#id)');
    case 'bar':
      return leave([], '', NOT_IN_IT);
    default:
      return assertNever(write);
  }
};

/** The one conditional update that a ledger write is: what must hold is evaluated together with what it changes. */
export const updateOf = (write: LedgerWrite, now: Moment): Update => {
  switch (write.kind) {
    case 'claim':
    case 'claim-last':
    case 'claim-not-last':
    case 'queue':
      return seatUpdate(write, now);
    case 'leave-seat':
    case 'leave-queue':
    case 'bar':
      return leaveUpdate(write);
    case 'close':
      return {
        update: `SET #state = :closed, ${RAISE_REVISION}`,
        condition: '#state = :open',
        names: {},
        values: { ':open': 'open', ':closed': 'closed' },
      };
    case 'reopen':
      return {
        update: `SET #state = :open, #closesAt = :closesAt, ${RAISE_REVISION}`,
        condition: '#state = :closed',
        names: {},
        values: { ':open': 'open', ':closed': 'closed', ':closesAt': write.closesAt },
      };
    default:
      return assertNever(write);
  }
};
