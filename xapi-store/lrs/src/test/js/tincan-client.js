// TinCanJS, which nobody here wrote, speaks to a record store that runs on loopback. By command, not by the build:
//   npm install --prefix <folder> tincanjs@0.50.0
//   NODE_PATH=<folder>/node_modules node tincan-client.js <endpoint> <key> <secret>
'use strict';
const assert = require('node:assert');
const TinCan = require('tincanjs');

const [endpoint, key, secret] = process.argv.slice(2);
const lrs = new TinCan.LRS({ endpoint: endpoint + '/', username: key, password: secret, allowFail: false, version: '1.0.2' });
const agent = new TinCan.Agent({ mbox: 'mailto:tincan' + Date.now() + '@example.org', name: 'T' });
const activity = new TinCan.Activity({ id: 'http://example.org/tincan/' + Date.now(), definition: { name: { en: 'A' } } });

const call = (method, value, options = {}, content = undefined) => new Promise((resolve, reject) => {
  const callback = (error, answer) => error === null ? resolve(answer) : reject(new Error(method + ' failed: ' + error));
  const args = [value, content, { ...options, callback }].filter((a) => a !== undefined);
  lrs[method](...args);
});
const statement = (verb) => new TinCan.Statement({ actor: agent, verb: { id: 'http://example.org/' + verb }, target: activity });

const steps = {
  'about': async () => assert.ok((await call('about')).version.includes('1.0.3')),
  'statement by id': async () => {
    const sent = statement('did');
    await call('saveStatement', sent);
    const back = await call('retrieveStatement', sent.id);
    assert.strictEqual(back.actor.mbox, agent.mbox);
    assert.ok(back.stored);
  },
  'batch and pages': async () => {
    await call('saveStatements', ['a', 'b', 'c', 'd', 'e'].map(statement));
    let page = await call('queryStatements', undefined, { params: { agent, limit: 2 } });
    let seen = page.statements.length;
    while (page.more) {
      page = await call('moreStatements', undefined, { url: page.more });
      seen += page.statements.length;
    }
    assert.strictEqual(seen, 6);
  },
  'state with etag': async () => {
    const options = { agent, activity };
    await call('saveState', 'bookmark', options, 'page 7');
    const state = await call('retrieveState', 'bookmark', options);
    assert.strictEqual(state.contents, 'page 7');
    assert.ok(state.etag);
    await call('dropState', 'bookmark', options);
    assert.strictEqual(await call('retrieveState', 'bookmark', options), null);
  },
  'activity and agent profile': async () => {
    await call('saveActivityProfile', 'p', { activity, contentType: 'application/json' }, JSON.stringify({ a: 1 }));
    const profile = await call('retrieveActivityProfile', 'p', { activity });
    assert.strictEqual(profile.contents.a, 1);
    await call('saveAgentProfile', 'p', { agent }, 'text');
    assert.strictEqual((await call('retrieveAgentProfile', 'p', { agent })).contents, 'text');
  },
  'merged activity': async () => assert.strictEqual((await call('retrieveActivity', activity.id)).definition.name.en, 'A'),
};

(async () => {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
      console.log('ok', name);
    } catch (e) {
      console.log('FAILED', name, e.message);
      process.exitCode = 1;
    }
  }
})();
