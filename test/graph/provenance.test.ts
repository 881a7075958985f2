import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';

interface Span {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
}
interface Note {
  readonly kind: string;
  readonly text: string;
}
interface Clause {
  readonly citation: string;
  readonly label: string | null;
  readonly source: Span;
  readonly notes: readonly Note[];
  readonly children?: readonly Clause[];
}
interface Correction {
  readonly lines: number | string;
  readonly stood: string;
  readonly stands: string;
}

const FILE = '003_e95df812710c4457.txt';
const LINES = readFileSync(join(REAL_CONTENT, 'sources', FILE), 'utf8').split('\n');
const AGREEMENT_ENDS = 1982;

let app: TestApp;
let clauses: readonly Clause[];
let editionNotes: readonly (Note & { readonly clause: { readonly citation: string } | null })[];

beforeAll(async () => {
  app = await createTestApp();
  const fields = 'citation label source { file firstLine lastLine } notes { kind text }';
  const deep = (levels: number): string =>
    `${fields}${levels > 0 ? ` children { ${deep(levels - 1)} }` : ''}`;
  const answer = await app.data<{ edition: { clauses: readonly Clause[]; notes: typeof editionNotes } }>(
    `{ edition(year: "2005-06") { notes { kind text clause { citation } } clauses { ${deep(7)} } } }`,
  );
  clauses = answer.edition.clauses.flatMap(wholeTree);
  editionNotes = answer.edition.notes;
});
afterAll(() => app.close());

function wholeTree(clause: Clause): readonly Clause[] {
  return [clause, ...(clause.children ?? []).flatMap(wholeTree)];
}

function named(citation: string): Clause {
  return clauses.find((clause) => clause.citation === citation) as Clause;
}

describe('the lines of the source that a clause was transcribed from', () => {
  test('are 1053 to 1076 for Sick Leave, and 1058 for 16.L.1.c', () => {
    expect(named('Art. 16.L').source).toEqual({ file: FILE, firstLine: 1053, lastLine: 1076 });
    expect(named('Art. 16.L.1.c').source).toEqual({ file: FILE, firstLine: 1058, lastLine: 1058 });
    expect(LINES[1053 - 1]).toBe('L. Sick Leave');
  });

  test('lie inside those of the clause above, and in printed order', () => {
    for (const { source, children = [] } of clauses) {
      expect(source.firstLine).toBeLessThanOrEqual(source.lastLine);
      for (const child of children) {
        expect(child.source.firstLine).toBeGreaterThanOrEqual(source.firstLine);
        expect(child.source.lastLine).toBeLessThanOrEqual(source.lastLine);
      }
      const firsts = children.map((child) => child.source.firstLine);
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    }
  });

  test('begin with a line that bears the clause’s label', () => {
    const astray = clauses.filter(({ label, source, notes }) => {
      const line = LINES[source.firstLine - 1] ?? '';
      return label !== null && notes.length === 0 && !line.includes(label);
    });
    expect(astray.map(({ citation }) => citation)).toEqual([]);
  });
});

describe('a scanning error that was mended', () => {
  const record = parse(
    readFileSync(join(REAL_CONTENT, 'sources', FILE.replace('.txt', '.yaml')), 'utf8'),
  ) as {
    corrections: readonly Correction[];
  };
  const first = ({ lines }: Correction) => Number(String(lines).split('-')[0]);
  const ofAgreement = record.corrections.filter((correction) => first(correction) <= AGREEMENT_ENDS);

  test('is told as a TRANSCRIPTION note on the clause: line, what the scan reads, what stands', () => {
    const [note] = named('Art. 16.L.1.c').notes;
    expect(note?.kind).toBe('TRANSCRIPTION');
    expect(note?.text).toContain('line 1058');
    expect(note?.text).toContain('$(208 \\times 8.0 \\times .055) = 91.52$');
    expect(note?.text).toContain('(208 x 8.0 x .055) = 91.52');
  });

  test.each(ofAgreement.map((correction) => [String(correction.lines), correction] as const))(
    'at lines %s has one note, on the clause with those lines, or the next where nothing stands',
    (_, { lines, stood, stands }) => {
      const [from, to = from] = String(lines).split('-').map(Number) as [number, number?];
      const told = clauses.filter(({ notes }) =>
        notes.some(
          ({ text }) => text.includes(`${from}`) && text.includes(`“${stood}”`) && text.includes(stands),
        ),
      );
      expect(told).toHaveLength(1);
      const blank = stands === '' ? 2 : 0;
      expect(told[0]?.source.firstLine).toBeLessThanOrEqual(from + blank);
      expect(told[0]?.source.lastLine).toBeGreaterThanOrEqual(to);
    },
  );

  test('leaves no note where nothing was mended', () => {
    const told = clauses.flatMap(({ notes }) => notes.filter(({ text }) => /^Source lines? \d/.test(text)));
    expect(told).toHaveLength(ofAgreement.length);
    expect(named('Art. 16.L').notes).toEqual([]);
  });
});

test('the notes of the edition are those of its clauses, and those on no clause', () => {
  const onClauses = clauses.flatMap(({ citation, notes }) =>
    notes.map((note) => ({ ...note, clause: { citation } })),
  );
  const sorted = (notes: readonly object[]) =>
    notes.map((note) => JSON.stringify(note, ['kind', 'text', 'clause', 'citation'])).sort();
  expect(sorted(editionNotes.filter(({ clause }) => clause !== null))).toEqual(sorted(onClauses));
});

describe('the sources of a clause whose sub-clauses another instrument wrote anew', () => {
  interface Sourced {
    readonly source: Span;
    readonly sources: readonly Span[];
    readonly children: readonly { readonly source: Span }[];
  }
  const sourcesOf = async (cite: string, year: string) => {
    const { clause } = await app.data<{ clause: Sourced }>(
      `query ($cite: String!, $year: ContractYear) { clause(cite: $cite, year: $year) {
        source { file firstLine lastLine } sources { file firstLine lastLine }
        children { source { file firstLine lastLine } } } }`,
      { cite, year },
    );
    return clause;
  };

  test('Article 6 of 2006-07 is printed in the agreement and, where it was amended, in the addendum', async () => {
    const { source, sources } = await sourcesOf('Art. 6', '2006-07');
    expect(sources[0]).toEqual(source);
    const amended = sources.slice(1);
    expect(LINES[Number(amended[0]?.firstLine) - 1]).toMatch(/^(?:- )?1\. Salary Schedules \(AT1, AT2/);
    expect(amended.every(({ firstLine }) => firstLine > AGREEMENT_ENDS)).toBe(true);
    expect(LINES[Number(amended.at(-1)?.lastLine) - 1]).toMatch(/compensated on a prorated basis\.$/);
  });

  test('are its source alone where one instrument wrote it all', async () => {
    const { source, sources } = await sourcesOf('Art. 6', '2005-06');
    expect(sources).toEqual([source]);
    const appendix = await sourcesOf('App. A', '2006-07');
    expect(appendix.sources).toEqual([appendix.source]);
  });
});
