// Language, colours and size of the text. Colours and size are set on the root before the first paint by the window itself;
// here they follow what is chosen while it is open, and the system's wish for contrast.
import { call } from '../backend/backend';
import type { Language, Session, Theme, WindowCard } from '../backend/generated/wire';
import type { Program } from './program.svelte';

function wantsContrast(): MediaQueryList | undefined {
  // Not in the tests' browser.
  return typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-contrast: more)') : undefined;
}

/** Has the page look as it is set. */
export function wear({ theme, text_size }: WindowCard): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme === 'system' && wantsContrast()?.matches ? 'contrast' : theme;
  dataset.text = String(text_size);
}

/** Changing how the window looks and speaks; every change is kept. */
export class Looks {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Changes the language of the window. */
  async speak(language: Language): Promise<void> {
    await this.#keep(() => call('set_language', { language }));
  }

  /** Changes colours and size of the text. */
  async dress(theme: Theme, textSize: number): Promise<void> {
    await this.#keep(() => call('save_window', { theme, text_size: textSize }));
  }

  /** Makes the text one step larger or smaller, or as usual again. */
  async resize(step: -1 | 0 | 1): Promise<void> {
    const looks = this.#program.session?.window;
    if (!looks || looks.fixed.includes('window.text_size')) return;
    const size = looks.text_sizes[step === 0 ? 0 : looks.text_sizes.indexOf(looks.text_size) + step];
    if (size !== undefined && size !== looks.text_size) await this.dress(looks.theme, size);
  }

  /** Follows the system's wish for contrast from now on. */
  followSystem(): void {
    wantsContrast()?.addEventListener('change', () => {
      if (this.#program.session) wear(this.#program.session.window);
    });
  }

  async #keep(save: () => Promise<Session>): Promise<void> {
    const session = await this.#program.notices.attempt(save);
    if (session) this.#program.takeSession(session);
  }
}
