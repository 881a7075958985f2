import type { Cited } from './citation.ts';
import type { Finding, Spotted } from './finding.ts';
import type { Scan } from './grammar.ts';
import { type CitedDocument, readDocumentAfter, readDocumentBefore } from './read-document.ts';
import { printed } from './read-path.ts';

/**
 * Citations that are parts of the document named after or before them. Of an outside one they are no citations of the
 * agreement: `Articles 5 and 6 of the U.S. Constitution`.
 * @param inYear cites one of them in the contract year that is named, if any.
 */
export function ofDocument<Each extends { readonly from: number; readonly to: number }>(
  scan: Scan,
  members: readonly Each[],
  inYear: (member: Each, year: CitedDocument['year']) => Cited,
): Finding {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return { found: [], next: 0 };
  const after = readDocumentAfter(scan, last.to);
  const document = after ?? readDocumentBefore(scan, first.from);
  const name = document?.name ?? null;
  if (name === null) {
    const next = scan.isWhole && after ? after.next : last.to;
    const found = members.map((each) => ({ ...spot(each), cited: inYear(each, document?.year ?? null) }));
    return { found, next };
  }
  const next = after ? after.next : last.to;
  const found = members.map((each): Spotted => {
    const words = printed(scan.tokens.slice(each.from, each.to)).replace(/\.$/, '');
    const to = each === last ? next : each.to;
    return { from: each.from, to, cited: { type: 'outside', name: `${words} of the ${name}` } };
  });
  return { found, next };
}

function spot({ from, to }: { readonly from: number; readonly to: number }) {
  return { from, to };
}
