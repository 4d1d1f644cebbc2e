// Editing one picture: the tool in hand, a frame moved by keys or drawn by the pointer, marks, undo and redo.
// Nothing leaves this class until it is applied; what was begun is still here when the clerk comes back.
import type { Area, Attachment, Pixels } from '../backend/generated/wire';
import { areaOf, inside, type Mark, type Span, TOOLS, type Tool } from './marks';

interface Moment {
  marks: readonly Mark[];
  crop: Area | null;
}

/** How far a picture may be enlarged on the screen; nothing means that all of it is seen. */
const ZOOMS = [null, 0.5, 1, 2] as const;

/** The work on one picture. */
export class PictureEditor {
  readonly attachment: Attachment;
  readonly size: Pixels;
  tool = $state<Tool>('cover');
  words = $state('');
  frame = $state.raw<Span>({ x1: 0, y1: 0, x2: 0, y2: 0 });
  #now = $state.raw<Moment>({ marks: [], crop: null });
  #past = $state.raw<readonly Moment[]>([]);
  #future = $state.raw<readonly Moment[]>([]);
  #zoom = $state(0);

  constructor(attachment: Attachment) {
    this.attachment = attachment;
    this.size = attachment.picture ?? { width: 1, height: 1 };
    const { width, height } = this.size;
    this.frame = inside({ x1: width * 0.4, y1: height * 0.4, x2: width * 0.6, y2: height * 0.5 }, this.size);
  }

  /** The marks, lowest first. */
  get marks(): readonly Mark[] {
    return this.#now.marks;
  }

  /** The part that is kept. */
  get crop(): Area | null {
    return this.#now.crop;
  }

  get changed(): boolean {
    return this.marks.length > 0 || this.crop !== null;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** How large a pixel is on the screen; nothing when all of it is seen. */
  get zoom(): number | null {
    return ZOOMS[this.#zoom] ?? null;
  }

  /** Areas to be covered. */
  get covers(): Area[] {
    return this.marks.filter((mark) => mark.tool === 'cover').map(areaOf);
  }

  /** Takes a tool by its number, 1 to 6. */
  takeTool(number: number): void {
    this.tool = TOOLS[number - 1] ?? this.tool;
  }

  /** Enlarges or reduces the view by a step; 0 shows all of it. */
  magnify(step: number): void {
    this.#zoom = step === 0 ? 0 : Math.min(Math.max(this.#zoom + step, 0), ZOOMS.length - 1);
  }

  /** A step of the keys: one hundredth of the picture, or one pixel. */
  step(fine: boolean): number {
    return fine ? 1 : Math.max(1, Math.round(Math.max(this.size.width, this.size.height) / 100));
  }

  /** Moves the frame; its size stays, also at the edge. */
  move(dx: number, dy: number): void {
    const { x1, y1, x2, y2 } = this.frame;
    const { width, height } = this.size;
    const fit = (by: number, one: number, two: number, most: number): number => Math.min(Math.max(by, -Math.min(one, two)), most - Math.max(one, two));
    const [right, down] = [fit(dx, x1, x2, width), fit(dy, y1, y2, height)];
    this.frame = { x1: x1 + right, y1: y1 + down, x2: x2 + right, y2: y2 + down };
  }

  /** Moves the second corner, or the tip of an arrow. */
  stretch(dx: number, dy: number): void {
    this.draw({ ...this.frame, x2: this.frame.x2 + dx, y2: this.frame.y2 + dy });
  }

  /** Puts the frame somewhere. */
  draw(span: Span): void {
    this.frame = inside(span, this.size);
  }

  /** Puts down what the tool makes of the frame; says whether there was anything to put down. */
  place(): boolean {
    const { width, height } = areaOf(this.frame);
    const empty = width === 0 || height === 0;
    const { marks } = this;
    switch (this.tool) {
      case 'crop':
        if (empty) return false;
        this.#do({ marks, crop: areaOf(this.frame) });
        return true;
      case 'number':
        return this.#add({ ...this.frame, tool: 'number', text: String(marks.filter((mark) => mark.tool === 'number').length + 1) });
      case 'text':
        return this.words.trim() !== '' && this.#add({ ...this.frame, tool: 'text', text: this.words.trim() });
      case 'arrow':
        return width + height > 0 && this.#add({ ...this.frame, tool: 'arrow', text: '' });
      default:
        return !empty && this.#add({ ...this.frame, tool: this.tool, text: '' });
    }
  }

  /** Takes a mark away. */
  remove(index: number): void {
    this.#do({ marks: this.marks.filter((_, at) => at !== index), crop: this.crop });
  }

  /** Keeps the whole picture. */
  uncrop(): void {
    this.#do({ marks: this.marks, crop: null });
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#future = [...this.#future, this.#now];
    this.#past = this.#past.slice(0, -1);
    this.#now = before;
  }

  redo(): void {
    const next = this.#future.at(-1);
    if (!next) return;
    this.#past = [...this.#past, this.#now];
    this.#future = this.#future.slice(0, -1);
    this.#now = next;
  }

  #add(mark: Mark): true {
    this.#do({ marks: [...this.marks, mark], crop: this.crop });
    return true;
  }

  #do(moment: Moment): void {
    this.#past = [...this.#past, this.#now];
    this.#future = [];
    this.#now = moment;
  }
}
