import { writeValidator } from '../src/build/generate.js';

/** The compiled validator is not kept in git: make it before any test, so that it is never that of older schemas. */
export default async function setup(): Promise<void> {
  await writeValidator();
}
