/* Tracker for xAPI launches (tincan.xml), and what the cmi5 tracker shares with it. */
(function (Leap) {
  'use strict';

  const VERBS = 'http://adlnet.gov/expapi/verbs/';
  const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
  const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
  const STATE = 'leap-module-state';
  const RETRY_MILLIS = 5000;

  function uuid() {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.prototype.map.call(bytes, function (b) {
      return ('0' + b.toString(16)).slice(-2);
    }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /* Seconds with hundredths as an ISO 8601 duration. */
  function duration(millis) {
    return 'PT' + Math.max(0, Math.round(millis / 10)) / 100 + 'S';
  }

  /* Requests to one LRS for one launch. */
  function client(launch) {
    const base = launch.endpoint.replace(/\/+$/, '');

    function request(method, path, query, body) {
      const text = Object.keys(query || {}).map(function (name) {
        return name + '=' + encodeURIComponent(query[name]);
      }).join('&');
      const headers = { Authorization: launch.auth, 'X-Experience-API-Version': '1.0.3' };
      if (body !== undefined) {
        headers['Content-Type'] = 'application/json';
      }
      return window.fetch(base + path + (text ? '?' + text : ''), {
        method: method,
        headers: headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        keepalive: body !== undefined && JSON.stringify(body).length < 50000,
        cache: 'no-store'
      });
    }

    function document(id) {
      return { stateId: id, activityId: launch.activityId, agent: JSON.stringify(launch.actor),
        registration: launch.registration };
    }

    function json(response) {
      if (response.status === 404) {
        return null;
      }
      if (!response.ok) {
        throw new Error('HTTP ' + response.status);
      }
      return response.json();
    }

    return {
      request: request,
      readState: function (id) {
        return request('GET', '/activities/state', document(id)).then(json);
      },
      writeState: function (id, value) {
        return request('PUT', '/activities/state', document(id), value).then(function (response) {
          return response.ok;
        });
      },
      readProfile: function (id) {
        return request('GET', '/agents/profile', { profileId: id, agent: JSON.stringify(launch.actor) }).then(json);
      }
    };
  }

  /* Statements waiting to be sent, in order; what the LRS refuses for good is left behind, the rest is tried again. */
  function outbox(lrs) {
    let waiting = [];
    let sending = Promise.resolve(true);
    let timer = null;

    function flush() {
      sending = sending.then(next, next);
      return sending;
    }

    function next() {
      if (!waiting.length) {
        return true;
      }
      const batch = waiting.slice();
      return lrs.request('POST', '/statements', {}, batch.length === 1 ? batch[0] : batch).then(function (response) {
        if (response.ok || response.status === 409) {
          waiting = waiting.slice(batch.length);
          return next();
        }
        if (response.status >= 500 || response.status === 408 || response.status === 429) {
          return later();
        }
        return batch.length === 1 ? leave(response) : oneByOne(batch);
      }, later);
    }

    function leave(response) {
      window.console.warn('LRS refused a statement', response.status, waiting[0].verb.id);
      waiting.shift();
      return next();
    }

    function oneByOne(batch) {
      return batch.reduce(function (before, statement) {
        return before.then(function (go) {
          return !go ? false : lrs.request('POST', '/statements', {}, statement).then(function (response) {
            if (response.status >= 500) {
              return later();
            }
            if (!response.ok && response.status !== 409) {
              window.console.warn('LRS refused a statement', response.status, statement.verb.id);
            }
            waiting.shift();
            return true;
          }, later);
        });
      }, Promise.resolve(true));
    }

    function later() {
      if (timer === null) {
        timer = window.setTimeout(function () {
          timer = null;
          flush();
        }, RETRY_MILLIS);
      }
      return false;
    }

    return {
      add: function (statement) {
        waiting.push(statement);
      },
      flush: flush,
      sendNow: function () {
        const batch = waiting;
        waiting = [];
        return batch.length ? lrs.request('POST', '/statements', {}, batch.length === 1 ? batch[0] : batch) :
          Promise.resolve(null);
      }
    };
  }

  function verb(name) {
    return { id: VERBS + name, display: { 'en-US': name } };
  }

  function definition(slot) {
    const modern = Leap.answers.modern;
    const own = { type: INTERACTION, name: slot.prompt, description: slot.prompt, interactionType: modern.type(slot) };
    if (Leap.answers.keyed(slot)) {
      own.correctResponsesPattern = [modern.pattern(slot)];
    }
    if (slot.options.length) {
      own[slot.kind === 'likert' ? 'scale' : 'choices'] = slot.options.map(function (option) {
        return { id: option.id, description: option.text };
      });
    }
    return own;
  }

  /* The tracker, given how this launch makes statements about the module (own) and about questions (allowed). */
  function tracker(module, launch, profile) {
    const lrs = client(launch);
    const out = outbox(lrs);
    const startedAt = Date.now();
    let stored = null;
    let saved = '';
    let percent = -1;
    let outcome = null;
    const done = { completed: false, passed: false, failed: false };

    function begin() {
      return lrs.readState(STATE).then(function (document) {
        stored = document || {};
        done.completed = stored.completed === true;
        done.passed = stored.passed === true;
        out.add(profile.own('initialized'));
        return out.flush();
      }).then(function () {
        return { data: stored.data || '', language: profile.language(), mastery: profile.mastery() };
      });
    }

    function answered(list) {
      list.forEach(function (answer) {
        const result = { response: String(Leap.answers.modern.response(answer.slot, answer.value)),
          duration: duration(answer.latency) };
        if (answer.right !== null) {
          result.success = answer.right;
        }
        const statement = profile.allowed('answered', result, answer.at);
        statement.object = { objectType: 'Activity', id: module.id + '/items/' + answer.slot.id,
          definition: definition(answer.slot) };
        out.add(statement);
      });
    }

    function elapsed() {
      return duration(Date.now() - startedAt);
    }

    function update(progress) {
      const now = Math.floor(progress.measure * 100);
      if (percent >= 0 && now > percent) {
        const extensions = {};
        extensions[PROGRESS] = now;
        out.add(profile.allowed('progressed', { extensions: extensions }, new Date()));
      }
      percent = Math.max(percent, now);
      if (profile.credit()) {
        if (progress.completed && !done.completed) {
          done.completed = true;
          out.add(profile.own('completed', { completion: true, duration: elapsed() }));
        }
        outcome = progress.score && progress.passed !== null ? progress : outcome;
        if (outcome && outcome.passed && !done.passed) {
          done.passed = true;
          judged('passed');
        }
      }
      const next = { data: progress.data, location: progress.location, completed: done.completed, passed: done.passed };
      stored = JSON.stringify(next) === saved ? stored : next;
    }

    function judged(word) {
      out.add(profile.own(word, { success: word === 'passed', score: outcome.score, duration: elapsed() }));
    }

    function saveState() {
      const text = JSON.stringify(stored);
      if (text === saved) {
        return Promise.resolve(true);
      }
      return lrs.writeState(STATE, stored).then(function (ok) {
        saved = ok ? text : saved;
        return ok;
      }, function () {
        return false;
      });
    }

    function commit() {
      return Promise.all([saveState(), out.flush()]).then(function (parts) {
        return parts[0] && parts[1];
      });
    }

    function end(options) {
      /* A session holds passed or failed, never both: failed waits until no better try can come. */
      if (profile.credit() && outcome && !outcome.passed && !done.passed && !done.failed) {
        done.failed = true;
        judged('failed');
      }
      out.add(profile.own('terminated', { duration: elapsed() }));
      if (!options.asked) {
        saveState();
        return out.sendNow();
      }
      return commit().then(function (ok) {
        if (ok && profile.returnUrl()) {
          window.location.assign(profile.returnUrl());
        }
        return ok;
      });
    }

    return { start: begin, answered: answered, update: update, commit: commit, end: end };
  }

  function base(launch, name, result, at) {
    const statement = { id: uuid(), actor: launch.actor, verb: verb(name), timestamp: (at || new Date()).toISOString() };
    if (result) {
      statement.result = result;
    }
    return statement;
  }

  function parameters(win) {
    const own = {};
    new URLSearchParams(win.location.search).forEach(function (value, name) {
      own[name] = value;
    });
    return own;
  }

  Leap.xapi = { client: client, tracker: tracker, base: base, parameters: parameters, duration: duration };

  Leap.createTracker = function (module, win) {
    const given = parameters(win);
    if (!given.endpoint || !given.actor || !given.activity_id) {
      return null;
    }
    const launch = { endpoint: given.endpoint, auth: given.auth || '', actor: JSON.parse(given.actor),
      registration: given.registration, activityId: given.activity_id };

    function context(parent) {
      const own = { language: document.documentElement.lang, contextActivities: {} };
      if (launch.registration) {
        own.registration = launch.registration;
      }
      if (given.activity_platform) {
        own.platform = given.activity_platform;
      }
      if (parent) {
        own.contextActivities.parent = [{ id: launch.activityId }];
      }
      if (given.grouping) {
        own.contextActivities.grouping = [{ id: given.grouping }];
      }
      return own;
    }

    return tracker(module, launch, {
      own: function (name, result) {
        const statement = base(launch, name, result);
        statement.context = context(false);
        statement.object = { objectType: 'Activity', id: launch.activityId, definition: { name: module.title,
          type: 'http://adlnet.gov/expapi/activities/course' } };
        return statement;
      },
      allowed: function (name, result, at) {
        const statement = base(launch, name, result, at);
        statement.context = context(name === 'answered');
        statement.object = { objectType: 'Activity', id: launch.activityId };
        return statement;
      },
      credit: function () {
        return true;
      },
      mastery: function () {
        return null;
      },
      language: function () {
        return given['Accept-Language'] || '';
      },
      returnUrl: function () {
        return '';
      }
    });
  };
})((window.LeapRuntime = window.LeapRuntime || {}));
