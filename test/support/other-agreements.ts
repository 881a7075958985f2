import { fileURLToPath } from 'node:url';

/** The styles in which the agreements of test/agreements number their provisions: the names of their folders. */
export const STYLES = ['lettered', 'sections', 'decimals', 'romans'] as const;
export type Style = (typeof STYLES)[number];

/** The content of one of them. */
export function agreementFolder(style: Style): string {
  return fileURLToPath(new URL(`../agreements/${style}`, import.meta.url));
}
