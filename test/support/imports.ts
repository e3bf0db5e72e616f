import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export type Import = { readonly from: string; readonly to: string };

export const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of the files below a folder: a path from the root for our own, the package's name for others. */
export const importsBelow = (folder: string): readonly Import[] =>
  sourceFiles(folder).flatMap((from) => {
    const text = readFileSync(join(ROOT, from), 'utf8');
    return [...text.matchAll(IMPORT)].map(([, named, dynamic]) => {
      const specifier = named ?? dynamic ?? '';
      const to = specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), specifier)) : specifier;
      return { from, to };
    });
  });
