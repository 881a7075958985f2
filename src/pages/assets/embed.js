/*
 * Clauses, quotations, search and calculators of the agreement on any page:
 *
 *   <script type="module" src="https://contract.example.org/embed.js"></script>
 *   <contract-clause cite="16.L" year="2006-07"></contract-clause>
 *   <contract-quote cite="16.L.1.a" year="2006-07">Those employed for …</contract-quote>
 *   <contract-search year="2006-07"></contract-search>
 *   <contract-rule name="salary" year="2006-07"></contract-rule>
 *
 * What is between the tags is shown until the answer is there, and stays where it does not come. Colours and fonts are CSS
 * variables of the page: --contract-ink, --contract-soft, --contract-line, --contract-tint, --contract-link, --contract-font,
 * --contract-words.
 */

const SERVER = new URL('.', import.meta.url).href;

/** Asks the server. @returns its data; throws an Error that says what is wrong. */
async function ask(query, variables = {}) {
  const response = await fetch(`${SERVER}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** An element with attributes and children; text is text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const link = ({ citation, heading, url }) =>
  element('a', { href: url }, heading ? `${citation} ${heading}` : citation);

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
:host { display: block; color: var(--contract-ink, inherit); font-family: var(--contract-font, inherit); line-height: 1.55; }
a { color: var(--contract-link, #0b4f8a); }
.words { font-family: var(--contract-words, Georgia, serif); }
.words section section { padding-left: 1.8em; }
.words .label { font-weight: 600; color: var(--contract-soft, #5f5a52); }
.words .table, .scroll { overflow-x: auto; }
.words table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.words td, .words th { border-bottom: 1px solid var(--contract-line, #e2ddd3); padding: .3em .6em; text-align: left; white-space: nowrap; }
.source, .hint { color: var(--contract-soft, #5f5a52); font-size: .9em; margin: .4em 0; }
blockquote { margin: 0; padding-left: 1em; border-left: 3px solid var(--contract-line, #e2ddd3); }
form { display: grid; gap: .8em; grid-template-columns: repeat(auto-fit, minmax(12em, 1fr)); align-items: end; background: var(--contract-tint, #f2eee6); padding: 1em; border-radius: .4em; }
fieldset { grid-column: 1 / -1; border: 1px solid var(--contract-line, #e2ddd3); display: grid; gap: .8em; grid-template-columns: repeat(auto-fit, minmax(12em, 1fr)); }
label { display: block; font-size: .9em; }
input, select, button { font: inherit; color: inherit; background: Canvas; border: 1px solid var(--contract-line, #bbb5aa); border-radius: .3em; padding: .4em .6em; min-height: 2.75em; width: 100%; box-sizing: border-box; }
button { background: var(--contract-link, #0b4f8a); color: #fff; cursor: pointer; }
ol { padding-left: 1.2em; } li { margin: .6em 0; } mark { background: #fff0b8; color: inherit; }
.summary { font-size: 1.15em; margin: .8em 0 .3em; } .wrong { color: #a12622; }
:focus-visible { outline: .15em solid var(--contract-link, #0b4f8a); outline-offset: .15em; }
`);

/** What the elements have in common: they show when they are put in a page, and again when an attribute changes. */
class ContractElement extends HTMLElement {
  #shows = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [STYLE];
    root.append(element('slot'));
  }

  connectedCallback() {
    void this.refresh();
  }

  attributeChangedCallback() {
    if (this.isConnected) void this.refresh();
  }

  async refresh() {
    this.#shows += 1;
    const turn = this.#shows;
    try {
      const nodes = await this.content();
      if (turn === this.#shows) this.shadowRoot.replaceChildren(...nodes);
    } catch (error) {
      if (turn === this.#shows)
        this.shadowRoot.replaceChildren(
          element('slot'),
          element('p', { class: 'hint', role: 'status' }, error.message),
        );
    }
  }

  /** The value of an attribute; null where it is not there or empty. */
  given(name) {
    return this.getAttribute(name)?.trim() || null;
  }
}

/** A clause whole, with its citation and the year. */
class ContractClause extends ContractElement {
  static observedAttributes = ['cite', 'year'];

  async content() {
    const { clause } = await ask(
      'query ($cite: String!, $year: ContractYear) { clause(cite: $cite, year: $year) { citation heading url year text(format: HTML) } }',
      { cite: this.given('cite') ?? '', year: this.given('year') },
    );
    const words = element('div', { class: 'words', lang: 'en' });
    words.innerHTML = clause.text;
    return [words, element('p', { class: 'source' }, link(clause), `, ${clause.year}`)];
  }
}

/** A quotation that says whether it is what the agreement says. Its words are those between the tags. */
class ContractQuote extends ContractElement {
  static observedAttributes = ['cite', 'year'];

  async content() {
    const year = this.given('year');
    const { quote } = await ask(
      'query ($text: String!, $year: ContractYear) { quote(text: $text, year: $year) { verdict clause { citation heading url year } } }',
      { text: this.textContent.trim(), year },
    );
    const { verdict, clause } = quote;
    const told =
      verdict === 'EXACT'
        ? element('p', { class: 'source' }, link(clause), `, ${clause.year}`)
        : element(
            'p',
            { class: 'source wrong', role: 'status' },
            this.#doubt(verdict),
            clause ? link(clause) : null,
          );
    return [element('blockquote', { class: 'words' }, element('slot')), told];
  }

  #doubt(verdict) {
    return verdict === 'ALTERED' ? 'These are not the exact words. See ' : 'The agreement does not say this.';
  }
}

/** A field that finds clauses by citation, words or a question. */
class ContractSearch extends ContractElement {
  static observedAttributes = ['year'];

  async content() {
    const field = element('input', {
      id: 'q',
      type: 'search',
      name: 'q',
      autocomplete: 'off',
      required: true,
    });
    const label = element('label', { for: 'q' }, 'Citation, words or a question');
    const form = element(
      'form',
      { role: 'search' },
      element('div', {}, label, field),
      element('button', {}, 'Find'),
    );
    const found = element('div', { 'aria-live': 'polite' });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      found.replaceChildren(...(await this.#hits(field.value)));
    });
    return [form, found];
  }

  async #hits(query) {
    try {
      const { search } = await ask(
        `query ($query: String!, $year: ContractYear) { search(query: $query, year: $year, first: 8) {
          totalCount edges { highlight node { citation heading url } } } }`,
        { query, year: this.given('year') },
      );
      if (search.totalCount === 0) return [element('p', {}, 'The agreement does not seem to speak of this.')];
      const hits = search.edges.map(({ node, highlight }) => {
        const words = element('div', { class: 'words' });
        words.innerHTML = highlight;
        return element('li', {}, link(node), words);
      });
      return [element('ol', {}, ...hits)];
    } catch (error) {
      return [element('p', { class: 'wrong' }, error.message)];
    }
  }
}

