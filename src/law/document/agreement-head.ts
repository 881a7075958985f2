import type { BargainingEvent } from './bargaining-event.ts';
import type { EditionHead } from './edition.ts';
import type { Instrument } from './instrument.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An instrument without its words, and the agreement and release it belongs to. */
export type InstrumentHead = Omit<Instrument, 'parts'> & {
  readonly agreement: string;
  readonly release: number;
};

/** An agreement without the words of its instruments and editions: what there is, to be asked for by name. */
export interface AgreementHead {
  /** Names the release that all its parts are read from, so that what is read together belongs together. */
  readonly release: number;
  /** Of the content the release was made from: the same wherever the same content is served. */
  readonly contentHash: string;
  /** When the release was published: an ISO moment in UTC. */
  readonly publishedAt: string;
  readonly slug: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly instruments: readonly InstrumentHead[];
  /** Oldest first. */
  readonly editions: readonly EditionHead[];
  readonly events: readonly BargainingEvent[];
  readonly vocabulary: Vocabulary;
}
