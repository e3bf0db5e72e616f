import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import * as z from 'zod';
import { leavingOut, replacing, rewriting } from './rewriting.ts';

const standIn = (file: string): string => fileURLToPath(new URL(`../standIns/${file}.ts`, import.meta.url));

/** Parts of the AWS SDK that no Lambda of ours can need, and what is bundled in their place. */
export const STAND_INS = {
  '@aws-sdk/credential-provider-node': standIn('credentials'),
  '@aws-sdk/middleware-endpoint-discovery': standIn('endpointDiscovery'),
  '@smithy/core/event-streams': standIn('eventStreams'),
};

/**
 * For runtimes without cryptography or a region of their own; a way of repeating calls that nobody chose; files of
 * settings, where a Lambda has variables; pages of answers, which `queryAll` reads; S3; times, of which
 * no answer that we read has any.
 */
const SPARE =
  /\/@aws-sdk\/lib-dynamodb\/dist-es\/pagination\/\w+Paginator\.js$|\/@smithy\/core\/dist-es\/.*\/(?:Sha256Js|getInstanceMetadataRegion|util-retry\/(?:AdaptiveRetryStrategy|DefaultRateLimiter)|parseIni|service-customizations\/s3|serde\/(?:date|parse)-utils)\.js$/;

/** Of which the AWS SDK's clients read the version alone. */
const CLIENT_PACKAGE = /\/@aws-sdk\/client-[a-z]+\/package\.json$/;

const versionAlone: Plugin = {
  name: 'version alone',
  setup: (build) => {
    build.onLoad({ filter: CLIENT_PACKAGE }, async ({ path }) => {
      const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

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

const partitions = z.object({ partitions: z.array(z.looseObject({ id: z.string() })) });

/** What the regions of every part of AWS are called; the rule for their names is enough, and ours are in the first part. */
const regionsWithoutNames = rewriting(/\/util-endpoints\/lib\/aws\/partitions\.js$/, (text) => {
  const all = partitions.parse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
  const aws = all.partitions
    .filter(({ id }) => id === 'aws')
    .map((partition) => ({ ...partition, regions: {} }));
  return `export const partitionsInfo = ${JSON.stringify({ partitions: aws })};`;
});

/** Errors of the table that the code knows by class; any other comes as `DynamoDBServiceException`, under its name. */
const KNOWN = new Set(['ConditionalCheckFailedException', 'TransactionCanceledException']);
const unlessKnown = (line: string, name: string): string => (KNOWN.has(name) ? line : '');

const knownErrorsAlone = rewriting(/\/@aws-sdk\/client-dynamodb\/dist-es\/schemas\/schemas_0\.js$/, (text) =>
  text.replaceAll(/^n0_registry\.registerError\((\w+)\$, \w+\);$/gm, unlessKnown),
);
const knownClassesAlone = rewriting(/\/@aws-sdk\/client-dynamodb\/dist-es\/models\/errors\.js$/, (text) =>
  text.replaceAll(/^export class (\w+) extends __BaseException \{.*?^\}$/gms, (found, name: string) =>
    KNOWN.has(name) ? found : `export const ${name} = undefined;`,
  ),
);

/** Every call would be described for a logger, which none of our clients has. */
const notLogged: readonly Plugin[] = [
  replacing(
    /\/middleware-logger\/loggerMiddleware\.js$/,
    `export const loggerMiddleware = () => (next) => next;
    export const loggerMiddlewareOptions = {};
    export const getLoggerPlugin = () => ({ applyToStack: () => undefined });`,
  ),
  replacing(/\/smithy-client\/schemaLogFilter\.js$/, 'export const schemaLogFilter = () => undefined;'),
];

/** Lambda watches over loops by way of S3, SQS and SNS, of which we call none; traces reach no table. */
const withoutLoops = replacing(
  /\/middleware-recursion-detection\/getRecursionDetectionPlugin\.js$/,
  'export const getRecursionDetectionPlugin = () => ({ applyToStack: () => undefined });',
);

/** The release of Node is the stacks' choice, and what a client makes use of is of no interest to its owner. */
const withoutRemarks: readonly Plugin[] = [
  replacing(
    /\/@aws-sdk\/core\/dist-es\/submodules\/client\/emitWarningIfUnsupportedVersion\.js$/,
    'export const state = {}; export const emitWarningIfUnsupportedVersion = () => undefined;',
  ),
  replacing(/\/middleware-user-agent\/check-features\.js$/, 'export const checkFeatures = () => undefined;'),
];

/** Settings that nobody made: there is no home with files, and the usual defaults hold. */
const withoutSettings: readonly Plugin[] = [
  replacing(
    /\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    `export { CONFIG_PREFIX_SEPARATOR } from './constants';
    export const loadSharedConfigFiles = () => Promise.resolve({ configFile: {}, credentialsFile: {} });`,
  ),
  replacing(
    /\/defaults-mode\/resolveDefaultsModeConfig\.js$/,
    "export const resolveDefaultsModeConfig = () => () => Promise.resolve('legacy');",
  ),
];

/** What is left out of the AWS SDK. */
export const LIGHTER_SDK: readonly Plugin[] = [
  leavingOut(SPARE),
  versionAlone,
  tableEndpoint,
  noEventHeaders,
  regionsWithoutNames,
  knownErrorsAlone,
  knownClassesAlone,
  ...notLogged,
  withoutLoops,
  ...withoutRemarks,
  ...withoutSettings,
];
