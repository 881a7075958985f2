import { expect, test } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import type { AgreementHead } from '../../src/law/document/agreement-head.ts';
import type { Asked } from '../../src/law/question/asked.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { plainAsked } from '../support/plain-asked.ts';
import { plainQuestion } from '../support/plain-question.ts';
import { plainReading } from '../support/plain-reading.ts';
import { REAL_CONTENT } from '../support/real-agreement.ts';
import { DATABASES, freshDatabase } from '../support/test-database.ts';

/** Takes a database back to how it was before editions had documents. */
const BEFORE_DOCUMENTS = [
  'alter table edition drop column document, drop column questions, drop column asked',
  'drop table edition_document',
  "delete from migration where name in ('011-edition-documents', '015-question-documents')",
  "update edition set digest = ''",
  "update release set content_hash = 'of the form before'",
];

async function headOf(database: Database): Promise<AgreementHead> {
  return (await new AgreementLibrary(new AgreementReader(database)).agreement('aps-atf')) as AgreementHead;
}

/** All that the editions of a release say, read anew. */
async function read(database: Database, head: AgreementHead) {
  const library = new AgreementLibrary(new AgreementReader(database));
  const years = await library.allQuestions(head);
  const asked = await Promise.all(years.map(({ edition }) => library.asked(head, edition)));
  return years.map(({ edition, all }, i) => ({
    readings: edition.clauses.map(({ reading }) => plainReading(reading)),
    ...{ notes: edition.notes, parameters: edition.parameters.all, reasons: edition.reasons },
    ...{ referenceReadings: edition.referenceReadings, events: edition.events },
    questions: all.map(plainQuestion),
    asked: plainAsked(asked[i] as Asked, all),
  }));
}

test.each(DATABASES)(
  'a release of before editions had documents is served on from the %s database, and the next ingest writes it with them',
  async (type) => {
    const location = await freshDatabase(type, 'agreement');
    const database = await openDatabase(location);
    const asWritten = await read(database, await headOf(database));
    for (const sql of BEFORE_DOCUMENTS) await database.rows(sql);
    await database.close();

    const upgraded = await openDatabase(location);
    const old = await headOf(upgraded);
    expect(await read(upgraded, old)).toEqual(asWritten);
    expect(await ingest(REAL_CONTENT, new AgreementWriter(upgraded))).toBe('published');
    const anew = await headOf(upgraded);
    expect(anew.release).not.toBe(old.release);
    expect(await read(upgraded, anew)).toEqual(asWritten);
    const documents = await upgraded.rows('select hash from edition_document');
    // Of each of two years one of what it says and one of what people ask, of both one of what a search needs of that.
    expect(anew.editions).toHaveLength(2);
    expect(documents).toHaveLength(5);
    // Whoever still reads the old release, or asks what was served then, has it as it was.
    expect(await read(upgraded, old)).toEqual(asWritten);
    await upgraded.close();
  },
);

test.each(DATABASES)('a document of another form is left alone on the %s database', async (type) => {
  const database = await openDatabase(await freshDatabase(type, 'agreement'));
  const head = await headOf(database);
  const asWritten = await read(database, head);
  await database.rows("update edition_document set form = form + 1, document = 'of a later program'");
  expect(await read(database, head)).toEqual(asWritten);
  await database.close();
});
