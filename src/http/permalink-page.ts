import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { notesUnder } from '../law/note/notes-of.ts';
import { escapeHtml } from '../law/text/html-text.ts';
import { linkedHtml, linkedMarkdown } from '../law/text/linked-text.ts';
import { escapeMarkdown } from '../law/text/markdown-text.ts';
import { plainText } from '../law/text/plain-text.ts';
import { ownWords } from '../law/text/printed-words.ts';

/** A clause as a web page of its own, with what is noted about it, the way up and to its neighbours. */
export function clausePage(clause: Clause, id: (clause: Clause) => string): string {
  const { citation } = clause.reading;
  const { agreement, year } = clause.edition.head;
  const { previous, next } = clause.neighbours;
  const contents = `<a href="/${agreement}/${year}">${year}</a>`;
  const up = [contents, ...clause.ancestors.map((above) => link(above, id))].join(' › ');
  const around = [previous && `← ${link(previous, id)}`, next && `${link(next, id)} →`]
    .filter(Boolean)
    .join(' · ');
  const notes = notesUnder(clause)
    .map(({ clause: on, text }) => `<p>${on === clause ? '' : `${link(on, id)}: `}${escapeHtml(text)}</p>`)
    .join('');
  const title = escapeHtml(`${citation}${clause.heading ? ` ${clause.heading}` : ''} (${year})`);
  const aside = notes ? `<aside><h2>Editors’ notes</h2>${notes}</aside>` : '';
  const body = `<nav>${up}</nav><main><h1>${title}</h1>${linkedHtml(clause, Math.max(2, clause.depth), (target) => `/${id(target)}`)}${aside}</main><nav>${around}</nav>`;
  return page(title, id(clause), body);
}

/** The contents of an edition as a web page: its top level and the lettered sections, each a link. */
export function editionPage(edition: Edition, id: (clause: Clause) => string): string {
  const { agreement, year } = edition.head;
  const title = `Contents of the agreement, ${year}`;
  const entry = (clause: Clause): string => {
    const sections = clause.children.filter(({ kind, heading }) => kind === 'SECTION' && heading !== null);
    const below = sections.length > 0 ? `<ul>${sections.map(entry).join('')}</ul>` : '';
    return `<li>${link(clause, id)} ${escapeHtml(clause.heading ?? '')}${below}</li>`;
  };
  const list = edition.roots.map(entry).join('');
  return page(title, `${agreement}/${year}`, `<main><h1>${title}</h1><ul>${list}</ul></main>`);
}

/** `title` and `body` are HTML; `path` is the permalink. */
function page(title: string, path: string, body: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<link rel="canonical" href="/${encodeURI(path)}">`,
    `<style>${STYLE}</style></head><body>${body}</body></html>`,
  ].join('');
}

/** A clause as JSON: what the page shows, and the permalinks around it. */
export function clauseJson(clause: Clause, id: (clause: Clause) => string) {
  const { reading } = clause;
  const { previous, next } = clause.neighbours;
  return {
    id: id(clause),
    citation: reading.citation,
    kind: reading.kind,
    label: reading.label,
    heading: reading.heading,
    year: clause.edition.head.year,
    change: reading.change,
    instrument: reading.instrument,
    inForceFrom: reading.inForceFrom,
    inForceTo: reading.inForceTo,
    ownText: ownWords(reading.heading, reading.ownParts),
    text: plainText(clause),
    source: reading.source,
    notes: notesUnder(clause).map(({ clause: on, kind, text, quotes, cells }) => {
      return { clause: id(on), citation: on.reading.citation, kind, text, quotes, cells };
    }),
    parent: clause.parent && id(clause.parent),
    children: clause.children.map(id),
    previous: previous && id(previous),
    next: next && id(next),
  };
}

/**
 * A clause as Markdown, its citation and year in the first line, and below it what is noted about it and what stands
 * under it: as quotations, which in the outline format of the content belong to no provision.
 */
export function clauseMarkdown(clause: Clause, id: (clause: Clause) => string): string {
  const { reading, edition } = clause;
  const notes = notesUnder(clause).map(({ clause: on, kind, text }) => {
    return `> Editors’ note on ${escapeMarkdown(on.reading.citation)} (${kind}): ${escapeMarkdown(text)}`;
  });
  const words = linkedMarkdown(clause, clause.depth, (target) => `/${id(target)}`);
  return `${[`<!-- ${reading.citation}, ${edition.head.year} -->`, words, ...notes].join('\n\n')}\n`;
}

function link(clause: Clause, id: (clause: Clause) => string): string {
  return `<a href="/${encodeURI(id(clause))}">${escapeHtml(clause.reading.citation)}</a>`;
}

const STYLE = [
  'body{font:1rem/1.6 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}',
  'nav{font-family:system-ui,sans-serif;font-size:.9rem;margin:1rem 0}h1{font-size:1.3rem}h2{font-size:1.15rem}',
  'section section{margin-left:1.5rem}aside{font-size:.9rem;border-left:3px solid #bbb;padding-left:1rem}.label{font-weight:bold}a{color:#0b4f8a}',
  'table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #bbb;padding:.2rem .5rem;text-align:left}',
].join('');
