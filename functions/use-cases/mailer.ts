/** The port to the mail service, apart from the others: nothing but the senders of notices knows it. */

export type Mail = {
  readonly noticeId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: string;
};

export type Mailer = {
  /** Hands a mail over. `rejected` is final; anything unclear or passing is thrown. */
  send(
    mail: Mail,
  ): Promise<
    | { readonly kind: 'accepted'; readonly messageId: string }
    | { readonly kind: 'rejected'; readonly reason: string }
  >;
};
