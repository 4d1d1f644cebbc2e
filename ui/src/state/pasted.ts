// What a paste brings. In WebKitGTK the event of a picture is empty, and the clipboard is read by itself; elsewhere the event has the
// files. Where there is text and the focus is in a field, the field pastes as ever.

/** A file that was pasted. */
export interface Pasted {
  name: string;
  /** The bytes in base64. */
  content: string;
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('the clipboard cannot be read'));
    reader.readAsDataURL(blob);
  });
}

async function ofFiles(files: File[], name: string): Promise<Pasted[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name && file.name !== 'image.png' ? file.name : name, content: await base64(file) })));
}

async function ofClipboard(name: string): Promise<Pasted[]> {
  const items = await navigator.clipboard?.read().catch(() => []);
  for (const item of items ?? []) {
    const type = item.types.find((each) => each === 'image/png') ?? item.types.find((each) => each.startsWith('image/'));
    if (type) return [{ name, content: await base64(await item.getType(type)) }];
  }
  return [];
}

/** What is pasted as files; nothing when the paste is left to the field. `name` is for pictures that have none. */
export function readPasted(event: ClipboardEvent, name: string): Promise<Pasted[]> | null {
  const data = event.clipboardData;
  const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const hasText = data?.types.includes('text/plain') ?? false;
  const files = [...(data?.files ?? [])];
  if (hasText && (inField || files.length === 0)) return null;
  if (files.length > 0) {
    event.preventDefault();
    return ofFiles(files, name);
  }
  // Nothing that the field could take: left to itself it would still delete what is selected.
  if (inField) event.preventDefault();
  return ofClipboard(name);
}
