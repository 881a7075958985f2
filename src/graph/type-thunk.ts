/** How TypeGraphQL is told a type that is made at run time. */
export type TypeThunk = () => object;
