// The keys that go somewhere, once: what they do, how a screen reader learns of them, and how the guide lists them.
// Their words are `shortcut-⟨id⟩` with `.keys`.
import { attr, t } from '../text/i18n.svelte';
import type { Program, Screen } from './program.svelte';

interface Shortcut {
  /** The key, as the browser names it. */
  key: string;
  /** Whether Ctrl (on a Mac, Command) goes with it. */
  ctrl: boolean;
  /** Value of `aria-keyshortcuts`. */
  aria: string;
  /** What it does; nothing when the screen that it belongs to does it. */
  run?: (program: Program) => Promise<void>;
}

function place(screen: Screen): (program: Program) => Promise<void> {
  return (program) => program.go(screen);
}

/** Every shortcut, in the order of the guide. */
export const SHORTCUTS = {
  new: { key: 'n', ctrl: true, aria: 'Control+N', run: (program) => program.begin() },
  preview: { key: 'Enter', ctrl: true, aria: 'Control+Enter' },
  compose: { key: '1', ctrl: true, aria: 'Control+1', run: place('compose') },
  requests: { key: '2', ctrl: true, aria: 'Control+2', run: place('requests') },
  settings: { key: '3', ctrl: true, aria: 'Control+3', run: place('settings') },
  'settings-too': { key: ',', ctrl: true, aria: 'Control+,', run: place('settings') },
  larger: { key: '+', ctrl: true, aria: 'Control++', run: (program) => program.looks.resize(1) },
  smaller: { key: '-', ctrl: true, aria: 'Control+-', run: (program) => program.looks.resize(-1) },
  usual: { key: '0', ctrl: true, aria: 'Control+0', run: (program) => program.looks.resize(0) },
  guide: { key: 'F1', ctrl: false, aria: 'F1', run: (program) => program.guide.open() },
  'guide-too': { key: '4', ctrl: true, aria: 'Control+4', run: (program) => program.guide.open() },
} satisfies Record<string, Shortcut>;

/** Name of a shortcut. */
export type ShortcutName = keyof typeof SHORTCUTS;

/** The names, in the order of the guide. */
export const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** What it does and its keys, as people read them. */
export function shortcutWords(name: ShortcutName): { does: string; keys: string } {
  return { does: t(`shortcut-${name}`), keys: attr(`shortcut-${name}`, 'keys') };
}

/** Does what a key stands for. A dialog keeps its keys to itself, and nothing is left while a request is being sent. */
export function byKey(event: KeyboardEvent, program: Program): void {
  const ctrl = event.ctrlKey || event.metaKey;
  // Some keyboards have the plus above the equals sign.
  const key = event.key === '=' ? '+' : event.key.toLowerCase();
  if (event.defaultPrevented || event.altKey || event.repeat || (event.shiftKey && key !== '+')) return;
  const all: Shortcut[] = Object.values(SHORTCUTS);
  const found = all.find((each) => each.run && each.ctrl === ctrl && each.key.toLowerCase() === key);
  if (!found?.run) return;
  event.preventDefault();
  if (program.sending.busy || document.querySelector('dialog[open]')) return;
  void found.run(program);
}
