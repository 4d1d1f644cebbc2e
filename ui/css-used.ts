// Takes from Bootstrap Italia only the rules whose classes and tags appear in our markup.
import purgeCSS from '@fullhuman/postcss-purgecss';

const CLASS_LISTS = /\bclass(?:Name)?s?\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/g;
const TABLE_ENTRIES = /\/\* css \*\/\s*'([^']*)'/g;
const TAGS = /<([a-z][a-z0-9]*)/g;
const WORDS = /[A-Za-z][\w-]*/g;

/** Class and tag names that really stand in the markup, rather than every word of every file. */
function namesIn(source: string): string[] {
  const names = ['html', 'body', '*'];
  for (const match of source.matchAll(CLASS_LISTS)) names.push(...((match[1] ?? match[2] ?? match[3] ?? '').match(WORDS) ?? []));
  for (const match of source.matchAll(TABLE_ENTRIES)) names.push(...((match[1] ?? '').match(WORDS) ?? []));
  for (const match of source.matchAll(TAGS)) if (match[1]) names.push(match[1]);
  return names;
}

/** PostCSS plugin for the build. */
export function keepOnlyUsed() {
  return purgeCSS({
    content: ['./index.html', './src/**/*.svelte', './src/italia/*.ts'],
    defaultExtractor: namesIn,
    dynamicAttributes: ['disabled', 'readonly', 'open', 'type', 'aria-current', 'aria-pressed', 'aria-selected', 'aria-invalid', 'aria-disabled', 'data-state', 'data-severity', 'data-theme', 'data-text', 'data-sample'],
    safelist: ['text', 'email', 'tel', 'number', 'password', 'radio', 'checkbox', 'button', 'submit', 'true', 'page'],
    variables: true,
    keyframes: true,
  });
}
