import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ARTICLES = 20;
const SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F'];
const PARAGRAPHS = 5;
export const YEARS = ['2001-02', '2002-03'] as const;

/** How often the words of an edition say which wording they are of: once in each clause. */
export const MENTIONS = ARTICLES * (1 + SECTIONS.length * (1 + PARAGRAPHS));

/**
 * Writes the content of an agreement of two years in which every clause, the title and the parties say the number of a
 * wording, so that whoever reads a mixture of two wordings can tell. It is about as large as a real agreement.
 * @param folder the agreement's; what is in it goes.
 */
export async function writeWordedContent(folder: string, wording: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'sources'), { recursive: true });
  const numbering = await readFile(join('content', 'aps-atf', 'numbering.yaml'), 'utf8');
  await writeFile(
    join(folder, 'numbering.yaml'),
    numbering.replace(/^examples: .*$/m, 'examples: [Art. 1.A]'),
  );
  await writeFile(join(folder, 'agreement.yaml'), agreementYaml(wording));
  for (const year of YEARS) await writeYear(folder, year, wording);
}

function agreementYaml(wording: number): string {
  const years = YEARS.map((year) => {
    const from = `${year.slice(0, 4)}-09-01`;
    return `  - year: ${year}\n    from: ${from}\n    instruments: [${year}-agreement]\n`;
  });
  return `slug: worded
title: Agreement in wording${wording}
parties: [The party of wording${wording}]
years:
${years.join('')}instruments: [${YEARS.map((year) => `${year}-agreement`).join(', ')}]
`;
}

async function writeYear(folder: string, year: string, wording: number): Promise<void> {
  const place = join(folder, `${year}-agreement`);
  await mkdir(place);
  const articles = Array.from({ length: ARTICLES }, (_, i) => article(i + 1, wording));
  const parts = articles.map((_, i) => `article-${i + 1}.md`);
  for (const [i, lines] of articles.entries())
    await writeFile(join(place, parts[i] as string), `${lines.join('\n\n')}\n`);
  const source = articles.flat().map((line) => line.replace(/^#+ | +(?=\d+\. )/, ''));
  await writeFile(join(folder, 'sources', `${year}.txt`), `${source.join('\n')}\n`);
  const sha256 = createHash('sha256')
    .update(`${source.join('\n')}\n`)
    .digest('hex');
  await writeFile(
    join(folder, 'sources', `${year}.yaml`),
    `sha256: ${sha256}\nfurniture: []\ncorrections: []\n`,
  );
  const facts = ['kind: AGREEMENT', `year: ${year}`, `effectiveFrom: ${year.slice(0, 4)}-09-01`];
  const rest = [`source: ${year}.txt`, `lines: '1-${source.length}'`, `parts: [${parts.join(', ')}]`];
  const title = `title: Agreement of ${year}`;
  await writeFile(join(place, 'instrument.yaml'), `${[title, ...facts, ...rest].join('\n')}\n`);
}

/** The lines of an article in the outline format. */
function article(number: number, wording: number): readonly string[] {
  const sections = SECTIONS.flatMap((label) => [
    `## ${label}. Section ${label} of wording${wording}`,
    ...Array.from(
      { length: PARAGRAPHS },
      (_, i) => `${i + 1}. A lamplighter of article ${number} shall be paid as wording${wording} says.`,
    ),
  ]);
  return [`# Article ${number}, WORDING${wording}`, ...sections];
}
