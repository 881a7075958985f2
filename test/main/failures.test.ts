// What the program says that cannot start.

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { withContent } from '../support/content-case.ts';
import { failure, freshUrl, usePrograms } from '../support/started-programs.ts';
import { temporaryFolder } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

usePrograms();

// A program that starts is waited for: meanwhile another starts.
const together = new TestsTogether(4);

/** A database where nobody listens. */
const NOWHERE = 'postgresql://reader:secret@127.0.0.1:1/agreements';

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when a setting is wrong',
  async () => {
    expect(await failure({ PORT: 'http' })).toBe(
      'PORT is "http"; it must be a whole number from 0 to 65535\n',
    );
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when the port is in use',
  async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    const { port } = occupant.address() as { port: number };
    const message = await failure({ PORT: String(port), DATABASE_URL: NOWHERE });
    occupant.close();
    expect(message).toBe(`PORT ${port} is in use by another process. Stop it, or set PORT to a free one.\n`);
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when DATABASE_URL does not answer',
  async () => {
    const message = await failure({ DATABASE_URL: NOWHERE });
    expect(message).toMatch(
      /^DATABASE_URL \(postgresql:\/\/reader@127\.0\.0\.1:1\/agreements\) does not answer: /,
    );
    expect(message).toContain('Is PostgreSQL running there');
    expect(message).not.toContain('secret');
    expect(message).not.toContain('    at ');
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when DATA_DIR cannot be written',
  async () => {
    const file = join(await temporaryFolder('no-folder'), 'file');
    await writeFile(file, '');
    const message = await failure({ DATA_DIR: join(file, 'data') });
    expect(message).toContain('file/data) cannot be written: ENOTDIR');
    expect(message).toContain('Choose a folder that this user may write, or set DATABASE_URL.');
  },
);

together.test(
  'the program ends with exit code 1 and says on stderr what to do, when the content has a mistake: with its file, line and column, and that nothing was changed',
  async () => {
    const url = await freshUrl('tables');
    await withContent('skipped-label', async (folder) => {
      const message = await failure({ DATABASE_URL: url, CONTENT_DIR: dirname(folder) });
      expect(message).toMatch(/^2001-agreement\/article-1-work-year\.md:\d+:\d+ label-skipped\n {2}found /);
      expect(message).toContain('1 mistake in the content; nothing was changed.');
      expect(message).not.toContain('\u001b');
    });
  },
);
