import type { PropsWithChildren } from 'hono/jsx';
import { classNames } from './classNames.ts';

export type NotificationBannerProps = PropsWithChildren<
  Readonly<{
    /** Two banners on one page need different ids. */
    id?: string | undefined;
    title: string;
    /** `success` answers what the person has just done, and is announced at once. */
    kind?: 'important' | 'success' | undefined;
  }>
>;

/** News that is not about the content of the page itself. */
export const NotificationBanner = (props: NotificationBannerProps) => {
  const succeeded = props.kind === 'success';
  const titleId = `${props.id ?? 'notification'}-title`;
  return (
    <div
      class={classNames('govuk-notification-banner', succeeded && 'govuk-notification-banner--success')}
      role={succeeded ? 'alert' : 'region'}
      aria-labelledby={titleId}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {props.title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <div class="govuk-notification-banner__heading">{props.children}</div>
      </div>
    </div>
  );
};
