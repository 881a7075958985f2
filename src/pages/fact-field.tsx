import type { Edition } from '../law/document/edition.ts';
import type { Fact, FactChoice, FactKind, Facts } from '../rules/engine/fact.ts';
import { type FormFields, MOST_ROWS } from './facts-given.ts';

interface FieldProps {
  readonly name: string;
  readonly fact: Fact<unknown>;
  readonly edition: Edition;
  readonly fields: FormFields;
  /** What is wrong with what was given, by the name of the field. */
  readonly wrong: { readonly name: string; readonly message: string } | null;
}

/** The fields of a form for the facts of a rule, in order. */
export function FactFields({
  facts,
  inside = '',
  ...rest
}: Omit<FieldProps, 'name' | 'fact'> & { readonly facts: Facts; readonly inside?: string }) {
  return (
    <>
      {Object.entries(facts).map(([name, fact]) => (
        <FactField key={name} name={`${inside}${name}`} fact={fact} {...rest} />
      ))}
    </>
  );
}

function FactField(props: FieldProps) {
  const { name, fact, edition, fields, wrong } = props;
  const { kind } = fact;
  if (kind.type === 'object') {
    const members = (
      <FactFields facts={kind.members} inside={`${name}.`} edition={edition} fields={fields} wrong={wrong} />
    );
    if (fact.isOptional)
      return (
        <details class="optional" open={isGiven(name, fields)}>
          <summary>{fact.question}</summary>
          <div class="members">{members}</div>
        </details>
      );
    return (
      <fieldset>
        <legend>{fact.question}</legend>
        {members}
      </fieldset>
    );
  }
  if (kind.type === 'list' && kind.of.kind.type === 'object')
    return <Rows {...props} members={kind.of.kind.members} />;
  return <OneField {...props} />;
}

/** Whether anything under a name was given. */
function isGiven(name: string, fields: FormFields): boolean {
  return Object.entries(fields).some(
    ([field, value]) => field.startsWith(`${name}.`) && [value].flat().join('') !== '',
  );
}

/** Rows of a list: those that were given, and some more to fill. */
const EMPTY_ROWS = 3;

function Rows({ name, fact, edition, fields, wrong, members }: FieldProps & { readonly members: Facts }) {
  const given = Object.keys(fields).flatMap((field) => {
    const [, row] = field.startsWith(`${name}.`)
      ? (/^(\d{1,2})\./.exec(field.slice(name.length + 1)) ?? [])
      : [];
    return row === undefined ? [] : [Number(row)];
  });
  const rows = Math.min(MOST_ROWS, Math.max(-1, ...given) + 1 + EMPTY_ROWS);
  return (
    <fieldset class="rows">
      <legend>{fact.question}</legend>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={String(row)}>
          <legend>{row + 1}</legend>
          <FactFields
            facts={members}
            inside={`${name}.${row}.`}
            edition={edition}
            fields={fields}
            wrong={wrong}
          />
        </fieldset>
      ))}
      <p class="hint">
        Leave rows empty that you do not need; there are more after each answer, {MOST_ROWS} at most.
      </p>
    </fieldset>
  );
}

function OneField({ name, fact, edition, fields, wrong }: FieldProps) {
  const id = `fact-${name}`;
  const value = [fields[name]].flat().at(-1) ?? '';
  const isWrong = wrong?.name === name;
  const hint = hintOf(fact.kind);
  const described = [isWrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <p class={isWrong ? 'row wrong' : 'row'}>
      <label for={id}>
        {fact.question}
        {fact.isOptional && <span class="soft"> optional</span>}
      </label>
      <Control
        id={id}
        name={name}
        fact={fact}
        choices={fact.choicesIn(edition)}
        value={value}
        described={described}
        isWrong={isWrong}
      />
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {isWrong && (
        <span class="problem" id={`${id}-wrong`}>
          {wrong.message}
        </span>
      )}
    </p>
  );
}

interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly fact: Fact<unknown>;
  readonly choices: readonly FactChoice[];
  readonly value: string;
  readonly described: string | undefined;
  readonly isWrong: boolean;
}

function Control({ id, name, fact, choices, value, described, isWrong }: ControlProps) {
  const shared = {
    id,
    name,
    'aria-describedby': described,
    'aria-invalid': isWrong || undefined,
    required: !fact.isOptional,
  };
  const { kind } = fact;
  if (kind.type === 'yesNo') return <Select shared={shared} value={value} choices={YES_NO} />;
  // What depends on another fact is typed: a form cannot know yet what that one will be.
  if (choices.length > 0 && fact.dependsOn.length === 0)
    return <Select shared={shared} value={value} choices={choices} />;
  if (kind.type === 'date') return <input type="date" value={value} {...shared} />;
  const numeric = kind.type === 'whole' ? 'numeric' : kind.type === 'decimal' ? 'decimal' : undefined;
  return <input type="text" inputMode={numeric} value={value} autocomplete="off" {...shared} />;
}

const YES_NO: readonly FactChoice[] = [
  { value: 'true', label: 'Yes', given: null },
  { value: 'false', label: 'No', given: null },
];

/** Choices that hang on another fact are grouped by its value. */
function Select({
  shared,
  value,
  choices,
}: {
  readonly shared: object;
  readonly value: string;
  readonly choices: readonly FactChoice[];
}) {
  const groups = Map.groupBy(choices, ({ given }) => given);
  return (
    <select {...shared}>
      <option value="" selected={value === ''}>
        Choose…
      </option>
      {[...groups].map(([given, members]) =>
        given === null ? (
          <Options key="" choices={members} value={value} />
        ) : (
          <optgroup key={given} label={given}>
            <Options choices={members} value={value} />
          </optgroup>
        ),
      )}
    </select>
  );
}

function Options({ choices, value }: { readonly choices: readonly FactChoice[]; readonly value: string }) {
  return (
    <>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </>
  );
}

/** What is no unit to people: a step is a number of its own, and a part is written as 0.6. */
const UNSAID: ReadonlySet<string> = new Set(['steps', 'levels', 'ratio']);

function hintOf(kind: FactKind): string | null {
  switch (kind.type) {
    case 'list':
      return 'Several, apart by commas.';
    case 'schoolYear':
      return 'Such as 2004-05.';
    case 'decimal':
    case 'whole':
      return UNSAID.has(kind.unit) ? null : kind.unit;
    default:
      return null;
  }
}
