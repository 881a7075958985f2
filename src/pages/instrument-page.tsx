import type { InstrumentHead } from '../law/document/agreement-head.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import { instrumentText } from '../law/text/instrument-text.ts';
import { openingLine } from '../law/text/printed-words.ts';
import { renderPage } from './document.tsx';
import { dateInWords, paths, type Site } from './site.ts';

/** A document as its parties issued it: its parts, and what each does to the agreement of the year before. */
export function instrumentPage(
  site: Site,
  instrument: InstrumentHead,
  parts: readonly InstrumentPart[],
): string {
  return renderPage(
    site,
    { title: instrument.title, path: paths.instrument(site, instrument.slug) },
    <main id="main" class="page wide">
      <div class="column">
        <h1>{instrument.title}</h1>
        <State site={site} instrument={instrument} />
        <ol class="toc">
          {parts.map((part) => (
            <li key={part.file}>
              <a href={partPath(site, instrument, part)}>{titleOf(part)}</a>
              {part.declaration && <span class="soft"> {whatItDoes(part)}</span>}
              {part.declaration?.mark && <span class="chip changed">{part.declaration.mark}</span>}
            </li>
          ))}
        </ol>
      </div>
    </main>,
  );
}

/** One part of a document as issued. */
export function instrumentPartPage(site: Site, instrument: InstrumentHead, part: InstrumentPart): string {
  return renderPage(
    site,
    { title: `${titleOf(part)}, ${instrument.title}`, path: partPath(site, instrument, part) },
    <main id="main" class="page wide">
      <div class="column">
        <nav class="crumbs" aria-label="Where this stands">
          <a href={paths.instrument(site, instrument.slug)}>{instrument.title}</a>
        </nav>
        <h1>{titleOf(part)}</h1>
        <State site={site} instrument={instrument} />
        {part.declaration && <p class="lead">{whatItDoes(part)}</p>}
        {/* As HTML: every word is escaped by the text format. */}
        <div class="words" dangerouslySetInnerHTML={{ __html: instrumentText([part], 'HTML') }} />
      </div>
    </main>,
  );
}

function State({ site, instrument }: { readonly site: Site; readonly instrument: InstrumentHead }) {
  return (
    <div class="state">
      {instrument.year && <a href={paths.year(site, instrument.year)}>{instrument.year}</a>}
      {instrument.effectiveFrom && <span>In effect from {dateInWords(instrument.effectiveFrom)}</span>}
      <span>As issued, before any consolidation</span>
    </div>
  );
}

/** The name of a part in addresses: its file's, without folder and ending. */
export function partName({ file }: InstrumentPart): string {
  return file
    .replace(/^[^/]*\//, '')
    .replace(/(?:\/index)?\.md$/, '')
    .replaceAll('/', '-');
}

function partPath(site: Site, instrument: InstrumentHead, part: InstrumentPart): string {
  return `${paths.instrument(site, instrument.slug)}/${encodeURIComponent(partName(part))}`;
}

function titleOf(part: InstrumentPart): string {
  const first = part.outline.parts.find(({ type }) => type === 'provision');
  const opening = first?.type === 'provision' ? openingLine(first.provision) : '';
  return part.declaration?.target ?? (opening || partName(part));
}

const OPERATIONS = {
  SUBSTITUTE: 'Takes the place of',
  INSERT: 'Inserts',
  RENUMBER: 'Renumbers',
  REPEAL: 'Repeals',
} as const;

function whatItDoes({ declaration }: InstrumentPart): string {
  return declaration ? `${OPERATIONS[declaration.operation]} ${declaration.target}.` : '';
}
