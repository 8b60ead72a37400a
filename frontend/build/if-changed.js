/**
 * Called by the Java build: installs what the lock file asks for and builds the pages, each only when
 * something has changed since the last time. Needs nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const frontend = fileURLToPath(new URL('..', import.meta.url));
const target = join(frontend, '..', 'target');
const stamps = join(target, 'frontend-stamps');

once('install', ['package.json', 'package-lock.json', '.npmrc'], join(frontend, 'node_modules', 'vite'), [
  'ci',
  '--no-audit',
  '--no-fund',
]);
once(
  'build',
  [
    'package.json',
    'package-lock.json',
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
    'src',
    'public',
    'dev',
    'build',
  ],
  join(target, 'classes', 'static', 'sameboat-panel.js'),
  ['run', '--silent', 'build'],
);

/** Runs npm unless `sources` are as they were when it last succeeded and what it made is still there. */
function once(name, sources, product, npmArguments) {
  const stamp = join(stamps, name);
  const now = fingerprint(sources);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const npm = spawnSync('npm', npmArguments, {
    cwd: frontend,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(join(frontend, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  const self = entries.find((entry) => join(dirname(path), entry.name) === path);
  if (self === undefined) throw new Error(`The frontend lacks ${path}.`);
  if (!self.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
