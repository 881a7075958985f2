import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire, type LoadFnOutput, registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Circus } from '@jest/types';
import type { CoverageData, MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { type Options, transformSync } from '@swc/core';
import fc from 'fast-check';
import { addEventHandler, getState, resetState, run, setState } from 'jest-circus';
import type { Watched } from './watch-processor.ts';

/** What the runner is told, in the options of Stryker. */
interface CircusOptions {
  /** Globs of the test files that are to notice. */
  readonly tests: readonly string[];
  /** What the names of tests begin with that are left out. */
  readonly without: readonly string[];
}

/** How Jest is told to compile: by a pattern of file names, swc and its options. */
interface JestConfig {
  readonly transform: Readonly<Record<string, readonly [string, Options]>>;
}

/** A test file, read once; its tests can be run again and again. */
interface TestFile {
  readonly name: string;
  readonly state: Circus.State;
  readonly tests: readonly Test[];
}

interface Test {
  readonly id: string;
  readonly entry: Circus.TestEntry;
  readonly mode: Circus.TestMode;
}

/** What the tests share: made once, so that no test file makes it while it is read. */
interface Fixture {
  realAgreement(): Promise<unknown>;
}

/** What the changed code reads and writes, by the contract of Stryker. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  readonly mutantCoverage: MutantCoverage;
}

declare global {
  var __stryker__: Shared | undefined;
}

/** How many milliseconds of the processor the tests of each file take without a mutation. */
type Durations = Record<string, number>;

/** Where the process that makes the first run tells the others; in the copy of the project that is changed. */
const DURATIONS = 'durations.json';

/** How much more of the processor's time than without a mutation its tests may take, and how many milliseconds beside. */
const ENDLESS = { factor: 4, beside: 1_500 } as const;

/** How often it is looked whether a test has nothing to do, in milliseconds, … */
const LOOKED = 300;

/** … and how often it must have had nothing to do in between: then it waits for what never comes. */
const IDLE = 10;

/** A process that only looks whether it has something to do is busy for less than this share of the time. */
const BARELY = 0.05;

/** How the changed code counts, in each file. */
const COUNTING = /^function stryCov_9fa48\(\) \{.*?^\}\n(function stryMutAct_9fa48)/ms;

/** What has decorators or JSX, which are more than types to be left out. */
const COMPILED = /\/src\/graph\/.*\.ts$|\.tsx$/;

/** The name under which what is covered before the counting begins is put down. */
const WARMING = 'warming';

/**
 * Runs tests that are written for Jest with Jest's own `jest-circus` and `expect`, but reads the modules once for all
 * mutations and not anew for each: seconds each become hundredths. What one mutation leaves behind could make a later one
 * fail: so each test that fails is run again without any mutation, and where it fails still, a new process tries anew.
 * A loop without end is known by the time of the processor that it takes, which is the same on a machine that is busy.
 */
export class CircusRunner implements TestRunner {
  static inject = tokens(commonTokens.options);
  readonly #tests: readonly string[];
  readonly #without: readonly string[];
  readonly #shared: Shared;
  #files: TestFile[] = [];
  #durations: Durations = {};
  /** Whether the changed code counts how often each part of it runs: only what makes the first run needs that. */
  readonly #counts = !existsSync(DURATIONS);
  #watch: Worker | null = null;
  #runs = 0;
  #isSoiled = false;
  /** How often the test, or the hook, had nothing to do when it was looked at. */
  #idle = 0;
  /** The tests of which one that fails ends a run. */
  #stopsAtFailure = false;
  /** By the name of a hook, what it prepares. */
  readonly #preparedBy = new Map<string, readonly string[]>();

  constructor(options: StrykerOptions) {
    const { circus } = options as StrykerOptions & { readonly circus: CircusOptions };
    this.#tests = circus.tests;
    this.#without = circus.without;
    globalThis.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } };
    this.#shared = globalThis.__stryker__;
  }

  /** The environment is as good as new before every run. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const instead = new Map([
      ['@jest/globals', new URL('jest-globals.ts', import.meta.url).href],
      // In this copy of the project, so that there is one of each of its classes.
      ['./open-library.ts', urlOf('scripts/mutate/kept-library.ts')],
    ]);
    const { default: jest } = (await import(urlOf('jest.config.js'))) as { readonly default: JestConfig };
    registerHooks({
      resolve: (specifier, context, next) => {
        const url = instead.get(specifier);
        return url ? { url, shortCircuit: true } : next(specifier, context);
      },
      load: (url, context, next) => {
        if (COMPILED.test(url)) return compiled(fileURLToPath(url), jest);
        const loaded = next(url, context);
        if (this.#counts || !url.endsWith('.ts') || !loaded.source) return loaded;
        const { source } = loaded;
        const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
        return { ...loaded, source: text.replace(COUNTING, 'function stryCov_9fa48() {}\n$1') };
      },
    });
    addEventHandler((event) => this.#heed(event));
    sayLittle();
    // The first counterexample is as good as the least.
    fc.configureGlobal({ endOnFailure: true });
    this.#watch = new Worker(new URL('watch-processor.ts', import.meta.url));
    process.env.TEST_RUN_FOLDER ??= process.cwd();
    const { realAgreement } = (await import(urlOf('test/support/real-agreement.ts'))) as Fixture;
    this.#shared.currentTestId = WARMING;
    await realAgreement();
    this.#shared.currentTestId = undefined;
    // What runs while files are read, here and nowhere else, is static.
    for (const file of globSync([...this.#tests])) this.#files.push(await read(file, this.#without));
  }

  async dispose(): Promise<void> {
    await this.#watch?.terminate();
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    // What is made once and kept is made before the counting: no mutation can show in it.
    this.#shared.currentTestId = WARMING;
    for (const file of this.#files) await this.#runFile(file, null);
    const coverage = this.#shared.mutantCoverage;
    for (const id of Object.keys(coverage.perTest)) delete coverage.perTest[id];
    this.#shared.currentTestId = undefined;
    const tests: TestResult[] = [];
    const durations: Durations = {};
    for (const file of this.#files) {
      const started = process.cpuUsage();
      tests.push(...(await this.#runFile(file, null)));
      const { user, system } = process.cpuUsage(started);
      durations[file.name] = (user + system) / 1000;
    }
    writeFileSync(DURATIONS, JSON.stringify(durations));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#byTest(coverage) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#runs === 0) this.#quickestFirst();
    const endless = `endless-${options.activeMutant.id}`;
    if (existsSync(endless))
      return { status: MutantRunStatus.Timeout, reason: 'it took too much of the processor' };
    if (this.#counts) throw new Error('to count takes time: a new process does without');
    if (this.#isSoiled) throw new Error('a mutation before this one has left something behind');
    const wanted = options.testFilter ? new Set(options.testFilter) : null;
    const files = this.#files.filter(({ tests }) => !wanted || tests.some(({ id }) => wanted.has(id)));
    this.#shared.activeMutant = options.activeMutant.id;
    this.#shared.hitLimit = options.hitLimit;
    this.#shared.hitCount = options.hitLimit === undefined ? undefined : 0;
    this.#stopsAtFailure = true;
    const usual = files.reduce((sum, file) => sum + this.#durationOf(file), 0);
    this.#watchRun({ file: endless, allowed: ENDLESS.factor * usual + ENDLESS.beside });
    let ran = 0;
    let failed: { file: TestFile; test: TestResult & { failureMessage?: string } } | null = null;
    try {
      for (const file of files) {
        const results = await this.#unlessIdle(this.#runFile(file, wanted));
        // What waits still would go on in the next run.
        this.#isSoiled = results === null;
        if (!results) return { status: MutantRunStatus.Timeout, reason: 'it waits for what never comes' };
        ran += results.filter(({ status }) => status !== TestStatus.Skipped).length;
        const test = results.find(({ status }) => status === TestStatus.Failed);
        if (test) failed = { file, test };
        if (test) break;
      }
    } finally {
      this.#watchRun(null);
      this.#shared.activeMutant = undefined;
      this.#stopsAtFailure = false;
    }
    const limit = determineHitLimitReached(this.#shared.hitCount, this.#shared.hitLimit);
    this.#shared.hitCount = this.#shared.hitLimit = undefined;
    this.#runs += 1;
    if (failed) await this.#proveClean(failed.file, failed.test.id);
    if (limit) return { status: MutantRunStatus.Timeout, reason: limit.reason ?? '' };
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests: ran };
    const { id, failureMessage = '' } = failed.test;
    return { status: MutantRunStatus.Killed, failureMessage, killedBy: [id], nrOfTests: ran };
  }

  /** @throws Error where a test that has failed under a mutation fails without one, and the mutation was not the first. */
  async #proveClean(file: TestFile, id: string): Promise<void> {
    const [result] = (await this.#runFile(file, new Set([id]))).filter(({ id: of }) => of === id);
    this.#isSoiled = result?.status !== TestStatus.Success;
    if (this.#isSoiled && this.#runs > 1) throw new Error(`“${id}” fails without a mutation`);
  }

  /** Most mutations are noticed by what takes no time. */
  #quickestFirst(): void {
    if (existsSync(DURATIONS)) this.#durations = JSON.parse(readFileSync(DURATIONS, 'utf8')) as Durations;
    this.#files.sort((a, b) => this.#durationOf(a) - this.#durationOf(b));
  }

  #durationOf({ name }: TestFile): number {
    return this.#durations[name] ?? 0;
  }

  #watchRun(run: Watched | null): void {
    this.#watch?.postMessage(run);
  }

  async #runFile(file: TestFile, wanted: ReadonlySet<string> | null): Promise<readonly TestResult[]> {
    setState(file.state);
    file.state.unhandledErrors.length = 0;
    for (const { entry, id, mode } of file.tests) {
      entry.errors = [];
      entry.retryReasons = [];
      entry.status = null;
      entry.mode = wanted && !wanted.has(id) ? 'skip' : mode;
    }
    await run();
    return file.tests.map(({ id, entry }) => resultOf(id, entry, file.name));
  }

  /**
   * What a run gives; null where a test of it has nothing to do and does not end. It is looked at by this process, so that on a
   * machine that is busy, where whoever is asked takes long to answer, it is looked at more rarely, too.
   */
  async #unlessIdle<Value>(run: Promise<Value>): Promise<Value | null> {
    const { promise: idle, resolve } = Promise.withResolvers<null>();
    let last = performance.eventLoopUtilization();
    const watching = setInterval(() => {
      const { utilization } = performance.eventLoopUtilization(last);
      last = performance.eventLoopUtilization();
      this.#idle = utilization < BARELY ? this.#idle + 1 : 0;
      if (this.#idle > IDLE) resolve(null);
    }, LOOKED);
    try {
      return await Promise.race([run, idle]);
    } finally {
      clearInterval(watching);
    }
  }

  #heed(event: Circus.Event): void {
    if (event.name === 'run_start' || event.name === 'hook_start' || event.name === 'test_start')
      this.#idle = 0;
    if (this.#shared.currentTestId === WARMING) return;
    if (event.name === 'test_start') this.#shared.currentTestId = idOf(event.test);
    if (event.name === 'test_done') this.#shared.currentTestId = undefined;
    if (event.name === 'hook_start' && event.hook.type === 'beforeAll') this.#enterHook(event.hook);
    if (event.name === 'hook_success' && event.hook.type === 'beforeAll')
      this.#shared.currentTestId = undefined;
    const failed = event.name === 'test_done' && event.test.errors.length > 0;
    if (failed && this.#stopsAtFailure) skipAll(getState().rootDescribeBlock);
  }

  /** What is covered by a hook is covered by the tests that it prepares. */
  #enterHook(hook: Circus.Hook): void {
    const name = `hook ${this.#preparedBy.size}`;
    this.#preparedBy.set(name, testsUnder(hook.parent).map(idOf));
    this.#shared.currentTestId = name;
  }

  #byTest(coverage: MutantCoverage): MutantCoverage {
    const perTest: Record<string, CoverageData> = {};
    for (const [name, counts] of Object.entries(coverage.perTest)) {
      for (const id of this.#preparedBy.get(name) ?? [name]) {
        const all = perTest[id] ?? {};
        for (const [mutant, count] of Object.entries(counts)) all[mutant] = (all[mutant] ?? 0) + count;
        perTest[id] = all;
      }
    }
    return { static: coverage.static, perTest };
  }
}

