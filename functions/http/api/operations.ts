import type * as z from 'zod';
import type { ApiWords } from '../../i18n/api.ts';
import type { ProblemKind } from '../problem.ts';
import {
  acceptedAnswer,
  documentAnswer,
  eligibilityAnswer,
  groupAnswer,
  groupList,
  institutionList,
  programmeList,
  registeredAnswer,
  registrationAnswer,
  withdrawnAnswer,
} from './answerSchemas.ts';
import {
  eligibilityQuery,
  groupFilters,
  groupParameters,
  institutionQuery,
  registrationHeaders,
  registrationRequest,
} from './requestSchemas.ts';

export type OperationId = keyof ApiWords['operations'];

/** Parameters of one place by their names. */
export type Parameters = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** One thing that the API does: the same schemas read the request, type the handler and fill the description. */
export type Operation = {
  readonly id: OperationId;
  readonly method: 'get' | 'post';
  /** Below `/api/v1`, with parameters as OpenAPI writes them. */
  readonly path: string;
  readonly parameters?: {
    readonly path?: Parameters;
    readonly query?: Parameters;
    readonly header?: Parameters;
  };
  readonly body?: z.ZodType;
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  readonly problems: readonly ProblemKind[];
  /** Whether it needs the access token of a registration. */
  readonly secured: boolean;
};

const TOKEN_PROBLEMS = ['unauthorized', 'link-invalid', 'link-expired', 'unknown-registration'] as const;

/** Everything that the API does, in the order of a sign-up. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'listProgrammes',
    method: 'get',
    path: '/programmes',
    status: 200,
    answer: programmeList,
    problems: ['unavailable'],
    secured: false,
  },
  {
    id: 'listGroups',
    method: 'get',
    path: '/groups',
    parameters: { query: groupFilters },
    status: 200,
    answer: groupList,
    problems: ['invalid-input', 'unavailable'],
    secured: false,
  },
  {
    id: 'readGroup',
    method: 'get',
    path: '/groups/{groupId}',
    parameters: { path: groupParameters },
    status: 200,
    answer: groupAnswer,
    problems: ['unknown-group', 'unavailable'],
    secured: false,
  },
  {
    id: 'searchInstitutions',
    method: 'get',
    path: '/institutions',
    parameters: { query: institutionQuery },
    status: 200,
    answer: institutionList,
    problems: ['invalid-input', 'unavailable'],
    secured: false,
  },
  {
    id: 'checkEligibility',
    method: 'get',
    path: '/groups/{groupId}/eligibility',
    parameters: { path: groupParameters, query: eligibilityQuery },
    status: 200,
    answer: eligibilityAnswer,
    problems: ['invalid-input', 'unknown-group', 'unknown-institution', 'unavailable'],
    secured: false,
  },
  {
    id: 'register',
    method: 'post',
    path: '/groups/{groupId}/registrations',
    parameters: { path: groupParameters, header: registrationHeaders },
    body: registrationRequest,
    status: 201,
    answer: registeredAnswer,
    problems: [
      'malformed-json',
      'unknown-group',
      'already-registered',
      'group-cancelled',
      'group-closed',
      'group-full',
      'group-not-open-yet',
      'institution-limit',
      'quota-full',
      'registration-ended',
      'too-many-attempts',
      'body-too-large',
      'wrong-content-type',
      'idempotency-key-reused',
      'invalid-input',
      'not-eligible',
      'unknown-institution',
      'unavailable',
    ],
    secured: false,
  },
  {
    id: 'readRegistration',
    method: 'get',
    path: '/registration',
    status: 200,
    answer: registrationAnswer,
    problems: [...TOKEN_PROBLEMS, 'unavailable'],
    secured: true,
  },
  {
    id: 'acceptOffer',
    method: 'post',
    path: '/registration/acceptance',
    status: 200,
    answer: acceptedAnswer,
    problems: [
      ...TOKEN_PROBLEMS,
      'group-cancelled',
      'group-started',
      'no-offer',
      'offer-expired',
      'quota-full',
      'body-too-large',
      'unavailable',
    ],
    secured: true,
  },
  {
    id: 'withdraw',
    method: 'post',
    path: '/registration/withdrawal',
    status: 200,
    answer: withdrawnAnswer,
    problems: [
      ...TOKEN_PROBLEMS,
      'group-cancelled',
      'group-started',
      'transfer-under-way',
      'body-too-large',
      'unavailable',
    ],
    secured: true,
  },
  {
    id: 'readDocument',
    method: 'get',
    path: '/openapi.json',
    status: 200,
    answer: documentAnswer,
    problems: ['unavailable'],
    secured: false,
  },
];

/** `/groups/{groupId}` as the router writes it: `/groups/:groupId`. */
export const routeOf = ({ path }: Pick<Operation, 'path'>): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
