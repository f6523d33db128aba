// The commit journal against a storage and a server made here: prints one line for each expectation that does not hold.
'use strict';
const LeapScorm = require(process.argv[2]);
const course = {
  standard: 'SCORM_2004_4TH', identifier: 'c', title: 'C',
  root: { id: 'root', title: 'R', sequencing: { control: '11101100111001' }, children: [{ id: 'a', title: 'A', href: 'a.html' }] }
};
let bad = 0;
function expect(what, got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    bad++;
    console.log(what + ': got ' + JSON.stringify(got) + ', wanted ' + JSON.stringify(wanted));
  }
}
function storage(room) {
  const map = new Map();
  return {
    get length() { return map.size; },
    key: (i) => [...map.keys()][i],
    getItem: (k) => map.get(k),
    setItem: (k, v) => { if (map.size >= room) throw new Error('QuotaExceededError'); map.set(k, String(v)); },
    removeItem: (k) => map.delete(k)
  };
}
function server() {
  const self = {
    entries: [], requests: [], down: false, answer: null,
    fetch: (url, request) => {
      self.requests.push(request);
      if (self.down) return Promise.reject(new Error('no network'));
      const body = JSON.parse(request.body);
      const raw = request.body.slice(request.body.indexOf('"entries":') + 10, request.body.lastIndexOf(',"hash"'));
      expect('hash of the batch', body.hash, LeapScorm.hash(raw));
      body.entries.filter((e) => e.seq > self.entries.length).forEach((e) => self.entries.push(e));
      const answer = self.answer || { status: 200, body: { ack: self.entries.length, hash: body.hash } };
      return Promise.resolve({ ok: answer.status === 200, status: answer.status, json: () => Promise.resolve(answer.body) });
    }
  };
  return self;
}
function open(shelf, remote, extra) {
  return LeapScorm.open(Object.assign({
    course, learner: { id: 'l', name: 'N' }, seed: 1, now: () => 1000, storage: shelf, fetch: remote.fetch,
    journal: { url: '/j', storageKey: 's1', session: 's1', delay: 100000 }
  }, extra));
}
(async () => {
  // Everything arrives, nothing waits, the storage is empty again.
  let shelf = storage(1000), remote = server();
  let door = open(shelf, remote);
  expect('state', door.enter().state, 'DELIVERED');
  let api = door.API_1484_11;
  api.Initialize('');
  api.SetValue('cmi.location', 'page 2');
  expect('pending', door.pending(), 3);
  expect('on the shelf', shelf.length, 3);
  api.Commit('');
  await door.flush();
  expect('pending after commit', door.pending(), 0);
  expect('shelf after commit', shelf.length, 0);
  expect('server has', remote.entries.map((e) => e.op), ['enter', 'Initialize', 'SetValue', 'Commit']);

  // The network is gone, the page is reloaded: nothing is lost and nothing comes twice.
  const snapshot = door.snapshot();
  remote.down = true;
  api.SetValue('cmi.location', 'page 3');
  api.SetValue('cmi.suspend_data', 'é😀\u2028');
  await door.flush();
  expect('not saved', door.status().saved, false);
  expect('still durable', door.status().durable, true);
  const before = door.snapshot();
  remote.down = false;
  let again = open(shelf, remote, { snapshot });
  expect('state after reload', again.snapshot(), before);
  expect('waiting after reload', again.pending(), 2);
  await again.flush();
  await again.flush();
  expect('server after reload', remote.entries.length, 6);
  expect('shelf after reload', shelf.length, 0);

  // The page is hidden: what waits is sent with keepalive.
  const listeners = {};
  const page = {
    addEventListener: (n, f) => { listeners[n] = f; }, removeEventListener: () => {},
    document: { visibilityState: 'visible', addEventListener: (n, f) => { listeners[n] = f; }, removeEventListener: () => {} }
  };
  shelf = storage(1000); remote = server();
  door = open(shelf, remote, { window: page });
  door.enter();
  await door.flush();
  expect('installed', page.API_1484_11 === door.API_1484_11 && page.API === undefined, true);
  page.API_1484_11.Initialize('');
  page.API_1484_11.SetValue('cmi.location', 'x');
  page.document.visibilityState = 'hidden';
  listeners.visibilitychange();
  expect('keepalive', remote.requests[remote.requests.length - 1].keepalive, true);
  await door.flush();
  page.API_1484_11.SetValue('cmi.location', 'y');
  listeners.pagehide();
  await door.flush();
  expect('after pagehide', remote.entries.length, 4);

  // The storage is full and the network is gone: Commit does not say true.
  shelf = storage(2); remote = server(); remote.down = true;
  let told = [];
  door = open(shelf, remote, { onStatus: (s) => told.push(s) });
  door.enter();
  api = door.API_1484_11;
  api.Initialize('');
  expect('room left', api.Commit(''), 'false');
  expect('error', api.GetLastError(), '391');
  expect('told', told[told.length - 1].durable, false);
  remote.down = false;
  await door.flush();
  expect('saved after all', door.status().saved && remote.entries.length, 3);
  expect('commit again', api.Commit(''), 'true');

  // Another window has taken over: the page is told and sends no more.
  shelf = storage(1000); remote = server();
  door = open(shelf, remote);
  remote.answer = { status: 410, body: { error: 'stale', reason: 'taken-over' } };
  door.enter();
  await door.flush();
  expect('stopped', [door.status().stopped, door.status().error], [true, 'taken-over']);
  const asked = remote.requests.length;
  await door.flush();
  expect('no more requests', remote.requests.length, asked);

  // Another page of this browser was left with entries: this window goes on with them if the server says so.
  function left(entries) {
    const there = storage(1000);
    const gone = server(); gone.down = true;
    const page = open(there, gone, { journal: { url: '/j', storageKey: 's1', session: 'old', delay: 100000 } });
    page.enter();
    page.API_1484_11.Initialize('');
    page.API_1484_11.SetValue('cmi.location', 'left here');
    expect('left on the shelf', there.length, 3);
    return { shelf: there, snapshot: page.snapshot() };
  }
  let before2 = left();
  shelf = before2.shelf; remote = server();
  door = open(shelf, remote, { journal: { url: '/j', storageKey: 's1', session: 'new', delay: 100000, continues: ['new', 'old'] } });
  expect('goes on where the other page was', door.snapshot(), before2.snapshot);
  expect('as its own', door.pending(), 3);
  await door.flush();
  expect('sent as its own', JSON.parse(remote.requests[0].body).session, 'new');
  expect('all of it', remote.entries.length, 3);
  expect('nothing left', [shelf.length, door.status().kept], [0, []]);

  // The server does not know it as this registration's history: it is given it to be kept, and the page is told.
  shelf = left().shelf; remote = server();
  remote.answer = { status: 410, body: { error: 'stale', reason: 'diverged', kept: 'k1' } };
  told = [];
  door = open(shelf, remote, { onStatus: (s) => told.push(s), journal: { url: '/j', storageKey: 's1', session: 'new', delay: 100000, continues: ['new'] } });
  expect('begins anew', [door.view().state, door.pending()], ['NEW', 0]);
  await new Promise((done) => setTimeout(done, 0));
  expect('given in the other window\'s name', JSON.parse(remote.requests[0].body).session, 'old');
  expect('told which', [door.status().kept, door.status().stopped, shelf.length], [[{ id: 'k1', entries: 3 }], false, 0]);
  expect('told', told.length > 0 && told[told.length - 1].kept.length, 1);

  // No network: what belongs elsewhere stays where it is, this window's own entries lie beside it.
  shelf = left().shelf; remote = server(); remote.down = true;
  door = open(shelf, remote, { journal: { url: '/j', storageKey: 's1', session: 'new', delay: 100000, continues: [] } });
  door.enter();
  await door.flush();
  expect('beside each other', shelf.length, 4);

  // Learner's wish beats content's.
  shelf = storage(1000); remote = server();
  let seen = [];
  door = open(shelf, remote, { onChange: (v) => seen.push(v.state) });
  door.enter();
  api = door.API_1484_11;
  api.Initialize('');
  api.SetValue('adl.nav.request', 'exitAll');
  door.announce('suspendAll');
  api.Terminate('');
  expect('still finished', door.view().state, 'FINISHED');
  expect('suspended', door.navigate('suspendAll').state, 'SUSPENDED');
  await door.flush();
  expect('changes told', seen, ['SUSPENDED', 'SUSPENDED', 'SUSPENDED']);

  // Content finds the API through parents and openers, also past foreign windows.
  const top = { API_1484_11: 'modern' }; top.parent = top;
  const child = { parent: { parent: top } };
  expect('parents', LeapScorm.findApi(child), 'modern');
  const popup = { opener: child }; popup.parent = popup; popup.top = popup;
  expect('opener', LeapScorm.findApi(popup), 'modern');
  const foreign = { get parent() { throw new Error('denied'); } };
  expect('foreign', LeapScorm.findApi(foreign), null);

  // Content passes anything.
  door = LeapScorm.open({ course, learner: { id: 'l' }, seed: 1 });
  door.enter();
  api = door.API_1484_11;
  expect('no argument', [api.Initialize(), api.GetLastError()], ['false', '201']);
  expect('null', [api.Initialize(null), api.GetLastError()], ['false', '201']);
  expect('empty', api.Initialize(''), 'true');
  expect('number', [api.SetValue('cmi.score.scaled', 0.5), api.GetValue('cmi.score.scaled')], ['true', '0.5']);
  expect('nothing', [api.SetValue('cmi.location'), api.GetLastError()], ['false', '201']);
  expect('object', [api.SetValue('cmi.location', {}), api.GetValue('cmi.location')], ['true', '[object Object]']);
  expect('name', [api.GetValue(), api.GetLastError()], ['', '301']);
  expect('other standard', door.API.LMSInitialize(''), 'false');
  console.log(bad === 0 ? 'all hold' : bad + ' do not hold');
  process.exit(0);
})().catch((failure) => { console.log(failure); process.exit(1); });
