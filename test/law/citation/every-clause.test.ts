import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Diagnostics } from '../../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../../src/ingest/make-agreement.ts';
import { readContent } from '../../../src/ingest/read/read-content.ts';
import { type Citator, citatorOf } from '../../../src/law/citation/citator.ts';
import { clausesAt } from '../../../src/law/citation/clauses-at.ts';
import { parseCitations } from '../../../src/law/citation/parse.ts';
import type { Clause } from '../../../src/law/document/clause.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import { counterAt, counterValue } from '../../../src/law/numbering/counter.ts';
import type { FoundReference } from '../../../src/law/reference/reference.ts';
import { referencesIn } from '../../../src/law/reference/references-of.ts';
import { ownWords } from '../../../src/law/text/printed-words.ts';
import { REAL_CONTENT } from '../../support/real-agreement.ts';

/** The agreement itself, and small ones that are numbered in other ways. */
const AGREEMENTS = ['aps-atf', 'lettered', 'sections', 'decimals', 'romans'] as const;

/** A clause in one of the ways in which people cite it. */
interface Spelt {
  readonly clause: Clause;
  readonly words: string;
}

async function citatorsOf(agreement: string): Promise<readonly Citator[]> {
  const folder =
    agreement === 'aps-atf'
      ? REAL_CONTENT
      : fileURLToPath(new URL(`../../agreements/${agreement}`, import.meta.url));
  const diagnostics = new Diagnostics();
  const made = makeAgreement(await readContent(folder, diagnostics), diagnostics);
  return editionsOf(made).map(citatorOf);
}

