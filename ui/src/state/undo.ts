// Undo and redo by keyboard in text fields. WebKitGTK has the history but binds no key to it; elsewhere the same edit is
// made once, for the key's own effect is taken away.

/** Undoes on Ctrl+Z, redoes on Ctrl+Shift+Z and Ctrl+Y, in whichever text field has the focus. */
export function undoByKey(event: KeyboardEvent): void {
  const field = event.target;
  const writing = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!writing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const redo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!redo && key !== 'z') return;
  event.preventDefault();
  document.execCommand?.(redo ? 'redo' : 'undo');
}
