// Writes what must go with the programs of others: notices.mjs PLATFORM [PLATFORM…] > THIRD-PARTY-NOTICES.txt. Each licence text
// once, below the names of the parts that it belongs to. A part without any licence ends the build.
import { crates, modules, sorted, version } from './parts.mjs';

const parts = sorted([...process.argv.slice(2).flatMap(crates), ...modules()]);
const unlicensed = parts.filter(({ license }) => !license);
if (unlicensed.length > 0) throw new Error(`no licence: ${unlicensed.map(({ purl }) => purl).join(', ')}`);

const line = '='.repeat(100);
const named = ({ name, version, license }) => `${name} ${version} (${license})`;
const blocks = new Map();
const without = [];
for (const part of parts) {
  const found = part.texts();
  if (found.length === 0) without.push(part);
  for (const { text } of found) {
    const key = text.replace(/\s+/g, ' ').toLowerCase();
    const block = blocks.get(key) ?? { text, of: [] };
    block.of.push(named(part));
    blocks.set(key, block);
  }
}

const out = [
  `Apriticket ${version()}`,
  '',
  'Apriticket è distribuito con licenza EUPL-1.2 (file LICENSE). Contiene parti di altri, ciascuna con la propria licenza:',
  `${parts.length} parti, ${blocks.size} testi.`,
  '',
  'Apriticket is distributed under EUPL-1.2 (file LICENSE). It contains the parts of others named below, each under its own licence.',
];
for (const { text, of } of blocks.values()) out.push('', line, ...[...new Set(of)].map((name) => `* ${name}`), line, '', text);
if (without.length > 0) {
  out.push('', line, 'Parts whose package carries no text of its licence; the text is the one named by its SPDX identifier.', line, '');
  for (const part of without) out.push(`* ${named(part)}${part.authors.length > 0 ? `, ${part.authors.join(', ')}` : ''}${part.repository ? `, ${part.repository}` : ''}`);
}
process.stdout.write(`${out.join('\n')}\n`);
