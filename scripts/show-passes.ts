import { Listr } from 'listr2';
import type { OnPass } from '../src/ingest/make-agreement.ts';

/** Work that names its passes as they begin; the result is its outcome in a word. */
export type PassedWork = (onPass: OnPass) => Promise<string>;

/** Shows the passes of some work with their milliseconds: live on a terminal, as plain lines elsewhere. */
export function showPasses(title: string, work: PassedWork): Promise<void> {
  return process.stdout.isTTY ? showLive(title, work) : showLines(title, work);
}

async function showLive(title: string, work: PassedWork): Promise<void> {
  const done: string[] = [];
  const show = async (task: { title?: string; output: string }) => {
    const outcome = await timed(
      work,
      (pass) => (task.output = pass),
      (pass, milliseconds) => done.push(`${pass} ${milliseconds} ms`),
    );
    task.title = `${title} ${outcome}: ${done.join(', ')}`;
  };
  await new Listr([{ title, task: (_, task) => show(task) }], {
    rendererOptions: { collapseErrors: false },
  }).run();
}

async function showLines(title: string, work: PassedWork): Promise<void> {
  const outcome = await timed(
    work,
    () => {},
    (pass, milliseconds) => console.log(`${title} ${pass} ${milliseconds} ms`),
  );
  console.log(`${title} ${outcome}`);
}

/** Does the work and tells of each pass when it begins, and how many milliseconds it took when it ends. */
async function timed(
  work: PassedWork,
  onBegin: OnPass,
  onEnd: (pass: string, milliseconds: number) => void,
): Promise<string> {
  let running: { readonly pass: string; readonly since: number } | null = null;
  const end = () => {
    if (running) onEnd(running.pass, Math.round(performance.now() - running.since));
  };
  try {
    return await work((pass) => {
      end();
      running = { pass, since: performance.now() };
      onBegin(pass);
    });
  } finally {
    end();
  }
}
