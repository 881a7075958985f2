import type { Clause } from '../law/document/clause.ts';
import { clauseId } from '../law/document/permalink.ts';
import type { Answer, AnswerValue, Authority, Step } from '../rules/engine/answer.ts';
import { grouped } from '../rules/engine/grouped.ts';
import type { AnyRule } from '../rules/engine/rule.ts';
import type { ValueKind, Values } from '../rules/engine/value.ts';

/** An answer as a sentence and its figures, then how it came about and the words it rests on. */
export function AnswerShown({ rule, answer }: { readonly rule: AnyRule; readonly answer: Answer }) {
  return (
    <section class={`answer ${answer.status.toLowerCase()}`} aria-labelledby="answer">
      <h2 id="answer">{STATUS[answer.status]}</h2>
      <p class="summary">{answer.summary}</p>
      <Figures rule={rule} answer={answer} />
      <Conflicts answer={answer} />
      <Readings answer={answer} />
      <Sentences title="Assumed, where the agreement is silent" sentences={answer.assumptions} />
      {answer.notes.length > 0 && (
        <>
          <h3>What the editors noted on these words</h3>
          {answer.notes.map((note) => (
            <div role="note" key={note.text} class={`note ${note.kind.toLowerCase()}`}>
              <p>{note.text}</p>
            </div>
          ))}
        </>
      )}
      {answer.steps.length > 0 && (
        <details class="steps">
          <summary>How it was computed</summary>
          <Steps steps={answer.steps} />
        </details>
      )}
      <Authorities authorities={answer.authorities} />
    </section>
  );
}

const STATUS: Readonly<Record<Answer['status'], string>> = {
  ANSWERED: 'Answer',
  INCOMPLETE: 'One more thing',
  NOT_COVERED: 'Not in the agreement',
  CONFLICTED: 'Answer, with a conflict',
};

function Figures({ rule, answer }: { readonly rule: AnyRule; readonly answer: Answer }) {
  const shown = Object.entries(answer.values).filter(([, value]) => value !== null);
  if (shown.length === 0) return null;
  return (
    <dl class="figures">
      {shown.map(([name, value]) => (
        <div key={name} class={Array.isArray(value) ? 'wide' : undefined}>
          <dt>{titleOf(rule.values[name]?.description ?? name)}</dt>
          <dd>
            <ShownValue value={value} kind={rule.values[name]?.kind} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a value is, without what programs are told of it: `The level; null where there is none.` */
function titleOf(description: string): string {
  return description.replace(/(?:[;,] null\b.*)?\.?$/, '');
}

function ShownValue({ value, kind }: { readonly value: AnswerValue; readonly kind: ValueKind | undefined }) {
  if (value === null || kind === undefined) return <>–</>;
  switch (kind.type) {
    case 'money':
      return <>{inDollars(String(value))}</>;
    case 'yesNo':
      return <>{value ? 'Yes' : 'No'}</>;
    case 'date':
      return <time dateTime={String(value)}>{weekdayAndDate(String(value))}</time>;
    case 'clause':
      return <CitedClause clause={value as Clause} />;
    case 'list':
      return <ShownList values={value as readonly AnswerValue[]} of={kind.of} />;
    case 'object':
      return <ShownList values={[value]} of={kind} />;
    default:
      return <>{String(value)}</>;
  }
}

function CitedClause({ clause }: { readonly clause: Clause }) {
  return <a href={`/${encodeURI(clauseId(clause))}`}>{clause.reading.citation}</a>;
}

/** Objects as the rows of a table, everything else as a list. */
function ShownList({ values, of }: { readonly values: readonly AnswerValue[]; readonly of: ValueKind }) {
  if (of.type !== 'object')
    return (
      <ul class="plain">
        {values.map((value) => (
          <li key={String(value)}>
            <ShownValue value={value} kind={of} />
          </li>
        ))}
      </ul>
    );
  return <ShownRows rows={values as readonly Readonly<Record<string, AnswerValue>>[]} members={of.members} />;
}

function ShownRows({
  rows,
  members,
}: {
  readonly rows: readonly Readonly<Record<string, AnswerValue>>[];
  readonly members: Values;
}) {
  const columns = Object.entries(members);
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {columns.map(([name, { description }]) => (
              <th key={name} scope="col">
                {description.replace(/\.$/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(index)}>
              {columns.map(([name, { kind }]) => (
                <td
                  key={name}
                  class={kind.type === 'money' || kind.type === 'decimal' ? 'figure' : undefined}
                >
                  <ShownValue value={row[name] ?? null} kind={kind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** @param amount a decimal in writing, with cents. */
function inDollars(amount: string): string {
  return `$${grouped(amount).replace(/\.00$/, '')}`;
}

function weekdayAndDate(date: string): string {
  return Temporal.PlainDate.from(date).toLocaleString('en-US', { dateStyle: 'full' });
}

function Conflicts({ answer: { conflicts } }: { readonly answer: Answer }) {
  return (
    <Sentences
      title="Where the agreement contradicts itself"
      sentences={conflicts.map((each) => each.description)}
    />
  );
}

function Readings({ answer: { readings } }: { readonly answer: Answer }) {
  if (readings.length === 0) return null;
  return (
    <>
      <h3>The words can be read in more than one way</h3>
      <ul class="plain">
        {readings.map(({ description, value, isSafe }) => (
          <li key={description}>
            {description}: <strong>{value}</strong>
            {isSafe && <span class="chip same"> safe under every reading</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={`${step.description} ${step.expression} ${step.value}`}>
          {step.description}: <code>{step.expression}</code> = <strong>{step.value}</strong> {step.unit}
          {step.authority && <span class="soft"> {step.authority.clause.reading.citation}</span>}
          {step.steps.length > 0 && <Steps steps={step.steps} />}
        </li>
      ))}
    </ol>
  );
}

function Authorities({ authorities }: { readonly authorities: readonly Authority[] }) {
  if (authorities.length === 0) return null;
  return (
    <>
      <h3>The words it rests on</h3>
      <ul class="authorities">
        {authorities.map(({ clause, quote }) => (
          <li key={`${clause.reading.path} ${quote}`}>
            <a href={`/${encodeURI(clauseId(clause))}`}>{clause.reading.citation}</a>
            <blockquote class="words">{quote}</blockquote>
          </li>
        ))}
      </ul>
    </>
  );
}
