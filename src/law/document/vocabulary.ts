/**
 * Groups of words and phrases that mean the same to whoever looks for a clause: `RIF` and `reduction in force`. They
 * belong to the agreement as a whole, through all its years.
 */
export type Vocabulary = readonly (readonly string[])[];