const FACT = 'name question kind isRequired unit choices { value label given }';

/** A computed rule as a form, made of what the rule says that it asks. */
class ContractRule extends ContractElement {
  static observedAttributes = ['name', 'year'];

  async content() {
    const name = this.given('name');
    const { edition } = await ask(
      `query ($year: ContractYear) { edition(year: $year) { year rules { catalogue {
        name title facts { ${FACT} members { ${FACT} members { ${FACT} } } } } } } }`,
      { year: this.given('year') },
    );
    const rule = edition.rules.catalogue.find((each) => each.name === name);
    if (!rule) throw new Error(`There is no rule "${name}".`);
    const heading = element('p', { class: 'summary', id: 'title' }, `${rule.title}, ${edition.year}`);
    const form = element(
      'form',
      { 'aria-labelledby': 'title' },
      ...rule.facts.map((fact) => fieldOf(fact, fact.name)),
      element('button', {}, 'Compute'),
    );
    const answer = element('div', { 'aria-live': 'polite' });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      answer.replaceChildren(...(await answered(rule, edition.year, new FormData(form))));
    });
    return [heading, form, answer];
  }
}

/** The field of a fact; of an object a group of fields, of a list one field for all, apart by commas. */
function fieldOf(fact, name) {
  const { question, kind, isRequired, unit, choices, members } = fact;
  if (kind === 'OBJECT')
    return element(
      'fieldset',
      {},
      element('legend', {}, question),
      ...members.map((each) => fieldOf(each, `${name}.${each.name}`)),
    );
  const id = `fact-${name}`;
  const label = element('label', { for: id }, isRequired ? question : `${question} (optional)`);
  const options =
    kind === 'YES_NO'
      ? [
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]
      : choices;
  const control =
    options.length > 0 && kind !== 'LIST'
      ? element(
          'select',
          { id, name, required: isRequired },
          element('option', { value: '' }, 'Choose…'),
          ...options.map(optionOf),
        )
      : element('input', {
          id,
          name,
          required: isRequired,
          type: kind === 'DATE' ? 'date' : 'text',
          autocomplete: 'off',
        });
  const hint = kind === 'LIST' ? 'Several, apart by commas' : unit;
  return element('div', {}, label, control, hint ? element('span', { class: 'hint' }, hint) : null);
}

