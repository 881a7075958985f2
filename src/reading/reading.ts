import type { Analysis } from '../law/analysis.ts';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import { AskIndex } from '../law/question/ask-index.ts';
import type { QuestionIndex } from '../law/question/question-index.ts';
import { PRICES } from '../limits.ts';
import type { AgreementLibrary } from '../store/agreement-library.ts';
import { Budget } from './budget.ts';
import { badInput, nothingServed } from './errors.ts';
import { Moment } from './moment.ts';

/** How many agreements an error names of those that there are. */
const NAMED = 50;

/** What one request reads, whichever door it came through: one release of each agreement it asks about. */
export class Reading {
  // Apollo copies the context of a request field by field, which #private fields do not survive.
  private readonly library: AgreementLibrary;
  /** What the request may spend; every reading and making is charged to it. */
  readonly budget: Budget;
  /** The address under which the client reached the server, such as `https://contract.example.org`; empty where links are paths. */
  readonly address: string;
  /** What is served, as the request finds it. */
  readonly moment: Moment;
  private readonly asked = new Map<string, Promise<AgreementHead | null>>();
  private readonly known = new Map<string, AgreementHead>();
  private readonly read = new Map<EditionHead, Promise<Edition>>();
  private readonly questioned = new Map<Edition, Promise<QuestionIndex>>();
  private readonly searched = new Map<Edition, Promise<AskIndex>>();
  private readonly parts = new Map<string, Promise<readonly InstrumentPart[]>>();

  constructor(
    library: AgreementLibrary,
    budget: Budget = new Budget(),
    address = '',
    moment: Moment = new Moment(library),
  ) {
    this.library = library;
    this.moment = moment;
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

  /** Every agreement that is served. */
  async agreements(): Promise<readonly AgreementHead[]> {
    const { releases } = await this.moment.serving();
    const agreements = await Promise.all([...releases.keys()].map((slug) => this.agreement(slug)));
    return agreements.filter((agreement) => agreement !== null);
  }

  /** An agreement; null when there is none of that slug. */
  agreement(slug: string): Promise<AgreementHead | null> {
    return this.asked.getOrInsertComputed(slug, async () => {
      const release = (await this.moment.serving()).releases.get(slug);
      if (release === undefined) return null;
      const agreement = await this.library.agreementAt(slug, release);
      this.known.set(slug, agreement);
      return agreement;
    });
  }

  /** @throws RequestError BAD_USER_INPUT when there is no agreement of that slug. */
  async requireAgreement(slug: string): Promise<AgreementHead> {
    const agreement = await this.agreement(slug);
    if (agreement) return agreement;
    const slugs = [...(await this.moment.serving()).releases.keys()];
    if (slugs.length === 0) throw nothingServed();
    const more = slugs.length > NAMED ? `, … (${slugs.length} in all)` : '';
    const allowed = `one of ${slugs.slice(0, NAMED).join(', ')}${more}`;
    throw badInput('agreement', slug, allowed, 'agreement', slugs.slice(0, NAMED));
  }

  /** One edition of an agreement, the same whenever the request asks for it. */
  edition(agreement: AgreementHead, head: EditionHead): Promise<Edition> {
    return this.read.getOrInsertComputed(head, () => this.library.edition(agreement, head));
  }

  /** Every edition of an agreement, oldest first. */
  editions(agreement: AgreementHead): Promise<readonly Edition[]> {
    return Promise.all(agreement.editions.map((head) => this.edition(agreement, head)));
  }

  /** What people ask of an edition that this request has read. */
  questions(edition: Edition): Promise<QuestionIndex> {
    return this.questioned.getOrInsertComputed(edition, () =>
      this.library.questions(this.agreementOf(edition), edition),
    );
  }

  /** What an edition and the questions people ask of it say. */
  asking(edition: Edition): Promise<AskIndex> {
    return this.searched.getOrInsertComputed(edition, async () => {
      const agreement = this.agreementOf(edition);
      const asked = await this.library.asked(agreement, edition);
      return new AskIndex(asked, edition.size, this.library.spellings(agreement, edition));
    });
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
