// What the pages can do beyond reading: copy, and show a definition where its term is used. All else works without.

// What stands at the head of each printed page.
document.documentElement.style.setProperty('--running', JSON.stringify(document.title));

for (const button of document.querySelectorAll('button.copy')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(wordsFor(button.dataset));
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
}

function wordsFor({ copy, copyQuote }) {
  if (copy !== undefined) return copy;
  if (copyQuote === undefined) return location.href;
  return `“${chosenWords() || clauseWords()}” (${copyQuote})`;
}

function chosenWords() {
  return getSelection()?.toString().trim();
}

/** The clause's own words: the editors' notes are no part of a quotation. */
function clauseWords() {
  const words = document.querySelector('#text').cloneNode(true);
  for (const note of words.querySelectorAll('.note')) note.remove();
  return words.textContent.replaceAll(/\s+/g, ' ').trim();
}

for (const term of document.querySelectorAll('a.term')) {
  const definition = document.querySelector(`${term.getAttribute('href')} q`);
  if (definition) term.title = definition.textContent;
}

/** Suggestions under a search field while someone types: a combobox as the ARIA practices describe it. */
for (const form of document.querySelectorAll('form[data-suggest]')) {
  const field = form.querySelector('input[type=search]');
  const list = document.createElement('ul');
  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  form.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value);

  let asked = '';
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 120);
  });
  field.addEventListener('blur', () => setTimeout(close, 150));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) return;
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen()) {
      event.preventDefault();
      location.assign(chosen().dataset.href);
    }
  });

  async function suggest() {
    asked = field.value.trim();
    if (asked.length < 2 || asked.length > 100) return close();
    const typed = asked;
    const response = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null);
    // What was typed since then is asked for already.
    if (!response?.ok || typed !== asked || document.activeElement !== field) return;
    show(await response.json());
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    field.removeAttribute('aria-activedescendant');
  }

  function option({ kind, text, cite, href }, i) {
    const item = document.createElement('li');
    item.id = `${list.id}-${i}`;
    item.dataset.href = href;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const what = document.createElement('span');
    what.className = 'soft';
    what.textContent = cite ?? { CITATION: 'Clause', QUESTION: 'Question', RULE: 'Calculator' }[kind];
    item.append(text, ' ', what);
    // Before the field loses its focus.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      location.assign(href);
    });
    return item;
  }

  function chosen() {
    return list.querySelector('[aria-selected=true]');
  }

  function choose(by) {
    const items = [...list.children];
    const at = items.indexOf(chosen());
    const next = at < 0 ? items.at(by > 0 ? 0 : -1) : items.at((at + by) % items.length);
    for (const item of items) item.setAttribute('aria-selected', String(item === next));
    field.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    asked = '';
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }
}
