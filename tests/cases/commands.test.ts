import { testCases } from './run.js';

testCases('commands');
