// Repeats recordings of the JVM, one a line on the input, and prints every answer, snapshot or view that differs.
'use strict';
const LeapScorm = require(process.argv[2]);
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line !== '');
const MOST = 20;
let differences = 0;
let steps = 0;
function differs(where, got, wanted) {
  differences++;
  if (differences <= MOST) {
    console.log(where + ': got ' + String(got).slice(0, 4000) + ', wanted ' + String(wanted).slice(0, 4000));
  }
}
for (const line of lines) {
  const recording = JSON.parse(line);
  let clock = 0;
  const door = LeapScorm.open({ course: recording.course, snapshot: recording.before, now: () => clock });
  const modern = recording.course.indexOf('"SCORM_12"') < 0;
  const api = modern ? door.API_1484_11 : door.API;
  recording.steps.forEach((step, index) => {
    steps++;
    clock = step.at;
    const args = step.args;
    let answer;
    switch (step.op) {
      case 'share': door.share(args[0]); answer = door.view().state; break;
      case 'enter': answer = door.enter().state; break;
      case 'navigate': answer = door.navigate(args[0], args[1]).state; break;
      case 'announce': door.announce(args[0], args[1]); answer = door.view().state; break;
      case 'lost': door.lost(); answer = door.view().state; break;
      default: answer = api[step.op] ? api[step.op](...args) : door.call(step.op, args[0], args[1]);
    }
    const error = api[modern ? 'GetLastError' : 'LMSGetLastError']();
    if (answer !== step.answer || error !== step.error) {
      differs(recording.name + ' step ' + index + ' ' + JSON.stringify(step), answer + ' ' + error, step.answer + ' ' + step.error);
    }
  });
  if (door.snapshot() !== recording.after) {
    differs(recording.name + ' snapshot', door.snapshot(), recording.after);
  }
  if (JSON.stringify(door.view()) !== JSON.stringify(recording.view)) {
    differs(recording.name + ' view', JSON.stringify(door.view()), JSON.stringify(recording.view));
  }
  if (JSON.stringify(door.report()) !== JSON.stringify(recording.progress)) {
    differs(recording.name + ' progress', JSON.stringify(door.report()), JSON.stringify(recording.progress));
  }
}
console.log(lines.length + ' recordings, ' + steps + ' steps, ' + differences + ' differences');
