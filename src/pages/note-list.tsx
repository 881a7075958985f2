import type { Edition } from '../law/document/edition.ts';
import { NOTE_KINDS, type NoteKind } from '../law/document/editorial-note.ts';
import { clauseId } from '../law/document/permalink.ts';
import { renderPage } from './document.tsx';
import { nameOf, paths, type Site } from './site.ts';
import { EveryYear } from './years.tsx';

/** How many notes a page shows. */
const SHOWN = 100;

/** What the editors noted on a contract year, in printed order. @param kind only notes of that kind; all when null. */
export function notesPage(site: Site, edition: Edition, kind: NoteKind | null, offset: number): string {
  const all = kind ? edition.notes.filter((note) => note.kind === kind) : edition.notes;
  const notes = all.slice(offset, offset + SHOWN);
  const counts = Map.groupBy(edition.notes, (note) => note.kind);
  return renderPage(
    site,
    { title: `Editors’ notes, ${site.head.year}`, path: paths.notes(site) },
    <main id="main" class="page wide">
      <div class="column">
        <h1>Editors’ notes</h1>
        <p class="lead">What we say about the words of {site.head.year}. It is no part of them.</p>
        <div class="state">
          <EveryYear site={site} rest="/notes" />
        </div>
        <nav class="facets" aria-label="Kind of note">
          <a href={paths.notes(site)} aria-current={kind === null ? 'true' : undefined}>
            All {edition.notes.length}
          </a>
          {NOTE_KINDS.filter((each) => counts.has(each)).map((each) => (
            <a
              key={each}
              href={`${paths.notes(site)}?kind=${each}`}
              aria-current={kind === each ? 'true' : undefined}
            >
              {inWords(each)} {counts.get(each)?.length}
            </a>
          ))}
        </nav>
        {notes.map((note) => {
          const clause = note.path === null ? null : edition.atPath(note.path);
          return (
            <div role="note" key={`${note.path} ${note.text}`} class={`note ${note.kind.toLowerCase()}`}>
              <p class="kind">
                {clause ? (
                  <a href={`/${encodeURI(clauseId(clause))}`}>{nameOf(clause)}</a>
                ) : (
                  `The agreement of ${site.head.year}`
                )}
                <span class="soft"> {inWords(note.kind)}</span>
              </p>
              <p>{note.text}</p>
            </div>
          );
        })}
        {all.length > SHOWN && (
          <nav class="pager" aria-label="Pages of notes">
            {offset > 0 ? (
              <a href={`${paths.notes(site)}?${pageOf(kind, offset - SHOWN)}`}>← Earlier notes</a>
            ) : (
              <span />
            )}
            {offset + SHOWN < all.length && (
              <a href={`${paths.notes(site)}?${pageOf(kind, offset + SHOWN)}`}>Later notes →</a>
            )}
          </nav>
        )}
      </div>
    </main>,
  );
}

function pageOf(kind: NoteKind | null, offset: number): string {
  return String(new URLSearchParams({ ...(kind && { kind }), at: String(Math.max(0, offset)) }));
}

function inWords(kind: NoteKind): string {
  return kind.slice(0, 1) + kind.slice(1).toLowerCase();
}
