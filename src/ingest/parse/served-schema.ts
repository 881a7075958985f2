import { z } from 'zod';

/** agreements.yaml beside the folders of the agreements. Apart from the other schemas, as a server reads this file alone. */
export const servedSchema = z.strictObject({ default: z.string().min(1, { error: 'text' }) });
