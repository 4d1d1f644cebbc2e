// The second click of a double click, when the first has put another screen up: it was never meant for what stands there now.
import type { Screen } from './program.svelte';

/** Milliseconds within which two clicks are one double click. */
const DOUBLE = 500;
/** Pixels that a hand moves between the two. */
const SLIP = 8;

/** Knows the second click by its place and time. */
export class SecondClick {
  #last: { x: number; y: number; at: number; screen: Screen } | null = null;

  /** Whether a press or a click is the second one of a double click on another screen; those of the keyboard, which have no place, never are. */
  is(event: MouseEvent, screen: Screen): boolean {
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const last = this.#last;
    if (event.detail === 0 || (x === 0 && y === 0) || last === null) return false;
    return last.screen !== screen && at - last.at < DOUBLE && Math.hypot(x - last.x, y - last.y) <= SLIP;
  }

  /** Remembers a click that counted. */
  was(event: MouseEvent, screen: Screen): void {
    this.#last = { x: event.clientX, y: event.clientY, at: event.timeStamp, screen };
  }
}
