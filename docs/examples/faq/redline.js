const graph = new URL('graphql', document.querySelector('script[src$="/embed.js"]').src);

const query = `query ($from: ContractYear!, $to: ContractYear!, $cite: String) {
  compare(from: $from, to: $to, cite: $cite) { redline(format: HTML) }
}`;

for (const place of document.querySelectorAll('.redline')) {
  const address = new URL(graph);
  address.search = new URLSearchParams({ query, variables: JSON.stringify({ ...place.dataset }) });
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  const { data, errors } = await response.json();
  if (errors) place.textContent = errors[0].message;
  else place.innerHTML = data.compare.redline;
}
