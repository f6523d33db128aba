// Content out of its mind: any function with any arguments in any order, from the page delivered, from an earlier page and
// from a second window. Prints one line for each expectation that does not hold.
'use strict';
const LeapScorm = require(process.argv[2]);
let bad = 0;
function hold(what, holds) {
  if (!holds && ++bad < 20) console.log(what);
}
let seed = 20261121;
function below(most) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor(seed / 4294967296 * most);
}
const any = (list) => list[below(list.length)];

const VALUES = [
  '', 'x', 'suspend', 'completed', '0.5', 'PT1M', 'time-out', 'b', '{target=b}choice', 'continue', 'choice', '\ud800', 'a'.repeat(5000),
  undefined, null, true, false, 0, -0, 7, 0.25, NaN, Infinity, 1e21, 10n, Symbol('s'), {}, [], [1, 2], () => 1, new Date(0), new String('x'),
  Object.create(null), { toString() { throw new Error('no text'); } }, { toString: () => ({}) }, { toString: () => '0.75' }
];
const NAMES = {
  SCORM_12: ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.exit', 'cmi.core', 'cmi.core._children', 'cmi.comments',
    'cmi.interactions.0.id', 'cmi.interactions.0.type', 'cmi.interactions.5.id', 'cmi.objectives._count', 'cmi.bogus'],
  SCORM_2004_4TH: ['cmi.location', 'cmi.score.scaled', 'cmi.exit', 'cmi.completion_status', 'cmi.score', 'cmi.objectives.0.id',
    'cmi.objectives.0.success_status', 'cmi.interactions.0.type', 'cmi.interactions.5.id', 'adl.nav.request', 'cmi._version', 'cmi.bogus']
};
const course = (standard) => ({
  standard, identifier: 'c', title: 'C',
  root: {
    id: 'root', title: 'R', sequencing: { control: '11101100111001' },
    children: [{ id: 'a', title: 'A', href: 'a.html' }, { id: 'b', title: 'B', href: 'b.html' }]
  }
});

function open(standard, snapshot) {
  const options = { course: course(standard), tellsPages: true, now: () => 1000, seed: 1 };
  const door = LeapScorm.open(Object.assign(options, snapshot ? { snapshot } : { learner: { id: 'l' } }));
  door.enter();
  return door;
}

function said(door, course, what, answer) {
  const old = course === 'SCORM_12';
  const last = old ? door.API.LMSGetLastError() : door.API_1484_11.GetLastError();
  const why = old ? door.API.LMSGetDiagnostic('') : door.API_1484_11.GetDiagnostic('');
  hold(what + ': no text answered', typeof answer === 'string');
  hold(what + ': the last error is ' + String(last), /^\d+$/.test(last));
  hold(what + ': refused with ' + last + ' and no diagnostic', last === '0' || why.length > 0);
  hold(what + ': true with error ' + last, answer !== 'true' || last === '0');
}

// The other standard's functions, too: they answer that they are not the course's.
function call(door, course, standard) {
  const old = standard === 'SCORM_12';
  const api = old ? door.API : door.API_1484_11;
  const prefix = old ? 'LMS' : '';
  const action = prefix + any(['Initialize', 'Initialize', old ? 'Finish' : 'Terminate', 'Commit', 'GetValue', 'SetValue', 'SetValue', 'SetValue']);
  const given = Array.from({ length: below(4) }, () => any(VALUES));
  if (/Value$/.test(action) && below(5) > 0) given[0] = any(NAMES[standard]);
  else if (below(3) > 0) given[0] = '';
  said(door, course, action + ' with ' + given.length + ' arguments', api[action](...given));
  const error = prefix + any(['GetErrorString', 'GetDiagnostic']);
  hold(error + ' answers no text', typeof api[error](any(VALUES)) === 'string');
}

for (const standard of Object.keys(NAMES)) {
  for (let round = 0; round < 60; round++) {
    const windows = [open(standard)];
    windows.push(open(standard, windows[0].snapshot()));
    for (let step = 0; step < 80; step++) {
      const door = any(windows);
      const kind = below(30);
      try {
        if (kind === 0) door.navigate(any(['continue', 'previous', 'suspendAll', 'choice', 'nonsense']), any(['a', 'b', 'nobody', '']));
        else if (kind === 1) door.lost();
        else if (kind === 2) door.enter();
        else if (kind < 8) door.pageOpens();
        else call(door, standard, kind < 28 ? standard : any(Object.keys(NAMES)));
      } catch (thrown) {
        hold('thrown: ' + thrown.stack, false);
      }
    }
    for (const door of windows) {
      const state = door.snapshot();
      const again = LeapScorm.open({ course: course(standard), snapshot: state, now: () => 1000 });
      hold('another state after a resumption', again.snapshot() === state);
    }
  }
}
console.log(bad === 0 ? 'all hold' : bad + ' do not hold');
