import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a help desk loads beside its own page; more than this would be felt on every page load. */
const LIMIT_KB = 60;

const file = new URL('../../target/classes/static/sameboat-panel.js', import.meta.url);
const kilobytes = gzipSync(readFileSync(file), { level: 9 }).length / 1000;
console.log(`sameboat-panel.js: ${kilobytes.toFixed(1)} kB gzipped (at most ${LIMIT_KB})`);
if (kilobytes > LIMIT_KB) {
  console.error('The panel has grown too large. Look at what was imported last.');
  process.exitCode = 1;
}
