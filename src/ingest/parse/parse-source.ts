import { createHash } from 'node:crypto';
import type { Diagnostics } from '../diagnostic.ts';
import type { Content } from '../read/read-content.ts';
import type { SourceDocument } from '../trace/source-document.ts';
import { contentFile } from './content-file.ts';
import { parseYaml } from './parse-yaml.ts';
import { sourceSchema } from './schemas.ts';

/**
 * Reads a source document and the YAML beside it. Guarantees: the document is the one whose fingerprint is recorded.
 * @param name the file's name in `sources/`; its YAML has the same name with `.yaml` for `.txt`.
 */
export function parseSource(name: string, content: Content, diagnostics: Diagnostics): SourceDocument | null {
  const recordedIn = `sources/${name.replace(/\.txt$/, '.yaml')}`;
  const named = { file: recordedIn, line: 1 };
  const document = contentFile(`sources/${name}`, content, named, diagnostics);
  const record = contentFile(recordedIn, content, named, diagnostics);
  if (!document || !record) return null;
  const yaml = parseYaml(record.text, sourceSchema, { file: recordedIn, firstLine: 1 }, diagnostics);
  if (!yaml) return null;
  const { sha256, furniture, corrections } = yaml.value;
  const found = createHash('sha256').update(document.text).digest('hex');
  if (found !== sha256) {
    const where = { file: recordedIn, line: yaml.lineOf(['sha256']), column: 1, code: 'source-changed' };
    const help = 'The source is kept exactly as received: restore it, or record the fingerprint of the new one.';
    diagnostics.report({ ...where, found: `a source with SHA-256 ${found}`, expected: sha256, help });
  }
  return {
    file: name,
    lines: document.text.split('\n'),
    furniture: furniture.map(({ lines, what }) => ({ firstLine: lines.first, lastLine: lines.last, what })),
    corrections: corrections.map(({ lines, stood, stands, reason }) => ({
      source: name,
      firstLine: lines.first,
      lastLine: lines.last,
      stood,
      stands,
      reason,
    })),
    recordedIn,
    correctionLine: (index) => yaml.lineOf(['corrections', index]),
  };
}
