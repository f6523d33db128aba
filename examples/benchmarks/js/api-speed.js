// API calls per second of leap-scorm.js beside scorm-again, both in this Node process, element by element.
//
//   node examples/benchmarks/js/api-speed.js [leap-scorm.js] [folder with node_modules/scorm-again] [milliseconds a round]
//
// Without the second argument scorm-again 3.4.3 is installed from npm into a temporary folder. Each row is the best of four
// rounds of each engine, in turns. Where the two answer differently, both answers are told at the end.
'use strict';
const os = require('os');
const { again, leap, load } = require('./peers');

const ROUND_NANOS = Number(process.argv[4] || 100) * 1e6;
const ROUNDS = 4;

const pick = (values) => (i) => values[i % values.length];
const texts = pick(Array.from({ length: 64 }, (_, i) => 'page ' + i));
const scaled = pick(Array.from({ length: 64 }, (_, i) => String((i % 100) / 100)));
const raws = pick(Array.from({ length: 64 }, (_, i) => String(i % 100)));
const seconds = pick(Array.from({ length: 60 }, (_, i) => 'PT1H2M' + i + 'S'));
const clocks = pick(Array.from({ length: 60 }, (_, i) => '00:02:' + String(i).padStart(2, '0')));
const instants = pick(Array.from({ length: 60 }, (_, i) => '2026-03-01T10:20:' + String(i).padStart(2, '0')));
const letters = (length) => pick(Array.from({ length: 4 }, (_, i) => String(i).repeat(length)));

const OBJECTIVES = 10;
const INTERACTIONS = 500;
const LAST = 'cmi.interactions.' + (INTERACTIONS - 1) + '.';

const set = (name, values, word) => ['SetValue ' + (word || name), (api, i) => api.set(name, values(i))];
const get = (name, word) => ['GetValue ' + (word || name), (api) => api.get(name)];

function prepared2004(api) {
  for (let i = 0; i < OBJECTIVES; i++) {
    api.set('cmi.objectives.' + i + '.id', 'o' + i);
    api.set('cmi.objectives.' + i + '.score.scaled', '0.5');
    api.set('cmi.objectives.' + i + '.success_status', 'passed');
  }
  for (let i = 0; i < INTERACTIONS; i++) answered2004(api, i);
  [['cmi.location', 'p'], ['cmi.score.scaled', '0.5'], ['cmi.score.raw', '50'], ['cmi.progress_measure', '0.5']]
    .forEach(([name, value]) => api.set(name, value));
}

function answered2004(api, i) {
  const record = 'cmi.interactions.' + i + '.';
  api.set(record + 'id', 'q' + i);
  api.set(record + 'type', 'choice');
  api.set(record + 'timestamp', '2026-03-01T10:20:30');
  api.set(record + 'correct_responses.0.pattern', 'a[,]b');
  api.set(record + 'learner_response', 'a[,]c');
  api.set(record + 'result', 'incorrect');
  api.set(record + 'latency', 'PT12S');
}

function prepared12(api) {
  for (let i = 0; i < OBJECTIVES; i++) api.set('cmi.objectives.' + i + '.id', 'o' + i);
  for (let i = 0; i < INTERACTIONS; i++) {
    api.set('cmi.interactions.' + i + '.id', 'q' + i);
    api.set('cmi.interactions.' + i + '.type', 'choice');
  }
  api.set('cmi.core.lesson_location', 'p');
  api.set('cmi.core.score.raw', '50');
}

const rows2004 = [
  set('cmi.location', texts),
  get('cmi.location'),
  set('cmi.completion_status', pick(['incomplete', 'completed'])),
  get('cmi.completion_status'),
  set('cmi.success_status', pick(['passed', 'failed'])),
  get('cmi.success_status'),
  set('cmi.score.scaled', scaled),
  get('cmi.score.scaled'),
  set('cmi.score.raw', raws),
  get('cmi.score.raw'),
  set('cmi.score.raw', (i) => i & 63, 'cmi.score.raw, a number'),
  set('cmi.progress_measure', scaled),
  get('cmi.progress_measure'),
  set('cmi.session_time', seconds),
  get('cmi.total_time'),
  get('cmi.entry'),
  get('cmi.mode'),
  set('cmi.exit', pick(['suspend', 'normal'])),
  set('cmi.suspend_data', letters(4000), 'cmi.suspend_data, 4 kB'),
  get('cmi.suspend_data', 'cmi.suspend_data, 4 kB'),
  set('cmi.suspend_data', letters(64000), 'cmi.suspend_data, 64 kB'),
  get('cmi.suspend_data', 'cmi.suspend_data, 64 kB'),
  get('cmi.objectives._count'),
  get('cmi.objectives.7.id'),
  set('cmi.objectives.7.score.scaled', scaled),
  get('cmi.objectives.7.score.scaled'),
  set('cmi.objectives.7.success_status', pick(['passed', 'failed'])),
  get('cmi.objectives.7.success_status'),
  set('cmi.objectives.7.completion_status', pick(['incomplete', 'completed'])),
  get('cmi.interactions._count'),
  get(LAST + 'id'),
  set(LAST + 'timestamp', instants),
  set(LAST + 'learner_response', pick(['a', 'b', 'a[,]c'])),
  get(LAST + 'learner_response'),
  set(LAST + 'correct_responses.0.pattern', pick(['a', 'b', 'a[,]c'])),
  set(LAST + 'result', pick(['correct', 'incorrect'])),
  set(LAST + 'latency', seconds),
  set(LAST + 'weighting', raws),
  ['SetValue weighting of 500 interactions in turn', (api, i) => api.set('cmi.interactions.' + (i % INTERACTIONS) + '.weighting', raws(i))],
  set('cmi.comments_from_learner.0.comment', texts),
  set('adl.nav.request', pick(['continue', 'previous'])),
  ['GetLastError', (api) => api.last()],
  ['SetValue and GetLastError', (api, i) => api.set('cmi.location', texts(i)) + api.last()],
  ['SetValue of no number, GetLastError', (api) => api.set('cmi.score.raw', 'many') + api.last()],
  ['GetValue of no element, GetLastError', (api) => api.get('cmi.nothing') + api.last()],
  ['GetErrorString', (api) => api.string('406')]
];

