import { testCases } from './run.js';

testCases('evidence');
