import type { Fact } from '../../domain/explain.ts';
import type { Language } from '../../domain/participant.ts';
import { factText } from '../../i18n/factText.ts';
import { offerText } from '../../i18n/offerText.ts';
import { registrationWords } from '../../i18n/registration.ts';
import { explainRegistration } from '../../use-cases/explainRegistration.ts';
import type { RegistrationView } from '../../use-cases/viewRegistration.ts';
import type { RegistrationParts } from '../context.ts';

/** The facts of somebody who waits; nobody else asks what stands in the way. */
export const waitingFacts = async (
  parts: RegistrationParts,
  view: RegistrationView,
): Promise<readonly Fact[]> => (view.standing.kind === 'waiting' ? explainRegistration(parts, view) : []);

type WhileWaitingProps = {
  readonly view: RegistrationView;
  readonly facts: readonly Fact[];
  readonly language: Language;
};

/** What stands between somebody who waits and a seat and, while the list is served, what the group's rules promise. */
export const WhileWaiting = ({ view, facts, language }: WhileWaitingProps) => {
  const { status: words } = registrationWords(language);
  const told = facts.map((fact) => factText(language, fact)).filter((sentences) => sentences.length > 0);
  const promises = facts.some(({ kind }) => kind === 'service-stopped')
    ? []
    : offerText(language, view.group.offers);
  return (
    <>
      <h2 class="govuk-heading-m">{words.waitingWhy}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {told.map((sentences) => (
          <li>{sentences.join(' ')}</li>
        ))}
      </ul>
      {promises.length > 0 && <h2 class="govuk-heading-m">{words.waitingHow}</h2>}
      {promises.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </>
  );
};
