import { Extensions } from 'type-graphql';

/** Marks a field whose resolver charges the text it makes, before it makes it: it is not charged again. */
export function ChargesItsText(): MethodDecorator {
  return Extensions({ chargesItsText: true }) as MethodDecorator;
}
