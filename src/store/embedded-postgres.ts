/** The embedded PostgreSQL and its extensions: loaded only where it is used, for it is large. */
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PgliteDriver } from '@mikro-orm/pglite';

export const extensions = { btree_gin, btree_gist, ltree, pg_trgm, unaccent };
export { PgliteDriver };
