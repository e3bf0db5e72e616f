import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { LIGHTER_SDK, STAND_INS } from './bundling/awsSdk.ts';
import { polandAlone } from './bundling/holidays.ts';
import { LIGHTER_HONO } from './bundling/hono.ts';
import { LIGHTER_ZOD, WITHOUT_JSON_SCHEMA } from './bundling/zod.ts';
import { ENTRY_POINTS, type EntryName, type EntryPoint } from './entryPoints.ts';

/** The Node release of the Lambda runtime and of the syntax that bundles are written in. */
export const NODE_VERSION = 24;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'index.mjs';

/** How every Lambda is bundled: for the deployment, for the size budgets and for the tests alike. */
export const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'node',
  format: 'esm',
  target: `node${NODE_VERSION}`,
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'error',
  alias: STAND_INS,
  // Libraries in CommonJS ask for Node's own modules by `require`, which an ES module does not have.
  banner: {
    js: "import{createRequire as __zapisy}from'node:module';const require=__zapisy(import.meta.url);",
  },
} satisfies esbuild.BuildOptions;

export type Bundle = {
  /** The file's name in the Lambda's package. */
  readonly file: string;
  readonly code: Uint8Array;
  /** Sources of which something is left in the code, from the project's root. */
  readonly sources: readonly string[];
};

const built = ({ path, jsonSchema = false }: EntryPoint) =>
  esbuild.build({
    ...OPTIONS,
    plugins: [
      ...LIGHTER_SDK,
      ...LIGHTER_HONO,
      ...LIGHTER_ZOD,
      polandAlone,
      ...(jsonSchema ? [] : [WITHOUT_JSON_SCHEMA]),
    ],
    entryPoints: [path],
    outfile: FILE,
    write: false,
    metafile: true,
  });

/** How many bytes of a bundle come from each of its sources, from the project's root. */
const bytesIn = ({ outputs }: esbuild.Metafile): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(outputs[FILE]?.inputs ?? {})
      .map(([source, { bytesInOutput }]) => [source, bytesInOutput] as const)
      .filter(([, bytes]) => bytes > 0),
  );

/** Bundles an entry point. Rejects, with the compiler's messages, when it cannot. */
export const bundle = async (entry: EntryPoint): Promise<Bundle> => {
  const { outputFiles, metafile } = await built(entry);
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`Nothing came of bundling ${entry.path}`);
  return { file: FILE, code: output.contents, sources: [...bytesIn(metafile).keys()] };
};

/** What a bundle is made of: bytes by source, of which each has some. */
export const contentsOf = async (entry: EntryPoint): Promise<ReadonlyMap<string, number>> =>
  bytesIn((await built(entry)).metafile);

export type Bundles = Readonly<Record<EntryName, Bundle>>;

/** All bundles. They serve every environment: what differs between environments are variables. */
export const bundleAll = async (): Promise<Bundles> => {
  const {
    public: open,
    registration,
    browse,
    reference,
    institution,
    admin,
    settle,
    housekeep,
    mail,
    mailAgain,
    mailFeedback,
  } = ENTRY_POINTS;
  return {
    public: await bundle(open),
    registration: await bundle(registration),
    browse: await bundle(browse),
    reference: await bundle(reference),
    institution: await bundle(institution),
    admin: await bundle(admin),
    settle: await bundle(settle),
    housekeep: await bundle(housekeep),
    mail: await bundle(mail),
    mailAgain: await bundle(mailAgain),
    mailFeedback: await bundle(mailFeedback),
  };
};
