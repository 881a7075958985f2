/**
 * The laws and policies outside an agreement and how they are cited, as its content says (`laws.yaml`): a plain value,
 * kept with the release. Acts, and parts of any document that is not this agreement, are also known by their form.
 */
export interface Laws {
  /** The words of which this agreement's own names are made: `the Board-Guild Negotiated Agreement` is no other one. */
  readonly itself: readonly string[];
  /** Laws, policies, guidelines by name and abbreviation, such as `Family and Medical Leave Act`, `FMLA`. */
  readonly laws: readonly NamedLaw[];
  /** Compilations that are cited by number: `42 U.S.C. § 1983`, `6.67.2 NMAC`, `NMSA 1978, Section 22-10A-20`. */
  readonly codes: readonly string[];
  /** Who issues policies: `Board`, whose `Board's Public Records Policy` is outside the agreement. */
  readonly issuers: readonly string[];
  /** Policies that are cited by their code: `Policy H.1`. */
  readonly policies: readonly { readonly code: string; readonly name: string }[];
}

/** A law under the name it is known by. A form is matched word by word; an abbreviation in its capitals. */
export interface NamedLaw {
  readonly name: string;
  readonly forms: readonly string[];
}

/** Of an agreement without `laws.yaml`. */
export const NO_LAWS: Laws = {
  itself: ['agreement', 'contract'],
  laws: [],
  codes: [],
  issuers: [],
  policies: [],
};
