import type { pl } from '../pl/problems.ts';

export const en: typeof pl = {
  titles: {
    'group-not-open-yet': 'Registration has not started yet',
    'group-closed': 'Registration closed',
    'group-cancelled': 'Training cancelled',
    'group-full': 'No free seats',
    'institution-limit': 'Limit of the institution reached',
    'registration-ended': 'The registration has ended',
    'offer-expired': 'The time to accept the seat is over',
    'no-offer': 'There is no seat to accept',
    'quota-full': 'The limit on participants is used up',
    'transfer-under-way': 'The registration is being moved',
    'unknown-group': 'No such group',
    'unknown-institution': 'No such institution',
    'not-eligible': 'Not eligible',
    'already-registered': 'This person is already registered',
    'too-many-attempts': 'Too many registrations of this person',
    'unknown-registration': 'No such registration',
    'group-started': 'The training has started',
    'link-invalid': 'Invalid access token',
    'link-expired': 'Access token expired',
    'idempotency-key-reused': 'This idempotency key was used before',
    'malformed-json': 'The body is not valid JSON',
    'wrong-content-type': 'Unsupported content type',
    'body-too-large': 'The body is too large',
    'invalid-input': 'Invalid input',
    unauthorized: 'Access token needed',
    'not-found': 'No such address',
    'method-not-allowed': 'Method not allowed',
    unavailable: 'Service unavailable',
  },

  details: {
    'unknown-registration':
      'This registration no longer exists, or a newer one of the same person has replaced it.',
    'link-invalid':
      'This access token is not valid. Use the token from the answer to the registration without any change.',
    'link-expired': 'This access token has expired. Write to the project coordinator.',
    'idempotency-key-reused':
      'This key (Idempotency-Key) came with another body before. Send a new request with a new key.',
    'malformed-json': 'The body of the request cannot be read. Send a valid JSON document in UTF-8.',
    'wrong-content-type': 'Send the body as JSON, with the header “Content-Type: application/json”.',
    'body-too-large': 'The body of a request can be 64 KB at most.',
    'invalid-input': 'Some of the data are invalid. The field “errors” holds every place to correct.',
    unauthorized:
      'Send the access token from the answer to the registration, in the header “Authorization: Bearer …”.',
    'not-found': 'There is nothing at this address. All addresses are in the description of the API.',
    'method-not-allowed':
      'This address cannot be used with this method. The header “Allow” names the methods.',
    unavailable:
      'We do not know whether the request was carried out. Send it again, unchanged and with the same idempotency key: it will not make a second registration.',
  },

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
