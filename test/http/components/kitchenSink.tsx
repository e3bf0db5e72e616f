import { BackLink } from '../../../functions/http/components/backLink.tsx';
import { Button, ButtonGroup, LinkButton } from '../../../functions/http/components/button.tsx';
import { Checkboxes, Radios } from '../../../functions/http/components/choices.tsx';
import { ErrorSummary } from '../../../functions/http/components/errorSummary.tsx';
import { FilterForm, Form } from '../../../functions/http/components/form.tsx';
import { GroupList } from '../../../functions/http/components/groupList.tsx';
import { Layout } from '../../../functions/http/components/layout.tsx';
import type { LayoutProps } from '../../../functions/http/components/layout.tsx';
import { LogoStrip } from '../../../functions/http/components/logoStrip.tsx';
import { NotificationBanner } from '../../../functions/http/components/notificationBanner.tsx';
import { Pagination } from '../../../functions/http/components/pagination.tsx';
import { Panel } from '../../../functions/http/components/panel.tsx';
import { Select } from '../../../functions/http/components/select.tsx';
import { StateTag } from '../../../functions/http/components/stateTag.tsx';
import { SummaryList } from '../../../functions/http/components/summaryList.tsx';
import { Table } from '../../../functions/http/components/table.tsx';
import { TaskList } from '../../../functions/http/components/taskList.tsx';
import { TextArea } from '../../../functions/http/components/textArea.tsx';
import { TextInput } from '../../../functions/http/components/textInput.tsx';
import { Details, InsetText, WarningText } from '../../../functions/http/components/texts.tsx';

/** What every page passes to the layout, in Polish, with the letters that a wrong font would lose. */
export const frame = {
  lang: 'pl',
  title: 'Terminy – Zapisy',
  skipLinkText: 'Przejdź do treści',
  header: {
    productName: 'Zapisy',
    homeHref: '/',
    language: {
      label: 'Język',
      languages: [
        { text: 'Polski', lang: 'pl' },
        { text: 'English', lang: 'en', href: '/jezyk/en' },
      ],
    },
    navigation: {
      label: 'Strony serwisu',
      items: [
        { href: '/', text: 'Projekty i terminy', current: true },
        { href: '/pomoc', text: 'Jak się zapisać' },
      ],
    },
  },
  footer: {
    hiddenHeading: 'O serwisie',
    links: [
      { href: '/dostepnosc', text: 'Deklaracja dostępności' },
      { href: '/dane', text: 'Ochrona danych' },
      { href: '/pomoc', text: 'Pomoc' },
    ],
    text: 'Projekt współfinansowany ze środków Unii Europejskiej.',
  },
} as const satisfies Omit<LayoutProps, 'children'>;

const stateWords = [
  ['open', 'zapisy otwarte'],
  ['full', 'brak wolnych miejsc'],
  ['closed', 'zapisy zakończone'],
  ['cancelled', 'szkolenie odwołane'],
  ['seated', 'masz miejsce'],
  ['waiting', 'lista rezerwowa'],
  ['offered', 'propozycja miejsca'],
  ['pending', 'czekamy na zgodę instytucji'],
  ['refused', 'zgłoszenie nieprzyjęte'],
  ['withdrawn', 'rezygnacja przyjęta'],
] as const;

export const States = () => (
  <ul class="govuk-list">
    {stateWords.map(([look, text]) => (
      <li>
        <StateTag look={look} text={text} />
      </li>
    ))}
  </ul>
);

const Groups = () => (
  <>
    <FilterForm
      label="Filtry terminów"
      heading="Wybierz terminy"
      action="/"
      submitText="Pokaż terminy"
      clear={{ href: '/', text: 'Wyczyść' }}
    >
      <Select
        id="region"
        name="region"
        label="Województwo"
        value="24"
        options={[
          { value: '', text: 'Wszystkie' },
          { value: '24', text: 'śląskie' },
          { value: '10', text: 'łódzkie' },
        ]}
      />
      <Select id="month" name="month" label="Miesiąc" options={[{ value: '', text: 'Wszystkie' }]} />
      <Checkboxes
        id="free"
        name="free"
        legend="Miejsca"
        legendSize="s"
        small
        items={[{ value: 'tak', text: 'Tylko z wolnymi miejscami' }]}
      />
    </FilterForm>
    <GroupList
      headingLevel={2}
      groups={[
        {
          href: '/grupa/1',
          title: 'Grupa 3, Katowice, 1–2 grudnia',
          overline: 'Praca socjalna z osobą w kryzysie bezdomności',
          state: <StateTag look="open" text="zapisy otwarte" />,
          facts: [
            { term: 'Kiedy', value: 'wtorek, 1 grudnia 2026 r., godz. 9:00' },
            { term: 'Gdzie', value: 'Katowice, ul. Świętej Jadwigi 12' },
            { term: 'Miejsca', value: 'wolne miejsca: 4 z 20' },
          ],
        },
        {
          href: '/grupa/2',
          title: 'Grupa 4, Łódź, 8–9 grudnia',
          overline: 'Praca socjalna z osobą w kryzysie bezdomności',
          state: <StateTag look="full" text="brak wolnych miejsc" />,
          facts: [
            { term: 'Kiedy', value: 'wtorek, 8 grudnia 2026 r., godz. 9:00' },
            { term: 'Gdzie', value: 'Łódź, ul. Żwirki 3' },
            { term: 'Miejsca', value: 'lista rezerwowa: 7 osób' },
          ],
        },
      ]}
    />
    <Pagination
      label="Strony wyników"
      previous={{ href: '?strona=1', text: 'Poprzednia' }}
      next={{ href: '?strona=3', text: 'Następna' }}
      items={[
        { kind: 'page', number: 1, href: '?strona=1', label: 'Strona 1' },
        { kind: 'page', number: 2, href: '?strona=2', label: 'Strona 2', current: true },
        { kind: 'gap' },
        { kind: 'page', number: 9, href: '?strona=9', label: 'Strona 9' },
      ]}
    />
  </>
);

