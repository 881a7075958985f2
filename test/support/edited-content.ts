import { createHash } from 'node:crypto';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { type Content, readContent } from '../../src/ingest/read/read-content.ts';

/** The texts of an agreement's files by their paths. */
export type Texts = ReadonlyMap<string, string>;

/** Numbers from 0 to 1 that are the same for the same seed. */
type Random = () => number;

/** The texts of a folder of content. */
export async function textsOf(folder: string): Promise<Texts> {
  const { files } = await readContent(folder, new Diagnostics());
  return new Map([...files].map(([path, { text }]) => [path, text]));
}

/** Texts as if they had been read from the folder of an agreement. */
export function contentOf(slug: string, texts: Texts): Content {
  const files = [...texts]
    .sort()
    .map(([path, text]) => [path, { path, text, sha256: sha256(text) }] as const);
  return { slug, files: new Map(files), hash: sha256(JSON.stringify([...texts])) };
}

/** What editors do to content, well or badly. */
const EDITS: Readonly<Record<string, (texts: Texts, random: Random) => Texts>> = {
  'a word in one file': (texts, random) => inOneFile(texts, random, (text) => otherWord(text, random)),
  'a word wherever it stands': (texts, random) => withOtherWord(texts, random, () => true),
  'a word wherever it is printed': (texts, random) =>
    withOtherWord(texts, random, (path) => /\.(txt|md|csv)$/.test(path)),
  'a digit': (texts, random) => inOneFile(texts, random, (text) => otherDigit(text, random)),
  'a line taken away': (texts, random) =>
    inOneFile(texts, random, (text) => onLines(text, random, (lines, at) => lines.toSpliced(at, 1))),
  'a line twice': (texts, random) =>
    inOneFile(texts, random, (text) =>
      onLines(text, random, (lines, at) => lines.toSpliced(at, 0, lines[at] as string)),
    ),
  'two lines in each other’s place': (texts, random) =>
    inOneFile(texts, random, (text) =>
      onLines(text, random, (lines, at) =>
        lines.with(at, lines.at(at - 1) ?? '').with(at - 1, lines[at] ?? ''),
      ),
    ),
  'a blank line before everything': (texts, random) => inOneFile(texts, random, (text) => `\n${text}`),
  'a file taken away': (texts, random) => {
    const gone = pick([...texts.keys()], random);
    return new Map([...texts].filter(([path]) => path !== gone));
  },
  'a file under another name': (texts, random) => {
    const moved = pick([...texts.keys()], random);
    return new Map(
      [...texts].map(([path, text]) => [path === moved ? path.replace(/(\.\w+)$/, '-2$1') : path, text]),
    );
  },
};

/** The kinds of edits there are. */
export const EDIT_KINDS = Object.keys(EDITS);

/** Edits some of the texts at random; the same for the same seed. */
export class Editor {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  edit(texts: Texts, kind: string = pick(EDIT_KINDS, this.#random)): Texts {
    const edit = EDITS[kind];
    if (!edit) throw new RangeError(`no edit is called ${kind}`);
    return edit(texts, this.#random);
  }

  /** @returns whether something happens that happens so often. */
  isTime(share: number): boolean {
    return this.#random() < share;
  }
}

function inOneFile(texts: Texts, random: Random, edit: (text: string) => string): Texts {
  const edited = pick([...texts.keys()], random);
  return mapTexts(texts, (text, path) => (path === edited ? edit(text) : text));
}

function mapTexts(texts: Texts, edit: (text: string, path: string) => string): Texts {
  return new Map([...texts].map(([path, text]) => [path, edit(text, path)]));
}

function otherWord(text: string, random: Random): string {
  const words = [...text.matchAll(/\p{L}{2,}/gu)];
  if (words.length === 0) return `${text}word`;
  const { index, 0: word } = pick(words, random);
  return `${text.slice(0, index)}${word}ish${text.slice(index + word.length)}`;
}

function otherDigit(text: string, random: Random): string {
  const digits = [...text.matchAll(/\d/g)];
  if (digits.length === 0) return text;
  const { index, 0: digit } = pick(digits, random);
  return `${text.slice(0, index)}${(Number(digit) + 1) % 10}${text.slice(index + 1)}`;
}

function onLines(
  text: string,
  random: Random,
  edit: (lines: readonly string[], at: number) => readonly string[],
): string {
  const lines = text.split('\n');
  return edit(lines, Math.floor(random() * lines.length)).join('\n');
}

/** Another word in place of one, in some files, wherever it stands there. */
function withOtherWord(texts: Texts, random: Random, isEdited: (path: string) => boolean): Texts {
  const all = [...texts].flatMap(([path, text]) => (isEdited(path) ? [text] : []));
  const words = [...new Set(all.join(' ').match(/(?<![\w-])[a-z]{5,}(?![\w-])/g) ?? [])];
  const word = pick(words, random);
  const everywhere = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g');
  const edited = (text: string, path: string) =>
    isEdited(path) ? text.replaceAll(everywhere, `${word}x`) : text;
  return withFingerprints(mapTexts(texts, edited));
}

/** Each source as it is now, recorded as received. */
function withFingerprints(texts: Texts): Texts {
  return mapTexts(texts, (text, path) => {
    const source = path.startsWith('sources/') ? texts.get(path.replace(/\.yaml$/, '.txt')) : undefined;
    return source === undefined ? text : text.replace(/^sha256: .*$/m, `sha256: ${sha256(source)}`);
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}

function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
