import type { OwnPart } from '../document/provision.ts';
import type { Table } from '../document/table.ts';
import type { Printable, PrintablePart } from './printable.ts';
import { isTitled, openingLine } from './printed-words.ts';

type ListPart = Extract<OwnPart, { text: string }>;

/**
 * A provision as well-formed HTML, every word escaped: a `section` for each provision, headings at the level of
 * `depth` (1 for an article), bullets as nested lists, tables as tables.
 */
export function htmlText(provision: Printable, depth: number): string {
  const kind = provision.kind.toLowerCase();
  return `<section class="clause ${kind}">${opening(provision, depth)}${body(provision, depth)}</section>`;
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

function opening(provision: Printable, depth: number): string {
  if (isTitled(provision)) {
    const level = Math.min(depth, 6);
    return `<h${level}>${escapeHtml(openingLine(provision))}</h${level}>`;
  }
  const first = provision.parts[0];
  const words = first?.type === 'paragraph' ? ` ${escapeHtml(first.text)}` : '';
  if (provision.marker === '' && words === '') return '';
  return `<p>${provision.marker ? `<span class="label">${escapeHtml(provision.marker)}</span>` : ''}${words}</p>`;
}

function body(provision: Printable, depth: number): string {
  const runsOn = !isTitled(provision) && provision.parts[0]?.type === 'paragraph';
  const parts = runsOn ? provision.parts.slice(1) : provision.parts;
  let html = '';
  for (let i = 0; i < parts.length; ) {
    const list = listFrom(parts, i);
    if (list.length > 0) {
      html += htmlList(list, 0);
      i += list.length;
    } else {
      html += htmlPart(parts[i] as PrintablePart, depth);
      i += 1;
    }
  }
  return html;
}

/** The run of bullets, and of paragraphs under bullets, that begins at `start`. */
function listFrom(parts: readonly PrintablePart[], start: number): ListPart[] {
  const run: ListPart[] = [];
  for (let i = start; i < parts.length; i += 1) {
    const part = parts[i];
    const belongs =
      part?.type === 'bullet' || (run.length > 0 && part?.type === 'paragraph' && part.depth > 0);
    if (!belongs) break;
    run.push(part as ListPart);
  }
  return run;
}

function htmlList(run: readonly ListPart[], depth: number): string {
  let items = '';
  for (let i = 0; i < run.length; ) {
    let end = i + 1;
    while (end < run.length && (run[end] as ListPart).depth > depth) end += 1;
    items += htmlItem(run[i] as ListPart, run.slice(i + 1, end), depth);
    i = end;
  }
  return `<ul>${items}</ul>`;
}

function htmlItem(item: ListPart, under: readonly ListPart[], depth: number): string {
  const marker = item.marker ? `<span class="label">${escapeHtml(item.marker)}</span> ` : '';
  const isOwn = (part: ListPart) => part.type === 'paragraph' && part.depth <= depth + 1;
  let inside = '';
  for (let i = 0; i < under.length; ) {
    const own = under.findIndex((part, at) => at >= i && isOwn(part));
    const end = own < 0 ? under.length : own;
    if (end > i) inside += htmlList(under.slice(i, end), depth + 1);
    if (own >= 0) inside += `<p>${escapeHtml((under[own] as ListPart).text)}</p>`;
    i = end + 1;
  }
  return `<li>${marker}${escapeHtml(item.text)}${inside}</li>`;
}

function htmlPart(part: PrintablePart, depth: number): string {
  switch (part.type) {
    case 'provision':
      return htmlText(part.provision, depth + 1);
    case 'table':
      return htmlTable(part.table);
    case 'rubric':
      return `<p class="rubric">${escapeHtml(part.text)}</p>`;
    default:
      return `<p>${escapeHtml(part.text)}</p>`;
  }
}

function htmlTable(table: Table): string {
  const head = table.headings.map((row) => htmlRow(row, 'th')).join('');
  const rows = table.rows.map((row) => htmlRow(row, 'td')).join('');
  return `<table>${head ? `<thead>${head}</thead>` : ''}<tbody>${rows}</tbody></table>`;
}

function htmlRow(row: readonly string[], cell: 'th' | 'td'): string {
  return `<tr>${row.map((text) => `<${cell}>${escapeHtml(text).replaceAll('\n', '<br/>')}</${cell}>`).join('')}</tr>`;
}
