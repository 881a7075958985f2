import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { importsIn, ownImports, type SourceFile, sourceFiles } from './support/imports.ts';

const FILES = sourceFiles(fileURLToPath(new URL('../src', import.meta.url)));

/** For each room under src/, the rooms and files below it: what its files may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  law: ['law/'],
  rules: ['law/', 'rules/'],
  ingest: ['law/', 'ingest/'],
  // The store fills the interface that ingest writes to; of ingest it knows no more than that.
  store: ['law/', 'store/', 'ingest/ingest.ts'],
  search: ['law/', 'store/', 'search/'],
  reading: ['law/', 'store/', 'reading/'],
  graph: ['law/', 'store/', 'search/', 'rules/', 'reading/', 'graph/'],
  http: ['law/', 'store/', 'search/', 'rules/', 'reading/', 'graph/', 'http/'],
};

describe('the layers know only what is below them', () => {
  test.each(Object.keys(MAY_IMPORT))('%s', (room) => {
    const allowed = MAY_IMPORT[room] ?? [];
    const wrong = FILES.filter(({ path }) => path.startsWith(`${room}/`)).flatMap((file) =>
      ownImports(file)
        .filter((imported) => !allowed.some((below) => imported.startsWith(below)))
        .map((imported) => `src/${file.path} imports src/${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every room has its place among them', () => {
    const rooms = FILES.filter(({ path }) => path.includes('/')).map(({ path }) => path.split('/')[0]);
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(rooms));
  });

  test('of ingest the store imports types only', () => {
    const wrong = inRoom('store').filter(({ text }) =>
      /^import (?!type\b)[^;]*from '[^']*\/ingest\//m.test(text),
    );
    expect(paths(wrong)).toEqual([]);
  });

  test('nothing imports main.ts', () => {
    expect(paths(FILES.filter((file) => ownImports(file).includes('main.ts')))).toEqual([]);
  });

  test('no import leaves src/, and every import names a file that is there', () => {
    const known = new Set(FILES.map(({ path }) => path));
    const lost = FILES.flatMap((file) => ownImports(file).filter((imported) => !known.has(imported)));
    expect(lost).toEqual([]);
  });

  test('the database is imported by the store alone', () => {
    const wrong = FILES.filter(({ path }) => !path.startsWith('store/')).filter(({ text }) =>
      importsIn(text).some((name) => /^(?:@mikro-orm|@electric-sql|pg)(?:\/|$)/.test(name)),
    );
    expect(paths(wrong)).toEqual([]);
  });

  test('law reads no file, no clock and no network', () => {
    const wrong = inRoom('law').filter(({ text }) =>
      importsIn(text).some((name) => name.startsWith('node:')),
    );
    expect(paths(wrong)).toEqual([]);
  });
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
  const vague = /^(?:utils?|helpers?|common|misc|index)\.ts$/;
  const named = FILES.filter(
    ({ path }) => vague.test(basename(path)) || !/^[a-z0-9-]+\.ts$/.test(basename(path)),
  );
  expect(paths(named)).toEqual([]);
});

describe('these claims look at the program', () => {
  test('its files are found', () => {
    expect(paths(FILES)).toEqual(
      expect.arrayContaining(['src/law/citation/citation.ts', 'src/ingest/ingest.ts']),
    );
  });

  test('every form of import is seen', () => {
    const text = `import { a } from './a.ts';
import type { B } from '../b.ts';
import c, {
  type D,
} from "pkg";
import './side-effect.ts';
export { e } from './e.ts';
export type * from './f.ts';
const g = await import('./g.ts');
export const from = 'nowhere';`;
    const seen = ['./a.ts', '../b.ts', 'pkg', './e.ts', './f.ts', './side-effect.ts', './g.ts'];
    expect(importsIn(text)).toEqual(seen);
  });
});

function inRoom(room: string): readonly SourceFile[] {
  return FILES.filter(({ path }) => path.startsWith(`${room}/`));
}

function paths(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ path }) => `src/${path}`);
}
