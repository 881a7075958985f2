import type { ClauseReading } from '../../src/law/document/clause-reading.ts';

/** A reading as a plain value, whatever it is read from. */
export function plainReading(reading: ClauseReading): ClauseReading {
  const { provision, path, parentPath, citation, kind, label, marker, heading } = reading;
  const { ownParts, layout, change, instrument, inForceFrom, inForceTo, source } = reading;
  const named = { provision, path, parentPath, citation, kind, label, marker, heading };
  return { ...named, ownParts, layout, change, instrument, inForceFrom, inForceTo, source };
}
