import { DeskPage } from './deskPage.tsx';

const STEPS = [
  { seconds: 60, label: '1 minuta' },
  { seconds: 3_600, label: '1 godzina' },
  { seconds: 86_400, label: '1 dzień' },
  { seconds: 604_800, label: '7 dni' },
] as const;

const warsaw = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'full',
  timeStyle: 'medium',
});

type ControlPageProps = {
  /** Epoch milliseconds. */
  readonly now: number;
  /** What has just been done, or refused. */
  readonly message: string | undefined;
  readonly webAddress: string;
};

/** The product's clock, and the buttons that put it forward and run the scheduled tasks. */
export const ControlPage = ({ now, message, webAddress }: ControlPageProps) => (
  <DeskPage title="Zegar i zadania" current="/control">
    <h1>Zegar i zadania</h1>
    {message !== undefined && (
      <p role="status" class="message">
        {message}
      </p>
    )}
    <p>
      Zegar programu: <time datetime={new Date(now).toISOString()}>{warsaw.format(now)}</time>
    </p>
    <form method="post" action="/control/advance">
      <fieldset>
        <legend>Przesuń zegar do przodu i wykonaj zadania</legend>
        <div class="buttons">
          {STEPS.map(({ seconds, label }) => (
            <button type="submit" name="seconds" value={String(seconds)}>
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
    <form method="post" action="/control/run">
      <button type="submit">Wykonaj zadania teraz</button>
    </form>
    <p>
      <a href={webAddress}>Strony programu</a>
    </p>
  </DeskPage>
);
