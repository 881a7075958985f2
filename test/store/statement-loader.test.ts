import { describe, expect, test } from '@jest/globals';
import { statementLoader } from '../../src/store/statement-loader.ts';

/** A loader whose statements are answered when the test says so. */
function heldLoader() {
  const statements: { readonly asked: readonly string[]; readonly held: PromiseWithResolvers<string[]> }[] =
    [];
  const loader = statementLoader<string, string>(
    (asked) => {
      const held = Promise.withResolvers<string[]>();
      statements.push({ asked, held });
      return held.promise;
    },
    (question) => question,
  );
  const answer = async (number: number, with_: string) => {
    const { asked, held } = statements[number] as (typeof statements)[number];
    held.resolve(asked.map((question) => `${question} ${with_}`));
    await held.promise;
  };
  return { loader, statements, answer };
}

/** Lets everything happen that waits for nothing. */
const settle = async () => {
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
};

const nextTurn = () => new Promise(setImmediate);

describe('questions', () => {
  test('asked at once go out in one statement, each of them once', async () => {
    const { loader, statements, answer } = heldLoader();
    const answers = Promise.all(['a', 'b', 'a'].map((question) => loader.load(question)));
    await settle();
    expect(statements.map(({ asked }) => asked)).toEqual([['a', 'b']]);
    await answer(0, 'now');
    expect(await answers).toEqual(['a now', 'b now', 'a now']);
  });

  test('that come in turn after turn go out together, but not however many turns that takes', async () => {
    const { loader, statements } = heldLoader();
    const asked = Array.from({ length: 40 }, (_, turn) => `question ${turn}`);
    for (const question of asked) {
      void loader.load(question);
      await nextTurn();
    }
    expect(statements).toHaveLength(1);
    const together = statements[0]?.asked.length ?? 0;
    expect(together).toBeGreaterThan(1);
    expect(together).toBeLessThan(20);
    expect(statements[0]?.asked).toEqual(asked.slice(0, together));
  });

  test('asked while a statement is under way are not answered by it, but by the next', async () => {
    const { loader, statements, answer } = heldLoader();
    const before = loader.load('a');
    await settle();
    const after = ['a', 'b', 'a'].map((question) => loader.load(question));
    await settle();
    expect(statements).toHaveLength(1);
    await answer(0, 'old');
    await settle();
    expect(statements.map(({ asked }) => asked)).toEqual([['a'], ['a', 'b']]);
    await answer(1, 'new');
    expect(await before).toBe('a old');
    expect(await Promise.all(after)).toEqual(['a new', 'b new', 'a new']);
  });

  test('asked again are asked anew', async () => {
    const { loader, statements, answer } = heldLoader();
    const first = loader.load('a');
    await settle();
    await answer(0, 'then');
    expect(await first).toBe('a then');
    const second = loader.load('a');
    await settle();
    await answer(1, 'now');
    expect(await second).toBe('a now');
    expect(statements).toHaveLength(2);
  });

  test('of a statement that fails are told so, and the next statement goes out', async () => {
    const { loader, statements, answer } = heldLoader();
    const failing = loader.load('a');
    await settle();
    const waiting = loader.load('a');
    statements[0]?.held.reject(new Error('out of order'));
    await expect(failing).rejects.toThrow('out of order');
    await settle();
    await answer(1, 'well');
    expect(await waiting).toBe('a well');
  });
});
