import { describe, expect, it } from 'vitest';
import { answerListing, listingEntry, listingRequest } from '../../functions/domain/listing.ts';
import { aListing, DPS, NOW, PCPR } from '../support/builders.ts';

const { request } = aListing();

const issuesOf = (changes: Readonly<Record<string, string>>) => {
  const read = listingRequest.safeParse({ ...request, ...changes });
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message]);
};

describe('a request to list an institution', () => {
  it('takes a NIP as people write it', () => {
    expect(listingRequest.parse({ ...request, nip: ' PL 526-025-02-74 ' }).nip).toBe('5260250274');
  });

  it.each([
    ['nip', '5260250275', 'not-a-nip'],
    ['nip', '', 'required'],
    ['name', ' ', 'required'],
    ['name', 'a'.repeat(161), 'too-long'],
    ['name', 'Dom\u202E', 'forbidden-characters'],
    ['town', 'Żory\nBcc: x@y.example', 'forbidden-characters'],
    ['email', 'sekretariat', 'not-an-email'],
    ['answerTo', 'jan@x.example\r\nBcc: y@z.example', 'forbidden-characters'],
    ['answerTo', '', 'required'],
  ])('tells what is wrong with its %s: %j', (field, value, message) => {
    expect(issuesOf({ [field]: value })).toEqual([[field, message]]);
  });

  it.each(['type', 'voivodeship'])('needs a known %s', (field) => {
    expect(issuesOf({ [field]: 'nieznane' }).map(([name]) => name)).toEqual([field]);
  });

  it('is answered once', () => {
    const answered = {
      at: NOW,
      by: 'coordinator:anna',
      answer: { kind: 'known', institutionId: DPS },
    } as const;
    const first = answerListing(aListing(), answered);
    const other = { ...answered, answer: { kind: 'added', institutionId: PCPR } } as const;
    expect([first, first.ok && answerListing(first.value, other)]).toEqual([
      { ok: true, value: { ...aListing(), answered } },
      { ok: false, refusal: { kind: 'answered-already' } },
    ]);
  });
});

describe('what a coordinator adds to a request', () => {
  it.each([
    [{ regon: '192598185', types: ['DPS'] }, 'regon'],
    [{ regon: '', types: ['DPS'] }, 'regon'],
    [{ regon: '192598184', types: [] }, 'types'],
    [{ regon: '192598184', types: ['OSP'] }, 'types'],
  ])('is refused when it is not right: %j', (typed, field) => {
    const read = listingEntry.safeParse(typed);
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('is the REGON as people write it, and the tags', () => {
    expect(listingEntry.parse({ regon: '192 598 184', types: ['DPS', 'NGO'] })).toEqual({
      regon: '192598184',
      types: ['DPS', 'NGO'],
    });
  });
});
