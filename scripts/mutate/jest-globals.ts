/** What test files import from `@jest/globals`, outside of Jest. */
// biome-ignore lint/performance/noBarrelFile: it stands in for that package.
export { jestExpect as expect } from '@jest/expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'jest-circus';
