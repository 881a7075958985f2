import type { DiffSegment } from '../law/compare/diff-segment.ts';

/** Words with what was inserted and deleted marked. */
export function MarkedWords({ segments }: { readonly segments: readonly DiffSegment[] }) {
  return (
    <p class="words">
      {segments.map(({ operation, text }, i) => (
        <Segment key={`${i} ${text}`} operation={operation} text={text} />
      ))}
    </p>
  );
}

function Segment({ operation, text }: DiffSegment) {
  if (operation === 'INSERT') return <ins>{text}</ins>;
  if (operation === 'DELETE') return <del>{text}</del>;
  return <>{text}</>;
}
