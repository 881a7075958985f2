// Copies a citation, the address or a quotation. Without it the buttons are not shown.
for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  const label = button.textContent;
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
  const chosen = getSelection()?.toString().trim();
  const words = chosen || document.querySelector('#text').innerText.trim();
  return `“${words}” (${copyQuote})`;
}
