// Marks on a picture: where they are, and the shapes by which both the screen (SVG) and the picture that leaves (canvas) show them.
import type { Area, Pixels } from '../backend/generated/wire';

/** What the clerk can do, in the order of the keys 1 to 6. */
export const TOOLS = ['cover', 'box', 'arrow', 'number', 'text', 'crop'] as const;

/** One of these. */
export type Tool = (typeof TOOLS)[number];

/** Two corners, or the tail and the tip of an arrow, in the pixels of the picture. */
export interface Span {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A mark that was placed. */
export interface Mark extends Span {
  tool: Exclude<Tool, 'crop'>;
  /** Words or number. */
  text: string;
}

/** What is painted: a path, or words at a place. */
export interface Shape {
  path?: string;
  words?: { text: string; x: number; y: number; size: number; middle: boolean };
  fill: string;
  stroke: string;
  width: number;
}

const RED = '#c3002f';
const WHITE = '#ffffff';
export const FONT = "'Titillium Web', 'Segoe UI', Arial, sans-serif";

/** The rectangle of two corners, whichever way it was drawn. */
export function areaOf({ x1, y1, x2, y2 }: Span): Area {
  return { x: Math.round(Math.min(x1, x2)), y: Math.round(Math.min(y1, y2)), width: Math.round(Math.abs(x2 - x1)), height: Math.round(Math.abs(y2 - y1)) };
}

/** The same span within the picture. */
export function inside(span: Span, { width, height }: Pixels): Span {
  const clamp = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most));
  return { x1: clamp(span.x1, width), y1: clamp(span.y1, height), x2: clamp(span.x2, width), y2: clamp(span.y2, height) };
}

/** Thickness of a line: what is well seen when the whole picture is on the screen. */
export function unitOf({ width, height }: Pixels): number {
  return Math.max(2, Math.max(width, height) / 320);
}

/** A stroke with a white edge, so that it is seen on any ground. */
function outlined(path: string, unit: number, fill = 'none'): Shape[] {
  return [
    { path, fill: 'none', stroke: WHITE, width: unit * 2.2 },
    { path, fill, stroke: RED, width: unit },
  ];
}

function arrow({ x1, y1, x2, y2 }: Span, unit: number): Shape[] {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const head = unit * 6;
  const wing = (turn: number): string => `${x2 - head * Math.cos(angle + turn)} ${y2 - head * Math.sin(angle + turn)}`;
  return outlined(`M${x1} ${y1}L${x2} ${y2}M${wing(0.5)}L${x2} ${y2}L${wing(-0.5)}`, unit);
}

function number({ x1, y1, text }: Mark, unit: number): Shape[] {
  const r = unit * 6;
  const circle = `M${x1 - r} ${y1}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  const words = { text, x: x1, y: y1 + unit * 3, size: unit * 9, middle: true };
  return [...outlined(circle, unit, RED), { words, fill: WHITE, stroke: 'none', width: 0 }];
}

/** The shapes of a mark, lowest first. Covers are not among them: they are painted into the pixels by the program. */
export function shapesOf(mark: Mark, unit: number): Shape[] {
  const { x, y, width, height } = areaOf(mark);
  switch (mark.tool) {
    case 'cover':
      return [];
    case 'box':
      return outlined(`M${x} ${y}h${width}v${height}h${-width}z`, unit);
    case 'arrow':
      return arrow(mark, unit);
    case 'number':
      return number(mark, unit);
    case 'text': {
      const words = { text: mark.text, x: mark.x1, y: mark.y1 + unit * 8, size: unit * 8, middle: false };
      return [
        { words, fill: 'none', stroke: WHITE, width: unit * 2.5 },
        { words, fill: RED, stroke: 'none', width: 0 },
      ];
    }
  }
}

/** Paints the marks on nothing, as large as the picture: a PNG in base64; nothing when there is nothing to paint. */
export function paint(marks: readonly Mark[], picture: Pixels): string | null {
  const shapes = marks.flatMap((mark) => shapesOf(mark, unitOf(picture)));
  if (shapes.length === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the window cannot paint');
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const shape of shapes) {
    pen.fillStyle = shape.fill;
    pen.strokeStyle = shape.stroke;
    pen.lineWidth = shape.width;
    if (shape.path) {
      const path = new Path2D(shape.path);
      if (shape.fill !== 'none') pen.fill(path);
      if (shape.stroke !== 'none') pen.stroke(path);
    }
    if (shape.words) {
      const { text, x, y, size, middle } = shape.words;
      pen.font = `600 ${size}px ${FONT}`;
      pen.textAlign = middle ? 'center' : 'left';
      if (shape.stroke !== 'none') pen.strokeText(text, x, y);
      if (shape.fill !== 'none') pen.fillText(text, x, y);
    }
  }
  return canvas.toDataURL('image/png').split(',')[1] ?? null;
}
