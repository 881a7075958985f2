const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const OTHERS: Readonly<Record<string, string>> = { once: '1', twice: '2', half: '0.5' };

/** Contract years and schedules name things; they are no figures. */
const NAMES = /\b\d{4}-\d{2}\b|\b[A-Z]{1,2}-\d\b/g;
const FIGURES = /\d[\d,]*(?:\.\d+)?|\.\d+/g;
const WORDS = /[a-z]+(?:-[a-z]+)?/g;

/**
 * Every number in a text, in figures or in words up to ninety-nine, as a decimal without commas: `$1,592`, `.055` and
 * `forty-five` give 1592, 0.055 and 45. The number one is left out, as `one` says as often `a` or `somebody`.
 */
export function numbersIn(text: string): ReadonlySet<string> {
  const plain = text.replaceAll(NAMES, ' ');
  const figures = [...plain.matchAll(FIGURES)].map(([figure]) => String(Number(figure.replaceAll(',', ''))));
  const words = [...plain.toLowerCase().matchAll(WORDS)].flatMap(([word]) => valueOfWord(word) ?? []);
  return new Set([...figures, ...words].filter((number) => number !== '1'));
}

function valueOfWord(word: string): string | null {
  if (Object.hasOwn(OTHERS, word)) return OTHERS[word] as string;
  const [first = '', second] = word.split('-');
  const tens = TENS.indexOf(first);
  const ones = ONES.indexOf(second ?? first);
  if (second === undefined) return ones >= 0 ? String(ones) : tens > 1 ? String(tens * 10) : null;
  return tens > 1 && ones > 0 && ones < 10 ? String(tens * 10 + ones) : null;
}
