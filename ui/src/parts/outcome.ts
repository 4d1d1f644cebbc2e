// What can be done about a request.

/** The deeds that a request's state offers. */
export interface OutcomeActions {
  /** Says whether it was sent. */
  confirm: (sent: boolean) => void;
  /** Sends again what was refused. */
  retry: () => void;
  /** Sends again what was in doubt. */
  resend: () => void;
  /** Makes a draft of it again. */
  takeBack: () => void;
  /** Keeps the ticket number. */
  number: (number: string) => void;
  /** Puts it aside as concluded. */
  close: () => void;
}
