export const handler = (): undefined => undefined;
