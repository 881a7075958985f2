import { Field, InputType, Int } from 'type-graphql';
import type { Fact, FactKind } from '../../rules/engine/fact.ts';
import { enumType } from '../enums.ts';
import { DateScalar, DecimalScalar } from '../scalars.ts';
import type { TypeThunk } from '../type-thunk.ts';

/** Types made of the declarations of facts, by name: one name is one declaration. */
export type FactTypes = Map<string, object>;

type KindOf<Type extends FactKind['type']> = Extract<FactKind, { readonly type: Type }>;

/** The type of the argument by which a fact is given. */
export function argumentTypeOf(kind: FactKind, types: FactTypes): TypeThunk {
  switch (kind.type) {
    case 'decimal':
      return () => DecimalScalar;
    case 'whole':
      return () => Int;
    case 'yesNo':
      return () => Boolean;
    case 'words':
    case 'schoolYear':
      return () => String;
    case 'date':
      return () => DateScalar;
    case 'choice': {
      const type = types.getOrInsertComputed(kind.name, () => enumOf(kind));
      return () => type;
    }
    case 'list': {
      const of = argumentTypeOf(kind.of.kind, types);
      return () => [of()];
    }
    case 'object': {
      const type = types.getOrInsertComputed(kind.name, () => inputTypeOf(kind, types));
      return () => type;
    }
  }
}

/** How an argument is described: the question, and what an answer to it may be. */
export function descriptionOf({ question, kind, allowed }: Fact<unknown>): string {
  const unit = 'unit' in kind ? ` Unit: ${kind.unit}.` : '';
  return `${question}${unit} Allowed: ${allowed}.`;
}

function inputTypeOf({ name, members, description }: KindOf<'object'>, types: FactTypes): object {
  const MembersInput = class {};
  for (const [member, fact] of Object.entries(members)) {
    const options = { description: descriptionOf(fact), nullable: fact.isOptional };
    Field(argumentTypeOf(fact.kind, types), options)(MembersInput.prototype, member);
  }
  InputType(name, { description })(MembersInput);
  return MembersInput;
}

function enumOf({ name, choices, asks }: KindOf<'choice'>): object {
  return enumType(name, `What may be answered to “${asks}”.`, choices);
}
