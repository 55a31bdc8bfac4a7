import { testCases } from './run.js';

testCases('broken');