const optionOf = ({ value, label, given }) =>
  element('option', { value }, given ? `${label} (${given})` : label);

/** The answer as a sentence, with what was assumed and the words it rests on. */
async function answered(rule, year, form) {
  const given = rule.facts.flatMap((fact) => literal(fact, fact.name, form) ?? []);
  const facts = given.length > 0 ? `(${given.join(', ')})` : '';
  try {
    const { edition } = await ask(
      `query ($year: ContractYear) { edition(year: $year) { rules { answer: ${rule.name}${facts} {
        status summary assumptions authorities { quote clause { citation heading url } } } } } }`,
      { year },
    );
    const { summary, assumptions, authorities } = edition.rules.answer;
    return [
      element('p', { class: 'summary' }, summary),
      ...assumptions.map((each) => element('p', { class: 'hint' }, each)),
      ...authorities.map(({ quote, clause }) =>
        element(
          'blockquote',
          {},
          element('span', { class: 'words' }, quote),
          element('p', { class: 'source' }, link(clause)),
        ),
      ),
    ];
  } catch (error) {
    return [element('p', { class: 'wrong' }, error.message)];
  }
}

/** `name: value` as a query writes it; nothing for what was left empty. */
function literal(fact, name, form) {
  if (fact.kind === 'OBJECT') {
    const members = fact.members.flatMap((each) => literal(each, `${name}.${each.name}`, form) ?? []);
    return members.length > 0 ? `${fact.name}: { ${members.join(', ')} }` : null;
  }
  const written = String(form.get(name) ?? '').trim();
  if (written === '') return null;
  if (fact.kind !== 'LIST') return `${fact.name}: ${literalOf(fact.kind, written)}`;
  const [of] = fact.members;
  const items = written.split(/[\s,;]+/).filter(Boolean);
  return `${fact.name}: [${items.map((item) => literalOf(of.kind, item)).join(', ')}]`;
}

/** A word that is no number where one is asked goes as text: the server says what is allowed. */
function literalOf(kind, written) {
  if (kind === 'YES_NO' || kind === 'CHOICE')
    return /^\w+$/.test(written) ? written : JSON.stringify(written);
  if (kind === 'WHOLE_NUMBER' && /^-?\d+$/.test(written)) return written;
  return JSON.stringify(written);
}

for (const [name, defined] of Object.entries({
  'contract-clause': ContractClause,
  'contract-quote': ContractQuote,
  'contract-search': ContractSearch,
  'contract-rule': ContractRule,
})) {
  if (!customElements.get(name)) customElements.define(name, defined);
}
