import type { ContractYear } from '../law/document/contract-year.ts';
import type { Question } from '../law/question/question.ts';
import { pathsOf } from '../law/question/question-index.ts';
import { MadeOfTexts } from './made-of-texts.ts';
import {
  LENGTH,
  type PackSizes,
  Packs,
  packPlaces,
  packsOf,
  saidTogether,
  type UnpackedPacks,
  withLength,
} from './packs.ts';
import { packed, unpacked } from './zstd.ts';

/** Characters that are packed together, what a look at one question unpacks: less is packed worse. */
const TOGETHER = 64_000;

/** Bytes of memory for each question, as measured. */
const QUESTION = 250;

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
 * What people ask of an edition as one document: an index, then the words of questions in packs. It is apart from the
 * edition's, since few requests need it.
 * @param known what was packed before.
 */
export function writeQuestions(questions: readonly Question[], known = new MadeOfTexts<Buffer>()): Buffer {
  const pack = (text: string) => known.of(text, packed);
  const answered = packsOf(saidTogether(questions.map(answeredOf), { most: TOGETHER }), pack);
  const index: Index = { titled: questions.map(titledOf), answered: answered.sizes };
  return Buffer.concat([withLength(pack(JSON.stringify(index))), answered.bytes]);
}

function titledOf(question: Question): Titled {
  const { name, topic, rules } = question;
  return { name, topic, rules, quoted: pathsOf(question) };
}

function answeredOf({ question, alsoAsked, answer, authorities }: Question): Answered {
  return { question, alsoAsked, answer, authorities };
}

/**
 * What people ask of an edition, read from a document as it is asked for.
 * @param bytes as `writeQuestions` gives them.
 * @param grown is told how many bytes of memory are taken without the packs. @param kept where packs are kept.
 */
export function readQuestions(
  bytes: Buffer,
  year: ContractYear,
  grown: (bytes: number) => void,
  kept: UnpackedPacks,
): readonly Question[] {
  const start = LENGTH + bytes.readUInt32LE(0);
  const json = unpacked(bytes.subarray(LENGTH, start)).toString();
  const { titled, answered } = JSON.parse(json) as Index;
  const packs = new Packs<Answered>(packPlaces(answered, start), bytes, kept);
  grown(json.length + QUESTION * titled.length);
  return titled.map((each, place) => new StoredQuestion(year, each, packs, place));
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
