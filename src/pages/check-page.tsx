import type { Clause } from '../law/document/clause.ts';
import { clauseId } from '../law/document/permalink.ts';
import type { Alteration } from '../law/quote/alterations.ts';
import type { CheckedQuotation, DocumentCheck } from '../law/quote/check-document.ts';
import type { FoundReference } from '../law/reference/reference.ts';
import { LIMITS } from '../limits.ts';
import { renderPage } from './document.tsx';
import { MarkedWords } from './marked-words.tsx';
import { nameOf, paths, type Site } from './site.ts';
import { YearField } from './year-field.tsx';

/** A text of somebody's own, with what was found in it. */
export interface CheckedText {
  readonly text: string;
  readonly check: DocumentCheck;
}

/** A form that takes a text, and whether the citations and quotations in it hold. @param checked null before any was given. */
export function checkPage(site: Site, checked: CheckedText | null): string {
  return renderPage(
    site,
    {
      title: checked ? `A text checked against ${site.head.year}` : 'Check a text',
      path: paths.check(site),
      description:
        'Paste a flyer or a page of answers: which citations and quotations hold, and what was altered.',
      isPassing: checked !== null,
    },
    <main id="main" class="page wide">
      <div class="column">
        <h1>Check a text</h1>
        <p class="lead">
          Paste a flyer, a letter or a page of answers. You see which of its citations lead to a clause, which
          of its quotations the agreement says word for word, and what was altered.
        </p>
        {checked && <Result {...checked} />}
        <form class="rule" method="post" action={paths.check(site)}>
          <p class="row">
            <label for="text">The text</label>
            <textarea id="text" name="text" rows={12} maxLength={LIMITS.quotation.most} required>
              {checked?.text ?? ''}
            </textarea>
          </p>
          <YearField site={site} name="year" label="Contract year" value={site.head.year} />
          <button type="submit">Check</button>
        </form>
        <p class="soft">
          Quotations are what stands in quotation marks or is set off, of four words or more. The text is not
          kept.
        </p>
      </div>
    </main>,
  );
}

function Result({ check }: CheckedText) {
  const { citations, quotations, problems } = check;
  const found = [...citations, ...quotations].toSorted((a, b) => a.start - b.start);
  return (
    <section aria-labelledby="result">
      <h2 id="result">{verdict(found.length, problems)}</h2>
      <ol class="list checked">
        {found.map((each) =>
          'check' in each ? <Quotation quotation={each} /> : <Citation citation={each} />,
        )}
      </ol>
    </section>
  );
}

function verdict(found: number, problems: number): string {
  if (found === 0) return 'Nothing in it can be checked: it cites no clause and quotes nothing.';
  if (problems === 0)
    return found === 1 ? 'The one thing found in it holds.' : `All ${found} things found in it hold.`;
  return `${problems} of ${found} ${problems === 1 ? 'does' : 'do'} not hold.`;
}

const STATUSES = {
  RESOLVED: ['holds', 'leads to'],
  AMBIGUOUS: ['doubtful', 'may mean'],
  DANGLING: ['fails', 'leads nowhere'],
  EXTERNAL: ['outside', 'is outside the agreement'],
} as const;

function Citation({ citation }: { readonly citation: FoundReference }) {
  const { text, status, target, candidates, external, reason } = citation;
  const [look, told] = STATUSES[status];
  return (
    <li class={look}>
      <p>
        <q>{text}</q> {told}
        {target && [' ', <ClauseLink clause={target} />]}
        {external && `: ${external}`}
      </p>
      {reason && <p class="soft">{reason}</p>}
      {!target && candidates.length > 0 && (
        <p>
          {status === 'DANGLING' && 'Perhaps meant: '}
          {candidates.map((clause, i) => [i > 0 && ', ', <ClauseLink clause={clause} />])}
        </p>
      )}
    </li>
  );
}

function Quotation({ quotation }: { readonly quotation: CheckedQuotation }) {
  const { text, check, cited } = quotation;
  const holds = check.verdict === 'EXACT' && check.alterations.length === 0;
  const place = check.clause ?? cited;
  return (
    <li class={holds ? 'holds' : 'fails'}>
      <p>
        {says(check)}
        {place && [' ', <ClauseLink clause={place} />]}
        {check.totalPlaces > 1 && ` and in ${check.totalPlaces - 1} more`}
      </p>
      {check.verdict === 'ALTERED' ? <MarkedWords segments={check.segments} /> : <p class="words">{text}</p>}
      {check.alterations.length > 0 && (
        <ul class="plain">
          {check.alterations.map((alteration) => (
            <li>{inWords(alteration)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function says({ verdict: told, hasOmissions }: CheckedQuotation['check']): string {
  if (told === 'ABSENT') return 'The agreement does not say this.';
  if (told === 'ALTERED') return 'Not word for word what it says:';
  return hasOmissions ? 'Word for word, but for what it marks as left out or put in:' : 'Word for word:';
}

/** What was done to the words, as one would say it. */
function inWords({ kind, expected, found }: Alteration): string {
  switch (kind) {
    case 'NUMBER':
      return `Another number: “${found}” where it says “${expected}”.`;
    case 'NEGATION':
      return `A denial put in or left out: “${found}” where it says “${expected}”.`;
    case 'OBLIGATION':
      return `Another duty: “${found}” where it says “${expected}”.`;
    case 'OMISSION':
      return `Left out without a mark: “${expected}”.`;
    case 'ADDITION':
      return `Put in: “${found}”.`;
    case 'WORDING':
      return `Other words: “${found}” where it says “${expected}”.`;
    case 'OTHER_YEAR':
      return `These are the words of ${found}, not of ${expected}.`;
    case 'OTHER_CLAUSE':
      return `These are words of ${found}, not of ${expected}, which is cited for them.`;
  }
}

function ClauseLink({ clause }: { readonly clause: Clause }) {
  return <a href={`/${encodeURI(clauseId(clause))}`}>{nameOf(clause)}</a>;
}
