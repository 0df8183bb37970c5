import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, which the commands work on unless told otherwise. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
