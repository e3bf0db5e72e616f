import { gzipSync } from 'node:zlib';
import { bundle } from '../../bundle.ts';
import { ENTRY_POINTS } from '../../entryPoints.ts';

const figure = (bytes: number): string => bytes.toLocaleString('en').padStart(10);

const row = (name: string, ...columns: readonly string[]): string => [name.padEnd(10), ...columns].join('');

console.log(row('bundle', ...['bytes', 'gzip', 'budget'].map((heading) => heading.padStart(10))));
for (const [name, entry] of Object.entries(ENTRY_POINTS)) {
  const { budget } = entry;
  const { code } = await bundle(entry);
  const over = code.length > budget;
  if (over) process.exitCode = 1;
  const figures = [code.length, gzipSync(code).length, budget].map(figure);
  console.log(row(name, ...figures, over ? '  over budget' : ''));
}
