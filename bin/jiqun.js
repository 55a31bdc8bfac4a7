#!/usr/bin/env node
import { run } from '../dist/cli/start.js';

await run();
