import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { type SourceFile, sourceFiles } from './support/source-files.ts';

const FILES = sourceFiles(fileURLToPath(new URL('../src', import.meta.url)));

/** What lies at the top of the repository; whatever else does was left there by mistake. */
const TOP_LEVEL = [
  ...[
    '.ci',
    '.dependency-cruiser.cjs',
    '.dockerignore',
    '.gitignore',
    '.npmrc',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
  ],
  ...[
    'Dockerfile',
    'LICENSE',
    'README.md',
    'biome.json',
    'compose.yaml',
    'content',
    'docs',
    'jest.config.js',
  ],
  ...['package-lock.json', 'package.json', 'schema', 'scripts', 'src', 'test'],
  ...['tsconfig.build.json', 'tsconfig.json'],
];

test('at the top of the repository lies what should, and nothing else', () => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  const top = new Set(
    listed
      .split('\0')
      .filter(Boolean)
      .map((path) => path.split('/')[0]),
  );
  expect([...top].sort()).toEqual(TOP_LEVEL.toSorted());
});

test('no word of an agreement stands in the program, outside its rules', () => {
  const itsOwn = /\b(?:aps|atf)\b|albuquerque|new mexico/i;
  const itsSchedules = /\bAT-|\bAT\d|['"`]AT['"`]/;
  const lines = FILES.filter(({ path }) => !path.startsWith('rules/aps-atf/')).flatMap(({ path, text }) =>
    text.split('\n').map((line, i) => ({ at: `${path}:${i + 1}`, line })),
  );
  expect(lines.length).toBeGreaterThan(10_000);
  expect(lines.filter(({ line }) => itsOwn.test(line) || itsSchedules.test(line))).toEqual([]);
});

test('only config.ts reads the environment, which main.ts hands to it', () => {
  const reads =
    /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env)|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*'(?:node:)?process'/;
  const wrong = FILES.filter(({ path }) => path !== 'config.ts').filter(({ path, text }) =>
    reads.test(path === 'main.ts' ? text.replace('readConfig(process.env)', '') : text),
  );
  expect(paths(wrong)).toEqual([]);
});

test('every file is named after one noun or verb, in kebab case', () => {
  const vague = /^(?:utils?|helpers?|common|misc|index)\.tsx?$/;
  const named = FILES.filter(
    ({ path }) => vague.test(basename(path)) || !/^[a-z0-9-]+(\.d)?\.tsx?$/.test(basename(path)),
  );
  expect(paths(named)).toEqual([]);
});

describe('these claims look at the program', () => {
  test('its files are found', () => {
    expect(paths(FILES)).toEqual(
      expect.arrayContaining(['src/law/citation/citation.ts', 'src/ingest/ingest.ts']),
    );
  });
});

function paths(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ path }) => `src/${path}`);
}
