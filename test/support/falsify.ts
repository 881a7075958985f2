import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { plainText } from '../../src/law/text/plain-text.ts';

export const FALSE_KINDS = ['NUMBER', 'NEGATION', 'OBLIGATION', 'WORDING', 'OMISSION'] as const;
export type FalseKind = (typeof FALSE_KINDS)[number];

/** A passage of a clause in which one thing was changed. */
export interface Falsification {
  readonly kind: FalseKind;
  readonly citation: string;
  readonly year: string;
  readonly passage: string;
  readonly text: string;
}

type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A passage of fewer words says nothing that could be falsified. */
const FEWEST = 5;

/** Falsifies passages of editions. */
export class Falsifier {
  readonly #editions: readonly Edition[];
  readonly #letters: ReadonlyMap<Edition, string>;

  constructor(editions: readonly Edition[]) {
    this.#editions = editions;
    this.#letters = new Map(
      editions.map((edition) => [edition, letters(edition.roots.map(plainText).join(' '))]),
    );
  }

  /** One falsification of a kind for a seed; null where the passage that it leads to has nothing to falsify so. */
  falsify(kind: FalseKind, seed: number): Falsification | null {
    const random = randomFrom(seed);
    const edition = pick(this.#editions, random);
    const clause = pick(edition.clauses, random);
    const passage = passageOf(clause, random);
    const text = FALSIFIERS[kind](passage, random);
    // What stands in brackets is the quoter's.
    if (text === null || /[[\]]/.test(text) || text.split(/\s+/).length < FEWEST) return null;
    // Where the words stand elsewhere in the edition nothing false is said.
    if (this.#letters.get(edition)?.includes(letters(text))) return null;
    return { kind, citation: clause.reading.citation, year: edition.head.year, passage, text };
  }
}

/** The words of a text, told apart from any other for certain and for no more reasons than that. */
function letters(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}$%.]+/gu) ?? [];
  return ` ${words.join(' ').replaceAll(/\.(?= |$)/g, '')} `;
}

/** All of a clause, a paragraph of it or some words in a row, as people quote. */
function passageOf(clause: Clause, random: Random): string {
  const whole = /^[\s\S]{0,4000}(?!\S)/.exec(plainText(clause))?.[0] ?? '';
  const paragraphs = whole.split('\n\n').filter((paragraph) => !paragraph.includes('\t'));
  const shape = random();
  if (shape < 0.3) return whole;
  const paragraph = (paragraphs.length > 0 ? pick(paragraphs, random) : whole).trim();
  if (shape < 0.65) return paragraph;
  const words = paragraph.split(/\s+/);
  const length = 8 + Math.floor(random() * 40);
  const from = Math.floor(random() * Math.max(1, words.length - length));
  return words.slice(from, from + length).join(' ');
}

const SPELLED =
  'two three four five six seven eight nine ten twelve twenty thirty forty first second third half'.split(
    ' ',
  );
const MODALS = ['shall', 'may', 'must', 'will'];
const OTHER_WORDS =
  'lamp ladder generally promptly supervisor committee reasonable annual written district'.split(' ');
const NO_WORD =
  /^(?:not|no|never|nor|neither|none|nothing|nobody|cannot|without|shall|may|must|will|should|can|could|would|might|ought|once|twice|double|triple|quarter|hundred|thousand|million|dozen)$/i;

const FALSIFIERS: Readonly<Record<FalseKind, (passage: string, random: Random) => string | null>> = {
  NUMBER: (passage, random) => {
    const spelled = new RegExp(`\\b(?:${SPELLED.join('|')})\\b`, 'gi');
    const numbers = [...passage.matchAll(/\d+/g), ...passage.matchAll(spelled)];
    return replaceOne(passage, numbers, random, (number) =>
      /\d/.test(number)
        ? String(Number(number) + 1 + Math.floor(random() * 8))
        : pick(
            SPELLED.filter((word) => word !== number.toLowerCase()),
            random,
          ),
    );
  },
  NEGATION: (passage, random) => {
    const there = [...passage.matchAll(/ not\b/g)];
    if (there.length > 0 && random() < 0.5) return replaceOne(passage, there, random, () => '');
    const after = [...passage.matchAll(/\b(?:shall|will|may|must|should|can|is|are|be)\b(?! not)/g)];
    return replaceOne(passage, after, random, (word) => `${word} not`);
  },
  OBLIGATION: (passage, random) => {
    const modals = [...passage.matchAll(/\b(?:shall|may|must|will)\b/g)];
    return replaceOne(passage, modals, random, (modal) =>
      pick(
        MODALS.filter((word) => word !== modal),
        random,
      ),
    );
  },
  WORDING: (passage, random) => {
    const words = [...passage.matchAll(/(?<![\w'’.$-])[A-Za-z]{4,}(?![\w'’-])/g)].filter(
      ([word]) => !NO_WORD.test(word) && !SPELLED.includes(word.toLowerCase()) && !/^[IVXL]+$/.test(word),
    );
    return replaceOne(passage, words, random, (word) =>
      pick(
        OTHER_WORDS.filter((other) => other !== word.toLowerCase()),
        random,
      ),
    );
  },
  OMISSION: (passage, random) => {
    const words = [...passage.matchAll(/\S*[A-Za-z]{2}\S*/g)].filter(([word]) => /^[\w'’.,;-]+$/.test(word));
    const [first, ...inner] = words;
    if (!first || inner.length < 6) return null;
    const from = Math.floor(random() * (inner.length - 4));
    const count = 1 + Math.floor(random() * Math.min(6, inner.length - from - 2));
    const [start, end] = [inner[from] as RegExpExecArray, inner[from + count] as RegExpExecArray];
    const dropped = passage.slice(start.index, end.index);
    // A mere `not` that is dropped is a negation.
    if (/\b(?:not|no|never|nor|neither|none|nothing|cannot|without)\b/i.test(dropped)) return null;
    return passage.slice(0, start.index) + passage.slice(end.index);
  },
};

function replaceOne(
  passage: string,
  found: readonly RegExpExecArray[],
  random: Random,
  by: (word: string) => string,
): string | null {
  if (found.length === 0) return null;
  const { 0: word, index } = pick(found, random);
  return passage.slice(0, index) + by(word) + passage.slice(index + word.length);
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[Math.floor(random() * all.length)] as T;
}
