import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { KINDS_OF_PAGE } from '../support/kinds-of-page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // How the renderer writes what HTML allows either way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
});

test.each(KINDS_OF_PAGE)('%s is valid HTML', async (_, path) => {
  const { body } = await app.get(path, { accept: 'text/html' });
  const { results } = await validator.validateString(body);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  expect(found.slice(0, 5)).toEqual([]);
});

test.each(KINDS_OF_PAGE)('%s is less than 100 kB', async (_, path) => {
  const { body } = await app.get(path, { accept: 'text/html' });
  expect(Buffer.byteLength(body)).toBeLessThan(100_000);
});
