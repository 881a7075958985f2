import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { numberingSchema } from '../../src/ingest/parse/numbering-schema.ts';
import { parseYaml } from '../../src/ingest/parse/parse-yaml.ts';
import { Numbering } from '../../src/law/numbering/numbering.ts';

/** A numbering scheme written in YAML, as numbering.yaml has it. */
export function numberingOf(yaml: string): Numbering {
  const diagnostics = new Diagnostics();
  const parsed = parseYaml(yaml, numberingSchema, { file: 'numbering.yaml', firstLine: 1 }, diagnostics);
  diagnostics.throwIfAny();
  if (!parsed) throw new TypeError('a scheme that was not read was not reported');
  return new Numbering(parsed.value);
}

let real: Numbering | null = null;

/** How the real agreement numbers its provisions: read once, whoever asks for each of a thousand clauses. */
export function realNumbering(): Numbering {
  const path = fileURLToPath(new URL('../../content/aps-atf/numbering.yaml', import.meta.url));
  real ??= numberingOf(readFileSync(path, 'utf8'));
  return real;
}
