import type { Place } from '../../law/document/provision.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** How many characters of a line are told. */
const EXCERPT = 40;

/** A line or a heading that begins like a label and has none by the scheme. */
export function reportLabel(
  words: string,
  place: Place,
  { scheme }: Numbering,
  diagnostics: Diagnostics,
): void {
  const forms = scheme.levels.flatMap(({ labels }) => labels.map(({ example }) => example));
  diagnostics.report({
    ...place,
    code: 'label-unknown',
    found: `words that begin like a label: ${excerpt(words)}`,
    expected: `a label of numbering.yaml, ${[...new Set(forms)].join(' ')}, or plain words`,
    help: 'Add the form of the label to a level in numbering.yaml; before plain words put a backslash.',
  });
}

/** `1. a. Words`: the second label would be swallowed. */
export function reportLabelInside(
  marker: string,
  words: string,
  place: Place,
  diagnostics: Diagnostics,
): void {
  diagnostics.report({
    ...place,
    code: 'label-inside',
    found: `a label after the label ${marker}: ${excerpt(words)}`,
    expected: 'each label on a line of its own',
    help: 'Put the second on the next line, three spaces deeper; before plain words put a backslash.',
  });
}

/** A title that begins as those of provisions do and is none by the scheme. */
export function reportTitle(
  words: string,
  place: Place,
  { scheme }: Numbering,
  diagnostics: Diagnostics,
): void {
  const forms = scheme.tops.map(({ words: [first], labels: [label] }) =>
    [first, label?.example].filter(Boolean).join(' '),
  );
  diagnostics.report({
    ...place,
    code: 'title-unknown',
    found: excerpt(words),
    expected: `a title of numbering.yaml, which begins with ${forms.join('; ')}; or a name`,
    help: 'Add the kind of provision or the form of its label to numbering.yaml; before a mere name put a backslash.',
  });
}

function excerpt(words: string): string {
  return words.length <= EXCERPT ? words : `${words.slice(0, EXCERPT)}…`;
}
