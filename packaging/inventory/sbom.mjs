// Writes what the programs are made of as CycloneDX 1.5: sbom.mjs PLATFORM [PLATFORM…] > apriticket.cdx.json. The moment in it is
// SOURCE_DATE_EPOCH and its name comes from its content, so that the same source gives the same file.
import { createHash } from 'node:crypto';
import { crates, modules, sorted, version } from './parts.mjs';

const parts = sorted([...process.argv.slice(2).flatMap(crates), ...modules()]);
const known = new Set(parts.map(({ purl }) => purl));

function component({ ecosystem, name, version, license, purl, checksum, integrity, repository }) {
  const hash = checksum ? { alg: 'SHA-256', content: checksum } : integrity?.startsWith('sha512-') ? { alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') } : null;
  return {
    type: 'library',
    'bom-ref': purl,
    group: ecosystem === 'npm' && name.startsWith('@') ? name.split('/')[0] : undefined,
    name: ecosystem === 'npm' && name.startsWith('@') ? name.split('/')[1] : name,
    version,
    hashes: hash ? [hash] : undefined,
    licenses: license ? [{ expression: license }] : undefined,
    purl,
    externalReferences: repository ? [{ type: 'vcs', url: repository }] : undefined,
  };
}

const own = `pkg:generic/apriticket@${version()}`;
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1000).toISOString(),
    component: { type: 'application', 'bom-ref': own, name: 'apriticket', version: version(), licenses: [{ expression: 'EUPL-1.2' }], purl: own },
  },
  components: parts.map(component),
  dependencies: [
    { ref: own, dependsOn: parts.map(({ purl }) => purl) },
    ...parts.map(({ purl, needs }) => ({ ref: purl, dependsOn: [...new Set(needs)].filter((other) => known.has(other)).sort() })),
  ],
};
const digest = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
bom.serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
process.stdout.write(`${JSON.stringify(bom, null, 1)}\n`);