const SignUp = () => (
  <Form action="/zapis" hidden={{ token: 'przykład' }}>
    <TextInput
      id="institution"
      name="institution"
      type="search"
      label="Nazwa lub NIP Twojej instytucji"
      hint="Na przykład: „Powiatowe Centrum Pomocy Rodzinie w Żywcu”"
      error="Wpisz nazwę albo NIP instytucji"
      errorPrefix="Błąd"
      value="Źdźbło"
    />
    <TextInput id="email" name="email" type="email" label="Adres e-mail" autocomplete="email" width={30} />
    <Radios
      id="position"
      name="position"
      legend="Twoje stanowisko"
      hint="Wybierz to, które masz w umowie."
      error="Wybierz stanowisko"
      errorPrefix="Błąd"
      items={[
        { value: 'social-worker', text: 'Pracownik socjalny', hint: 'także starszy pracownik socjalny' },
        { value: 'accountant', text: 'Księgowa lub księgowy' },
      ]}
    />
    <TextArea
      id="needs"
      name="needs"
      label="Potrzeby związane z dostępnością"
      hint="Jeśli ich nie masz, zostaw puste."
    />
    <Checkboxes
      id="consent"
      name="consent"
      legend="Informacja o przetwarzaniu danych"
      items={[{ value: 'tak', text: 'Znam informację o przetwarzaniu moich danych' }]}
    />
    <WarningText hiddenText="Uwaga">Po rezygnacji miejsce dostanie następna osoba z listy.</WarningText>
    <ButtonGroup>
      <Button>Dalej</Button>
      <Button kind="secondary" name="action" value="save">
        Zapisz na później
      </Button>
      <Button kind="warning">Zrezygnuj z udziału</Button>
      <LinkButton href="/">Wróć do terminów</LinkButton>
    </ButtonGroup>
  </Form>
);

const Answers = () => (
  <>
    <SummaryList
      rows={[
        {
          key: 'Instytucja',
          value: 'DPS „Jesień” w Łodzi',
          action: { href: '/zapis/instytucja', text: 'Zmień', hiddenText: 'instytucję' },
        },
        { key: 'Stanowisko', value: 'pracownik socjalny' },
      ]}
    />
    <Table
      caption="Osoby w grupie"
      columns={[
        { heading: 'Osoba' },
        { heading: 'Instytucja' },
        { heading: 'Stan' },
        { heading: 'Miejsce', numeric: true },
      ]}
      rows={[
        ['Łucja Żółć', 'PCPR w Żywcu', <StateTag look="seated" text="ma miejsce" />, '1'],
        ['Stanisław Gęś', 'OPS w Świętochłowicach', <StateTag look="waiting" text="lista rezerwowa" />, '2'],
      ]}
    />
    <TaskList
      id="steps"
      tasks={[
        { title: 'Wybierz instytucję', status: 'zrobione', href: '/zapis/instytucja' },
        {
          title: 'Podaj dane',
          hint: 'imię, nazwisko, e-mail',
          status: <StateTag look="pending" text="do zrobienia" />,
        },
      ]}
    />
  </>
);

/** One page with every component on it, as no real page would have. */
export const KitchenSink = (props: Pick<LayoutProps, 'embedded'>) => (
  <Layout {...frame} wide before={<BackLink href="/" text="Wróć" />} embedded={props.embedded}>
    <ErrorSummary
      title="Popraw błędy w formularzu"
      errors={[
        { text: 'Wpisz nazwę albo NIP instytucji', fieldId: 'institution' },
        { text: 'Wybierz stanowisko', fieldId: 'position' },
      ]}
    />
    <NotificationBanner title="Ważne">
      Zapisy do tej grupy kończą się w czwartek, 3 grudnia.
    </NotificationBanner>
    <NotificationBanner id="done" kind="success" title="Gotowe">
      Adres e-mail został zmieniony.
    </NotificationBanner>
    <Panel outcome="seated" title="Masz miejsce">
      Potwierdzenie wysłaliśmy na adres lucja@pcpr.example.
    </Panel>
    <Panel outcome="waiting" title="Jesteś na 4. miejscu listy rezerwowej" headingLevel={2} />
    <Panel outcome="pending" title="Czekamy na zgodę instytucji" headingLevel={2} />
    <Panel outcome="refused" title="Zgłoszenie nieprzyjęte" headingLevel={2}>
      Stanowisko nie należy do żadnej z grup uczestników tego projektu.
    </Panel>
    <Groups />
    <States />
    <SignUp />
    <Answers />
    <LogoStrip
      label="Znaki projektu"
      pictures={['Logo funduszu', 'Znak państwa', 'Logo regionu', 'Znak Unii'].map((alt) => {
        return { address: '/pictures/plate.png', alt, width: 150, height: 48 };
      })}
    />
    <InsetText>Szkolenie jest bezpłatne. Zwracamy koszty dojazdu.</InsetText>
    <Details summary="Jak liczymy miejsca?">Miejsce ma ten, kto ma potwierdzenie na tej stronie.</Details>
  </Layout>
);
