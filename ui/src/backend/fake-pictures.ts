// Pictures of the program in memory: one drawing stands for all of them.
import type { Attached, Attachment, Draft, PictureData, ReducedCard } from './generated/wire';

const SIZE = { width: 1366, height: 768 };

/** A window of an office program, drawn. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1366 768" width="1366" height="768"><rect width="1366" height="768" fill="#e9edf1"/><rect width="1366" height="56" fill="#17324d"/><rect x="40" y="96" width="1286" height="600" fill="#fff" stroke="#5b6f82"/><text x="80" y="170" font-size="28" fill="#17324d">Stampa avvisi TARI</text><text x="80" y="240" font-size="22">Contribuente: Mario Verdi, RSSMRA80A01H501U</text><rect x="420" y="320" width="520" height="220" fill="#fff" stroke="#a81c33" stroke-width="4"/><text x="460" y="400" font-size="26" fill="#a81c33">Errore EC014: riquadro vuoto</text></svg>`;

/** Attachments to begin with: a picture, a large one, and a table. */
export const FILES: Attachment[] = [
  { id: 'file-a', name: 'schermata.png', bytes: 384_211, media_type: 'image/png', caption: 'l’avviso senza codice a barre', picture: SIZE },
  { id: 'file-b', name: 'IMG_2211.jpg', bytes: 4_184_900, media_type: 'image/jpeg', caption: '', picture: { width: 4032, height: 3024 } },
  { id: 'file-c', name: 'ruolo TARI 2026.csv', bytes: 12_400, media_type: 'text/csv', caption: '' },
];

/** The attachments that are kept, in the order and with the captions that are shown. */
export function arranged(kept: Attachment[], shown: Attachment[]): Attachment[] {
  const place = (id: string): number => shown.findIndex((each) => each.id === id);
  const known = shown.flatMap(({ id, caption }) => kept.filter((each) => each.id === id).map((each) => ({ ...each, caption })));
  return [...known, ...kept.filter((each) => place(each.id) < 0)];
}

/** What is done to pictures. */
export class FakePictures {
  #before: Attachment[] | null = null;
  readonly #id: (what: string) => string;

  constructor(id: (what: string) => string) {
    this.#id = id;
  }

  attach(draft: Draft, name: string): Attached {
    const file: Attachment = { id: this.#id('file'), name, bytes: 384_211, media_type: 'image/png', caption: '', picture: SIZE };
    draft.attachments.push(file);
    return { draft, attachment: file.id };
  }

  read(edge: number | null): PictureData {
    return { data: `data:image/svg+xml,${encodeURIComponent(edge ? DRAWING.replace('width="1366" height="768"', '') : DRAWING)}` };
  }

  edit(draft: Draft, attachment: string): Draft {
    return this.#change(draft, (each) => (each.id === attachment ? { ...each, id: this.#id('file') } : each));
  }

  reduce(draft: Draft, size: (draft: Draft) => number): ReducedCard {
    const before = size(draft);
    this.#change(draft, (each) => (each.picture ? { ...each, id: this.#id('file'), bytes: Math.round(each.bytes / 5) } : each));
    return { draft, before, after: size(draft) };
  }

  remove(draft: Draft, attachment: string): Draft {
    this.#before = draft.attachments;
    draft.attachments = draft.attachments.filter((each) => each.id !== attachment);
    return draft;
  }

  undo(draft: Draft): Draft {
    draft.attachments = this.#before ?? draft.attachments;
    this.#before = null;
    return draft;
  }

  #change(draft: Draft, change: (file: Attachment) => Attachment): Draft {
    this.#before = draft.attachments;
    draft.attachments = draft.attachments.map(change);
    return draft;
  }
}
