import type { InstrumentHead } from '../law/document/agreement-head.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import { instrumentText } from '../law/text/instrument-text.ts';
import { renderPage } from './document.tsx';
import { dateInWords, paths, type Site } from './site.ts';

/** A document as its parties issued it, and what it does to the agreement of the year before. */
export function instrumentPage(
  site: Site,
  instrument: InstrumentHead,
  parts: readonly InstrumentPart[],
): string {
  const amendments = parts.flatMap(({ declaration }) => (declaration ? [declaration] : []));
  return renderPage(
    site,
    { title: instrument.title, path: paths.instrument(site, instrument.slug) },
    <main id="main" class="page wide">
      <div class="column">
        <h1>{instrument.title}</h1>
        <div class="state">
          {instrument.year && <a href={paths.year(site, instrument.year)}>{instrument.year}</a>}
          {instrument.effectiveFrom && <span>In effect from {dateInWords(instrument.effectiveFrom)}</span>}
          <span>As issued, before any consolidation</span>
        </div>
        {amendments.length > 0 && (
          <section aria-labelledby="amendments">
            <h2 id="amendments">What it changes</h2>
            <ul class="plain">
              {amendments.map(({ operation, target, mark }) => (
                <li key={`${operation} ${target}`}>
                  {OPERATIONS[operation]} {target}
                  {mark && <span class="chip changed">{mark}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {/* As HTML: every word is escaped by the text format. */}
        <div class="words" dangerouslySetInnerHTML={{ __html: instrumentText(parts, 'HTML') }} />
      </div>
    </main>,
  );
}

const OPERATIONS = {
  SUBSTITUTE: 'Takes the place of',
  INSERT: 'Inserts',
  RENUMBER: 'Renumbers',
  REPEAL: 'Repeals',
} as const;
