import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALARMS, COSTS, RUNBOOK } from '../../infra/alarms.ts';

const text = readFileSync(new URL(`../../${RUNBOOK}`, import.meta.url), 'utf8');

/** How a heading is linked to. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

const [, forAlarms = ''] = text.split('\n# Alarms\n');
const sections =
  forAlarms
    .split('\n# ')[0]
    ?.split('\n## ')
    .slice(1)
    .map((section) => ({ anchor: anchorOf(section.split('\n')[0] ?? ''), section })) ?? [];

describe('The runbook', () => {
  it('has a section for each alarm, and for nothing that is none', () => {
    const expected = [...ALARMS.map(({ name }) => name), COSTS];
    expect(sections.map(({ anchor }) => anchor)).toEqual(expected);
  });

  it.each(sections)('says what it means, where to look and what to do: $anchor', ({ section }) => {
    for (const part of ['**It means**', '**Look**', '**Do**']) expect(section).toContain(part);
  });
});
