import type { pl } from '../pl/api.ts';

const problems: (typeof pl)['problems'] = {
  'group-not-open-yet': {
    title: 'Registration has not started yet',
    about: 'Registration for this group has not started yet. The group says when it will.',
  },
  'group-closed': {
    title: 'Registration closed',
    about: 'Registration for this group is closed. Choose another group.',
  },
  'group-cancelled': {
    title: 'Training cancelled',
    about: 'This training has been cancelled. Choose another group.',
  },
  'group-full': {
    title: 'No free seats',
    about:
      'This group has no free seats, and its waiting list is full or does not exist. Choose another group.',
  },
  'institution-limit': {
    title: 'Limit of the institution reached',
    about: 'This institution already uses all the seats it may have in this group. Choose another group.',
  },
  'registration-withdrawn': {
    title: 'Registration withdrawn',
    about: 'This registration has been withdrawn. To take part, send a new one.',
  },
  'unknown-group': {
    title: 'No such group',
    about: 'We know no group with this id. Look it up in the list of groups.',
  },
  'unknown-institution': {
    title: 'No such institution',
    about: 'The directory has no institution with this id. Search for it by name or tax number (NIP).',
  },
  'not-eligible': {
    title: 'Not eligible',
    about:
      'The institution and the position do not meet the conditions. The field “failures” holds every rule and the parts of it that are not met.',
  },
  'already-registered': {
    title: 'This person is already registered',
    about: 'This person already has a registration in this group. There is no need to send another.',
  },
  'too-many-attempts': {
    title: 'Too many registrations of this person',
    about:
      'This person has registered for this group and withdrawn too many times. Write to the project coordinator.',
  },
  'unknown-registration': {
    title: 'No such registration',
    about: 'This registration no longer exists, or a newer one of the same person has replaced it.',
  },
  'group-started': {
    title: 'The training has started',
    about:
      'The training has started, so the registration cannot be withdrawn. Write to the project coordinator.',
  },
  'link-invalid': {
    title: 'Invalid access token',
    about:
      'This access token is not valid. Use the token from the answer to the registration without any change.',
  },
  'link-expired': {
    title: 'Access token expired',
    about: 'This access token has expired. Write to the project coordinator.',
  },
  'idempotency-key-reused': {
    title: 'This idempotency key was used before',
    about: 'This key (Idempotency-Key) came with another body before. Send a new request with a new key.',
  },
  'malformed-json': {
    title: 'The body is not valid JSON',
    about: 'The body of the request cannot be read. Send a valid JSON document in UTF-8.',
  },
  'wrong-content-type': {
    title: 'Unsupported content type',
    about: 'Send the body as JSON, with the header “Content-Type: application/json”.',
  },
  'body-too-large': {
    title: 'The body is too large',
    about: 'The body of a request can be 64 KB at most.',
  },
  'invalid-input': {
    title: 'Invalid input',
    about: 'Some of the data are invalid. The field “errors” holds every place to correct.',
  },
  unauthorized: {
    title: 'Access token needed',
    about:
      'Send the access token from the answer to the registration, in the header “Authorization: Bearer …”.',
  },
  'not-found': {
    title: 'No such address',
    about: 'There is nothing at this address. All addresses are in the description of the API.',
  },
  'method-not-allowed': {
    title: 'Method not allowed',
    about: 'This address cannot be used with this method. The header “Allow” names the methods.',
  },
  unavailable: {
    title: 'Service unavailable',
    about:
      'We do not know whether the request was carried out. Send it again, unchanged and with the same idempotency key: it will not make a second registration.',
  },
};

const operations: (typeof pl)['operations'] = {
  listProgrammes: {
    summary: 'Projects',
    description: 'All projects with their conditions and courses.',
  },
  listGroups: {
    summary: 'Groups',
    description:
      'Groups that have not started yet, the earliest first. The numbers of seats are a moment old and promise nothing.',
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
      'Registers a person for a group. The answer says at once whether there is a seat or a place on the waiting list. With the header Idempotency-Key the same request can be repeated safely for 24 hours and gets the same answer. Show the person the information on data processing first.',
  },
  readRegistration: {
    summary: 'State of a registration',
    description: 'The registration that the access token belongs to. The answer holds no personal data.',
  },
  withdraw: {
    summary: 'Withdrawal',
    description:
      'Gives up the seat or the place on the waiting list, until the training starts. Repeating it changes nothing.',
  },
  readDocument: { summary: 'This description', description: 'The API as an OpenAPI 3.1 document.' },
};

export const en: typeof pl = {
  problems,
  operations,
  issues: {
    required: 'This field is required.',
    'too-long': 'The text is too long.',
    'forbidden-characters': 'The text contains characters that are not allowed.',
    'not-a-name': 'This does not look like a first or last name.',
    'not-an-email': 'This is not a valid e-mail address.',
    'not-a-phone': 'This is not a valid telephone number.',
    'pesel-not-asked': 'Do not send a PESEL number: it is not asked at this stage.',
    'unknown-choice': 'This is not one of the possible values.',
    'must-be-confirmed': 'A confirmation (true) is needed.',
    'unexpected-field': 'There is no such field here.',
  },
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