const rows12 = [
  set('cmi.core.lesson_location', texts),
  get('cmi.core.lesson_location'),
  set('cmi.core.lesson_status', pick(['incomplete', 'completed'])),
  get('cmi.core.lesson_status'),
  set('cmi.core.score.raw', raws),
  get('cmi.core.score.raw'),
  set('cmi.core.session_time', clocks),
  get('cmi.core.student_name'),
  set('cmi.suspend_data', letters(4000), 'cmi.suspend_data, 4 kB'),
  get('cmi.suspend_data', 'cmi.suspend_data, 4 kB'),
  set('cmi.objectives.7.status', pick(['passed', 'failed'])),
  get('cmi.objectives.7.status'),
  get('cmi.interactions._count'),
  set(LAST + 'student_response', pick(['a', 'b', 'a,c'])),
  set(LAST + 'result', pick(['correct', 'wrong'])),
  set(LAST + 'latency', clocks),
  ['GetLastError', (api) => api.last()],
  ['SetValue and GetLastError', (api, i) => api.set('cmi.core.lesson_location', texts(i)) + api.last()]
];

// One round: calls per second.
function round(api, work) {
  const from = process.hrtime.bigint();
  let n = 0;
  let spent = 0;
  while (spent < ROUND_NANOS) {
    for (let i = 0; i < 200; i++) work(api, n + i);
    n += 200;
    spent = Number(process.hrtime.bigint() - from);
  }
  return n / spent * 1e9;
}

const ratios = [];
const different = [];
function row(name, us, them) {
  ratios.push({ name, ratio: us / them });
  const side = (value) => Math.round(value).toLocaleString('en').padStart(12);
  console.log(name.padEnd(58) + side(us) + side(them) + (us / them).toFixed(1).padStart(9));
}

function compare(standard, rows, prepare) {
  const both = [leap(standard), again(standard)];
  both.forEach((api) => {
    if (String(api.init()) !== 'true') throw new Error('no session');
    prepare(api);
  });
  for (const [name, work] of rows) {
    const [ours, theirs] = both.map((api) => String(work(api, 1)));
    if (ours !== theirs) different.push(name + ': LEAP "' + ours + '", scorm-again "' + theirs + '"');
    const best = [0, 0];
    for (let i = 0; i < ROUNDS; i++) both.forEach((api, at) => { best[at] = Math.max(best[at], round(api, work)); });
    both.forEach((api) => work(api, 0));
    row((standard === 'SCORM_12' ? '1.2  ' : '2004 ') + name, best[0], best[1]);
  }
}

// A learner answers 500 questions, seven values each: sessions a second, times the calls of each.
function quiz() {
  const best = [0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    [leap, again].forEach((engine, at) => {
      const api = engine('SCORM_2004_4TH');
      api.init();
      const from = process.hrtime.bigint();
      for (let n = 0; n < INTERACTIONS; n++) answered2004(api, n);
      best[at] = Math.max(best[at], INTERACTIONS * 7 / Number(process.hrtime.bigint() - from) * 1e9);
    });
  }
  row('2004 500 new interactions, seven elements each', best[0], best[1]);
}

load(process.argv[2], process.argv[3]);
console.log('Node ' + process.version + ', ' + os.cpus().length + ' cores; calls per second');
console.log(' '.repeat(58) + '        LEAP scorm-again    times');
compare('SCORM_2004_4TH', rows2004, prepared2004);
quiz();
compare('SCORM_12', rows12, prepared12);
ratios.sort((a, b) => a.ratio - b.ratio);
const middle = ratios[Math.floor(ratios.length / 2)].ratio;
console.log('least ' + ratios[0].ratio.toFixed(1) + ' times (' + ratios[0].name + '), middle ' + middle.toFixed(1) + ' times');
different.forEach((line) => console.log('different answers to ' + line));
process.exit(0);
