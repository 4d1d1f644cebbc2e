// What the window asks of the program: one function for every command of the wire, whoever answers it.
import type { BackgroundEvent, Commands, Failure } from './generated/wire';

/** Someone who answers the commands: the real program, or the one in memory. */
export interface Backend {
  /** Runs a command; rejects with a `Failure`. */
  call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]>;
  /** Hands every background event to the listener, from now on. */
  subscribe(listener: (event: BackgroundEvent) => void): void;
  /** Says that the first screen stands. */
  painted(): void;
}

let current: Backend | null = null;

/** Chooses who answers from now on. */
export function answerWith(backend: Backend): void {
  current = backend;
}

/** The one who answers. */
export function backend(): Backend {
  if (!current) throw new Error('no backend was chosen before the first command');
  return current;
}

/** Runs a command of the wire. */
export function call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
  return backend().call(name, request);
}

/** What was thrown, as a failure that a person can be told of. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') return thrown as Failure;
  return { code: 'unexpected', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
