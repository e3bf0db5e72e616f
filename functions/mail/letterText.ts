import { assertNever } from '../domain/result.ts';
import type { Block, Fact, Letter } from './letter.ts';

const factLines = ({ label, values }: Fact): readonly string[] => {
  const [first, ...others] = values;
  return others.length === 0
    ? [`${label}: ${first ?? ''}`]
    : [`${label}:`, ...values.map((value) => `- ${value}`)];
};

const written = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'small':
      return block.text;
    case 'facts':
      return block.facts.flatMap(factLines).join('\n');
    case 'logos':
      return `${block.label}: ${block.pictures.map(({ alt }) => alt).join(' | ')}`;
    case 'link':
      return `${block.label}:\n${block.address}`;
    default:
      return assertNever(block);
  }
};

/** The letter for readers of plain text; an address stands on a line of its own, so that no program cuts it. */
export const letterText = ({ blocks }: Letter): string => `${blocks.map(written).join('\n\n')}\n`;
