/** The port to the mail service, apart from the others: nothing but the senders of notices knows it. */

export type Mail = {
  readonly noticeId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: string;
  /** Events that the reader had and that are no more, beside those of `calendar`. */
  readonly droppedEvents?: string;
};

export type Mailer = {
  /**
   * Hands a mail over. `rejected` is final; `busy` asks to come again; `unanswered` leaves open whether it was taken.
   * Throws when the service fails, or refuses what an operator can put right.
   */
  send(
    mail: Mail,
  ): Promise<
    | { readonly kind: 'accepted'; readonly messageId: string }
    | { readonly kind: 'rejected'; readonly reason: string }
    | { readonly kind: 'busy' | 'unanswered' }
  >;
};
