import type { ApiWords } from '../../i18n/api.ts';
import { Table } from '../components/table.tsx';
import type { JsonSchema } from './componentSchemas.ts';
import type { DescribedOperation, OpenApiDocument } from './openapi.ts';

type Field = {
  readonly name: string;
  readonly place: keyof ApiWords['page']['places'];
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
};

const REFERENCE = '#/components/schemas/';

const resolved = (schema: JsonSchema, { components }: OpenApiDocument): JsonSchema =>
  schema.$ref === undefined ? schema : (components.schemas[schema.$ref.slice(REFERENCE.length)] ?? schema);

/** The fields of a body, those of an object in it by their whole path: `details.firstName`. */
const bodyFields = (schema: JsonSchema, document: OpenApiDocument, prefix = ''): readonly Field[] => {
  const { properties = {}, required = [] } = resolved(schema, document);
  return Object.entries(properties).flatMap(([name, property]): readonly Field[] => {
    if (typeof property === 'boolean') return [];
    const inner = bodyFields(property, document, `${prefix}${name}.`);
    if (inner.length > 0) return inner;
    return [{ name: prefix + name, place: 'body', required: required.includes(name), schema: property }];
  });
};

const itemsOf = ({ items }: JsonSchema): JsonSchema | undefined =>
  typeof items === 'object' && !Array.isArray(items) ? items : undefined;

/** Type, limit and possible values in the words of JSON Schema, which need no translation. */
const Values = ({ schema }: { readonly schema: JsonSchema }) => {
  const values = schema.enum ?? itemsOf(schema)?.enum ?? [];
  const limit = schema.maxLength === undefined ? '' : ` ≤ ${schema.maxLength}`;
  return (
    <>
      <code>
        {schema.type}
        {limit}
      </code>
      {values.length > 0 && ': '}
      {values.map((value, index) => (
        <>
          {index > 0 && ', '}
          <code>{String(value)}</code>
        </>
      ))}
    </>
  );
};

/** Every parameter of an operation and every field of its body, with what it means and may hold. */
export const Fields = (props: {
  readonly operation: DescribedOperation;
  readonly document: OpenApiDocument;
  readonly words: ApiWords['page'];
}) => {
  const { operation, document, words } = props;
  const body = operation.requestBody?.content['application/json']?.schema;
  const parameters = operation.parameters.map((parameter) => ({ ...parameter, place: parameter.in }));
  const fields: readonly Field[] = [...parameters, ...(body === undefined ? [] : bodyFields(body, document))];
  if (fields.length === 0) return <></>;
  return (
    <Table
      caption={words.parameters}
      captionSize="s"
      columns={[{ heading: words.name }, { heading: words.place }, { heading: words.meaning }]}
      rows={fields.map(({ name, place, required, description, schema }) => [
        <code>{name}</code>,
        `${words.places[place]}, ${required ? words.required : words.optional}`,
        <>
          {description} <Values schema={schema} />
        </>,
      ])}
    />
  );
};
