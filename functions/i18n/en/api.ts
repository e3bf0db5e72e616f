import type { pl } from '../pl/api.ts';

const operations: (typeof pl)['operations'] = {
  listProgrammes: {
    summary: 'Projects',
    description: 'All projects with their conditions and courses.',
  },
  listGroups: {
    summary: 'Groups',
    description:
      'Groups that have not started yet, the earliest first. The numbers of seats are a moment old and promise nothing. A seat that is offered to somebody on the waiting list is not free.',
  },
  readGroup: {
    summary: 'One group',
    description: 'The group, its meetings, and its seats as of a moment ago.',
  },
  searchInstitutions: {
    summary: 'Search for institutions',
    description: 'Institutions whose name, town or tax number (NIP) holds every typed word.',
  },
  checkEligibility: {
    summary: 'Eligibility',
    description:
      'Whether somebody with this position in this institution may take part: the rule that matched or, for every rule, what is not met. No personal data.',
  },
  register: {
    summary: 'New registration',
    description:
      'Registers a person for a group. The answer says at once whether there is a seat or a place on the waiting list. A seat that becomes free is offered to the next person on the list or, in groups with direct promotion, is theirs at once. With the header Idempotency-Key the same request can be repeated safely for 24 hours and gets the same answer. Show the person the information on data processing first.',
  },
  readRegistration: {
    summary: 'State of a registration',
    description: 'The registration that the access token belongs to. The answer holds no personal data.',
  },
  acceptOffer: {
    summary: 'Acceptance of a seat',
    description:
      'Accepts the seat that is kept for this registration (standing “offered”), before the time in the field “until” and before the training starts. That time is counted in working hours: Monday to Friday, 8:00–20:00, without public holidays. After it the registration loses its place on the waiting list. Repeating it changes nothing.',
  },
  withdraw: {
    summary: 'Withdrawal',
    description:
      'Gives up the seat, declines the offered seat or gives up the place on the waiting list, until the training starts. Repeating it changes nothing.',
  },
  readDocument: { summary: 'This description', description: 'The API as an OpenAPI 3.1 document.' },
};

export const en: typeof pl = {
  operations,
  parameters: {
    groupId: 'The id of a group.',
    programme: 'The id of a project.',
    voivodeship: 'The voivodeship in which the training takes place.',
    course: 'The id of a course.',
    month: 'The month in which the group starts, for example 2026-12.',
    free: '“true”: groups with free seats only.',
    q: 'A name, town or tax number (NIP), or parts of them.',
    institutionId: 'The id of an institution in the directory.',
    position: 'The position.',
    'idempotency-key':
      'Names the request: a random text such as a UUID, new for every registration. 16 to 100 letters, digits, hyphens and underscores.',
  },
  document: {
    title: 'Zapisy API',
    description:
      'Registration for publicly funded training: the same actions as on the pages. Instants are in ISO 8601. Errors are described as in RFC 9457, in Polish or English by the header Accept-Language. The API uses no cookies.',
    security:
      'The access token (accessToken) from the answer to a registration. It opens that one registration only.',
  },
  page: {
    lead: 'For those who connect a program of their own to Zapisy. The same description for programs:',
    parameters: 'Input',
    name: 'Name',
    place: 'Where',
    meaning: 'Meaning',
    places: { path: 'path', query: 'query', header: 'header', body: 'body' },
    required: 'required',
    optional: 'optional',
    authorised: 'Needs the access token in the header “Authorization: Bearer …”.',
    request: 'Example of a request body',
    answer: 'Example of an answer',
    problems: 'Possible errors',
    everyProblem: 'Kinds of errors',
    kind: 'Kind',
    status: 'HTTP status',
  },
};
