import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Aws, NO_STACK } from './aws.ts';
import type { StackName } from './stackNames.ts';
import { NO_RESOURCES, readTemplate, type Template } from './template.ts';

/** What is deployed of a stack, and from where that is known; or that nobody knows. */
export type Deployed =
  | {
      readonly kind: 'known';
      readonly template: Template;
      readonly text: string | undefined;
      readonly from: string;
    }
  | { readonly kind: 'unknown'; readonly why: string };

const body = z.object({ TemplateBody: z.unknown() });

/** The template of a stack in a folder where a release has left it; a stack that is not there is not deployed. */
export const templateIn = (folder: string, { name }: StackName): Deployed => {
  const file = join(folder, `${name}.template.json`);
  if (!existsSync(file)) return { kind: 'known', template: NO_RESOURCES, text: undefined, from: folder };
  const text = readFileSync(file, 'utf8');
  return { kind: 'known', template: readTemplate(text), text, from: folder };
};

/** The template of a stack as CloudFormation has it. */
export const templateOnAws = async (aws: Aws, { name, region }: StackName): Promise<Deployed> => {
  const answer = await aws([
    ...['cloudformation', 'get-template', '--stack-name', name],
    ...['--template-stage', 'Original', '--region', region],
  ]);
  switch (answer.kind) {
    case 'no-cli':
      return { kind: 'unknown', why: 'The AWS CLI is not installed.' };
    case 'error':
      return NO_STACK.test(answer.said)
        ? { kind: 'known', template: NO_RESOURCES, text: undefined, from: 'CloudFormation' }
        : { kind: 'unknown', why: answer.said };
    case 'answer': {
      const { TemplateBody } = body.parse(answer.value);
      const text = typeof TemplateBody === 'string' ? TemplateBody : JSON.stringify(TemplateBody);
      return { kind: 'known', template: readTemplate(text), text, from: 'CloudFormation' };
    }
  }
};
