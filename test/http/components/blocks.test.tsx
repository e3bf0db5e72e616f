import { describe, expect, it } from 'vitest';
import { Button, LinkButton } from '../../../functions/http/components/button.tsx';
import { ErrorSummary } from '../../../functions/http/components/errorSummary.tsx';
import { FilterForm, Form } from '../../../functions/http/components/form.tsx';
import { GroupList } from '../../../functions/http/components/groupList.tsx';
import { NotificationBanner } from '../../../functions/http/components/notificationBanner.tsx';
import { Pagination } from '../../../functions/http/components/pagination.tsx';
import { Panel } from '../../../functions/http/components/panel.tsx';
import { StateTag } from '../../../functions/http/components/stateTag.tsx';
import { SummaryList } from '../../../functions/http/components/summaryList.tsx';
import { Table } from '../../../functions/http/components/table.tsx';
import { TaskList } from '../../../functions/http/components/taskList.tsx';
import { WarningText } from '../../../functions/http/components/texts.tsx';
import { States } from './kitchenSink.tsx';
import { element, elements, render } from './markup.ts';

const classOf = (of: ReturnType<typeof element>) => of.attributes.get('class');

describe('the error summary', () => {
  const summary = (
    <ErrorSummary
      title="Popraw błędy w formularzu"
      errors={[{ text: 'Wpisz adres', fieldId: 'email' }, { text: 'Formularz jest nieaktualny' }]}
    />
  );

  it('links each mistake to its field', async () => {
    const link = element(await render(summary), 'a');
    expect([link.attributes.get('href'), link.text]).toEqual(['#email', 'Wpisz adres']);
  });

  it('shows a mistake of the whole form without a link', async () => {
    const items = elements(await render(summary), 'li').map(({ text }) => text);
    expect(items).toEqual(['Wpisz adres', 'Formularz jest nieaktualny']);
  });

  it('is announced at once and takes the focus without a script', async () => {
    expect(await render(summary)).toMatch(
      /^<div class="govuk-error-summary" tabindex="-1" autofocus=""><div role="alert">/,
    );
  });

  it('cannot be broken by what was typed', async () => {
    const html = await render(
      <ErrorSummary title="Błędy" errors={[{ text: '<img onerror=x>', fieldId: 'a"b' }]} />,
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('href="#a&quot;b"');
  });
});

describe('a form', () => {
  it('leaves all checking to the server', async () => {
    const { attributes } = element(await render(<Form action="/zapis" />), 'form');
    expect([attributes.get('method'), attributes.has('novalidate')]).toEqual(['post', true]);
  });

  it('carries its token and the answers of earlier steps unseen', async () => {
    const hidden = element(await render(<Form action="/zapis" hidden={{ token: 'a"b' }} />), 'input');
    expect(Object.fromEntries(hidden.attributes)).toEqual({
      type: 'hidden',
      name: 'token',
      value: 'a&quot;b',
    });
  });

  it('that only filters has an address of its own and a name', async () => {
    const html = await render(<FilterForm label="Filtry" heading="Wybierz" action="/" submitText="Pokaż" />);
    const { attributes } = element(html, 'form');
    expect([attributes.get('method'), attributes.get('role'), attributes.get('aria-label')]).toEqual([
      'get',
      'search',
      'Filtry',
    ]);
  });

  it('is sent by a button that may say what it means', async () => {
    const button = element(
      await render(<Button name="action" value="withdraw" children="Zrezygnuj" />),
      'button',
    );
    expect([button.attributes.get('type'), button.attributes.get('value')]).toEqual(['submit', 'withdraw']);
  });
});

describe('a link that looks like a button', () => {
  it('stays a link for assistive technology', async () => {
    expect(element(await render(<LinkButton href="/" children="Wróć" />), 'a').attributes.has('role')).toBe(
      false,
    );
  });
});

describe('a state', () => {
  it('is told by a word', async () => {
    expect(element(await render(<StateTag look="open" text="zapisy otwarte" />), 'strong').text).toBe(
      'zapisy otwarte',
    );
  });

  it('is told by a shape that screen readers do not read', async () => {
    const html = await render(<StateTag look="full" text="brak wolnych miejsc" />);
    expect(element(html, 'svg').attributes.get('aria-hidden')).toBe('true');
  });

  it('has a shape of its own among the states of a group', async () => {
    const shapes = elements(await render(<States />), 'path')
      .slice(0, 4)
      .map(({ attributes }) => attributes.get('d'));
    expect(new Set(shapes).size).toBe(4);
  });

  it('has a shape of its own among the states of a registration', async () => {
    const shapes = elements(await render(<States />), 'path')
      .slice(4)
      .map(({ attributes }) => attributes.get('d'));
    expect(new Set(shapes).size).toBe(6);
  });

  it('draws its shape in the colour of the text, so that forced colours reach it', async () => {
    const html = await render(<StateTag look="waiting" text="lista rezerwowa" />);
    expect(element(html, 'path').attributes.get('fill')).toBe('currentColor');
  });
});

describe('the answer at the end of a path', () => {
  it('is the heading of its page', async () => {
    expect(element(await render(<Panel outcome="seated" title="Masz miejsce" />), 'h1').text).toBe(
      'Masz miejsce',
    );
  });

  it('has a shape for each outcome', async () => {
    const outcomes = ['seated', 'waiting', 'pending', 'refused'] as const;
    const pages = await Promise.all(outcomes.map((outcome) => render(<Panel outcome={outcome} title="x" />)));
    expect(new Set(pages.map((html) => element(html, 'path').attributes.get('d'))).size).toBe(4);
  });
});

describe('answers to check', () => {
  it('have change links that make sense on their own', async () => {
    const html = await render(
      <SummaryList
        rows={[
          {
            key: 'Instytucja',
            value: 'DPS',
            action: { href: '/dps', text: 'Zmień', hiddenText: 'instytucję' },
          },
          { key: 'Stanowisko', value: '<b>kierownik</b>' },
        ]}
      />,
    );
    expect(element(html, 'a').text).toBe('Zmień instytucję');
    expect(html).not.toContain('<b>');
    expect(html).toContain('govuk-summary-list__row--no-actions');
  });
});

describe('a banner', () => {
  it('is a named region when it only informs', async () => {
    const banner = elements(await render(<NotificationBanner title="Ważne" />), 'div')[0];
    expect(banner?.attributes.get('role')).toBe('region');
    expect(banner?.attributes.get('aria-labelledby')).toBe('notification-title');
  });

  it('is announced at once when it answers what was just done', async () => {
    const banner = elements(await render(<NotificationBanner kind="success" title="Gotowe" />), 'div')[0];
    expect(banner?.attributes.get('role')).toBe('alert');
  });
});

describe('a warning', () => {
  it('is heard as one, not as an exclamation mark', async () => {
    const html = await render(<WarningText hiddenText="Uwaga">Nie wrócisz na to miejsce.</WarningText>);
    expect(element(html, 'strong').text).toBe('Uwaga Nie wrócisz na to miejsce.');
    expect(html).toContain('aria-hidden="true">!</span>');
  });
});

describe('a list of several pages', () => {
  const html = () =>
    render(
      <Pagination
        label="Strony wyników"
        items={[
          { kind: 'page', number: 1, href: '?s=1', label: 'Strona 1' },
          { kind: 'page', number: 2, href: '?s=2', label: 'Strona 2', current: true },
        ]}
      />,
    );

  it('is a named landmark', async () => {
    expect(element(await html(), 'nav').attributes.get('aria-label')).toBe('Strony wyników');
  });

  it('marks the page one is on', async () => {
    const current = elements(await html(), 'a').filter(
      ({ attributes }) => attributes.get('aria-current') === 'page',
    );
    expect(current.map(({ attributes }) => attributes.get('aria-label'))).toEqual(['Strona 2']);
  });
});

describe('a table', () => {
  const html = () =>
    render(
      <Table
        caption="Osoby w grupie"
        columns={[{ heading: 'Osoba' }, { heading: 'Miejsce', numeric: true }]}
        rows={[['Łucja Żółć', '1']]}
      />,
    );

  it('has a caption', async () => {
    expect(element(await html(), 'caption').text).toBe('Osoby w grupie');
  });

  it('names each row by its first cell', async () => {
    const row = elements(await html(), 'th').find(({ attributes }) => attributes.get('scope') === 'row');
    expect(row?.text).toBe('Łucja Żółć');
  });

  it('repeats the heading by the value for the cards on a phone', async () => {
    expect(element(await html(), 'td').attributes.get('data-heading')).toBe('Miejsce');
  });

  it('keeps its roles when it is displayed as cards', async () => {
    expect(element(await html(), 'table').attributes.get('role')).toBe('table');
    expect(element(await html(), 'td').attributes.get('role')).toBe('cell');
  });
});

describe('steps in their order', () => {
  it('are described by their hint and their state', async () => {
    const html = await render(
      <TaskList
        id="steps"
        tasks={[{ title: 'Dane', href: '/dane', hint: 'imię', status: 'do zrobienia' }]}
      />,
    );
    expect(element(html, 'a').attributes.get('aria-describedby')).toBe('steps-1-hint steps-1-status');
    expect(classOf(element(html, 'ol'))).toBe('govuk-task-list');
  });
});

describe('groups to choose from', () => {
  it('are headings with one link each, with their facts in pairs', async () => {
    const html = await render(
      <GroupList
        groups={[
          {
            href: '/grupa/1',
            title: 'Grupa 3',
            state: <StateTag look="open" text="zapisy otwarte" />,
            facts: [{ term: 'Gdzie', value: 'Łódź' }],
          },
        ]}
      />,
    );
    expect(element(html, 'h3').text).toBe('Grupa 3');
    expect(element(html, 'a').attributes.get('href')).toBe('/grupa/1');
    expect([element(html, 'dt').text, element(html, 'dd').text]).toEqual(['Gdzie', 'Łódź']);
  });
});
