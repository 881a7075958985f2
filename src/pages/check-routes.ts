import type { FastifyInstance } from 'fastify';
import { checkText, priceOfCheck } from '../reading/check-text.ts';
import { chooseEdition } from '../reading/choose-edition.ts';
import { checkPage } from './check-page.tsx';
import type { PageVisit } from './page-door.ts';

/** Reads what a form sends in the body of a request, for a text that is too long for an address. */
export function readForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
}

/** The form, and whether what it holds is right. */
export async function answerCheck({ site, reading, request, reply }: PageVisit) {
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const text = form.get('text')?.trim() ?? '';
  if (text === '') return checkPage(site, null);
  // What somebody writes is his own.
  reply.header('cache-control', 'no-store');
  const edition = await chooseEdition({ agreement: site.agreement.slug, year: form.get('year') }, reading);
  reading.budget.spend('the text that is checked', priceOfCheck(text));
  const check = await reading.budget.inTurn(() => checkText(text, edition, reading));
  return checkPage({ ...site, head: edition.head }, { text, check });
}
