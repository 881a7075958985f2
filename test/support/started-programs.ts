import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { caseFolder } from './content-case.ts';
import { buildProgram, type Program, startProgram } from './run-program.ts';
import { freshDatabase, temporaryFolder } from './test-database.ts';

const programs: Program[] = [];

/** For the test files that start the built program: it is built before their tests, and none that they started outlives them. */
export function usePrograms(): void {
  beforeAll(() => buildProgram());
  afterAll(async () => {
    for (const program of programs.splice(0)) {
      program.signal('SIGKILL');
      await program.ended;
    }
  });
}

/** Starts the program with these settings alone. */
export function start(settings: Record<string, string>): Program {
  const program = startProgram(settings);
  programs.push(program);
  return program;
}

/** What a program writes to stderr that ends with exit code 1. */
export async function failure(settings: Record<string, string>): Promise<string> {
  const program = start(settings);
  expect(await program.ended).toBe(1);
  return program.written.stderr;
}

/** The URL of a new database of the PostgreSQL of this run. */
export async function freshUrl(holding: 'tables' | 'agreement'): Promise<string> {
  const location = await freshDatabase('postgres', holding);
  if (location.type !== 'postgres') throw new TypeError('not a server');
  return location.url;
}

/** A content folder of its own with the small agreement in it. */
export async function smallContent(): Promise<string> {
  const folder = await temporaryFolder('content');
  await cp(caseFolder('good/small'), join(folder, 'small'), { recursive: true });
  return folder;
}

/** What a server answers to a query. */
export async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
}

export const AGREEMENTS = '{ agreements { slug } }';
