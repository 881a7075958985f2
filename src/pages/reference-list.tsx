import { clauseId } from '../law/document/permalink.ts';
import type { LinkedReference } from '../law/reference/reference-graph.ts';
import { renderPage } from './document.tsx';
import { nameOf, paths, type Site } from './site.ts';
import { EveryYear } from './years.tsx';

/** The references of a year that lead nowhere, or to more than one clause, each with what may have been meant. */
export function referencesPage(site: Site, references: readonly LinkedReference[]): string {
  const broken = references.filter(({ status }) => status === 'DANGLING' || status === 'AMBIGUOUS');
  const outside = references.filter(({ status }) => status === 'EXTERNAL');
  return renderPage(
    site,
    { title: `Broken references, ${site.head.year}`, path: paths.references(site) },
    <main id="main" class="page wide">
      <div class="column">
        <h1>References</h1>
        <div class="state">
          <EveryYear site={site} rest="/references" />
          <span>
            {references.length} in all, {broken.length} that do not lead to one clause, {outside.length} to
            laws and policies outside
          </span>
        </div>
        <h2>That do not lead to one clause</h2>
        <ul class="list">
          {broken.map((reference) => (
            <Entry key={`${reference.source?.reading.path} ${reference.start}`} reference={reference} />
          ))}
        </ul>
        <h2>To laws and policies outside</h2>
        <ul class="plain">
          {outside.map(({ source, text, external, start }) => (
            <li key={`${source?.reading.path} ${start}`}>
              {source && <a href={`/${encodeURI(clauseId(source))}`}>{source.reading.citation}</a>} “{text}”
              {external && external !== text && `: ${external}`}
            </li>
          ))}
        </ul>
      </div>
    </main>,
  );
}

function Entry({ reference: { source, text, reason, candidates } }: { readonly reference: LinkedReference }) {
  return (
    <li>
      {source && <a href={`/${encodeURI(clauseId(source))}`}>{nameOf(source)}</a>} <q class="words">{text}</q>
      {reason && <p>{reason}</p>}
      {candidates.length > 0 && (
        <p class="soft">
          Perhaps meant:{' '}
          {candidates.map((clause, i) => (
            <span key={clause.reading.path}>
              {i > 0 && ', '}
              <a href={`/${encodeURI(clauseId(clause))}`}>{clause.reading.citation}</a>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
