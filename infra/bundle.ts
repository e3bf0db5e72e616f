import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import * as z from 'zod';
import { ENTRY_POINTS, type EntryName, type EntryPoint } from './entryPoints.ts';

/** The Node release of the Lambda runtime and of the syntax that bundles are written in. */
export const NODE_VERSION = 24;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'index.mjs';

const standIn = (file: string): string => fileURLToPath(new URL(`standIns/${file}.ts`, import.meta.url));

/** Parts of the AWS SDK that no Lambda of ours can need, and what is bundled in their place. */
const STAND_INS = {
  '@aws-sdk/credential-provider-node': standIn('credentials'),
  '@aws-sdk/middleware-endpoint-discovery': standIn('endpointDiscovery'),
  '@smithy/core/event-streams': standIn('eventStreams'),
};

/** How every Lambda is bundled: for the deployment, for the size budgets and for the tests alike. */
const OPTIONS = {
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

/** Every schema of zod brings its JSON Schema along, 20 KB; only a description of the API asks for it. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
/** For runtimes without cryptography or a region of their own, and a way of repeating calls that nobody chose. */
const SPARE =
  /\/@smithy\/core\/.*\/(?:Sha256Js|getInstanceMetadataRegion|util-retry\/(?:AdaptiveRetryStrategy|DefaultRateLimiter))\.js$/;
/** Of which the AWS SDK's clients read the version alone. */
const CLIENT_PACKAGE = /\/@aws-sdk\/client-[a-z]+\/package\.json$/;

/** Puts other contents in the place of a library's file. */
const replacing = (filter: RegExp, contents: string): esbuild.Plugin => ({
  name: `replacing ${filter.source}`,
  setup: (build) => {
    build.onLoad({ filter }, () => ({ contents }));
  },
});

/** Which address a region's tables have; the SDK brings those of every partition and account along. */
const tableEndpoint = replacing(
  /\/@aws-sdk\/client-dynamodb\/dist-es\/endpoint\/endpointResolver\.js$/,
  `export * from ${JSON.stringify(standIn('tableEndpoint'))};`,
);

/** Every signer makes one; it signs the messages of event streams, of which there are none. */
const noEventHeaders = replacing(
  /\/@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/,
  'export class HeaderFormatter {}',
);

/** English sentences about wrong values, of which nobody reads one: pages and API have words of their own. */
const codesAlone = replacing(
  /\/zod\/v4\/locales\/en\.js$/,
  'export default () => ({ localeError: ({ code }) => code });',
);

/** Leaves files of libraries out. What they export stays under its name and fails when it is called. */
const leavingOut = (filter: RegExp): esbuild.Plugin => ({
  name: `leaving out ${filter.source}`,
  setup: (build) => {
    build.onLoad({ filter }, async ({ path }) => {
      const names = (await readFile(path, 'utf8')).matchAll(/^export (?:const|function|class) (\w+)/gm);
      const absent = "function absent() { throw new Error('This is left out of the bundle'); }";
      return {
        contents: [absent, ...[...names].map(([, name]) => `export { absent as ${name} };`)].join('\n'),
      };
    });
  },
});

/** Holidays of all countries, 450 KB. */
const HOLIDAYS = /\/date-holidays\/src\/data\.js$/;

/** What holidays are called, and remarks about them, decide nothing. */
const WORDS: ReadonlySet<string> = new Set(['name', '_name', 'note']);
const withoutWords = (key: string, value: unknown): unknown => (WORDS.has(key) ? undefined : value);

const polandAlone: esbuild.Plugin = {
  name: 'Poland alone',
  setup: (build) => {
    build.onLoad({ filter: HOLIDAYS }, async ({ path }) => {
      const days = z.record(z.string(), z.object({}).loose());
      const holidays = z.object({ PL: z.object({ days }) });
      const world = z.object({ data: z.object({ holidays }) });
      const { data } = world.parse(await import(pathToFileURL(path).href));
      return { contents: `export const data = ${JSON.stringify(data, withoutWords)};` };
    });
  },
};

const versionAlone: esbuild.Plugin = {
  name: 'version alone',
  setup: (build) => {
    build.onLoad({ filter: CLIENT_PACKAGE }, async ({ path }) => {
      const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Bundles an entry point. Rejects, with the compiler's messages, when it cannot. */
export const bundle = async ({ path, jsonSchema = false }: EntryPoint): Promise<Bundle> => {
  const { outputFiles, metafile } = await esbuild.build({
    ...OPTIONS,
    plugins: [
      leavingOut(SPARE),
      versionAlone,
      tableEndpoint,
      noEventHeaders,
      codesAlone,
      polandAlone,
      ...(jsonSchema ? [] : [leavingOut(JSON_SCHEMA)]),
    ],
    entryPoints: [path],
    outfile: FILE,
    write: false,
    metafile: true,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`Nothing came of bundling ${path}`);
  const left = Object.entries(metafile.outputs[FILE]?.inputs ?? {});
  return {
    file: FILE,
    code: output.contents,
    sources: left.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([source]) => source),
  };
};

export type Bundles = Readonly<Record<EntryName, Bundle>>;

/** All bundles. They serve every environment: what differs between environments are variables. */
export const bundleAll = async (): Promise<Bundles> => {
  const {
    public: open,
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
