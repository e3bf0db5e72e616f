import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  emailAddress,
  FIELD_ISSUES,
  line,
  lines,
  personName,
  phoneNumber,
} from '../../functions/domain/text.ts';

const SCRIPT = '<script>alert("x")</script>';
/** A valid number of nobody: born on 14 May 1944. */
const PESEL = '44051401359';

const issueOf = (schema: z.ZodType, value: unknown): string => {
  const result = schema.safeParse(value);
  return result.success ? 'accepted' : result.error.issues.map(({ message }) => message).join(' ');
};

describe('A name', () => {
  it.each([
    'O’Neil',
    "O'Neil",
    'Anna-Maria',
    'Łącka de Ávila',
    'Anna-Maria Łącka de Ávila',
    'Nguyễn',
    'Їжак',
    'J.',
  ])('may be %s', (name) => {
    expect(personName.parse(name)).toBe(name);
  });

  it('loses the blanks around it', () => {
    expect(personName.parse('  Żaneta ')).toBe('Żaneta');
  });

  it('is one text whether its accents were typed with the letters or after them', () => {
    expect(personName.parse('Z\u0307aneta')).toBe('Żaneta');
  });

  it.each([
    ['is a script', SCRIPT, 'not-a-name'],
    ['is a number', '12345', 'not-a-name'],
    ['begins with a mark instead of a letter', '\u0301anna', 'not-a-name'],
    ['is a formula', '=SUM(A1)', 'not-a-name'],
    ['is blank', '   ', 'required'],
    ['is missing', undefined, 'required'],
    ['is a list', ['Anna'], 'required'],
    ['is longer than 80 characters', 'a'.repeat(81), 'too-long'],
    ['has 10,000 characters', 'a'.repeat(10_000), 'too-long'],
    ['holds a NUL', 'An\u0000na', 'forbidden-characters'],
    ['holds a line break', 'An\nna', 'forbidden-characters'],
    ['turns the direction of reading', 'An\u202Ena', 'forbidden-characters'],
    ['holds a mark of an Arabic direction', 'An\u061Cna', 'forbidden-characters'],
    ['holds an invisible hyphen', 'An\u00ADna', 'forbidden-characters'],
    ['holds a separator of lines', 'An\u2028na', 'forbidden-characters'],
    ['holds a blank without width', 'An\u200Bna', 'forbidden-characters'],
    ['holds half a character', 'An\uD800na', 'forbidden-characters'],
    ['is a PESEL', PESEL, 'pesel-not-asked'],
    ['has a PESEL behind it', `Anna ${PESEL}`, 'pesel-not-asked'],
  ])('is refused when it %s', (_, name, issue) => {
    expect(issueOf(personName, name)).toBe(issue);
  });
});

describe('A note', () => {
  it('keeps a script as the harmless text that it is', () => {
    expect(lines(500).parse(SCRIPT)).toBe(SCRIPT);
  });

  it('may have several lines', () => {
    expect(lines(500).parse('Wózek\r\nDieta')).toBe('Wózek\r\nDieta');
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['a change of direction', 'a\u2066b'],
    ['a separator of paragraphs', 'a\u2029b'],
    ['an escape sequence', 'a\u001B[31mb'],
  ])('is refused when it holds %s', (_, text) => {
    expect(issueOf(lines(500), text)).toBe('forbidden-characters');
  });

  it.each([
    ['alone', PESEL],
    ['with blanks', '440514 01359'],
    ['with several blanks', '44 05 14  01359'],
    ['with blanks that do not break', '440514\u00A001359'],
    ['with hyphens', '440514-01359'],
    ['with dots', '44.05.14.01359'],
    ['over two lines', '440514\n01359'],
    ['in full-width digits', '４４０５１４０１３５９'],
    ['between words', `mój pesel to ${PESEL}, proszę dopisać`],
  ])('is refused when it holds a PESEL %s', (_, text) => {
    expect(issueOf(lines(500), text)).toBe('pesel-not-asked');
  });

  it.each(['tel. 600 100 200', 'sala 12, ul. 3 Maja 44', '44051401358'])(
    'may hold other numbers: %s',
    (text) => {
      expect(lines(500).parse(text)).toBe(text);
    },
  );
});

describe('A mail address', () => {
  it('is kept in lower case', () => {
    expect(emailAddress.parse(' Zaneta.Lacka@DPS-Zory.example ')).toBe('zaneta.lacka@dps-zory.example');
  });

  it('E28: with a tag is another address', () => {
    expect(emailAddress.parse('zaneta+rops@dps.example')).toBe('zaneta+rops@dps.example');
  });

  it.each([
    ['is no address', 'zaneta at dps', 'not-an-email'],
    ['adds a header line', 'a@b.example\r\nBcc: c@d.example', 'forbidden-characters'],
    ['names two people', 'a@b.example, c@d.example', 'not-an-email'],
    ['is empty', '', 'required'],
    ['is too long', `${'a'.repeat(250)}@b.example`, 'too-long'],
    ['is a PESEL in front of the sign', `${PESEL}@b.example`, 'pesel-not-asked'],
  ])('is refused when it %s', (_, address, issue) => {
    expect(issueOf(emailAddress, address)).toBe(issue);
  });
});

describe('A telephone number', () => {
  it.each(['', '600100200', '+48 600 100 200', '(32) 255-00-11', '48 600 100 200'])(
    'may be “%s”',
    (phone) => {
      expect(phoneNumber.parse(phone)).toBe(phone);
    },
  );

  it.each([
    ['a word', 'zadzwoń', 'not-a-phone'],
    ['too short', '12345678', 'not-a-phone'],
    ['too long', '1234567890123456', 'not-a-phone'],
    ['a PESEL', PESEL, 'pesel-not-asked'],
    ['a PESEL with a blank', '440514 01359', 'pesel-not-asked'],
  ])('is refused when it is %s', (_, phone, issue) => {
    expect(issueOf(phoneNumber, phone)).toBe(issue);
  });
});

describe('Whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme' }),
    fc.anything(),
  );

  it.each([
    ['a name', personName],
    ['a mail address', emailAddress],
    ['a telephone number', phoneNumber],
    ['a line', line(100)],
    ['a note', lines(500)],
  ])('as %s is either taken or refused in words that the catalogues have', (_, schema) => {
    fc.assert(
      fc.property(typed, (value) => {
        const result = schema.safeParse(value);
        const issues = result.success ? [] : result.error.issues.map(({ message }) => message);
        expect(FIELD_ISSUES).toEqual(expect.arrayContaining(issues));
      }),
    );
  });

  it('as a line, once taken, is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const once = line(100).safeParse(text);
        if (once.success) expect(line(100).parse(once.data)).toBe(once.data);
      }),
    );
  });
});
