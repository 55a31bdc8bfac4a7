#!/usr/bin/env node
const { loadBundle } = require('../dist/boot.cjs');

loadBundle(`${__dirname}/../dist`, 'cli').run();
