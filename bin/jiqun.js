#!/usr/bin/env node
// Node's own cache of compiled code, where it has one (22.8 and later): made on this machine, for this version.
require('node:module').enableCompileCache?.();
require('../dist/cli.cjs').run();
