import { describe, expect, it } from 'vitest';
import { Checkboxes, Radios } from '../../../functions/http/components/choices.tsx';
import { Select } from '../../../functions/http/components/select.tsx';
import { TextArea } from '../../../functions/http/components/textArea.tsx';
import { TextInput } from '../../../functions/http/components/textInput.tsx';
import { element, elements, render } from './markup.ts';

const field = { id: 'email', name: 'e-mail', label: 'Adres e-mail' } as const;
const wrong = { error: 'Wpisz adres', errorPrefix: 'Błąd' } as const;
const options = [
  { value: 'a', text: 'śląskie' },
  { value: 'b', text: 'łódzkie' },
] as const;

const fields = [
  ['a line of text', 'input', (more: object) => <TextInput {...field} {...more} />],
  ['several lines of text', 'textarea', (more: object) => <TextArea {...field} {...more} />],
  ['a choice from a list', 'select', (more: object) => <Select {...field} {...more} options={options} />],
] as const;

describe.each(fields)('%s', (_, tag, show) => {
  it('has a label tied to it', async () => {
    const html = await render(show({}));
    expect(element(html, 'label').attributes.get('for')).toBe(element(html, tag).attributes.get('id'));
  });

  it('is described by nothing when there is neither a hint nor an error', async () => {
    expect(element(await render(show({})), tag).attributes.has('aria-describedby')).toBe(false);
  });

  it('is described by its hint first and then by its error', async () => {
    const html = await render(show({ hint: 'Na przykład', ...wrong }));
    expect(element(html, tag).attributes.get('aria-describedby')).toBe('email-hint email-error');
  });

  it('has the texts that describe it on the page under those ids', async () => {
    const html = await render(show({ hint: 'Na przykład', ...wrong }));
    expect(html).toContain('id="email-hint"');
    expect(html).toContain('id="email-error"');
  });

  it('says the word for an error before the message, for those who hear it', async () => {
    expect(element(await render(show(wrong)), 'p').text).toBe('Błąd: Wpisz adres');
  });

  it('can be the heading of a page that asks one thing', async () => {
    expect(element(await render(show({ labelIsPageHeading: true })), 'h1').text).toBe('Adres e-mail');
  });
});

describe('what was typed', () => {
  const script = '"><script>alert(1)</script>';

  it('comes back in a line of text as text, whatever it is', async () => {
    const html = await render(<TextInput {...field} value={script} />);
    expect(html).not.toContain('<script>');
    expect(element(html, 'input').attributes.get('value')).toBe(
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });

  it('comes back in several lines of text as text, whatever it is', async () => {
    const html = await render(<TextArea {...field} value="</textarea><script>alert(1)</script>" />);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;/textarea&gt;');
  });

  it('does not break out of an error message', async () => {
    expect(await render(<TextInput {...field} error={script} errorPrefix="Błąd" />)).not.toContain(
      '<script>',
    );
  });

  it('stays chosen in a list', async () => {
    const html = await render(<Select {...field} value="b" options={options} />);
    const chosen = elements(html, 'option').filter(({ attributes }) => attributes.has('selected'));
    expect(chosen.map(({ text }) => text)).toEqual(['łódzkie']);
  });

  it('tells the browser which keyboard and which remembered value fit', async () => {
    const html = await render(
      <TextInput {...field} type="email" autocomplete="email" inputmode="email" spellcheck={false} />,
    );
    expect(Object.fromEntries(element(html, 'input').attributes)).toMatchObject({
      type: 'email',
      autocomplete: 'email',
      inputmode: 'email',
      spellcheck: 'false',
    });
  });
});

const choice = { id: 'position', name: 'position', legend: 'Stanowisko', items: options } as const;

const choices = [
  ['one of a few answers', (more: object) => <Radios {...choice} {...more} />],
  ['any of a few answers', (more: object) => <Checkboxes {...choice} {...more} />],
] as const;

describe.each(choices)('%s', (_, show) => {
  it('stands under the legend of its fieldset', async () => {
    expect(element(await render(show({})), 'legend').text).toBe('Stanowisko');
  });

  it('can make its legend the heading of the page', async () => {
    expect(element(await render(show({ legendIsPageHeading: true })), 'h1').text).toBe('Stanowisko');
  });

  it('is described, as a fieldset, by its hint first and then by its error', async () => {
    const html = await render(show({ hint: 'Wybierz jedno', ...wrong }));
    expect(element(html, 'fieldset').attributes.get('aria-describedby')).toBe('position-hint position-error');
  });

  it('gives the first answer the id that the error summary links to', async () => {
    const ids = elements(await render(show({})), 'input').map(({ attributes }) => attributes.get('id'));
    expect(ids).toEqual(['position', 'position-2']);
  });

  it('ties each label to its own answer', async () => {
    const html = await render(show({}));
    const tied = elements(html, 'label').map(({ attributes }) => attributes.get('for'));
    expect(tied).toEqual(elements(html, 'input').map(({ attributes }) => attributes.get('id')));
  });

  it('describes an answer by its own hint', async () => {
    const html = await render(show({ items: [{ value: 'a', text: 'Pracownik', hint: 'także starszy' }] }));
    expect(element(html, 'input').attributes.get('aria-describedby')).toBe('position-item-hint');
    expect(html).toContain('id="position-item-hint"');
  });
});

describe('the answers chosen before', () => {
  const chosen = async (html: Promise<string>) =>
    elements(await html, 'input')
      .filter(({ attributes }) => attributes.has('checked'))
      .map(({ attributes }) => attributes.get('value'));

  it('stay chosen among radios', async () => {
    expect(await chosen(render(<Radios {...choice} value="b" />))).toEqual(['b']);
  });

  it('stay chosen among checkboxes', async () => {
    expect(await chosen(render(<Checkboxes {...choice} values={['a', 'b']} />))).toEqual(['a', 'b']);
  });

  it('are none at first', async () => {
    expect(await chosen(render(<Radios {...choice} />))).toEqual([]);
  });
});
