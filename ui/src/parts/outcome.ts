// What can be done about a request.
import type { Trouble } from '../backend/generated/wire';

/** The deeds that a request's state offers. */
export interface OutcomeActions {
  /** Says whether it was sent. */
  confirm: (sent: boolean) => void;
  /** Does not know yet whether it was sent: not to be asked again for now. */
  notYet: () => void;
  /** Sends again what was refused. */
  retry: () => void;
  /** Keeps it from being tried again by itself. */
  stopTrying: () => void;
  /** Sends again what was in doubt. */
  resend: () => void;
  /** Makes a draft of it again. */
  takeBack: () => void;
  /** Stops it while it is on its way to the server. */
  stop: () => void;
  /** What to tell whoever runs the computers. */
  trouble: () => Promise<Trouble | null>;
  /** Gives it more seconds before it leaves. */
  waitLonger: () => void;
  /** Lets it leave without waiting. */
  leaveNow: () => void;
  /** Keeps the ticket number. */
  number: (number: string) => void;
  /** Puts it aside as concluded. */
  close: () => void;
}

/** What can be done with a request that has left. */
export interface PastDeeds {
  /** Opens a new request like it. */
  again: () => void;
  /** Opens a request that adds information to its ticket. */
  inform: () => void;
  /** Saves its mail as a file; resolves to whether that was done. */
  save: () => Promise<boolean>;
}
