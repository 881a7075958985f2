import type { Clause } from '../document/clause.ts';
import { clauseId } from '../document/permalink.ts';
import type { Block, Bullet, Paragraph, Section, TableBlock } from './block.ts';
import { type Inline, joinInline, type Mark, type Piece } from './piece.ts';
import type { Printable } from './printable.ts';
import { sectionOf } from './section-of.ts';

/** HTML knows no deeper heading. */
const DEEPEST = 6;

type ListLine = Bullet | Paragraph;

/**
 * A provision as well-formed HTML, every word escaped: a `section` for each provision, headings at the level of
 * `depth` (1 for an article), bullets as nested lists, tables as tables.
 */
export function htmlText(provision: Printable, depth: number): string {
  return renderHtml([sectionOf(provision, depth)]);
}

/** Blocks as HTML: what was inserted in `ins`, what was deleted in `del`. The classes are listed in docs/html.md. */
export function renderHtml(blocks: readonly Block[]): string {
  return filled(htmlAround(blocks), blocks);
}

/** A section in pieces: its HTML before, between and after its sub-sections. */
export function htmlAroundSections(section: Section): readonly string[] {
  const { kind, change, clause, blocks, notes } = section;
  const classes = [kind, change ?? ''].filter(Boolean).join(' ').toLowerCase();
  const place = clause
    ? ` id="${escapeHtml(clauseId(clause))}" data-citation="${escapeHtml(clause.reading.citation)}"`
    : '';
  const pieces = htmlAround(blocks);
  pieces[0] = `<section class="clause ${classes}"${place}>${opening(section)}${pieces[0]}`;
  pieces[pieces.length - 1] += `${notes.map(htmlNote).join('')}</section>`;
  return pieces;
}

/** The HTML of blocks before, between and after the sections among them. */
function htmlAround(blocks: readonly Block[]): string[] {
  const pieces: string[] = [];
  let html = '';
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as Block;
    const list = listFrom(blocks, i);
    i += Math.max(1, list.length);
    if (block.type === 'section') {
      pieces.push(html);
      html = '';
    } else html += list.length > 0 ? htmlList(list, 0) : htmlBlock(block);
  }
  pieces.push(html);
  return pieces;
}

/** The pieces around sections with the sections between them. */
function filled(pieces: readonly string[], blocks: readonly Block[]): string {
  let html = pieces[0] as string;
  let next = 1;
  for (const block of blocks)
    if (block.type === 'section') html += htmlSection(block) + (pieces[next++] as string);
  return html;
}

/** `&`, `<`, `>`, quotes and apostrophes as character references. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Words in HTML, each mark as an element. */
export function htmlWords(words: Inline): string {
  if (typeof words === 'string') return escapeHtml(words);
  let html = '';
  for (const piece of words) html += htmlPiece(piece);
  return html;
}

function htmlBlock(block: Exclude<Block, Section>): string {
  switch (block.type) {
    case 'table':
      return htmlTable(block);
    case 'rubric':
      return `<p class="rubric">${htmlWords(block.words)}</p>`;
    default:
      return `<p>${htmlWords(block.words)}</p>`;
  }
}

function htmlSection(section: Section): string {
  return filled(htmlAroundSections(section), section.blocks);
}

function opening({ label, words, isTitled, level }: Section): string {
  if (isTitled) {
    const tag = `h${Math.min(level, DEEPEST)}`;
    return `<${tag}>${htmlWords(joinInline(label, words))}</${tag}>`;
  }
  if (label.length === 0 && words.length === 0) return '';
  const marker = label.length > 0 ? `<span class="label">${htmlWords(label)}</span>` : '';
  return `<p>${[marker, htmlWords(words)].filter(Boolean).join(' ')}</p>`;
}

function htmlNote({ kind, text }: Section['notes'][number]): string {
  return `<aside class="note ${kind.toLowerCase()}"><p>${escapeHtml(text)}</p></aside>`;
}

/** The run of bullets, and of paragraphs under bullets, that begins at `start`. */
function listFrom(blocks: readonly Block[], start: number): readonly ListLine[] {
  const run: ListLine[] = [];
  for (let i = start; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    if (block.type === 'bullet') run.push(block);
    else if (block.type === 'paragraph' && block.depth > 0 && run.length > 0) run.push(block);
    else break;
  }
  return run;
}

