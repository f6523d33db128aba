// A page that speaks on after its Terminate: prints one line for each expectation that does not hold.
'use strict';
const LeapScorm = require(process.argv[2]);
const course = {
  standard: 'SCORM_2004_4TH', identifier: 'c', title: 'C',
  root: {
    id: 'root', title: 'R', sequencing: { control: '11101100111001' },
    children: [{ id: 'a', title: 'A', href: 'a.html' }, { id: 'b', title: 'B', href: 'b.html' }]
  }
};
let bad = 0;
function expect(what, got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    bad++;
    console.log(what + ': got ' + JSON.stringify(got) + ', wanted ' + JSON.stringify(wanted));
  }
}
function walk(extra) {
  const door = LeapScorm.open(Object.assign({ course, learner: { id: 'l' }, seed: 1, now: () => 1000 }, extra));
  door.enter();
  door.pageOpens();
  const api = door.API_1484_11;
  api.Initialize('');
  api.SetValue('cmi.location', 'a');
  api.SetValue('adl.nav.request', 'continue');
  expect('ended', api.Terminate(''), 'true');
  expect('next', door.view().activityId, 'b');
  return door;
}
let door = walk({ tellsPages: true });
let api = door.API_1484_11;
const before = door.snapshot();
function told(answer) { return [answer, api.GetLastError()]; }
expect('Initialize', told(api.Initialize('')), ['false', '104']);
expect('GetValue', told(api.GetValue('cmi.location')), ['', '123']);
expect('SetValue', told(api.SetValue('cmi.location', 'late')), ['false', '133']);
expect('Commit', told(api.Commit('')), ['false', '143']);
expect('Terminate', told(api.Terminate('')), ['false', '113']);
expect('nothing changed', door.snapshot(), before);
door.pageOpens();
expect('the next page', told(api.Initialize('')), ['true', '0']);
expect('its own data', told(api.GetValue('cmi.location')), ['', '403']);

// A page that does not tell is taken at its word: whoever calls is the content delivered.
door = walk({});
expect('without telling', door.API_1484_11.Initialize(''), 'true');
console.log(bad === 0 ? 'all hold' : bad + ' do not hold');