/** Nobody reads how what a mutation made differs: where it is a clause, the whole edition would be printed, for minutes. */
function sayLittle(): void {
  const printing = createRequire(import.meta.resolve('@jest/expect'))('jest-matcher-utils') as Record<
    string,
    unknown
  >;
  for (const name of ['printDiffOrStringify', 'printExpected', 'printReceived', 'stringify', 'diff'])
    printing[name] = () => '';
}

/** A file as Jest would have it compiled. */
function compiled(file: string, { transform }: JestConfig): LoadFnOutput {
  const [, [, options] = ['', {}]] =
    Object.entries(transform).find(([files]) => new RegExp(files).test(file)) ?? [];
  const { code } = transformSync(readFileSync(file, 'utf8'), { ...options, filename: file });
  return { format: 'module', source: code, shortCircuit: true };
}

const ids = new WeakMap<Circus.TestEntry, string>();

/** @param without what the names of tests begin with that are left out. */
async function read(name: string, without: readonly string[]): Promise<TestFile> {
  resetState();
  const state = getState();
  // By the clock a machine that is busy would end it.
  state.testTimeout = 600_000;
  await import(urlOf(name));
  const seen = new Map<string, number>();
  const isLeftOut = (entry: Circus.TestEntry) =>
    without.some((beginning) => fullName(entry).startsWith(beginning));
  const all = testsUnder(state.rootDescribeBlock);
  for (const entry of all.filter(isLeftOut)) entry.mode = 'skip';
  const wanted = all.filter((entry) => !isLeftOut(entry));
  const tests = wanted.map((entry) => {
    const title = `${name} ${fullName(entry)}`;
    const before = seen.get(title) ?? 0;
    seen.set(title, before + 1);
    const id = before === 0 ? title : `${title} ${before + 1}`;
    ids.set(entry, id);
    return { id, entry, mode: entry.mode };
  });
  return { name, state, tests };
}

function idOf(entry: Circus.TestEntry): string {
  return ids.get(entry) ?? '';
}

function fullName(entry: Circus.TestEntry): string {
  const names: string[] = [entry.name];
  for (let block = entry.parent; block.parent; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

function testsUnder(block: Circus.DescribeBlock): readonly Circus.TestEntry[] {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsUnder(child)));
}

function skipAll(block: Circus.DescribeBlock): void {
  for (const test of testsUnder(block)) if (test.status === null) test.mode = 'skip';
}

function resultOf(id: string, entry: Circus.TestEntry, fileName: string): TestResult {
  const base = { id, name: id, timeSpentMs: entry.duration ?? 0, fileName: resolve(fileName) };
  if (entry.status !== 'done') return { ...base, status: TestStatus.Skipped };
  if (entry.errors.length === 0) return { ...base, status: TestStatus.Success };
  const [first] = entry.errors.flat();
  return {
    ...base,
    status: TestStatus.Failed,
    failureMessage: String((first as Error)?.message ?? first).slice(0, 500),
  };
}

function urlOf(file: string): string {
  return pathToFileURL(resolve(file)).href;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'circus', CircusRunner)];
export const strykerValidationSchema = { properties: { circus: { type: 'object' } } };
