import type { AgreementLibrary } from '../store/agreement-library.ts';
import type { Serving } from '../store/agreement-reader.ts';

/** What is served, as one request finds it: asked once, so that all that the request reads is of one moment. */
export class Moment {
  /** Whether the request has searched: an engine beside the database may answer otherwise although nothing was published. */
  hasSearched = false;
  readonly #library: AgreementLibrary;
  #serving: Promise<Serving> | null = null;

  constructor(library: AgreementLibrary) {
    this.#library = library;
  }

  /** Whether the request has asked: what it answers depends on nothing that is served otherwise. */
  get isAsked(): boolean {
    return this.#serving !== null;
  }

  serving(): Promise<Serving> {
    this.#serving ??= this.#library.serving();
    return this.#serving;
  }
}
