/** One request to the table, by the port and the method that make it. */
export type Request = `${string}.${string}`;

/**
 * The way to the table and back. `perform` does the whole of one request at once and nothing in between, as the table
 * does; what happens before and after it is the wire's: it may wait, fail on the way there, or lose the answer.
 * A method that writes several items makes a request for each.
 */
export type Wire = <Answer>(request: Request, perform: () => Answer) => Promise<Answer>;

/** The wire of a day on which nothing goes wrong. */
export const goodWire: Wire = (_, perform) =>
  new Promise((resolve) => {
    resolve(perform());
  });
