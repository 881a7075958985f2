const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The numbers that are written in one word, or in two with a hyphen, by their words. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ...ONES.map((word, one) => [word, String(one)] as const),
  ...TENS.flatMap((tens, ten) =>
    tens === ''
      ? []
      : ONES.slice(0, 10).map((one, i) => [i === 0 ? tens : `${tens}-${one}`, String(ten * 10 + i)] as const),
  ),
  ['once', '1'],
  ['twice', '2'],
  ['half', '0.5'],
]);

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
  const figures = (plain.match(FIGURES) ?? []).map((figure) => String(Number(figure.replaceAll(',', ''))));
  const words = (plain.toLowerCase().match(WORDS) ?? []).flatMap((word) => VALUES.get(word) ?? []);
  return new Set([...figures, ...words].filter((number) => number !== '1'));
}
