import type { ClauseKind } from '../document/clause-kind.ts';
import { counterValue } from '../numbering/counter.ts';
import type { CounterStyle, LabelForm, NumberingScheme, TopForm } from '../numbering/numbering-scheme.ts';
import type { PartKind } from './citation.ts';
import { LawForms } from './law-forms.ts';
import type { Laws } from './laws.ts';
import type { Names } from './names.ts';
import { foldedWords, type Token, tokenize } from './token.ts';

/** What citations are read by in every edition of an agreement, made once for all of them. */
export interface AgreementWords {
  readonly tables: TableWords;
  readonly laws: LawForms;
  readonly tops: readonly TopForm[];
  /** The words for what stands at the top level by the first of them, the longest first. */
  readonly topWords: ReadonlyMap<string, readonly TopWords[]>;
  readonly levelWords: ReadonlyMap<string, LevelWord>;
  /** The small words and the marks at which a citation may begin. */
  readonly beginnings: Beginnings;
  readonly allStyles: readonly CounterStyle[];
  /** Of each level. */
  readonly styles: readonly (readonly CounterStyle[])[];
  readonly repeats: boolean;
  readonly closes: boolean;
  readonly hyphenates: boolean;
}

/** What citations of an edition are read by: the numbering of its agreement, the laws it names, and the names of its clauses. */
export class Grammar {
  /** Null where there is no edition whose names are known: then any words may be one. */
  readonly names: Names | null;
  readonly #words: AgreementWords;

  constructor(words: AgreementWords, names: Names | null = null) {
    this.#words = words;
    this.names = names;
  }

  get tables(): TableWords {
    return this.#words.tables;
  }

  get laws(): LawForms {
    return this.#words.laws;
  }

  /** Whether labels repeat those above them, up to the top: `2.1.3` in Article 2. */
  get repeats(): boolean {
    return this.#words.repeats;
  }

  /** Whether a label may be printed with a bracket after it only: `a)`. */
  get closes(): boolean {
    return this.#words.closes;
  }

  /** Whether a hyphen joins labels, as in `3-1`: then it makes no range of them. */
  get hyphenates(): boolean {
    return this.#words.hyphenates;
  }

  /** Whether a citation may begin at a token: at few small words one does, and at few marks. */
  mayBegin({ kind, text, folded }: Token): boolean {
    if (kind === 'NUMBER') return true;
    if (kind === 'WORD' && (text.length === 1 || text !== folded)) return true;
    return this.#words.beginnings.has(folded);
  }

  /** The words for what stands at the top level that begin with one, the longest first. */
  topWords(first: string): readonly TopWords[] {
    return this.#words.topWords.get(first) ?? [];
  }

  /** Whether some of a kind are known by a name: `App. Career Pathway`. */
  hasNamed(kind: ClauseKind): boolean {
    return this.#words.tops.some(
      (top) => top.kind === kind && top.labels.length === 0 && top.cited.includes('#'),
    );
  }

  /** What a word for a level means: `paragraph`, `§`, `para`. */
  levelWord(word: string): LevelWord | null {
    return this.#words.levelWords.get(word) ?? null;
  }

  /** The levels, outermost 0, whose labels look like one. */
  levelsOf(label: string): readonly number[] {
    const levels: number[] = [];
    for (const [level, styles] of this.#words.styles.entries())
      if (styles.some((style) => counterValue(label, style) !== null)) levels.push(level);
    return levels;
  }

  /** The styles in which a label may be counted, at the top or below. */
  stylesOf(label: string): readonly CounterStyle[] {
    return this.#words.allStyles.filter((style) => counterValue(label, style) !== null);
  }

  /** What is cited by its number alone: `16.L`. */
  get article(): TopForm | null {
    return this.#words.tops.find(({ kind, labels }) => kind === 'ARTICLE' && labels.length > 0) ?? null;
  }

  /** What stands at the top level and has a label like one: `2` an article's, `A` an exhibit's. */
  topLabelled(label: string): TopForm | null {
    const isOf = ({ style }: LabelForm) => counterValue(label, style) !== null;
    return this.#words.tops.find(({ labels }) => labels.some(isOf)) ?? null;
  }

  /** The style of the labels right below the top level. */
  get outermost(): CounterStyle | null {
    return this.#words.styles[0]?.[0] ?? null;
  }
}

/** Makes what citations of an agreement are read by. */
export function agreementWords(scheme: NumberingScheme, laws: Laws): AgreementWords {
  const { tops, levels, schedules } = scheme;
  const words = { topWords: byFirstWord(tops.flatMap(topWords)), levelWords: levelWords(scheme) };
  const forms = new LawForms(laws);
  const tables = {
    words: byFirstWord((schedules?.words ?? []).flatMap(tableWords)),
    families: new Set(schedules?.families ?? []),
  };
  return {
    ...words,
    tables,
    laws: forms,
    tops,
    beginnings: new Beginnings([
      ...['this', 'the', 'said', 'that', 'such', 'same', '(', ...forms.firstMarks],
      ...[...words.levelWords.keys(), ...words.topWords.keys(), ...tables.words.keys()],
    ]),
    allStyles: [...new Set([...tops, ...levels].flatMap(({ labels }) => labels.map(({ style }) => style)))],
    styles: levels.map(({ labels }) => labels.map(({ style }) => style)),
    repeats:
      levels.length > 0 && levels.every(({ labels }) => labels.every(({ joints }) => joints.length > 0)),
    closes: levels.some(({ labels }) => labels.some(({ before, after }) => before === '' && after === ')')),
    hyphenates: levels.some(
      ({ labels, cited }) => cited.includes('-') || labels.some(({ joints }) => joints.includes('-')),
    ),
  };
}

