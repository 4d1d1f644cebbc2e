// Colours and size of the text. Both are set on the root before the first paint by the window itself; here they follow what
// is chosen while it is open, and the system's wish for contrast.
import type { Theme, WindowCard } from '../backend/generated/wire';

function wantsContrast(): MediaQueryList | undefined {
  // Not in the tests' browser.
  return typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-contrast: more)') : undefined;
}

function shown(theme: Theme): Theme {
  return theme === 'system' && wantsContrast()?.matches ? 'contrast' : theme;
}

let chosen: Theme = 'system';

/** Has the page look as it is set. */
export function dress({ theme, text_size }: WindowCard): void {
  chosen = theme;
  document.documentElement.dataset.theme = shown(theme);
  document.documentElement.dataset.text = String(text_size);
}

/** Follows the system from now on. */
export function followSystem(): void {
  wantsContrast()?.addEventListener('change', () => {
    document.documentElement.dataset.theme = shown(chosen);
  });
}
