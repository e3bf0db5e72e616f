import { defineConfig } from 'vitest/config';

const project = (name: string, ...folders: string[]) => ({
  extends: true as const,
  test: { name, include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`) },
});

/** One project per layer, so that the counts at the end of a run say what was exercised. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    passWithNoTests: false,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    env: { TZ: 'UTC' },
    projects: [
      project(
        'unit',
        'domain',
        'i18n',
        'mail',
        'documents',
        'secrets',
        'observability',
        'entrypoints',
        'architecture',
        'simulation',
      ),
      project('store', 'store', 'contract', 'use-cases'),
      project('http', 'http'),
      project('infra', 'infra'),
      project('journeys', 'journeys'),
      project('crash', 'crash', 'delivery'),
    ],
  },
});
