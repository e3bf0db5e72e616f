import type { meanings as pl } from '../pl/problemMeanings.ts';

export const meanings: typeof pl = {
  'group-not-open-yet': 'Registration for this group has not started yet. The group says when it will.',
  'group-closed': 'Registration for this group is closed. Choose another group.',
  'group-cancelled': 'This training has been cancelled. Choose another group.',
  'group-full':
    'This group has no free seats, and its waiting list is full or does not exist. Choose another group.',
  'institution-limit':
    'This institution already uses all the seats it may have in this group. Choose another group.',
  'registration-ended':
    'This registration cannot take a seat any more. The field “how” says why: withdrawn (left), no answer in time (expired), moved to another group (moved) or not accepted (refused).',
  'offer-expired':
    'No answer came in time, so the seat is for the next person on the waiting list. A new registration can be sent.',
  'no-offer': 'No seat is kept for this registration. The field “standing” says how it stands.',
  'quota-full':
    'A limit across several groups is used up. The field “quota” holds it. Choose another project or write to the coordinator.',
  'transfer-under-way':
    'The coordinator is moving this registration to another group. Wait a minute and send the request again.',
  'unknown-group': 'We know no group with this id. Look it up in the list of groups.',
  'unknown-institution':
    'The directory has no institution with this id. Search for it by name or tax number (NIP).',
  'not-eligible':
    'The institution and the position do not meet the conditions. The field “failures” holds every rule and the parts of it that are not met.',
  'already-registered':
    'This person already has a registration in this group. There is no need to send another.',
  'too-many-attempts':
    'This person has registered for this group and withdrawn too many times. Write to the project coordinator.',
  'group-started':
    'The training has started, so the registration cannot be changed. Write to the project coordinator.',
};
