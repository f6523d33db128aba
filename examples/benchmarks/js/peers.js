// leap-scorm.js and scorm-again behind the same few functions, for the comparisons in this folder.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const vm = require('vm');

const PEER = 'scorm-again@3.4.3';

function leapFile(given) {
  return path.resolve(given
    || path.join(__dirname, '../../../scorm-runtime/browser/target/classes/META-INF/resources/leap/leap-scorm.js'));
}

// The folder with scorm-again's files; installs it where no folder is given.
function againFolder(given) {
  let folder = given;
  if (!folder) {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scorm-again-'));
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, PEER]);
  }
  return path.resolve(folder, 'node_modules/scorm-again/dist');
}

function load(leapGiven, againGiven) {
  globalThis.LeapScorm = require(leapFile(leapGiven));
  const dist = againFolder(againGiven);
  for (const name of ['scorm2004.js', 'scorm12.js']) {
    vm.runInThisContext(fs.readFileSync(path.join(dist, name), 'utf8'), { filename: name });
  }
}

const course = (standard) => JSON.stringify({
  standard, identifier: 'c', title: 'C',
  root: { id: 'root', title: 'R', sequencing: { control: '11101100111001' }, children: [{ id: 'a', title: 'A', href: 'a.html' }] }
});

function leap(standard) {
  const door = LeapScorm.open({ course: course(standard), learner: { id: 'l', name: 'L' } });
  door.enter();
  if (standard === 'SCORM_12') {
    const api = door.API;
    return {
      init: () => api.LMSInitialize(''), set: (n, v) => api.LMSSetValue(n, v), get: (n) => api.LMSGetValue(n),
      last: () => api.LMSGetLastError(), string: (code) => api.LMSGetErrorString(code)
    };
  }
  const api = door.API_1484_11;
  return {
    init: () => api.Initialize(''), set: (n, v) => api.SetValue(n, v), get: (n) => api.GetValue(n),
    last: () => api.GetLastError(), string: (code) => api.GetErrorString(code)
  };
}

function again(standard) {
  const settings = { logLevel: 5, autocommit: false };
  const api = standard === 'SCORM_12' ? new globalThis.Scorm12API(settings) : new globalThis.Scorm2004API(settings);
  return {
    init: () => api.lmsInitialize(''), set: (n, v) => api.lmsSetValue(n, v), get: (n) => api.lmsGetValue(n),
    last: () => api.lmsGetLastError(), string: (code) => api.lmsGetErrorString(code)
  };
}

module.exports = { again, againFolder, leap, leapFile, load };
