// The bars that stay at the edges of the window: how much of it they cover, so that nothing comes into view behind them.

type Edge = 'top' | 'bottom';

const holders: Partial<Record<Edge, HTMLElement>> = {};

/** Keeps the height of a bar in `--top-bar` or `--bottom-bar` while it is there; it is none where the bar scrolls with the page. */
export function bar(edge: Edge): (element: HTMLElement) => () => void {
  return (element) => {
    const { style } = document.documentElement;
    const measure = (): void => {
      const stays = getComputedStyle(element).position === 'sticky';
      style.setProperty(`--${edge}-bar`, stays ? `${element.offsetHeight}px` : '0px');
    };
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    holders[edge] = element;
    window.addEventListener('resize', measure);
    // A height that the whole page knows has the whole page styled anew: that waits until it is painted.
    const begin = (): void => (observer ? observer.observe(element, { box: 'border-box' }) : measure());
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(begin)));
    return () => {
      cancelAnimationFrame(frame);
      observer?.disconnect();
      window.removeEventListener('resize', measure);
      // The next screen may have brought its own already.
      if (holders[edge] === element) style.removeProperty(`--${edge}-bar`);
    };
  };
}

/** A key that leads into a text of several lines brings only its caret into view: the rest of it follows. */
export function wholeInView(event: KeyboardEvent): void {
  const { activeElement } = document;
  if (event.key === 'Tab' && activeElement instanceof HTMLTextAreaElement) activeElement.scrollIntoView?.({ block: 'nearest' });
}

/** What has the focus comes out from behind something that has just been laid over the page. */
export function clearFocus(): void {
  const { activeElement } = document;
  if (activeElement?.matches('a, button, input, select, textarea, summary')) activeElement.scrollIntoView?.({ block: 'nearest' });
}
