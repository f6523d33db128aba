// Repeats recordings of the JVM, one a line on the input, and prints every answer, snapshot or view that differs.
'use strict';
const LeapScorm = require(process.argv[2]);
const repeatRecording = require('./repeat');
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line !== '');
const MOST = 20;
let steps = 0;
const differences = [];
for (const line of lines) {
  const told = repeatRecording(LeapScorm, JSON.parse(line));
  steps += told.steps;
  differences.push(...told.differences);
}
differences.slice(0, MOST).forEach((difference) => console.log(difference));
console.log(lines.length + ' recordings, ' + steps + ' steps, ' + differences.length + ' differences');