describe.each(AGREEMENTS)('every clause of “%s”', (agreement) => {
  let citators: readonly Citator[];
  let spelt: readonly (Spelt & { readonly citator: Citator })[];
  let words: readonly string[];

  beforeAll(async () => {
    citators = await citatorsOf(agreement);
    spelt = citators.flatMap((citator) =>
      citator.index.edition.clauses.flatMap((clause) =>
        spellingsOf(clause).map((words) => ({ citator, clause, words })),
      ),
    );
    words = ordinaryWords(citators);
  });

  test('is found in every spelling', () => {
    const lost = spelt.filter((each) => outcome(`As ${each.words} says, they agree.`, each) !== 'FOUND');
    expect(lost.map(({ words }) => words)).toEqual([]);
  });

  test('is what each spelling alone is read as', () => {
    const lost = spelt.filter(({ words, clause, citator }) => {
      const [only, ...more] = parseCitations(words, citator.grammar);
      const found = only && more.length === 0 ? clausesAt(citator.index.edition, only.citation) : [];
      return !found.includes(clause);
    });
    expect(lost.map(({ words }) => words)).toEqual([]);
  });

  test('is found at the end of a sentence and in brackets', () => {
    const lost = spelt.filter((each) => {
      const ended = outcome(`They agree as in ${each.words}. It is so.`, each);
      const bracketed = outcome(`They agree (${each.words}).`, each);
      return ended !== 'FOUND' || bracketed !== 'FOUND';
    });
    expect(lost.map(({ words }) => words)).toEqual([]);
  });

  test('is found whatever words stand before and after', () => {
    fc.assert(
      fc.property(
        fc.nat(spelt.length - 1),
        fc.constantFrom(...words),
        fc.constantFrom(...words),
        (at, before, after) => {
          const each = spelt[at] as (typeof spelt)[number];
          // `Article 9 I believe` and `Article 9, a teacher` cite no section.
          fc.pre(!/\d[, -]{0,2}[AI]$/i.test(each.words));
          const text = `They ${before} ${each.words} ${after} they agree.`;
          expect(`${text} ${outcome(text, each)}`).toBe(`${text} FOUND`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is not taken for what it has under it and has not', () => {
    const tails = [...TAILS, ...LISTED];
    const straight = spelt.filter(({ words }) => !UPWARD.test(words));
    const taken = straight.flatMap((each, i) => {
      const tail = tails[i % tails.length] as string;
      const found = referencesTo(`As ${each.words}${tail} says`, each.citator);
      const mayBeList = LISTED.includes(tail) && found.length > 1;
      const last = mayBeList ? found.at(-1) : found[0];
      const leads = last?.target ? [last.target] : (last?.candidates ?? []);
      const isTaken = last?.status === 'RESOLVED' || last?.status === 'AMBIGUOUS';
      return isTaken ? [`${each.words}${tail} is ${leads.map(({ reading }) => reading.citation)}`] : [];
    });
    expect(taken).toEqual([]);
  });
});

/** What stands under no clause, joined in many ways. */
const TAILS =
  '.zz (zz) .99 .q.q ..99 .99zz .99-99-99 .(zz) (q)(q) [zz] :99 :zz _zz |zz >99 +zz \\99 =99'.split(' ');
/** Joined by what may also go on with the next of a list, which then stands nowhere. */
const LISTED = '-zz --zz -99 -99-99 -9-zz -q-9-q -99.99 /zz /99 ,99 ;zz'.split(' ');

/** Whether exactly those words are found, and lead to the clause or to all that are printed under its citation. */
function outcome(text: string, { clause, words, citator }: Spelt & { readonly citator: Citator }): string {
  const found = referencesTo(text, citator);
  const [only, ...more] = found;
  if (!only) return 'NOTHING';
  const reached = only.target ? [only.target] : only.candidates;
  if (more.length > 0) return `${found.length} FOUND: ${found.map((each) => each.text).join(' | ')}`;
  if (only.text.replace(/\.$/, '') !== words) return `FOUND “${only.text}”`;
  return only.status !== 'DANGLING' && reached.includes(clause) ? 'FOUND' : `${only.status} ${only.reason}`;
}

function referencesTo(text: string, citator: Citator): readonly FoundReference[] {
  return [...referencesIn({ text, citator, within: null, others: new Map() })];
}

/** The ways in which people cite a clause: by its citation, and where all of it has labels, in many more. */
function spellingsOf(clause: Clause): readonly string[] {
  const { citation } = clause.reading;
  const chain = [...clause.ancestors, clause];
  const labels = chain.map(({ reading }) => reading.label);
  const [top, ...below] = labels;
  const isNamed = labels.includes(null) || chain.some(({ kind }) => kind === 'TABLE');
  if (isNamed || typeof top !== 'string') return /\s/.test(citation) ? [citation] : [];
  const article = chain[0]?.kind === 'ARTICLE';
  const word = article ? 'Article' : citation.replace(/\W.*$/, '').replace(/^App$/, 'Appendix');
  const path = below.join('.');
  if (path === '') return [citation, `${word} ${top}`, ...(article ? romans(top) : [])];
  const levels = ['Section', 'paragraph', 'subparagraph', 'item', 'item'];
  const named = below.map((label, i) => `${levels[i]} ${label}`);
  const bracketed = below.map((label) => `(${label})`).join('');
  const repeats = clause.edition.head.numbering.levels.every(({ labels: [label] }) => label?.joints.length);
  // Where labels repeat those above them, `Section 2.1` of Article 2 is 2.1, and no 2.2.1.
  const full = repeats ? `${top}.${path}` : path;
  return [
    citation,
    `${word} ${top}.${path}`,
    `${word} ${top}, ${full}`,
    `${word.toUpperCase()} ${top}.${path}`,
    `${word} ${top}${bracketed}`,
    `${word} ${top}, ${named.join(', ')}`,
    `${word} ${top} ${named.join(' ')}`,
    `${named.toReversed().join(' of ')} of ${word} ${top}`,
    `paragraph ${full} of ${word} ${top}`,
    `paragraph ${full} in ${word} ${top}`,
    `paragraph ${full} (${word} ${top})`,
    `Section ${full}, ${word} ${top}`,
    `${word} ${top}, Section ${full}`,
    ...(article ? bare(top, below as readonly string[], clause) : []),
  ];
}

/** Spellings without a word for the article, or with spaces: where its sections have letters. */
function bare(article: string, below: readonly string[], { edition }: Clause): readonly string[] {
  const path = below.join('.');
  const isLettered = edition.head.numbering.levels[0]?.labels.some(({ style }) => style === 'A');
  if (isLettered && !/^[A-Z]/.test(below[0] ?? '')) return [];
  if (!isLettered) return below.length > 1 ? [`Section ${article}.${path}`, `${article}.${path}`] : [];
  const [section = '', ...rest] = below;
  return [
    `${article}.${path}`,
    `§ ${article}.${path}`,
    `§${article}.${path}`,
    `${article}${below.map((label) => `(${label})`).join('')}`,
    `${article}.${section}${rest.map((label) => `(${label})`).join('')}`,
    `Article ${article} ${below.join(' ')}`,
    `Article ${article}:${path}`,
    `Article ${article}-${path}`,
    `Article ${article},${path}`,
    ...(rest.length > 0 ? [`${article} ${below.join(' ')}`] : []),
    ...(/^[0-9]/.test(article) ? [`art ${article} ${section.toLowerCase()} ${rest.join(' ')}`.trim()] : []),
  ];
}

/** `Article XVI` for `Article 16` and the other way about. */
function romans(label: string): readonly string[] {
  const number = counterValue(label, '1');
  if (number !== null) return number === 1 || number > 30 ? [] : [`Article ${counterAt(number, 'I')}`];
  const roman = counterValue(label, 'I');
  return roman === null ? [] : [`Article ${roman}`];
}

/** Words of the agreement that are no part of a citation. */
function ordinaryWords(citators: readonly Citator[]): readonly string[] {
  const text = citators.flatMap(({ index }) =>
    index.edition.clauses.map(({ heading, reading }) => ownWords(heading, reading.ownParts)),
  );
  const all = new Set(text.join(' ').match(/(?<![\w\\.])[A-Za-z]{2,}(?![\w.])/g));
  return [...all].filter(
    (word) => !CITING.test(word) && referencesTo(`They ${word} agree.`, citators[0] as Citator).length === 0,
  );
}

/** Spellings that name the article last. */
const UPWARD =
  / of (?:Article|Appendix|Exh)| in (?:Article|Appendix|Exh)|\((?:Article|Appendix|Exh)|, (?:Article|Appendix|Exh)\w* \S+$/;

const CITING =
  /^(?:art|app|exh|appendi|exhibit|section|sec$|sub|para|item|claus|letter|part$|provision|point|pts?$|schedule|matri|table|memorand|mou$|loa|side$|preamble|this$|that$|said$|such$|same$|above|below|through$|to$|and$|or$|of$|in$|from$|under$|on$|at$|page|polic|board|title|act$|code|hour|day|week|month|year|minute|semester|period|dollar|cent|percent|people|person|teacher|employee|student|member|school|calendar|work|duty|consecutive|additional|more$|other|extra|full$|paid|unpaid|cop|credit|business|instructional|unexcused|sick|personal|time|[ivxl]+$|(.)\1$|agreement|contract|law|plan|form|rule|handbook|guideline|procedure|statute|constitution|no$|number|bullet|addendum|edition)/i;
