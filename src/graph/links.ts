import { Arg } from 'type-graphql';
import { type Links, linksTo, NO_LINKS } from '../reading/text-of.ts';
import type { GraphContext } from './context.ts';
import { TextLinksEnum } from './enums.ts';

/** Whether the references of a text are links. */
export type TextLinks = keyof typeof TextLinksEnum;

/** Declares the argument `links` of a field that gives a text. */
export function LinksArg(): ReturnType<typeof Arg> {
  return Arg('links', () => TextLinksEnum, {
    defaultValue: 'ABSOLUTE',
    description: 'In Markdown and HTML: whether references are links to the public address of the server.',
  });
}

/** Where the references of a text lead by the argument. */
export function linksOf(links: TextLinks, { address }: GraphContext): Links {
  return links === 'NONE' ? NO_LINKS : linksTo(address);
}