function htmlList(run: readonly ListLine[], depth: number): string {
  let items = '';
  for (let i = 0; i < run.length; ) {
    let end = i + 1;
    while (end < run.length && (run[end] as ListLine).depth > depth) end += 1;
    items += htmlItem(run[i] as ListLine, run.slice(i + 1, end), depth);
    i = end;
  }
  return `<ul>${items}</ul>`;
}

function htmlItem(item: ListLine, under: readonly ListLine[], depth: number): string {
  const label = item.type === 'bullet' ? item.marker : '';
  const marker = label.length > 0 ? `<span class="label">${htmlWords(label)}</span> ` : '';
  const isOwn = (line: ListLine) => line.type === 'paragraph' && line.depth <= depth + 1;
  let inside = '';
  for (let i = 0; i < under.length; ) {
    const own = under.findIndex((line, at) => at >= i && isOwn(line));
    const end = own < 0 ? under.length : own;
    if (end > i) inside += htmlList(under.slice(i, end), depth + 1);
    if (own >= 0) inside += `<p>${htmlWords((under[own] as ListLine).words)}</p>`;
    i = end + 1;
  }
  return `<li>${marker}${htmlWords(item.words)}${inside}</li>`;
}

function htmlTable({ name, headings, rows }: TableBlock): string {
  const caption = name === null ? '' : `<caption>${escapeHtml(name)}</caption>`;
  const head = headings
    .map((row) => `<tr>${row.map((cell) => htmlCell(cell, 'col')).join('')}</tr>`)
    .join('');
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, i) => htmlCell(cell, i === 0 && cell.length > 0 ? 'row' : null)).join('')}</tr>`,
  );
  const table = `<table>${caption}${head ? `<thead>${head}</thead>` : ''}<tbody>${body.join('')}</tbody></table>`;
  // Where the page is narrower than the table it scrolls, which a keyboard can do only to what it can reach.
  return `<div class="table" role="group" aria-label="${escapeHtml(name ?? 'Table')}" tabindex="0">${table}</div>`;
}

/** A cell; one that heads a column or a row says so. */
function htmlCell(words: Inline, heads: 'col' | 'row' | null): string {
  const html = htmlWords(words).replaceAll('\n', '<br/>');
  return heads ? `<th scope="${heads}">${html}</th>` : `<td>${html}</td>`;
}

function htmlPiece({ text, marks }: Piece): string {
  return marks.reduceRight(htmlMark, escapeHtml(text));
}

function htmlMark(inner: string, mark: Mark): string {
  switch (mark.type) {
    case 'reference':
      return htmlReference(inner, mark);
    case 'term': {
      const term = escapeHtml(mark.term.term);
      if (mark.isDefinition) return `<dfn data-term="${term}">${inner}</dfn>`;
      if (mark.href === null) return `<span class="term" data-term="${term}">${inner}</span>`;
      return `<a class="term" data-term="${term}" href="${escapeHtml(mark.href)}">${inner}</a>`;
    }
    case 'anchor':
      return `<a href="${escapeHtml(mark.href)}">${inner}</a>`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'inserted':
      return `<ins${movedHook(mark.moved, 'from')}>${inner}</ins>`;
    case 'deleted':
      return `<del${movedHook(mark.moved, 'to')}>${inner}</del>`;
    case 'found':
      return `<mark>${inner}</mark>`;
  }
}

function movedHook(clause: Clause | null, direction: 'from' | 'to'): string {
  if (!clause) return '';
  return ` class="moved" title="moved ${direction} ${escapeHtml(clause.reading.citation)}"`;
}

/** A reference that leads nowhere says by its class what it comes to, and in its title what its words do not. */
function htmlReference(inner: string, { reference, href }: Extract<Mark, { type: 'reference' }>): string {
  if (href !== null) return `<a href="${escapeHtml(href)}">${inner}</a>`;
  const classes = `reference ${reference.status.toLowerCase()}`;
  const told = reference.external ?? reference.reason;
  return `<span class="${classes}"${told ? ` title="${escapeHtml(told)}"` : ''}>${inner}</span>`;
}
