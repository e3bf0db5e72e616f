import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { bundle } from '../../infra/bundle.ts';
import { wholePage as withTheWholeLibrary } from './bundled/wholePage.tsx';

const bundled = z.object({
  wholePage: z.custom<() => Promise<string>>((value) => typeof value === 'function'),
});

it('A page comes out of a bundle to the letter as with the whole of hono', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zapisy-bundled-'));
  try {
    const { code } = await bundle({ path: 'test/infra/bundled/wholePage.tsx', budget: Infinity });
    await writeFile(join(folder, 'index.mjs'), code);
    const { wholePage } = bundled.parse(await import(pathToFileURL(join(folder, 'index.mjs')).href));
    const page = await wholePage();
    expect(page).toContain('<title>&lt;gr&amp;upa&gt;');
    expect(page).toBe(await withTheWholeLibrary());
  } finally {
    await rm(folder, { recursive: true });
  }
});
