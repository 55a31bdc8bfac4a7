import { testCases } from './run.js';

testCases('export');
