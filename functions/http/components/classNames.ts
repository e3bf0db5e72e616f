/** Joins the class names that apply; the conditional ones are `undefined` or `false` when they do not. */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');
