// SetValue and GetValue per second, and start-up, of leap-scorm.js beside scorm-again, both in this Node process.
//
//   node examples/benchmarks/js/api-speed.js [leap-scorm.js] [folder with node_modules/scorm-again]
//
// Without the second argument scorm-again 3.4.3 is installed from npm into a temporary folder.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const vm = require('vm');

const file = path.resolve(process.argv[2]
  || path.join(__dirname, '../../../scorm-runtime/browser/target/classes/META-INF/resources/leap/leap-scorm.js'));

function peer() {
  let folder = process.argv[3];
  if (!folder) {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scorm-again-'));
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, 'scorm-again@3.4.3']);
  }
  return path.resolve(folder, 'node_modules/scorm-again/dist');
}

const started = {};
function timed(name, load) {
  const from = process.hrtime.bigint();
  const loaded = load();
  started[name] = Number(process.hrtime.bigint() - from) / 1e6;
  return loaded;
}

const course = (standard) => JSON.stringify({
  standard, identifier: 'c', title: 'C',
  root: { id: 'root', title: 'R', sequencing: { control: '11101100111001' }, children: [{ id: 'a', title: 'A', href: 'a.html' }] }
});

function leap(standard) {
  const door = LeapScorm.open({ course: course(standard), learner: { id: 'l', name: 'L' } });
  door.enter();
  const api = standard === 'SCORM_12' ? door.API : door.API_1484_11;
  return standard === 'SCORM_12'
    ? { init: () => api.LMSInitialize(''), set: (n, v) => api.LMSSetValue(n, v), get: (n) => api.LMSGetValue(n) }
    : { init: () => api.Initialize(''), set: (n, v) => api.SetValue(n, v), get: (n) => api.GetValue(n) };
}

function again(standard) {
  const settings = { logLevel: 5, autocommit: false };
  if (standard === 'SCORM_12') {
    const api = new globalThis.Scorm12API(settings);
    return { init: () => api.lmsInitialize(''), set: (n, v) => api.lmsSetValue(n, v), get: (n) => api.lmsGetValue(n) };
  }
  const api = new globalThis.Scorm2004API(settings);
  return { init: () => api.lmsInitialize(''), set: (n, v) => api.lmsSetValue(n, v), get: (n) => api.lmsGetValue(n) };
}

const texts = Array.from({ length: 64 }, (_, i) => 'page ' + i);
const raws = Array.from({ length: 64 }, (_, i) => String(i % 100));
const scaled = Array.from({ length: 64 }, (_, i) => String((i % 100) / 100));
const long = Array.from({ length: 4 }, (_, i) => String(i).repeat(4000));

const cases = {
  SCORM_2004_4TH: [
    ['SetValue cmi.location', (api, i) => api.set('cmi.location', texts[i & 63])],
    ['GetValue cmi.location', (api) => api.get('cmi.location')],
    ['SetValue cmi.score.scaled', (api, i) => api.set('cmi.score.scaled', scaled[i & 63])],
    ['GetValue cmi.completion_status', (api) => api.get('cmi.completion_status')],
    ['SetValue cmi.suspend_data 4 kB', (api, i) => api.set('cmi.suspend_data', long[i & 3])],
    ['SetValue interactions.n.weighting', (api, i) => api.set('cmi.interactions.' + (i % 50) + '.weighting', raws[i & 63]),
      (api) => { for (let i = 0; i < 50; i++) api.set('cmi.interactions.' + i + '.id', 'q' + i); }]
  ],
  SCORM_12: [
    ['LMSSetValue lesson_location', (api, i) => api.set('cmi.core.lesson_location', texts[i & 63])],
    ['LMSGetValue lesson_location', (api) => api.get('cmi.core.lesson_location')],
    ['LMSSetValue score.raw', (api, i) => api.set('cmi.core.score.raw', raws[i & 63])]
  ]
};

const ROUND_MILLIS = 400;
function perSecond(api, work) {
  let best = 0;
  for (let round = 0; round < 4; round++) {
    let n = 0;
    const from = process.hrtime.bigint();
    let spent = 0;
    while (spent < ROUND_MILLIS * 1e6) {
      for (let i = 0; i < 200; i++) work(api, n + i);
      n += 200;
      spent = Number(process.hrtime.bigint() - from);
    }
    best = Math.max(best, n / spent * 1e9);
  }
  return best;
}

const dist = peer();
const LeapScorm = timed('leap-scorm.js', () => require(file));
timed('leap-scorm.js, first session', () => leap('SCORM_2004_4TH').init());
const script = (name) => vm.runInThisContext(fs.readFileSync(path.join(dist, name), 'utf8'), { filename: name });
timed('scorm-again scorm2004.js', () => script('scorm2004.js'));
script('scorm12.js');

console.log('Node ' + process.version + ', ' + os.cpus().length + ' cores');
console.log('file: ' + fs.statSync(file).size + ' bytes; scorm-again scorm2004.js: ' + fs.statSync(path.join(dist, 'scorm2004.js')).size);
Object.keys(started).forEach((name) => console.log('load ' + name + ': ' + started[name].toFixed(1) + ' ms'));
for (const standard of Object.keys(cases)) {
  const ours = leap(standard);
  const theirs = again(standard);
  [ours, theirs].forEach((api) => {
    if (String(api.init()) !== 'true') throw new Error('no session');
  });
  for (const [name, work, prepare] of cases[standard]) {
    [ours, theirs].forEach((api) => prepare && prepare(api));
    [ours, theirs].forEach((api) => { api.set('cmi.location', 'x'); api.set('cmi.core.lesson_location', 'x'); });
    if (String(work(ours, 1)) !== String(work(theirs, 1))) throw new Error(name + ': the two differ');
    const us = perSecond(ours, work);
    const them = perSecond(theirs, work);
    console.log(standard + ' ' + name + ': ' + Math.round(us) + '/s, scorm-again ' + Math.round(them) + '/s, ' + (us / them).toFixed(1) + ' times');
  }
}
process.exit(0);
