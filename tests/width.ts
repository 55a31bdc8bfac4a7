import { createRequire } from 'node:module';
import { displayWidth } from '../src/words/width.js';

/**
 * Has tables count columns as those of the bundle do, which takes a tenth of the time; tests that count for themselves
 * still do so with string-width.
 */
const require = createRequire(import.meta.url);
const path = createRequire(require.resolve('cli-table3')).resolve('string-width');
const own: unknown = require(path);
const module = require.cache[path];
if (!module) throw new Error(`${path} is not kept`);
module.exports = displayWidth;
require('cli-table3');
module.exports = own;
