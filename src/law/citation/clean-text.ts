/** What a scan, a word processor or a keyboard puts in place of the plain character. All are one UTF-16 unit. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  // Cyrillic and Greek letters that look like Latin ones: the scan of S-1 has them.
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
};
const ODD = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/**
 * Text with plain quotes, hyphens, spaces and Latin letters. Every character keeps its place, so that offsets into the
 * cleaned text are offsets into the printed one.
 */
export function cleanText(text: string): string {
  return text.replaceAll(ODD, (odd) => PLAIN[odd] ?? odd);
}
