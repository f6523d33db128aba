/* Tracker for xAPI launches (tincan.xml), and what the cmi5 tracker shares with it. */
(function (Leap) {
  'use strict';

  const VERBS = 'http://adlnet.gov/expapi/verbs/';
  const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
  const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
  const STATE = 'leap-module-state';
  /* A request that may outlive its page is only sent by the browser when all of them together stay below 64 KB. */
  const KEPT_ALIVE = 50000;

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
    let leaving = false;

    function request(method, path, query, body) {
      const text = Object.keys(query || {}).map(function (name) {
        return name + '=' + encodeURIComponent(query[name]);
      }).join('&');
      const headers = { Authorization: launch.auth, 'X-Experience-API-Version': '1.0.3' };
      const sent = body === undefined ? undefined : JSON.stringify(body);
      if (sent) {
        headers['Content-Type'] = 'application/json';
      }
      return window.fetch(base + path + (text ? '?' + text : ''), {
        method: method,
        headers: headers,
        body: sent,
        keepalive: Boolean(sent) && sent.length < KEPT_ALIVE && (leaving || window.document.hidden),
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
      leave: function () {
        leaving = true;
      },
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

  /* Statements waiting to be sent, in order; what the LRS refuses for good is left behind, the rest stays for the next
     time. The LRS knows a statement by its id, so one that may have arrived is sent once more. */
  function outbox(lrs) {
    const waiting = [];
    let sending = Promise.resolve(true);

    function flush() {
      sending = sending.then(next, next);
      return sending;
    }

    function next() {
      return waiting.length ? send(waiting.length) : true;
    }

    function post(count) {
      return lrs.request('POST', '/statements', {}, count === 1 ? waiting[0] : waiting.slice(0, count));
    }

    /* An LRS refuses a whole batch for one statement: what is refused is sent in ever smaller parts. */
    function send(count) {
      return post(count).then(function (response) {
        if (response.ok) {
          waiting.splice(0, count);
          return next();
        }
        if (!refuses(response)) {
          return false;
        }
        return count === 1 ? leave(response) : send(count >> 1);
      }, function () {
        return false;
      });
    }

    /* What is wrong with the statements themselves; a token that expired, a server that is busy or broken are not. */
    function refuses(response) {
      return response.status >= 400 && response.status < 500 && [401, 403, 408, 429].indexOf(response.status) < 0;
    }

    function leave(response) {
      const statement = waiting.shift();
      if (response.status !== 409) {
        window.console.warn('LRS refused a statement', response.status, statement.verb.id);
      }
      return next();
    }

    return {
      add: function (statement) {
        waiting.push(statement);
      },
      flush: flush,
      /* For a page that goes away: no answer will be seen. */
      sendNow: function () {
        return waiting.length ? post(waiting.length) : Promise.resolve(null);
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
    let writing = Promise.resolve(true);
    let percent = -1;
    let outcome = null;
    const done = { completed: false, passed: false, terminated: false };

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
      stored = { data: progress.data, location: progress.location, completed: done.completed, passed: done.passed };
    }

    function judged(word) {
      out.add(profile.own(word, { success: word === 'passed', score: outcome.score, duration: elapsed() }));
    }

    /* One after the other, so that an older state never arrives last. */
    function saveState() {
      writing = writing.then(writeState);
      return writing;
    }

    function writeState() {
      const text = JSON.stringify(stored);
      if (text === saved) {
        return true;
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

    /* A session holds passed or failed, never both: failed waits until no better try can come. */
    function close() {
      if (done.terminated) {
        return;
      }
      done.terminated = true;
      if (profile.credit() && outcome && !outcome.passed && !done.passed) {
        judged('failed');
      }
      out.add(profile.own('terminated', { duration: elapsed() }));
    }

    function end(options) {
      close();
      if (!options.asked) {
        lrs.leave();
        writeState();
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
