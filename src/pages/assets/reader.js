// What the pages can do beyond reading: copy, and show a definition where its term is used. All else works without.

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
