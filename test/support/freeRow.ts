import { requireFreePort } from '../../infra/local/ports.ts';
import { StartupError } from '../../infra/local/startupFailure.ts';

/** How many ports a runner needs in a row. */
const ROW = 4;
/** Below the ports that operating systems give to whoever asks for any. */
const FIRST = 10_000;
const ROWS = 5_000;

let next = process.pid * 7;

const isFree = async (port: number): Promise<boolean> => {
  try {
    for (let offset = 0; offset < ROW; offset += 1) await requireFreePort(port + offset, 'web');
    return true;
  } catch (error) {
    if (error instanceof StartupError) return false;
    throw error;
  }
};

/**
 * The first of four free ports. Rows never overlap, and each process begins somewhere else: of tests side by side no
 * two look at the same row at the same moment.
 */
export const freeRow = async (): Promise<number> => {
  for (let tries = 0; tries < ROWS; tries += 1) {
    next += 1;
    const port = FIRST + (next % ROWS) * ROW;
    if (await isFree(port)) return port;
  }
  throw new Error('No four free ports in a row');
};
