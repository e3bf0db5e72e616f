import { DeskPage } from '../deskPage.tsx';
import { FateForm } from './fateForm.tsx';
import type { Fate } from './fates.ts';
import { type Fault, faultSchema } from './faults.ts';
import type { KeptMail } from './mailFolder.ts';
import type { ReadMail } from './parsedMail.ts';

const faultWords: Readonly<Record<Fault, string>> = {
  throttle: 'Za dużo wysyłek (Throttling)',
  reject: 'Odrzucenie listu (MessageRejected)',
  'server-error': 'Błąd serwera (500)',
  'timeout-before': 'Brak odpowiedzi, list nieprzyjęty',
  'timeout-after': 'Brak odpowiedzi, list przyjęty',
};

const warsaw = new Intl.DateTimeFormat('pl-PL', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Warsaw',
});
const Time = ({ at }: { at: string }) => <time datetime={at}>{warsaw.format(new Date(at))}</time>;

type ListProps = {
  mails: readonly KeptMail[];
  faults: readonly Fault[];
  fates: readonly Fate[];
  addresses: ReadonlyMap<string, Fate>;
};

/** All mails, newest first, and the forms that make the next ones fail or come back. */
export const MailListPage = ({ mails, faults, fates, addresses }: ListProps) => (
  <DeskPage title="Skrzynka pocztowa" current="/">
    <h1>Wysłane listy</h1>
    <p>Listy aplikacji zostają na tym komputerze i nigdzie dalej nie są wysyłane.</p>
    {mails.length === 0 ? <p>Nie ma jeszcze żadnego listu.</p> : <MailTable mails={mails} />}
    <FaultForm faults={faults} />
    <FateForm fates={fates} addresses={addresses} />
  </DeskPage>
);

const MailTable = ({ mails }: { mails: readonly KeptMail[] }) => (
  <table>
    <caption>Od najnowszego, razem: {mails.length}</caption>
    <thead>
      <tr>
        <th scope="col">Do</th>
        <th scope="col">Temat</th>
        <th scope="col">Czas</th>
      </tr>
    </thead>
    <tbody>
      {mails.map((mail) => (
        <tr>
          <td>{mail.to.join(', ')}</td>
          <td>
            <a href={`/mails/${mail.id}`}>{mail.subject === '' ? '(bez tematu)' : mail.subject}</a>
          </td>
          <td>
            <Time at={mail.at} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const FaultForm = ({ faults }: { faults: readonly Fault[] }) => (
  <section aria-labelledby="faults">
    <h2 id="faults">Błędy na próbę</h2>
    <p>Każdy kolejny list zużywa jeden błąd z kolejki.</p>
    {faults.length === 0 ? (
      <p>Kolejka jest pusta.</p>
    ) : (
      <ol>
        {faults.map((fault) => (
          <li>{faultWords[fault]}</li>
        ))}
      </ol>
    )}
    <form method="post" action="/faults">
      <label for="kind">Rodzaj błędu</label>
      <select id="kind" name="kind">
        {faultSchema.options.map((fault) => (
          <option value={fault}>{faultWords[fault]}</option>
        ))}
      </select>
      <label for="times">Ile razy</label>
      <input id="times" name="times" type="number" min="1" max="100" value="1" />
      <button type="submit">Dodaj błąd</button>
    </form>
  </section>
);

/** One mail with everything in it. */
export const MailPage = ({ mail }: { mail: ReadMail }) => (
  <DeskPage title={mail.subject}>
    <h1>{mail.subject === '' ? '(bez tematu)' : mail.subject}</h1>
    <MailFacts mail={mail} />
    <h2>Załączniki</h2>
    <AttachmentList mail={mail} />
    <h2>Treść HTML</h2>
    {mail.parsed.html === '' ? (
      <p>List nie ma tej części.</p>
    ) : (
      <iframe
        title="Treść HTML listu"
        src={`/mails/${mail.id}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    )}
    <h2>Treść tekstowa</h2>
    {mail.parsed.text === '' ? <p>List nie ma tej części.</p> : <TextPart text={mail.parsed.text} />}
    <p>
      <a href={`/mails/${mail.id}/source`}>Pełne źródło listu</a>
    </p>
  </DeskPage>
);

const MailFacts = ({ mail }: { mail: ReadMail }) => (
  <dl>
    <dt>Od</dt>
    <dd>{mail.from}</dd>
    <dt>Do</dt>
    <dd>{mail.to.join(', ')}</dd>
    <dt>Czas</dt>
    <dd>
      <Time at={mail.at} />
    </dd>
    <dt>Oznaczenia</dt>
    <dd>
      {Object.entries(mail.tags)
        .map(([name, value]) => `${name}=${value}`)
        .join(', ') || 'brak'}
    </dd>
    <dt>Zestaw konfiguracji</dt>
    <dd>{mail.configurationSet ?? 'brak'}</dd>
  </dl>
);

const AttachmentList = ({ mail }: { mail: ReadMail }) =>
  mail.parsed.attachments.length === 0 ? (
    <p>Brak.</p>
  ) : (
    <ul>
      {mail.parsed.attachments.map((file, at) => (
        <li>
          <a href={`/mails/${mail.id}/attachments/${at}`}>{file.filename}</a> ({file.mimeType},{' '}
          {file.content.length} B)
        </li>
      ))}
    </ul>
  );

/** The text as it is, with its links made to be followed. */
const TextPart = ({ text }: { text: string }) => (
  <pre tabindex={0}>
    {text
      .split(/(https?:\/\/[^\s<>"]+)/)
      .map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))}
  </pre>
);

export const MissingPage = () => (
  <DeskPage title="Nie ma takiego listu">
    <h1>Nie ma takiego listu</h1>
  </DeskPage>
);
