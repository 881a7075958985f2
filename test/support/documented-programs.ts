import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DOCUMENTED } from './serve-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A program of the documentation: its files, the commands that run it, and what it is said to print. */
export interface DocumentedProgram {
  /** The heading it stands under. */
  readonly title: string;
  readonly commands: readonly string[];
  readonly prints: string;
}

/** What a command wrote, and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fence that opens, what it holds, and the heading before it. */
const PIECES = /^#+ ([^\n]+)$|^```(\w+)\n(.*?)^```$/gms;

/** The programs of a document, in order: what stands in `sh` is run, what stands in `text` after it is printed. */
export async function programsOf(document: string): Promise<readonly DocumentedProgram[]> {
  const programs: DocumentedProgram[] = [];
  let title = '';
  let commands: readonly string[] = [];
  for (const [, heading, language, text = ''] of (await readFile(join(ROOT, document), 'utf8')).matchAll(
    PIECES,
  )) {
    if (heading) title = heading;
    if (language === 'sh') commands = text.trim().split('\n');
    if (language === 'text') programs.push({ title, commands, prints: text });
  }
  return programs;
}

/** The files of a document: blocks whose first line is a comment that names them. */
async function filesOf(document: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [, , , text = ''] of (await readFile(join(ROOT, document), 'utf8')).matchAll(PIECES)) {
    const [line = '', name] = /^(?:\/\/|#) ([\w.-]+\.\w+)\n/.exec(text) ?? [];
    if (name) files.set(name, name.endsWith('.json') ? text.slice(line.length) : text);
  }
  return files;
}

/** A folder with the files of a document in it, in which its commands are run against a server. */
export class Workshop {
  readonly folder: string;

  readonly #server: string;

  private constructor(folder: string, server: string) {
    this.folder = folder;
    this.#server = server;
  }

  /** @param server the address that takes the place of the documented one. */
  static async of(document: string, server: string): Promise<Workshop> {
    // In the repository, so that its packages are found.
    await mkdir(join(ROOT, 'dist'), { recursive: true });
    const workshop = new Workshop(await mkdtemp(join(ROOT, 'dist/documented-')), server);
    for (const [name, text] of await filesOf(document)) await workshop.write(name, text);
    await cp(join(ROOT, 'schema/schema.graphql'), join(workshop.folder, 'schema.graphql'));
    await symlink(join(ROOT, 'node_modules'), join(workshop.folder, 'node_modules'));
    return workshop;
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  /** Writes a file, in which the documented address is exchanged for the server's. */
  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.folder, name), text.replaceAll(DOCUMENTED, this.#server));
  }

  /** Runs a command of a package, or `node`, in the way of a developer's machine: with every warning that a package has. */
  async run(command: string): Promise<Outcome> {
    const [name = '', ...given] = command.split(' ');
    const [file, ...args] =
      name === 'node'
        ? [process.execPath, '--conditions=development', ...given]
        : [join(ROOT, 'node_modules/.bin', name), ...given];
    const child = spawn(String(file), args, {
      cwd: this.folder,
      env: { PATH: process.env.PATH ?? '', CI: '1' },
    });
    const written = { stdout: '', stderr: '' };
    child.stdout.on('data', (data: Buffer) => {
      written.stdout += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      written.stderr += data.toString();
    });
    const status = await new Promise<number | null>((done, failed) => {
      child.once('error', failed);
      child.once('close', done);
    });
    return { status, ...written };
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
