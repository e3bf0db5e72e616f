import { Hono } from 'hono';
import { type ApiWords, apiWords } from '../../i18n/api.ts';
import { problemMeanings } from '../../i18n/problemMeanings.ts';
import { Table } from '../components/table.tsx';
import { Details, InsetText } from '../components/texts.tsx';
import type { HttpEnv } from '../context.ts';
import { page } from '../layoutFor.tsx';
import { isProblemKind, PROBLEM_KINDS, PROBLEM_STATUS } from '../problem.ts';
import { Fields } from './browseFields.tsx';
import { type DescribedOperation, openApiDocument, type OpenApiDocument } from './openapi.ts';

const Code = ({ value }: { readonly value: unknown }) => (
  <pre class="zapisy-code" tabindex={0}>
    <code>{JSON.stringify(value, null, 2)}</code>
  </pre>
);

const Problems = ({
  operation,
  words,
}: {
  readonly operation: DescribedOperation;
  readonly words: ApiWords['page'];
}) => {
  const kinds = Object.values(operation.responses)
    .flatMap(({ content }) => Object.keys(content['application/problem+json']?.examples ?? {}))
    .filter(isProblemKind);
  return (
    <p class="govuk-body">
      {words.problems}:{' '}
      {kinds.map((kind, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`#${kind}`}>
            {kind}
          </a>
        </>
      ))}
    </p>
  );
};

const Operation = (props: {
  readonly address: string;
  readonly operation: DescribedOperation;
  readonly document: OpenApiDocument;
  readonly words: ApiWords['page'];
}) => {
  const { address, operation, document, words } = props;
  const request = operation.requestBody?.content['application/json']?.example;
  const answer = Object.values(operation.responses).flatMap(
    ({ content }) => content['application/json']?.example ?? [],
  );
  return (
    <section>
      <h2 class="govuk-heading-m" id={operation.operationId}>
        {operation.summary}
      </h2>
      <p class="govuk-body">
        <code>{address}</code>
      </p>
      <p class="govuk-body">{operation.description}</p>
      {operation.security.length > 0 && <InsetText>{words.authorised}</InsetText>}
      <Fields operation={operation} document={document} words={words} />
      {request !== undefined && (
        <Details summary={words.request}>
          <Code value={request} />
        </Details>
      )}
      {answer.map((value) => (
        <Details summary={words.answer}>
          <Code value={value} />
        </Details>
      ))}
      <Problems operation={operation} words={words} />
    </section>
  );
};

const EveryProblem = ({
  words,
  meanings,
}: {
  words: ApiWords['page'];
  meanings: ReturnType<typeof problemMeanings>;
}) => (
  <Table
    caption={words.everyProblem}
    columns={[{ heading: words.kind }, { heading: words.status, numeric: true }, { heading: words.meaning }]}
    rows={PROBLEM_KINDS.map((kind) => [<code id={kind}>{kind}</code>, PROBLEM_STATUS[kind], meanings[kind]])}
  />
);

const Operations = ({ document, words }: { document: OpenApiDocument; words: ApiWords['page'] }) => (
  <>
    {Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => (
        <Operation
          address={`${method.toUpperCase()} /api/v1${path}`}
          operation={operation}
          document={document}
          words={words}
        />
      )),
    )}
  </>
);

/** The description of the API for people, from the same document, without a script. */
export const browse = ({ origin }: { readonly origin: string }): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.get('/', (c) => {
    const language = c.get('language');
    const words = apiWords(language);
    const document = openApiDocument(origin, language);
    return page(
      c,
      { title: document.info.title, wide: true },
      <>
        <h1 class="govuk-heading-l">{document.info.title}</h1>
        <p class="govuk-body">{document.info.description}</p>
        <p class="govuk-body">
          {words.page.lead}{' '}
          <a class="govuk-link" href="/api/v1/openapi.json">
            /api/v1/openapi.json
          </a>
        </p>
        <Operations document={document} words={words.page} />
        <EveryProblem words={words.page} meanings={problemMeanings(language)} />
      </>,
    );
  });
  return app;
};
