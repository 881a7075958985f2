import { expect, test } from '@jest/globals';
import { type Misdirection, misdirected } from '../../../src/law/reference/misdirected.ts';
import { referencesOfEdition } from '../../../src/law/reference/references-of.ts';
import { realCitator } from '../../support/real-citator.ts';

async function proposed(year: string): Promise<readonly Misdirection[]> {
  const citator = await realCitator(year);
  return misdirected(referencesOfEdition(citator.index.edition, citator), citator.index);
}

function line({ reference, target }: Misdirection): string {
  return `${reference.source?.reading.citation}: ${reference.text} → ${target.reading.citation}`;
}

test.each(['2005-06', '2006-07'])('in %s these references lead where their words do not', async (year) => {
  expect((await proposed(year)).map(line)).toEqual([
    'Art. 15.B.8.b: paragraph 4 above → Art. 15.B.4',
    'Art. 16.A.2: Article 20 → Art. 20',
    'App. D, STUDENT WEIGHTED FORMULA*: Appendix A → App. A',
    'App. H: Article 25, C. → Art. 25.C',
    'App. J, MOU JROTC INSTRUCTOR COMPENSATION, 5: Appendix I → App. I',
  ]);
});

test('what the parties meant is proposed with them', async () => {
  const proposals = await proposed('2005-06');
  const candidatesOf = (source: string) =>
    proposals
      .find(({ reference }) => reference.source?.reading.citation === source)
      ?.candidates.map(({ reading }) => reading.citation);
  expect(candidatesOf('Art. 15.B.8.b')?.[0]).toBe('Art. 15.B.7');
  expect(candidatesOf('Art. 16.A.2')).toContain('Art. 25');
  expect(candidatesOf('App. H')?.[0]).toBe('Art. 28.C');
});

test('the reason quotes the words and the heading', async () => {
  const [, transportation] = await proposed('2005-06');
  expect(transportation?.reason).toBe(
    '“Article 20” leads to Art. 20 (STUDENT TRANSPORTATION), which shares little with “A teacher who believes an improper reduction in pay has been made under …, shall have ten (10) days after receipt of the check in which the reduction appeared to initiate a grievance as provided in Article 24.”.',
  );
});
