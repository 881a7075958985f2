import type { Clause } from '../document/clause.ts';
import type { Edition, EditionHead } from '../document/edition.ts';
import type { CitationRoot } from './citation.ts';
import { rootsAt } from './clauses-at.ts';
import { ownName } from './own-name.ts';
import { foldedWords, isJoinedMark, type Token } from './token.ts';

/** A clause's name as a text may print it. */
interface Name {
  readonly folded: readonly string[];
  /** The mark that ends it, as in `STUDENT WEIGHTED FORMULA*`; empty where none does. */
  readonly mark: string;
  /** The name as a step of a citation; empty for the heading of what stands at the top, which leads no further. */
  readonly words: string;
}

/** Names by their first word, the longest first. */
type NamesByWord = ReadonlyMap<string, readonly Name[]>;

/**
 * The names of an edition's clauses: what is found by its words, where a citation goes on with a name. Those under each
 * provision at the top level are listed when they are first asked for.
 */
export class Names {
  readonly #edition: Edition;
  readonly #under = new Map<Clause, NamesByWord>();
  #tops: NamesByWord | null = null;
  readonly #written: WrittenNames;
  /** What was asked about last: step by step a citation asks about the same. */
  #last: { readonly root: CitationRoot; readonly names: NamesByWord | null } | null = null;

  /** @param written those known without what they stand under, of editions that were asked for before. */
  constructor(edition: Edition, written: WrittenNames = new WeakMap()) {
    this.#edition = edition;
    this.#written = written;
  }

  /** The longest name that is printed from a token on of a clause under another, which a citation begins at. */
  under(root: CitationRoot, tokens: readonly Token[], at: number): PrintedName | null {
    // No name begins there, and none is looked for.
    if (!mayBeginName(tokens[at])) return null;
    if (this.#last?.root !== root) this.#last = { root, names: this.#namesUnder(root) };
    return this.#last.names && longest(this.#last.names, tokens, at);
  }

  #namesUnder(root: CitationRoot): NamesByWord | null {
    const [clause] = rootsAt(this.#edition, root);
    return clause ? this.#under.getOrInsertComputed(clause, namesUnder) : null;
  }

  /** The longest name of a clause that is known without what it stands under. */
  top(tokens: readonly Token[], at: number): PrintedName | null {
    this.#tops ??= byFirstWord(JSON.parse(this.#writtenTops) as readonly Name[]);
    return longest(this.#tops, tokens, at);
  }

  get #writtenTops(): string {
    return this.#written.getOrInsertComputed(this.#edition.head, () =>
      JSON.stringify(topNames(this.#edition)),
    );
  }
}

function mayBeginName(token: Token | undefined): boolean {
  return token?.kind === 'WORD' || token?.kind === 'NUMBER';
}

/** Names as JSON, which takes little room, by the heads of editions: they are the same in whichever edition has the head. */
export type WrittenNames = WeakMap<EditionHead, string>;

/** A name in a text: the name as a step of a citation, and the token after it. */
export interface PrintedName {
  readonly words: string;
  readonly next: number;
}

function topNames(edition: Edition): readonly Name[] {
  const memoranda = edition.ofKind('MEMORANDUM').filter(({ depth }) => depth > 1);
  return [
    ...edition.unlabelledRoots.map(({ reading }) => nameOf(reading.citation)),
    ...memoranda.map((clause) => nameOf(ownName(clause))),
  ];
}

function namesUnder(root: Clause): NamesByWord {
  const names = root.edition.unlabelledUnder(root).map((clause) => nameOf(ownName(clause)));
  const heading = root.heading ? [{ ...nameOf(root.heading), words: '' }] : [];
  return byFirstWord([...names, ...heading]);
}

function nameOf(words: string): Name {
  return { folded: foldedWords(words), mark: /[^\p{L}\p{N}]$/u.exec(words)?.[0] ?? '', words };
}

function byFirstWord(names: readonly Name[]): NamesByWord {
  const longestFirst = names.toSorted((a, b) => b.folded.length - a.folded.length);
  return Map.groupBy(longestFirst, ({ folded }) => folded[0] ?? '');
}

function longest(names: NamesByWord, tokens: readonly Token[], at: number): PrintedName | null {
  for (const { folded, mark, words } of names.get(tokens[at]?.folded ?? '') ?? []) {
    const next = afterWords(folded, tokens, at);
    if (next !== null) return { words, next: isJoinedMark(tokens[next], mark) ? next + 1 : next };
  }
  return null;
}

/** The token after words, whatever marks stand among them. */
function afterWords(folded: readonly string[], tokens: readonly Token[], at: number): number | null {
  let i = at;
  for (const word of folded) {
    while (tokens[i]?.kind === 'MARK' && i > at) i += 1;
    if (tokens[i]?.folded !== word) return null;
    i += 1;
  }
  return folded.length > 0 ? i : null;
}
