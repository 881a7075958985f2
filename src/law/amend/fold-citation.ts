/** A citation as it is compared with another: without capitals and spaces. */
export function foldCitation(citation: string): string {
  return citation.toLowerCase().replaceAll(/\s+/g, '');
}
