/** What a piece of HTML says, and the names of the elements that say it. */
export interface ReadHtml {
  readonly text: string;
  readonly elements: ReadonlySet<string>;
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads HTML as strictly as XML is read. Blocks and cells are apart by a space in the text.
 * @throws Error at an element that is not closed in its turn, a bare `<` or `&`, or an unknown character reference.
 */
export function readHtml(html: string): ReadHtml {
  const elements = new Set<string>();
  const open: string[] = [];
  let text = '';
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      text += unescaped(piece);
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<&]*")*)(\/?)>$/.exec(piece);
    if (!tag) throw new Error(`${piece} is no tag`);
    const [, closes, name = '', , isEmpty] = tag;
    elements.add(name);
    if (name !== 'span') text += ' ';
    if (isEmpty) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) throw new Error(`${piece} closes an element that is not open`);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return { text, elements };
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (reference, name: string) => {
    const letter = REFERENCES[name.replace(/;$/, '')];
    if (letter === undefined || !name.endsWith(';')) throw new Error(`${reference} is no character reference`);
    return letter;
  });
}
