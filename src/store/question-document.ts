import type { ContractYear } from '../law/document/contract-year.ts';
import type { AskedWords } from '../law/question/asked-words.ts';
import type { Question } from '../law/question/question.ts';
import { type Asked, pathsOf } from '../law/question/question-index.ts';
import { packAskedWords, unpackAskedWords } from './asked-words-document.ts';
import { MadeOfTexts } from './made-of-texts.ts';
import { LENGTH, type PackSizes, Packs, packed, packsOf, unpacked, withLength } from './packs.ts';

/** Characters that are packed together, what a look at one question unpacks: less is packed worse. */
const TOGETHER = 64_000;

/** Bytes of memory for each question, and for a character that was unpacked, as measured. */
const QUESTION = 250;
const UNPACKED_CHARACTER = 1.8;

/** What is known of a question without its words. */
type Titled = Pick<Question, 'name' | 'topic' | 'rules' | 'quoted'>;
/** The words of a question. */
type Answered = Pick<Question, 'question' | 'alsoAsked' | 'answer' | 'authorities'>;

/** What stands at the beginning of a document. */
interface Index {
  readonly titled: readonly Titled[];
  /** Of their words. */
  readonly answered: PackSizes;
}

/**
 * What people ask of an edition as one document: an index, the words of questions in packs, then what it and its questions
 * say. It is apart from the edition's, since few requests need it.
 * @param known what was packed before.
 */
export function writeQuestions({ questions, askedWords }: Asked, known = new MadeOfTexts<Buffer>()): Buffer {
  const answered = packsOf(questions.map(answeredOf), TOGETHER, (text) => known.of(text, packed));
  const index: Index = { titled: questions.map(titledOf), answered: answered.sizes };
  const words = askedWords ? packAskedWords(askedWords) : Buffer.alloc(0);
  const packedIndex = known.of(JSON.stringify(index), packed);
  return Buffer.concat([withLength(packedIndex), answered.bytes, words]);
}

function titledOf(question: Question): Titled {
  const { name, topic, rules } = question;
  return { name, topic, rules, quoted: pathsOf(question) };
}

function answeredOf({ question, alsoAsked, answer, authorities }: Question): Answered {
  return { question, alsoAsked, answer, authorities };
}

/** What people ask of an edition, read from a document as it is asked for. */
export class QuestionDocument implements Asked {
  readonly questions: readonly Question[];
  readonly #bytes: Buffer;
  /** Where what it says begins. */
  readonly #words: number;

  /**
   * @param bytes as `writeQuestions` gives them.
   * @param grown is told how many bytes of memory more are taken whenever a part is unpacked, the index first.
   */
  constructor(bytes: Buffer, year: ContractYear, grown: (bytes: number) => void) {
    this.#bytes = bytes;
    const start = LENGTH + bytes.readUInt32LE(0);
    const json = unpacked(bytes.subarray(LENGTH, start)).toString();
    const { titled, answered } = JSON.parse(json) as Index;
    const packs = new Packs<Answered>(answered, start, (from, to) => {
      const words = unpacked(bytes.subarray(from, to)).toString();
      grown(Math.round(words.length * UNPACKED_CHARACTER));
      return JSON.parse(words);
    });
    this.questions = titled.map((each, place) => new StoredQuestion(year, each, packs, place));
    this.#words = packs.end;
    grown(json.length + QUESTION * titled.length);
  }

  get askedWords(): AskedWords | undefined {
    const bytes = this.#bytes.subarray(this.#words);
    return bytes.length > 0 ? unpackAskedWords(bytes) : undefined;
  }
}

/** A question as a document has it: its words are read when they are asked for. */
class StoredQuestion implements Question {
  readonly year: ContractYear;
  readonly name: string;
  readonly topic: string;
  readonly rules: readonly string[];
  readonly quoted: readonly string[] | undefined;
  readonly #answered: Packs<Answered>;
  readonly #place: number;

  constructor(
    year: ContractYear,
    { name, topic, rules, quoted }: Titled,
    answered: Packs<Answered>,
    place: number,
  ) {
    this.year = year;
    this.name = name;
    this.topic = topic;
    this.rules = rules;
    this.quoted = quoted;
    this.#answered = answered;
    this.#place = place;
  }

  get question(): string {
    return this.#answered.at(this.#place).question;
  }

  get alsoAsked(): readonly string[] {
    return this.#answered.at(this.#place).alsoAsked;
  }

  get answer(): string {
    return this.#answered.at(this.#place).answer;
  }

  get authorities(): Question['authorities'] {
    return this.#answered.at(this.#place).authorities;
  }
}
