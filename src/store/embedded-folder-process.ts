/** The process that makes the folder of an embedded database, given by its path; it tells its parent what went wrong. */
import { failureOf, openPglite } from './pglite.ts';

// Nobody waits for it any more, and the next who does makes the folder anew.
process.on('disconnect', () => process.exit(1));
try {
  const database = await openPglite(String(process.argv[2]));
  await database.close();
  process.exit(0);
} catch (error) {
  process.send?.(failureOf(error), () => process.exit(1));
}
