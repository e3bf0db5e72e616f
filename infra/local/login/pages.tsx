import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';

const Page = ({ title, children }: { title: string; children: Child }) => (
  <>
    {raw('<!doctype html>')}
    <html lang="pl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/interaction/login.css" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  </>
);

const document = (page: { readonly toString: () => string }): string => page.toString();

export type LoginForm = {
  readonly action: string;
  readonly username: string;
  readonly refused: boolean;
  readonly usernames: readonly string[];
};

/** The form of the test users. After a wrong password it comes again, with the name kept and the message linked. */
export const loginPage = ({ action, username, refused, usernames }: LoginForm): string =>
  document(
    <Page title={refused ? 'Błąd: Logowanie próbne' : 'Logowanie próbne'}>
      <h1>Logowanie próbne</h1>
      <p>
        Konta do prób: {usernames.join(', ')}. Hasło jest wypisane w oknie terminala, w którym działa
        aplikacja.
      </p>
      {refused ? (
        <p id="refused" role="alert" class="refused">
          <a href="#username">Błąd: nie ma takiego konta albo hasło jest inne.</a>
        </p>
      ) : null}
      <form method="post" action={action}>
        <label for="username">Konto</label>
        <input
          id="username"
          name="username"
          value={username}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          {...(refused ? { 'aria-describedby': 'refused', 'aria-invalid': 'true' as const } : {})}
        />
        <label for="password">Hasło</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Zaloguj się</button>
      </form>
    </Page>,
  );

/** The question before signing out. `form` is the provider's own form, whose id both buttons name. */
export const logoutPage = (form: string): string =>
  document(
    <Page title="Wylogowanie">
      <h1>Wylogować się?</h1>
      {raw(form)}
      <p>
        <button type="submit" form="op.logoutForm" name="logout" value="yes">
          Wyloguj się
        </button>
      </p>
      <p>
        <button type="submit" form="op.logoutForm">
          Zostań
        </button>
      </p>
    </Page>,
  );

export const loggedOutPage = (): string =>
  document(
    <Page title="Wylogowano">
      <h1>Wylogowano</h1>
    </Page>,
  );

/** What the provider refused. `error` and `description` are its own words, in the words of OAuth. */
export const refusedPage = (error: string, description: string): string =>
  document(
    <Page title="Logowanie się nie udało">
      <h1>Logowanie się nie udało</h1>
      <p>Wróć do aplikacji i zacznij logowanie od nowa.</p>
      <p>
        <code>{error}</code> <span lang="en">{description}</span>
      </p>
    </Page>,
  );

export const stylesheet = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
main { max-width: 24rem; margin: 3rem auto; padding: 0 1rem; }
label { display: block; font-weight: 700; margin-top: 1rem; }
input { font: inherit; width: 100%; box-sizing: border-box; padding: 0.4rem; border: 2px solid #1b1b1b; }
button { font: inherit; margin-top: 1rem; padding: 0.5rem 1rem; }
.refused { border-left: 5px solid #b00020; padding-left: 0.75rem; }
.refused a { color: #b00020; font-weight: 700; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
`;