/** Words and marks by their first letters and lengths, which most words of a text have not: those are not looked up. */
class Beginnings {
  readonly #words: ReadonlySet<string>;
  /** By the last bits of the first letter the lengths, a bit each. */
  readonly #lengths = new Int32Array(1 << LETTER_BITS);

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of words) this.#lengths[letterOf(word)] = this.#lengthsLike(word) | (1 << word.length);
  }

  has(word: string): boolean {
    return ((this.#lengthsLike(word) >> word.length) & 1) === 1 && this.#words.has(word);
  }

  #lengthsLike(word: string): number {
    return this.#lengths[letterOf(word)] as number;
  }
}

/** Letters that are alike in so many of their last bits are not told apart. */
const LETTER_BITS = 5;

function letterOf(word: string): number {
  return word.charCodeAt(0) & ((1 << LETTER_BITS) - 1);
}

/** The tokens of a text with the grammar they are read by. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly grammar: Grammar;
  /** Whether the text is meant to be a citation and nothing else: then its letters and numbers are labels. */
  readonly isWhole: boolean;
}

/** The tokens of a text to be read by a grammar. */
export function scan(text: string, grammar: Grammar, isWhole: boolean): Scan {
  return { tokens: tokenize(text), grammar, isWhole };
}

/** Words for a kind of provision at the top level. */
export interface TopWords {
  readonly top: TopForm;
  readonly words: readonly string[];
  /** An abbreviation, which in small letters may be another word: `art`. */
  readonly isShort: boolean;
  readonly isPlural: boolean;
}

/** Words for tables that have names, and what stands before the number in a name. */
export interface TableWords {
  readonly words: ReadonlyMap<string, readonly TableWord[]>;
  readonly families: ReadonlySet<string>;
}

/** Words for a table, or for several. */
interface TableWord {
  readonly words: readonly string[];
  readonly isPlural: boolean;
}

/** A word for a level below the top. */
export interface LevelWord {
  readonly part: PartKind | null;
  /** The levels it is the word for, outermost 0; none for a word that may mean any. */
  readonly levels: readonly number[];
  readonly isPlural: boolean;
  /** Whether labels after it are a citation by themselves; `item 2` and `letter c` may be those of any list. */
  readonly isFirm: boolean;
}

/** What people call parts of an agreement whatever it calls them itself. */
const FIRM = [
  'section',
  'paragraph',
  'subparagraph',
  'subsection',
  'sec',
  'para',
  'par',
  'subpara',
  'subpar',
  'sect',
  'subsect',
  'subdivision',
  'subdiv',
  'subd',
  '§',
  '¶',
];
const SOFT = [
  'item',
  'clause',
  'letter',
  'number',
  'no',
  'point',
  'part',
  'sub',
  'subsec',
  'subitem',
  'subpart',
  'cl',
  'pt',
  'subclause',
  'bullet',
];

function levelWords({ levels }: NumberingScheme): ReadonlyMap<string, LevelWord> {
  const any = { part: null, levels: [] };
  const words = new Map<string, LevelWord>();
  const add = (word: string, meaning: Omit<LevelWord, 'isPlural'>) => {
    words.set(word, { ...meaning, isPlural: false });
    if (/^\w+$/.test(word)) words.set(`${word}s`, { ...meaning, isPlural: true });
  };
  for (const word of FIRM) add(word, { ...any, isFirm: true });
  for (const word of SOFT) add(word, { ...any, isFirm: false });
  for (const [level, { kind, words: own }] of levels.entries())
    for (const word of own.map((each) => each.toLowerCase())) {
      // A word for several levels means the outermost where it stands alone, as in `this section`.
      const known = words.get(word);
      const outer = known?.part ? known : { part: kind, levels: [], isFirm: kind !== 'ITEM' };
      add(word, { part: outer.part, levels: [...outer.levels, level], isFirm: outer.isFirm });
    }
  words.set('provision', { part: 'PROVISION', levels: [], isPlural: false, isFirm: false });
  return words;
}

function topWords(top: TopForm): readonly TopWords[] {
  const long = top.words.map((words) => ({ words: foldedWords(words), isShort: false }));
  const also = top.also.map((words) => ({ words: foldedWords(words), isShort: words.length < 5 }));
  return [...long, ...also].flatMap(({ words, isShort }) => [
    { top, words, isShort, isPlural: false },
    ...pluralsOf(words).map((plural) => ({ top, words: plural, isShort, isPlural: true })),
  ]);
}

/** `salary schedule`, `schedules`, `salary matrices`: in the plural too, and without the first word. */
function tableWords(printed: string): readonly TableWord[] {
  const words = foldedWords(printed);
  const last = words.at(-1) ?? '';
  const lasts = [{ form: last, isPlural: false }].concat(
    pluralsOf([last]).map(([form = '']) => ({ form, isPlural: true })),
  );
  return lasts.flatMap(({ form, isPlural }) => [
    { words: [...words.slice(0, -1), form], isPlural },
    { words: [form], isPlural },
  ]);
}

function byFirstWord<Words extends { readonly words: readonly string[] }>(
  all: readonly Words[],
): ReadonlyMap<string, readonly Words[]> {
  const longestFirst = all.toSorted((a, b) => b.words.length - a.words.length);
  return Map.groupBy(longestFirst, ({ words }) => words[0] ?? '');
}

/** `articles`; `appendices` and `appendixes`; `memoranda of understanding`. */
function pluralsOf([first = '', ...rest]: readonly string[]): readonly (readonly string[])[] {
  const irregular = first.replace(/ix$/, 'ices').replace(/um$/, 'a');
  const plurals = [first.endsWith('x') ? `${first}es` : `${first}s`, irregular];
  return plurals.filter((plural) => plural !== first).map((plural) => [plural, ...rest]);
}
