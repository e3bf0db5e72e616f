import * as z from 'zod';

const policy = z.enum(['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot']).default('Delete');

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  /** What becomes of it when it leaves the template, and when it is replaced. CloudFormation deletes without a word. */
  DeletionPolicy: policy,
  UpdateReplacePolicy: policy,
});
export type Resource = z.infer<typeof resource>;

const template = z.object({ Resources: z.record(z.string(), resource) });
/** A CloudFormation template, as far as data depend on it. */
export type Template = z.infer<typeof template>;

export const NO_RESOURCES: Template = { Resources: {} };

/** The template in a text of JSON. Throws on what is none. */
export const readTemplate = (text: string): Template => template.parse(JSON.parse(text));
