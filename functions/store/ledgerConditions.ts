/** What must hold for a write of a ledger, in DynamoDB's words: `#field` is an attribute, `:name` a value. */

export const all = (...conditions: readonly string[]): string => conditions.join(' AND ');

export const IS_OPEN = '#state = :open AND #opensAt <= :now AND #closesAt > :now';

export const NOT_IN_IT =
  'attribute_not_exists(#seats.#id) AND attribute_not_exists(#queue.#id) AND attribute_not_exists(#gone.#id)';

/** An absent counter is zero, and a limit of zero admits nobody before it is lifted. */
export const INSTITUTION_BELOW_LIMIT =
  '(attribute_type(#perInstitution, :null) OR #limitLiftsAt <= :now OR #used.#institution < #perInstitution' +
  ' OR (attribute_not_exists(#used.#institution) AND #perInstitution > :zero))';

export const A_SEAT_IS_FREE = 'size(#seats) < #capacity';
export const NOBODY_WAITS = 'size(#queue) = :zero';
const NO_SEAT_FOR_A_NEWCOMER = '(size(#seats) >= #capacity OR size(#queue) > :zero)';

/** A place on the list: for want of a seat, or of a seat of the institution's where the group lets it wait. */
export const WAITING_IS_DUE =
  `((${INSTITUTION_BELOW_LIMIT} AND ${NO_SEAT_FOR_A_NEWCOMER})` +
  ` OR (#atInstitutionLimit = :wait AND NOT ${INSTITUTION_BELOW_LIMIT}))`;

export const LIST_HAS_ROOM = '(attribute_type(#waitingLimit, :null) OR size(#queue) < #waitingLimit)';

/** Whether taking a seat that is kept fills a group that closes when full. */
export const FILLS = '#state = :open AND size(#seats) >= #capacity';
export const FILLS_NOT = '(#state <> :open OR size(#seats) < #capacity)';
