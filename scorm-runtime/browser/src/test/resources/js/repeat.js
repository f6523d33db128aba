// Repeats one recording of the JVM, in Node or in a page; tells how many steps it had and what differs.
'use strict';
function repeatRecording(LeapScorm, recording) {
  const differences = [];
  const same = (where, got, wanted) => {
    if (got !== wanted) {
      differences.push(recording.name + ' ' + where + ': got ' + String(got).slice(0, 4000) + ', wanted ' + String(wanted).slice(0, 4000));
    }
  };
  let clock = 0;
  const door = LeapScorm.open({ course: recording.course, snapshot: recording.before, now: () => clock, install: false });
  const modern = recording.course.indexOf('"SCORM_12"') < 0;
  const api = modern ? door.API_1484_11 : door.API;
  recording.steps.forEach((step, index) => {
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
    same('step ' + index + ' ' + JSON.stringify(step), answer + ' ' + error, step.answer + ' ' + step.error);
  });
  same('snapshot', door.snapshot(), recording.after);
  same('view', JSON.stringify(door.view()), JSON.stringify(recording.view));
  same('progress', JSON.stringify(door.report()), JSON.stringify(recording.progress));
  return { steps: recording.steps.length, differences };
}
globalThis.repeatRecording = repeatRecording;
if (typeof module === 'object') {
  module.exports = repeatRecording;
}
