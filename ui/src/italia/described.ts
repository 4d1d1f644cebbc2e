// Ties a control to the texts around it.

/** Value of `aria-describedby` for a control inside a `Field`. */
export function described(id: string, texts: { hint?: string; locked?: string; note?: string }): string | undefined {
  const ids = (['hint', 'locked', 'note'] as const).filter((part) => texts[part]).map((part) => `${id}-${part}`);
  return ids.join(' ') || undefined;
}
