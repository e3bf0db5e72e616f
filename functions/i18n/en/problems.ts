import type { pl } from '../pl/problems.ts';

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
  'registration-ended': {
    title: 'The registration has ended',
    about:
      'This registration cannot take a seat any more. The field “how” says why: withdrawn (left), no answer in time (expired), moved to another group (moved) or not accepted (refused).',
  },
  'offer-expired': {
    title: 'The time to accept the seat is over',
    about:
      'No answer came in time, so the seat is for the next person on the waiting list. A new registration can be sent.',
  },
  'no-offer': {
    title: 'There is no seat to accept',
    about: 'No seat is kept for this registration. The field “standing” says how it stands.',
  },
  'quota-full': {
    title: 'The limit on participants is used up',
    about:
      'A limit across several groups is used up. The field “quota” holds it. Choose another project or write to the coordinator.',
  },
  'transfer-under-way': {
    title: 'The registration is being moved',
    about:
      'The coordinator is moving this registration to another group. Wait a minute and send the request again.',
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
      'The training has started, so the registration cannot be changed. Write to the project coordinator.',
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

export const en: typeof pl = {
  problems,
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
};
