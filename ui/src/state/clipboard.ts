// The clipboard of the system.

/** Puts a text into it; `false` where the system does not let the page. To be called at once when somebody clicks. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
