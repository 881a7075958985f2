import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Content, ContentFile } from '../read/read-content.ts';

/** A file that another names; when it is not there, a diagnostic at the place that names it. */
export function contentFile(
  path: string,
  content: Content,
  named: Place,
  diagnostics: Diagnostics,
): ContentFile | null {
  const file = content.files.get(path);
  if (file) return file;
  const help = 'Add the file, or correct its name where it is named.';
  diagnostics.report({
    ...named,
    code: 'file-missing',
    found: `${path}, which is not there`,
    expected: 'a file of that name',
    help,
  });
  return null;
}
