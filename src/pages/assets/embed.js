/*
 * Clauses, quotations, search and calculators of the agreement in any page:
 *
 *   <script type="module" src="https://contract.example.org/embed.js"></script>
 *   <contract-clause cite="16.L" year="2006-07"></contract-clause>
 *   <contract-quote cite="16.L.1.a" year="2006-07">Those employed for …</contract-quote>
 *   <contract-search year="2006-07"></contract-search>
 *   <contract-rule name="salary" year="2006-07"></contract-rule>
 *
 * What stands between the tags is shown until the answer is there, and stays where none comes.
 */

const GRAPH = new URL('graphql', import.meta.url);

/** Longer addresses are refused by some proxies. */
const LONGEST_ADDRESS = 6000;

/**
 * Asks the server; by GET, which browsers keep and need no leave for. Variables that are null are left out.
 * @returns the data; throws an Error that says in a sentence what is wrong.
 */
async function ask(query, variables) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null));
  const address = new URL(GRAPH);
  address.search = new URLSearchParams({ query, variables: JSON.stringify(given) });
  const isShort = address.href.length <= LONGEST_ADDRESS;
  const response = await patiently(() =>
    isShort ? fetch(address, { headers: ACCEPT }) : post(query, given),
  ).catch(() => {
    throw new Error('The agreement cannot be reached now.');
  });
  const { data, errors } = await response.json();
  if (errors) throw new Refusal(errors[0]);
  return data;
}

const ACCEPT = { accept: 'application/json' };

function post(query, variables) {
  const headers = { ...ACCEPT, 'content-type': 'application/json' };
  return fetch(GRAPH, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

/** A server that has too much to do says when to come back; it is asked three times at most. */
async function patiently(request, tries = 3) {
  const response = await request();
  if (response.status !== 503 || tries === 1) return response;
  const seconds = Number(response.headers.get('retry-after')) || 1;
  await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 5) * 1000));
  return patiently(request, tries - 1);
}

/** What the server says is wrong, and with which argument. */
class Refusal extends Error {
  constructor({ message, extensions }) {
    super(message);
    this.argument = extensions?.argument ?? null;
  }
}

/** An element with attributes and children; text is text. An attribute that is null or false is left out. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null));
  return made;
}

/** Words that the server gives as HTML, with everything escaped that is no mark of its own. */
function words(html) {
  const made = element('div', { class: 'words', lang: 'en' });
  made.innerHTML = html;
  return made;
}

const link = ({ citation, heading, url }) =>
  element('a', { href: url }, heading ? `${citation} ${heading}` : citation);

const source = (clause) => element('p', { class: 'source' }, link(clause), `, ${clause.year}`);

