#!/usr/bin/env node
const { readBundle } = require('../dist/boot.cjs');

readBundle(`${__dirname}/../dist`).load().run();
