/* global GraphiQL, React, ReactDOM */
const examples = JSON.parse(document.getElementById('queries').textContent);
const address = new URLSearchParams(location.search);
const asked = address.get('query')
  ? [{ query: address.get('query'), variables: address.get('variables') ?? '' }]
  : [];

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: location.pathname }),
    defaultTabs: [...asked, ...examples],
    // Of a reader who was here before, the tabs are those that were left; what the address asks comes beside them.
    ...asked[0],
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
  }),
);
