/** Where the parts of one machine are reached: five ports in a row, so that one setting moves them all. */
export type Addresses = {
  readonly web: { readonly port: number; readonly url: string };
  readonly desk: { readonly port: number; readonly url: string };
  readonly login: { readonly port: number; readonly url: string };
  readonly engine: { readonly port: number; readonly url: string };
};

const at = (port: number) => ({ port, url: `http://localhost:${port}` });

export const addressesFrom = (port: number): Addresses => ({
  web: at(port),
  desk: at(port + 1),
  login: at(port + 2),
  engine: at(port + 3),
});
