const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"<>]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/y;

/**
 * Reads HTML as a strict reader would: every tag is closed in turn, every attribute quoted, every `<`, `>` and `&` of
 * the words escaped.
 * @returns the first thing that is wrong, with what stands there; null for well-formed HTML.
 */
export function malformedHtml(html: string): string | null {
  const open: string[] = [];
  for (let at = 0; at < html.length; ) {
    TEXT.lastIndex = at;
    TAG.lastIndex = at;
    const text = TEXT.exec(html);
    const tag = text ? null : TAG.exec(html);
    if (!text && !tag) return `neither words nor a tag: ${html.slice(at, at + 60)}`;
    at = (text ? TEXT : TAG).lastIndex;
    if (!tag) continue;
    const [, slash, name = '', , closed] = tag;
    if (slash && open.pop() !== name) return `</${name}> closes no <${name}>`;
    if (!slash && !closed) open.push(name);
  }
  return open.length === 0 ? null : `never closed: ${open.join(', ')}`;
}

const INLINE = /<\/?(?:a|span|dfn|ins|del|mark|strong|em)\b[^>]*>/g;

/**
 * The words of HTML between its tags, character references resolved, apart by single spaces. The captions of tables,
 * which say which table it is, are left out.
 */
export function wordsOfHtml(html: string): string {
  const bare = html.replaceAll(/<caption>.*?<\/caption>/g, '').replaceAll(INLINE, '');
  const words = bare.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
