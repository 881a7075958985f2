import { Field, Int, ObjectType } from 'type-graphql';
import { columnNames, type Table, tableToCsv } from '../../law/document/table.ts';

@ObjectType('Table', {
  simpleResolvers: true,
  description: 'A table as printed; a blank cell is an empty string.',
})
export class TableType {
  @Field(() => [String], {
    description:
      'The names of the columns. Where several heading rows are printed, the top row names the columns and the bottom row the first of them; empty strings where none is printed.',
  })
  columns!: readonly string[];

  @Field(() => [[String]], { description: 'The heading rows as printed, top to bottom.' })
  headings!: readonly (readonly string[])[];

  @Field(() => [[String]], {
    description: 'The body rows. [illegible] stands for a cell that the source does not let anyone read.',
  })
  rows!: readonly (readonly string[])[];

  @Field({ description: 'Heading rows and body rows as comma-separated values (RFC 4180).' })
  csv!: string;

  @Field(() => Int)
  rowCount!: number;
}

/** The table of a clause in the form the graph gives it; the comma-separated form is made when asked for. */
export function tableNode(table: Table): TableType {
  return {
    columns: columnNames(table),
    headings: table.headings,
    rows: table.rows,
    get csv() {
      return tableToCsv(table);
    },
    rowCount: table.rows.length,
  };
}
