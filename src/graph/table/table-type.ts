import { Field, Int, ObjectType } from 'type-graphql';
import {
  columnNames,
  dataRows,
  type Table,
  type TableRow,
  tableBody,
  tableToCsv,
} from '../../law/document/table.ts';
import { TableRowKindEnum } from '../enums.ts';

@ObjectType('TableRow', { simpleResolvers: true, description: 'A row of a table, with what it is.' })
class TableRowType {
  @Field(() => TableRowKindEnum, { description: 'What kind of row it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The group title it stands under, such as LEVEL TWO.' })
  group!: string | null;

  @Field(() => [String], { description: 'Its cells as printed; a blank one is an empty string.' })
  cells!: readonly string[];
}

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
    description:
      'The cells as printed; headings and group titles of the print are left out. [illegible] stands for a cell that the source does not let anyone read.',
  })
  rows!: readonly (readonly string[])[];

  @Field(() => [TableRowType], { description: 'All that is printed, each row with its kind.' })
  body!: readonly TableRow[];

  @Field({ description: 'All that is printed as comma-separated values (RFC 4180).' })
  csv!: string;

  @Field(() => Int, { description: 'Of the rows, headings and group titles left out.' })
  rowCount!: number;
}

/** The table of a clause in the form the graph gives it; the comma-separated form is made when asked for. */
export function tableNode(table: Table): TableType {
  const rows = dataRows(table);
  return {
    columns: columnNames(table),
    headings: table.headings,
    rows,
    body: tableBody(table),
    get csv() {
      return tableToCsv(table);
    },
    rowCount: rows.length,
  };
}
