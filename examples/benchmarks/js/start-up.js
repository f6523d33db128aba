// Start-up of leap-scorm.js beside scorm-again's minified file: parse and run the file, then open a session and Initialize.
// Every start is a fresh process: Node, and Chromium where it is on the PATH. Milliseconds, median of the starts.
//
//   node examples/benchmarks/js/start-up.js [leap-scorm.js] [folder with node_modules/scorm-again] [starts]
'use strict';
const { execFileSync, spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { againFolder, leapFile } = require('./peers');

const starts = Number(process.argv[4] || 9);
const COURSE = '{"standard":"SCORM_2004_4TH","identifier":"c","title":"C","root":{"id":"root","title":"R",' +
  '"sequencing":{"control":"11101100111001"},"children":[{"id":"a","title":"A","href":"a.html"}]}}';
const files = [
  {
    name: 'leap-scorm.js',
    file: leapFile(process.argv[2]),
    session: "var door = LeapScorm.open({ course: '" + COURSE + "', learner: { id: 'l', name: 'L' } });" +
      ' door.enter(); var answer = door.API_1484_11.Initialize("");'
  },
  {
    name: 'scorm-again scorm2004.min.js',
    file: path.join(againFolder(process.argv[3]), 'scorm2004.min.js'),
    session: 'var api = new Scorm2004API({ logLevel: 5, autocommit: false }); var answer = api.lmsInitialize("");'
  }
];
const CHECK = ' if (String(answer) !== "true") throw new Error("no session");';

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

function inNode({ file, session }) {
  const program = 'const text = require("fs").readFileSync(' + JSON.stringify(file) + ', "utf8");' +
    'const vm = require("vm"); const t0 = performance.now(); vm.runInThisContext(text);' +
    'const t1 = performance.now(); vm.runInThisContext(' + JSON.stringify(session) + ');' +
    'const t2 = performance.now(); vm.runInThisContext(' + JSON.stringify(CHECK) + ');' +
    'console.log((t1 - t0) + " " + (t2 - t1)); process.exit(0);';
  return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
}

function chromium() {
  return ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);
}

function inBrowser(browser, folder, { file, session }) {
  const page = path.join(folder, 'page.html');
  const local = path.join(folder, path.basename(file));
  fs.copyFileSync(file, local);
  fs.writeFileSync(page, '<!DOCTYPE html><meta charset="utf-8"><pre id="said"></pre>' +
    '<script>var t0 = performance.now();</script><script src="' + path.basename(file) + '"></script>' +
    '<script>var t1 = performance.now(); ' + session + ' var t2 = performance.now();' + CHECK +
    ' document.getElementById("said").textContent = "took " + (t1 - t0) + " " + (t2 - t1);</script>');
  const shown = execFileSync(browser, ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
    '--no-first-run', '--disable-background-networking', '--user-data-dir=' + path.join(folder, 'profile'),
    '--dump-dom', 'file://' + page], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const took = /took ([\d.]+ [\d.]+)/.exec(shown);
  if (!took) throw new Error('the page said nothing');
  return took[1];
}

function report(where, start) {
  for (const each of files) {
    const loads = [];
    const sessions = [];
    for (let i = 0; i < starts; i++) {
      const [load, session] = start(each).trim().split(' ').map(Number);
      loads.push(load);
      sessions.push(session);
    }
    const [load, session] = [median(loads), median(sessions)];
    console.log(where.padEnd(9) + each.name.padEnd(30) + 'load ' + load.toFixed(1).padStart(6) + ' ms, first Initialize ' +
      session.toFixed(1).padStart(6) + ' ms, together ' + (load + session).toFixed(1).padStart(6) + ' ms');
  }
}

files.forEach(({ name, file }) => console.log(name + ': ' + fs.statSync(file).size + ' bytes'));
report('Node', inNode);
const browser = chromium();
if (browser) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'leap-start-'));
  report('Chromium', (each) => inBrowser(browser, folder, each));
  fs.rmSync(folder, { recursive: true, force: true });
} else {
  console.log('Chromium: none on the PATH');
}
