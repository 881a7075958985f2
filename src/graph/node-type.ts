import { Field, ID, InterfaceType } from 'type-graphql';
import { Clause } from '../law/document/clause.ts';
import { Edition } from '../law/document/edition.ts';
import { AskedQuestion } from '../reading/asked-question.ts';
import { EditionRules } from '../reading/edition-rules.ts';

/** Everything with a permalink. The law values are told apart by what they are. */
@InterfaceType('Node', {
  description: 'Everything that has a permalink: `node(id:)` finds it again.',
  resolveType: (value: object) => {
    if (value instanceof Clause) return 'Clause';
    if (value instanceof Edition) return 'Edition';
    if (value instanceof EditionRules) return 'Rules';
    if (value instanceof AskedQuestion) return 'Question';
    return 'editions' in value ? 'Agreement' : 'Instrument';
  },
})
export abstract class NodeType {
  @Field(() => ID, { description: 'The permalink path, such as `agreement/2006-07/art-16/L`.' })
  id!: string;
}
