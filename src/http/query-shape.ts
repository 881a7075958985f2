import { Lexer, Source, type Token, TokenKind } from 'graphql';
import { LIMITS } from '../limits.ts';

/** How much a query asks for, as far as its words alone say it: nothing is parsed yet. */
export interface QueryShape {
  readonly tokens: number;
  /** How deep its brackets of all kinds stand in one another. */
  readonly nesting: number;
  /** Fields, and fragments that are named, in all selections together. */
  readonly fields: number;
  /** The most of them that stand side by side in one selection. */
  readonly siblings: number;
  /** The most directives in one place. */
  readonly directivesInPlace: number;
  /** Whether it asks for the schema. */
  readonly asksSchema: boolean;
}

/** A query is over a limit: which one, and what is told of it. */
export interface OverLimit {
  readonly code: string;
  readonly message: string;
}

/** What is looked at, in this order: the limit of that name, the code of a query that is over it, and its words. */
const CHECKS = [
  ['tokens', 'QUERY_TOO_LONG', 'tokens'],
  ['nesting', 'QUERY_TOO_DEEP', 'brackets inside one another'],
  ['directivesInPlace', 'TOO_MANY_DIRECTIVES', 'directives in one place'],
  ['siblings', 'TOO_MANY_FIELDS', 'fields side by side'],
  ['fields', 'TOO_MANY_FIELDS', 'fields'],
] as const;

/**
 * The limit that the words of a query are over; null when they are within all. It is looked at before the query is
 * parsed: validating some short queries takes a hundred times as long as reading them.
 */
export function overShape(shape: QueryShape): OverLimit | null {
  const check = CHECKS.find(([name]) => shape[name] > LIMITS[name].most);
  if (!check) return null;
  const [name, code, words] = check;
  return { code, message: overLimit(`has more than ${LIMITS[name].most} ${words}`) };
}

/** What is told of a query over a limit, and what to do instead. */
export function overLimit(what: string): string {
  return `The query ${what}. Ask for less in one request, or for a field that gives it in one go.`;
}

/** Reads the shape of a query. What is no GraphQL is read up to where it ends being so: the parser will say it. */
export function shapeOf(query: string): QueryShape {
  const reader = new ShapeReader();
  const lexer = new Lexer(new Source(query));
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      reader.read(token);
      if (reader.shape.tokens > LIMITS.tokens.most) break;
    }
  } catch {
    // A character that no token begins with.
  }
  return reader.shape;
}

const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);

/** An open bracket: whether fields are selected in it, and how many so far. */
interface Bracket {
  readonly selects: boolean;
  fields: number;
}

class ShapeReader {
  readonly shape = {
    tokens: 0,
    nesting: 0,
    fields: 0,
    siblings: 0,
    directivesInPlace: 0,
    asksSchema: false,
  };
  readonly #open: Bracket[] = [];
  #before: Token | null = null;
  #beforeThat: Token | null = null;
  #inPlace = 0;

  read(token: Token): void {
    this.shape.tokens += 1;
    if (OPENING.has(token.kind)) this.#enter(token);
    else if (CLOSING.has(token.kind)) this.#open.pop();
    else if (token.kind === TokenKind.AT) this.#countDirective();
    else if (token.kind === TokenKind.COLON) this.#countAlias();
    else if (token.kind === TokenKind.NAME) this.#readName(token);
    this.#beforeThat = this.#before;
    this.#before = token;
  }

  #enter({ kind }: Token): void {
    const above = this.#open.at(-1);
    this.#open.push({ selects: kind === TokenKind.BRACE_L && above?.selects !== false, fields: 0 });
    this.shape.nesting = Math.max(this.shape.nesting, this.#open.length);
  }

  /** Directives that follow one another, with their arguments between, stand in one place. */
  #countDirective(): void {
    this.#inPlace += 1;
    this.shape.directivesInPlace = Math.max(this.shape.directivesInPlace, this.#inPlace);
  }

  /** What was read as a field was the other name of one. */
  #countAlias(): void {
    const selection = this.#open.at(-1);
    if (!selection?.selects) return;
    this.shape.fields -= 1;
    selection.fields -= 1;
  }

  #readName(token: Token): void {
    const { value } = token;
    const selection = this.#open.at(-1);
    const before = this.#before?.kind;
    if (before === TokenKind.AT) return;
    if (selection?.selects !== false) this.#inPlace = 0;
    if (!selection?.selects || this.#isTypeCondition(token)) return;
    this.shape.fields += 1;
    selection.fields += 1;
    this.shape.siblings = Math.max(this.shape.siblings, selection.fields);
    this.shape.asksSchema ||= value === '__schema' || value === '__type';
  }

  /** `... on Clause`; a field may be called `on`, too. */
  #isTypeCondition({ value }: Token): boolean {
    if (this.#before?.kind === TokenKind.SPREAD) return value === 'on';
    return this.#before?.value === 'on' && this.#beforeThat?.kind === TokenKind.SPREAD;
  }
}
