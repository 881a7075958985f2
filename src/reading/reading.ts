import type { Analysis } from '../law/analysis.ts';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import { PRICES } from '../limits.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { Budget } from './budget.ts';
import { badInput, nothingServed } from './errors.ts';

/** What one request reads, whichever door it came through: one release of each agreement it asks about. */
export class Reading {
  // Apollo copies the context of a request field by field, which #private fields do not survive.
  private readonly library: AgreementLibrary;
  /** What the request may spend; every reading and making is charged to it. */
  readonly budget: Budget;
  /** The address under which the client reached the server, such as `https://contract.example.org`; empty where links are paths. */
  readonly address: string;
  private readonly asked = new Map<string, Promise<AgreementHead | null>>();
  private readonly known = new Map<string, AgreementHead>();
  private readonly parts = new Map<string, Promise<readonly InstrumentPart[]>>();

  constructor(library: AgreementLibrary, budget: Budget = new Budget(), address = '') {
    this.library = library;
    this.budget = budget;
    this.address = address;
  }

  /** What is found in the editions it reads, shared by all requests. */
  get analysis(): Analysis {
    return this.library.analysis;
  }

  /** Whether the request has read an agreement from the database. */
  get hasRead(): boolean {
    return this.known.size > 0;
  }

  /** Every agreement as served at one moment; those that the request has read already are as it read them. */
  async agreements(): Promise<readonly AgreementHead[]> {
    const { releases } = await this.library.serving();
    const agreements = await Promise.all(
      [...releases].map(([slug, release]) =>
        this.askOnce(slug, () => this.library.agreementAt(slug, release)),
      ),
    );
    return agreements.filter((agreement) => agreement !== null);
  }

  /** The agreement as served when the request first asked for it; null when there is none of that slug. */
  agreement(slug: string): Promise<AgreementHead | null> {
    return this.askOnce(slug, () => this.library.agreement(slug));
  }

  private askOnce(slug: string, ask: () => Promise<AgreementHead | null>): Promise<AgreementHead | null> {
    return this.asked.getOrInsertComputed(slug, async () => {
      const agreement = await ask();
      if (agreement) this.known.set(slug, agreement);
      return agreement;
    });
  }

  /** @throws RequestError BAD_USER_INPUT when there is no agreement of that slug. */
  async requireAgreement(slug: string): Promise<AgreementHead> {
    const agreement = await this.agreement(slug);
    if (agreement) return agreement;
    const slugs = [...(await this.library.serving()).releases.keys()];
    if (slugs.length === 0) throw nothingServed();
    throw badInput('agreement', slug, slugs);
  }

  edition(agreement: AgreementHead, head: EditionHead): Promise<Edition> {
    return this.library.edition(agreement, head);
  }

  /** Every edition of an agreement, oldest first. */
  editions(agreement: AgreementHead): Promise<readonly Edition[]> {
    return Promise.all(agreement.editions.map((head) => this.edition(agreement, head)));
  }

  /** The agreement of an edition that this request has read. */
  agreementOf(edition: Edition): AgreementHead {
    return this.known.get(edition.head.agreement) as AgreementHead;
  }

  /** The words of an instrument, read once however many clauses of a request ask for them. */
  instrumentParts(instrument: InstrumentHead): Promise<readonly InstrumentPart[]> {
    const key = `${instrument.agreement} ${instrument.slug}`;
    return this.parts.getOrInsertComputed(key, async () => {
      this.budget.spend('the words of an instrument', PRICES.instrument);
      return this.library.instrumentParts(instrument);
    });
  }
}
