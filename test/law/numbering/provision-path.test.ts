import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../../src/ingest/make-agreement.ts';
import { readContent } from '../../../src/ingest/read/read-content.ts';
import { draftsOf } from '../../../src/law/amend/drafts-of.ts';
import { placeDrafts } from '../../../src/law/amend/place-drafts.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import { Numbering } from '../../../src/law/numbering/numbering.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../../../src/law/numbering/provision-path.ts';
import { realAgreement } from '../../support/real-agreement.ts';

/** Small agreements that are numbered in other ways. */
const OTHERS = ['lettered', 'sections', 'decimals', 'romans'] as const;

async function editionsNamed(agreement: string): Promise<readonly Edition[]> {
  const folder = fileURLToPath(new URL(`../../agreements/${agreement}`, import.meta.url));
  const diagnostics = new Diagnostics();
  return editionsOf(makeAgreement(await readContent(folder, diagnostics), diagnostics));
}

/** Every path and citation of an edition that, made anew by its scheme, would be another. */
function otherwise(edition: Edition): readonly string[] {
  const placed = placeDrafts(draftsOf(edition), new Numbering(edition.head.numbering));
  return placed.flatMap(({ path, citation }, i) => {
    const { reading } = edition.clauses[i] ?? {};
    return reading?.path === path && reading.citation === citation ? [] : [`${path} ${citation}`];
  });
}

test.each(OTHERS)(
  'the paths and citations of “%s” are what its scheme makes of labels and headings',
  async (name) => {
    const editions = await editionsNamed(name);
    expect(editions.length).toBeGreaterThan(0);
    for (const edition of editions) expect(otherwise(edition)).toEqual([]);
  },
);

describe('in the agreement', () => {
  test('the paths and citations of every year are what the scheme makes of labels and headings', async () => {
    for (const edition of editionsOf(await realAgreement())) expect(otherwise(edition)).toEqual([]);
  });

  test.each([
    ['ARTICLE', '16', 'Article 16,', 'LEAVES', 'art-16', 'Art. 16'],
    ['APPENDIX', 'B', 'APPENDIX B', 'CLASS SIZE', 'app-b', 'App. B'],
    ['SECTION', null, '', 'SPECIAL (K-5) EDUCATION', 'special-k-5-education', 'Special (K-5) Education'],
    ['SECTION', null, '', 'ÉCOLES AND 2ND GRADES', 'ecoles-and-2nd-grades', 'Écoles And 2nd Grades'],
    [
      'SECTION',
      null,
      '',
      'Teacher’s Pay, $2,500, and Leave',
      'teachers-pay-2-500-and-leave',
      'Teacher’s Pay $2,500 And Leave',
    ],
  ] as const)(
    'a %s %s at the top level, “%s %s”, is named by its label or its heading',
    async (kind, label, marker, heading, path, citation) => {
      const numbering = await realNumbering();
      expect(topLevelPath({ kind, label, marker, heading }, numbering)).toMatchObject({ path, citation });
    },
  );

  test('a provision is named under another: after a label by its label, after a name by a comma', async () => {
    const numbering = await realNumbering();
    const article: ProvisionPath = { path: 'art-16', citation: 'Art. 16', endsInLabel: true };
    const under = (above: ProvisionPath, label: string | null, heading: string | null, kind = 'PARAGRAPH') =>
      pathUnder(above, { kind: kind as 'PARAGRAPH', label, marker: `${label}.`, heading }, numbering);
    const labelled = under(article, 'L', null);
    expect(labelled).toEqual({ path: 'art-16/L', citation: 'Art. 16.L', endsInLabel: true });
    const named = under(article, null, 'Sick Leave', 'SECTION');
    expect(named).toEqual({ path: 'art-16/sick-leave', citation: 'Art. 16, Sick Leave', endsInLabel: false });
    expect(under(named, '2', null).citation).toBe('Art. 16, Sick Leave, 2');
    expect(under(article, '32(A)', null).path).toBe('art-16/32-A');
    expect(under(article, 'S-2', 'SALARY SCHEDULE S-2', 'TABLE')).toMatchObject({
      ...{ path: 'art-16/S-2', citation: 'Art. 16, S-2', endsInLabel: false },
    });
    expect(under(article, null, 'MEMORANDUM OF UNDERSTANDING Time', 'MEMORANDUM')).toMatchObject({
      ...{ path: 'art-16/mou-time', citation: 'Art. 16, MOU Time' },
    });
  });
});

async function realNumbering(): Promise<Numbering> {
  return new Numbering((await realAgreement()).numbering);
}
