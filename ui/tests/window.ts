// Opens the whole window over the backend in memory, as a clerk would find it.
import { render } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import App from '../src/App.svelte';
import { answerWith } from '../src/backend/backend';
import { Fake, type Scene } from '../src/backend/fake';
import { Program } from '../src/state/program.svelte';

/** An open window: the one who answers, what the window knows, and the hands of the clerk. */
export interface Opened {
  fake: Fake;
  program: Program;
  user: UserEvent;
}

const opened: Program[] = [];

// A check that is still due would otherwise come after the page is gone.
afterEach(() => {
  for (const program of opened.splice(0)) program.editor.take(null);
});

/** Opens the window in a scene. */
export async function open(scene: Scene = {}): Promise<Opened> {
  const fake = new Fake(scene);
  answerWith(fake);
  const program = new Program();
  opened.push(program);
  await program.start();
  await program.readLater();
  render(App, { program });
  await program.editor.check();
  const user = userEvent.setup({ advanceTimers: (ms) => (vi.isFakeTimers() ? vi.advanceTimersByTime(ms) : undefined), delay: null });
  return { fake, program, user };
}

/** The element with this id. */
export function at<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing on the screen has the id «${id}»`);
  return found as T;
}

/** A draft that nothing speaks against. */
export const SOUND = {
  module: 'tari',
  kind: 'anomalia',
  subject: 'TARI: gli avvisi escono senza codice a barre',
  description: 'Stampando gli avvisi di pagamento da Tributi > TARI > Stampe il riquadro del codice resta vuoto.',
} as const;