const CLAUSE = 'id citation heading url year';

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
:host {
  --ink: var(--contract-ink, inherit); --soft: var(--contract-soft, light-dark(#5f5a52, #b3aca1));
  --line: var(--contract-line, light-dark(#8a8479, #7d776d)); --tint: var(--contract-tint, light-dark(#f4f1ea, #26241f));
  --accent: var(--contract-accent, light-dark(#0b4f8a, #8dbdec)); --wrong: var(--contract-wrong, light-dark(#a12622, #f0a09b));
  display: block; color: var(--ink); font-family: var(--contract-font, inherit); line-height: 1.55;
}
:host([hidden]) { display: none; }
a { color: var(--accent); }
.words { font-family: var(--contract-words, Georgia, serif); overflow-wrap: break-word; }
.words section section { padding-left: 1.5em; }
.words :is(h1, h2, h3, h4, h5, h6) { font-size: 1.05em; margin: .8em 0 .3em; }
.words .label { font-weight: 600; }
.words .table { overflow-x: auto; }
.words dfn { font-style: normal; font-weight: 600; }
.words .note { color: var(--soft); border-left: 3px solid var(--line); padding-left: .8em; font-size: .9em; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
td, th { border-bottom: 1px solid var(--line); padding: .3em .6em; text-align: left; }
.source, .hint { color: var(--soft); font-size: .9em; margin: .3em 0; }
.wrong { color: var(--wrong); }
blockquote { margin: .6em 0; padding-left: 1em; border-left: 3px solid var(--line); }
form { display: grid; gap: 1em; grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr)); align-items: start; background: var(--tint); padding: 1em; border-radius: .4em; }
fieldset { grid-column: 1 / -1; border: 1px solid var(--line); border-radius: .3em; display: grid; gap: 1em; grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr)); min-width: 0; }
[hidden] { display: none; }
label { display: block; font-size: .9em; margin-bottom: .2em; }
input, select, button { font: inherit; color: inherit; background: Canvas; border: 1px solid var(--line); border-radius: .3em; padding: .4em .6em; min-height: 2.75em; width: 100%; box-sizing: border-box; }
[aria-invalid] { border-color: var(--wrong); }
button { align-self: end; background: var(--accent); color: light-dark(#fff, #14202b); border-color: transparent; cursor: pointer; }
button.more { background: none; color: var(--accent); border-color: var(--line); }
ol { padding-left: 1.4em; } li { margin: .6em 0; }
mark { background: light-dark(#fff0b8, #594a12); color: inherit; }
.summary { font-size: 1.15em; margin: .8em 0 .3em; }
:focus-visible { outline: .15em solid var(--accent); outline-offset: .15em; }
`);

/** What the elements share: they show when they are put in a page, and anew when an attribute changes. */
class ContractElement extends HTMLElement {
  #turn = 0;
  #isDue = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLE];
    root.append(element('slot'));
  }

  connectedCallback() {
    this.#refresh();
  }

  attributeChangedCallback() {
    this.#refresh();
  }

  /** Several attributes that change together are one change. */
  #refresh() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) void this.#show();
    });
  }

  async #show() {
    this.#turn += 1;
    const turn = this.#turn;
    this.setAttribute('aria-busy', 'true');
    const nodes = await this.content().catch(({ message }) => [
      element('slot'),
      element('p', { class: 'hint', role: 'status' }, message),
    ]);
    if (turn !== this.#turn) return;
    this.shadowRoot.replaceChildren(...nodes);
    this.removeAttribute('aria-busy');
  }

  /** The value of an attribute; null where it is not there or empty. */
  given(name) {
    return this.getAttribute(name)?.trim() || null;
  }

  /** Which year of which agreement is asked; the server has a default for both. */
  get edition() {
    return { year: this.given('year'), agreement: this.given('agreement') };
  }
}

/** Where the variables of a query are declared that every element has. */
const EDITION = '$year: ContractYear, $agreement: ID';
const IN_EDITION = 'year: $year, agreement: $agreement';

/** A clause whole, with its citation and the year. `level` is that of its heading; `notes` shows the editors' notes. */
class ContractClause extends ContractElement {
  static observedAttributes = ['cite', 'year', 'agreement', 'level', 'notes'];

  async content() {
    const { clause } = await ask(
      `query ($cite: String!, ${EDITION}, $level: Int!, $notes: Boolean!) {
        clause(cite: $cite, ${IN_EDITION}) { ${CLAUSE} text(format: HTML, headingLevel: $level, withNotes: $notes) } }`,
      {
        cite: this.given('cite') ?? '',
        level: Number(this.given('level') ?? 3),
        notes: this.hasAttribute('notes'),
        ...this.edition,
      },
    );
    return [words(clause.text), source(clause)];
  }
}

/**
 * A quotation that says whether the agreement says so. Its words are those between the tags; without any, those of the
 * clause it cites.
 */
class ContractQuote extends ContractElement {
  static observedAttributes = ['cite', 'year', 'agreement'];

  async content() {
    const text = this.textContent.replaceAll(/\s+/g, ' ').trim();
    return text ? this.#checked(text) : this.#quoted();
  }

  async #quoted() {
    const { clause } = await ask(
      `query ($cite: String!, ${EDITION}) { clause(cite: $cite, ${IN_EDITION}) { ${CLAUSE} text } }`,
      { cite: this.given('cite') ?? '', ...this.edition },
    );
    return [element('blockquote', { class: 'words', lang: 'en' }, clause.text), source(clause)];
  }

  async #checked(text) {
    const cite = this.given('cite');
    const { quote, clause: cited = null } = await ask(
      `query ($text: String!, ${EDITION}${cite ? ', $cite: String!' : ''}) {
        quote(text: $text, ${IN_EDITION}) { verdict exactIn clause { ${CLAUSE} } places { ${CLAUSE} } }
        ${cite ? `clause(cite: $cite, ${IN_EDITION}) { ${CLAUSE} }` : ''} }`,
      { text, cite, ...this.edition },
    );
    return [element('blockquote', { class: 'words', lang: 'en' }, element('slot')), verdict(quote, cited)];
  }
}

/** Where the words stand; or, as something is wrong, what. @param cited the clause that the page names; null for none. */
function verdict({ verdict: found, clause, places, exactIn }, cited) {
  const wrong = (...told) => element('p', { class: 'source wrong', role: 'status' }, told);
  if (found === 'ABSENT') return wrong('The agreement does not say this.');
  if (found === 'ALTERED')
    return wrong(
      exactIn.length > 0
        ? `These are the words of ${exactIn.join(' and ')}, not of this year. See `
        : 'These are not the exact words. See ',
      clause ? link(clause) : 'the agreement',
    );
  const isIn = (place) => cited === null || place.id === cited.id || place.id.startsWith(`${cited.id}/`);
  const place = places.find(isIn) ?? (cited === null ? clause : null);
  if (place) return source(place);
  return wrong(`These words do not stand in ${cited.citation}. They stand in `, link(places[0] ?? clause));
}

/** A field that finds clauses by citation, by words or by a question. `within` is the citation of the part it searches. */
class ContractSearch extends ContractElement {
  static observedAttributes = ['year', 'agreement', 'within'];

  async content() {
    const field = element('input', {
      ...{ id: 'query', name: 'query', type: 'search', autocomplete: 'off', maxlength: 300, required: true },
    });
    const label = element('label', { for: 'query' }, 'Citation, words or a question');
    const form = element('form', {}, element('div', {}, label, field), element('button', {}, 'Find'));
    const found = element('div', { role: 'status' });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const { value } = field;
      const hits = await this.#hits(value);
      if (value === field.value) found.replaceChildren(...hits);
    });
    return [element('div', { role: 'search', 'aria-label': 'In the agreement' }, form), found];
  }

  async #hits(query) {
    try {
      const { search } = await ask(
        `query ($query: String!, ${EDITION}, $within: String) {
          search(query: $query, ${IN_EDITION}, within: $within, first: 8) {
            confidence questions { question url answer(format: HTML) }
            edges { highlight node { ${CLAUSE} } } } }`,
        { query, within: this.given('within'), ...this.edition },
      );
      const isSilent = search.confidence === 'NOTHING' || search.edges.length === 0;
      const hits = search.edges.map(({ node, highlight }) =>
        element('li', {}, link(node), `, ${node.year}`, words(highlight)),
      );
      return [
        ...(isSilent ? [element('p', {}, 'The agreement does not seem to speak of this.')] : []),
        ...(isSilent ? [] : search.questions.slice(0, MOST_QUESTIONS).flatMap(questionNodes)),
        ...(hits.length > 0 ? [element('ol', { 'aria-label': 'Clauses' }, hits)] : []),
      ];
    } catch ({ message }) {
      return [element('p', { class: 'wrong' }, message)];
    }
  }
}

/** Beside the clauses there is room for as many questions with their answers. */
const MOST_QUESTIONS = 2;

const questionNodes = ({ question, url, answer }) => [
  element('p', { class: 'summary' }, element('a', { href: url }, question)),
  words(answer),
];

const FACT = 'name question kind isRequired unit dependsOn choices { value label given }';

/** A computed rule as a form, made of what the rule says that it asks. */
class ContractRule extends ContractElement {
  static observedAttributes = ['name', 'year', 'agreement'];

  async content() {
    const { edition } = await ask(
      `query ($name: String!, ${EDITION}) { edition(${IN_EDITION}) { year rules { rule(name: $name) {
        name title facts { ${FACT} members { ${FACT} members { ${FACT} } } } } } } }`,
      { name: this.given('name') ?? '', ...this.edition },
    );
    const { rule } = edition.rules;
    const title = element('p', { class: 'summary', id: 'title' }, `${rule.title}, ${edition.year}`);
    const fields = rule.facts.map((fact) => fieldOf(fact, ''));
    const form = element(
      'form',
      { 'aria-labelledby': 'title' },
      fields.map((field) => field.node),
      element('button', {}, 'Compute'),
    );
    const answer = element('div', { role: 'status' });
    const fitChoices = () => {
      for (const field of fields) field.fit(new FormData(form));
    };
    form.addEventListener('change', fitChoices);
    fitChoices();
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      for (const invalid of form.querySelectorAll('[aria-invalid]')) invalid.removeAttribute('aria-invalid');
      const given = fields.flatMap((field) => field.literal(new FormData(form)) ?? []);
      try {
        answer.replaceChildren(...(await this.#answer(rule, given)));
      } catch ({ message, argument }) {
        answer.replaceChildren(element('p', { class: 'wrong' }, message));
        // The place of a member is told as `teachers[1].hiredOn`; its field is named `teachers.1.hiredOn`.
        const wrong = argument && form.elements.namedItem(argument.replaceAll(/\[(\d+)\]/g, '.$1'));
        if (wrong instanceof Element) wrong.setAttribute('aria-invalid', 'true');
      }
    });
    return [title, form, answer];
  }

  async #answer({ name }, given) {
    const { edition } = await ask(
      `query (${EDITION}) { edition(${IN_EDITION}) { rules { answer: ${name}${given.length > 0 ? `(${given.join(', ')})` : ''} {
        status summary assumptions missing { question } notes { text } readings { description value isSafe }
        conflicts { description values { value authority { clause { ${CLAUSE} } } } }
        authorities { quote clause { ${CLAUSE} } } } } } }`,
      this.edition,
    );
    return answerNodes(edition.rules.answer);
  }
}

/** The answer as a sentence, with what it lacks, what was assumed, how else it can be read and the words it rests on. */
function answerNodes({ summary, missing, assumptions, readings, conflicts, notes, authorities }) {
  const list = (lines) => (lines.length > 0 ? [element('ul', {}, lines)] : []);
  return [
    element('p', { class: 'summary' }, summary),
    ...list(missing.map(({ question }) => element('li', {}, question))),
    ...conflicts.flatMap(({ description, values }) => [
      element('p', {}, description),
      ...list(values.map(({ value, authority }) => element('li', {}, `${value}: `, link(authority.clause)))),
    ]),
    ...list(
      readings.map(({ description, value, isSafe }) =>
        element('li', {}, `${description}: ${value}${isSafe ? ' (the safe one to go by)' : ''}`),
      ),
    ),
    ...assumptions.map((each) => element('p', { class: 'hint' }, each)),
    ...notes.map(({ text }) => element('p', { class: 'hint' }, text)),
    ...authorities.map(({ quote, clause }) =>
      element('blockquote', {}, element('span', { class: 'words', lang: 'en' }, quote), source(clause)),
    ),
  ];
}

/*
 * A field is what a form has for a fact: `node`; `fit(form)`, which fits its choices to what is given for the facts that
 * it depends on; and `literal(form)`: `name: value` as a query writes it, null where nothing is given.
 */
function fieldOf(fact, inside) {
  if (fact.kind === 'OBJECT') return groupField(fact, `${inside}${fact.name}.`);
  const isTable = fact.kind === 'LIST' && fact.members.some(({ name }) => name !== 'item');
  return isTable ? rowsField(fact, `${inside}${fact.name}.`) : plainField(fact, inside);
}

function groupField({ name, question, isRequired, members }, inside) {
  const fields = members.map((member) => fieldOf(member, inside));
  const legend = element('legend', {}, isRequired ? question : `${question} (if it applies)`);
  return {
    node: element('fieldset', {}, legend, nodesOf(fields)),
    fit: (form) => fitAll(fields, form),
    literal: (form) => objectOf(fields, form, `${name}: `),
  };
}

/** A list of objects: a row for each, and a button for one more. */
function rowsField({ name, question, members }, inside) {
  const rows = [];
  const more = element('button', { type: 'button', class: 'more' }, 'One more');
  const group = element('fieldset', {}, element('legend', {}, question), more);
  const addRow = () => {
    // Only the first row must be filled: what is wrong in the others the server says.
    const asked = rows.length === 0 ? members : members.map((member) => ({ ...member, isRequired: false }));
    const fields = asked.map((member) => fieldOf(member, `${inside}${rows.length}.`));
    rows.push(fields);
    more.before(element('fieldset', {}, element('legend', {}, String(rows.length)), nodesOf(fields)));
  };
  more.addEventListener('click', () => {
    addRow();
    group.dispatchEvent(new Event('change', { bubbles: true }));
    more.previousElementSibling.querySelector('input, select').focus();
  });
  for (let i = 0; i < FIRST_ROWS; i += 1) addRow();
  return {
    node: group,
    fit: (form) => {
      for (const fields of rows) fitAll(fields, form);
    },
    literal: (form) => {
      const given = rows.flatMap((fields) => objectOf(fields, form, '') ?? []);
      return given.length > 0 ? `${name}: [${given.join(', ')}]` : null;
    },
  };
}

const FIRST_ROWS = 2;

function plainField(fact, inside) {
  const { name, question, kind, isRequired, unit, members, dependsOn } = fact;
  const id = `${inside}${name}`;
  const choices = kind === 'YES_NO' ? YES_NO : fact.choices;
  const hint = { LIST: 'Several, apart by commas', SCHOOL_YEAR: 'Such as 2004-05' }[kind] ?? unit;
  const shared = { id, name: id, required: isRequired, 'aria-describedby': hint ? `${id}-hint` : null };
  const isChosen = choices.length > 0 && kind !== 'LIST';
  const control = isChosen
    ? element('select', shared)
    : element('input', { ...shared, ...INPUTS[kind], autocomplete: 'off' });
  const label = element('label', { for: id }, isRequired ? question : `${question} (optional)`);
  const told = hint ? element('span', { id: `${id}-hint`, class: 'hint' }, hint) : null;
  const node = element('div', {}, label, control, told);
  return {
    node,
    fit: (form) => {
      if (isChosen)
        fitSelect({ node, control, choices, given: dependsOn.map((of) => form.get(inside + of)) });
    },
    literal: (form) => {
      const written = String(form.get(id) ?? '').trim();
      if (written === '') return null;
      if (kind !== 'LIST') return `${name}: ${literalOf(kind, written)}`;
      const items = written.split(/[\s,;]+/).filter(Boolean);
      return `${name}: [${items.map((item) => literalOf(members[0].kind, item)).join(', ')}]`;
    },
  };
}

const YES_NO = [
  { value: 'true', label: 'Yes', given: null },
  { value: 'false', label: 'No', given: null },
];

const INPUTS = {
  DATE: { type: 'date' },
  WHOLE_NUMBER: { inputmode: 'numeric', pattern: '\\s*\\d[\\d,]*\\s*', title: 'A whole number' },
  DECIMAL: { inputmode: 'decimal' },
};

/** The choices there are under what is given. One that has none then is not asked; one that waits for that cannot be used. */
function fitSelect({ node, control, choices, given }) {
  const isFree = choices.every((choice) => choice.given === null);
  const waits = !isFree && given.every((value) => !value);
  const open = choices.filter((choice) => choice.given === null || given.includes(choice.given));
  const chosen = control.value;
  control.replaceChildren(
    element('option', { value: '' }, waits ? 'Choose the one before it first' : 'Choose…'),
    ...open.map(({ value, label }) => element('option', { value, selected: value === chosen }, label)),
  );
  control.disabled = open.length === 0;
  node.hidden = open.length === 0 && !waits;
}

const nodesOf = (fields) => fields.map((field) => field.node);

function fitAll(fields, form) {
  for (const field of fields) field.fit(form);
}

function objectOf(fields, form, before) {
  const given = fields.flatMap((field) => field.literal(form) ?? []);
  return given.length > 0 ? `${before}{ ${given.join(', ')} }` : null;
}

/** What is written as a query has it: names of choices and whole numbers bare, all else in quotes. */
function literalOf(kind, written) {
  if ((kind === 'YES_NO' || kind === 'CHOICE') && /^\w+$/.test(written)) return written;
  const digits = written.replaceAll(',', '');
  return kind === 'WHOLE_NUMBER' && /^-?\d+$/.test(digits) ? digits : JSON.stringify(written);
}

for (const [name, defined] of Object.entries({
  'contract-clause': ContractClause,
  'contract-quote': ContractQuote,
  'contract-search': ContractSearch,
  'contract-rule': ContractRule,
})) {
  if (!customElements.get(name)) customElements.define(name, defined);
}
