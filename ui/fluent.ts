// Reads the words while the window is built: what reaches the page is parsed, and a message that does not read fails the build.
import { FluentResource } from '@fluent/bundle';
import type { Plugin } from 'vite';

const BEGINNINGS = /^-?[a-zA-Z][\w-]* *=/gm;

/** Makes of each Fluent file its parsed messages. */
export function readFluent(): Plugin {
  return {
    name: 'fluent',
    transform(text, id) {
      if (!id.endsWith('.ftl')) return null;
      const { body } = new FluentResource(text);
      const written = text.match(BEGINNINGS) ?? [];
      // The parser leaves out what it cannot read, without a word.
      if (body.length !== written.length) {
        const known = new Set(body.map((message) => message.id));
        const missing = written.map((beginning) => beginning.replace(/ *=$/, '')).filter((name) => !known.has(name));
        this.error(`${id}: cannot be read: ${missing.join(', ')}`);
      }
      const short = body.map(({ id, value, attributes }) => (Object.keys(attributes).length > 0 ? [id, value, attributes] : [id, value]));
      // As a text: an engine reads it faster than an expression.
      const read = `JSON.parse(${JSON.stringify(JSON.stringify(short))})`;
      return { code: `export default ${read}.map(([id, value, attributes = {}]) => ({ id, value, attributes }));`, map: null };
    },
  };
}
