import { type Fate, fateSchema } from './fates.ts';

const fateWords: Readonly<Record<Fate | 'delivered', string>> = {
  delivered: 'Doręczony',
  'bounce-hard': 'Odbity: adres nie istnieje',
  'bounce-soft': 'Odbity: skrzynka pełna',
  complaint: 'Zgłoszony jako niechciany',
  silence: 'Bez wiadomości zwrotnej',
};

type FateProps = { fates: readonly Fate[]; addresses: ReadonlyMap<string, Fate> };

/** What becomes of mails after they were taken, and the form that decides it. */
export const FateForm = ({ fates, addresses }: FateProps) => (
  <section aria-labelledby="fates">
    <h2 id="fates">Los wysłanych listów</h2>
    <p>Bez ustawień każdy list jest doręczany. Pusty adres oznacza kolejne listy, do kogokolwiek.</p>
    {fates.length + addresses.size > 0 && (
      <ul>
        {[...addresses].map(([address, fate]) => (
          <li>
            {address}: {fateWords[fate]}
          </li>
        ))}
        {fates.map((fate) => (
          <li>Kolejny list: {fateWords[fate]}</li>
        ))}
      </ul>
    )}
    <form method="post" action="/fates">
      <label for="fate">Los listu</label>
      <select id="fate" name="kind">
        {[...fateSchema.options, 'delivered' as const].map((fate) => (
          <option value={fate}>{fateWords[fate]}</option>
        ))}
      </select>
      <label for="fate-address">Adres</label>
      <input id="fate-address" name="address" type="text" inputmode="email" autocomplete="off" />
      <label for="fate-times">Ile listów</label>
      <input id="fate-times" name="times" type="number" min="1" max="100" value="1" />
      <button type="submit">Ustaw los</button>
    </form>
  </section>
);
