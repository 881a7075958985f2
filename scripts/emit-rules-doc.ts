import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Diagnostics } from '../src/ingest/diagnostic.ts';
import { makeAgreement } from '../src/ingest/make-agreement.ts';
import { readContent } from '../src/ingest/read/read-content.ts';
import { editionsOf } from '../src/law/document/editions-of.ts';
import { RULES } from '../src/rules/aps-atf/catalogue.ts';
import { rulesDocument } from '../src/rules/rules-document.ts';

const diagnostics = new Diagnostics();
const content = await readContent(join('content', 'aps-atf'), diagnostics);
const editions = editionsOf(makeAgreement(content, diagnostics));
await mkdir('docs', { recursive: true });
await writeFile(join('docs', 'rules.md'), rulesDocument(RULES, editions));
