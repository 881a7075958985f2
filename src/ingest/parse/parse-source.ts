import type { Place } from '../../law/document/provision.ts';
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
export function parseSource(
  name: string,
  named: Place,
  content: Content,
  diagnostics: Diagnostics,
): SourceDocument | null {
  const recordedIn = `sources/${name.replace(/\.txt$/, '.yaml')}`;
  const document = contentFile(`sources/${name}`, content, named, diagnostics);
  const record = document && contentFile(recordedIn, content, named, diagnostics);
  if (!document || !record) return null;
  const yaml = parseYaml(record.text, sourceSchema, { file: recordedIn, firstLine: 1 }, diagnostics);
  if (!yaml) return null;
  const { sha256, furniture, corrections } = yaml.value;
  if (document.sha256 !== sha256) {
    const help =
      'The source is kept exactly as received: restore it, or record the fingerprint of the new one.';
    const found = `${document.path} with SHA-256 ${document.sha256}`;
    diagnostics.report({
      ...yaml.placeOf(['sha256']),
      code: 'source-changed',
      found,
      expected: sha256,
      help,
    });
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
    correctionPlace: (index) => yaml.placeOf(['corrections', index]),
  };
}
