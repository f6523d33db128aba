  })(engine);

  // ---- storage: one key per window and entry, so that writing an entry costs the same however many wait ----

  function Shelf(storage, name) {
    var prefix = 'leap.' + name + '.';
    return {
      put: function (owner, seq, text) {
        try {
          storage.setItem(prefix + owner + '.' + seq, text);
          return true;
        } catch (full) {
          return false;
        }
      },
      // Leaves what has been written there since, if the text is told.
      drop: function (owner, seq, text) {
        try {
          var key = prefix + owner + '.' + seq;
          if (text === undefined || storage.getItem(key) === text) {
            storage.removeItem(key);
          }
        } catch (gone) {
          return;
        }
      },
      // What is there, by window: lists of {seq, text} in order.
      all: function () {
        var found = {};
        try {
          for (var i = 0; i < storage.length; i++) {
            var key = storage.key(i);
            var dot = key.lastIndexOf('.');
            if (key.lastIndexOf(prefix, 0) === 0 && dot > prefix.length) {
              var owner = key.slice(prefix.length, dot);
              (found[owner] = found[owner] || []).push({ seq: Number(key.slice(dot + 1)), text: storage.getItem(key) });
            }
          }
        } catch (gone) {
          return {};
        }
        Object.keys(found).forEach(function (owner) {
          found[owner].sort(function (a, b) { return a.seq - b.seq; });
        });
        return found;
      }
    };
  }

  function seqOf(text) {
    return parseInt(text.slice(7), 10);
  }

  // ---- the commit journal: entries that the server has not acknowledged ----

  var BATCH_CHARACTERS = 512 * 1024;
  var KEEPALIVE_CHARACTERS = 30 * 1024;
  var SLOWEST_RETRY = 30000;

  function Journal(options, session, tell) {
    var config = options.journal || null;
    var storage = options.storage || (config ? safeStorage() : null);
    var shelf = storage && config ? Shelf(storage, config.storageKey || 'journal') : null;
    var self = config && config.session || 'window';
    var kept = [];
    var send = options.fetch || (root.fetch ? root.fetch.bind(root) : null);
    var pending = [];
    var onWire = null;
    var timer = null;
    var failures = 0;
    var durable = true;
    var trouble = null;
    var stopped = false;

    function safeStorage() {
      try {
        return root.localStorage || null;
      } catch (denied) {
        return null;
      }
    }

    function status() {
      return { pending: pending.length, saved: pending.length === 0, durable: durable, error: trouble, stopped: stopped, kept: kept };
    }

    function changed() {
      tell(status());
    }

    // Takes new entries out of the engine; they are on the shelf before the call that made them answers.
    function collect() {
      if (!config) {
        engine.dropEntries(session);
        return;
      }
      var added = false;
      for (var text = engine.takeEntry(session); text !== ''; text = engine.takeEntry(session)) {
        var seq = seqOf(text);
        var shelved = shelf !== null && shelf.put(self, seq, text);
        if (!shelved && durable) {
          durable = false;
          trouble = 'storage';
        }
        pending.push({ seq: seq, text: text });
        added = true;
      }
      if (added) {
        schedule(durable ? config.delay || 2000 : 0);
        changed();
      }
    }

    // Entries of earlier pages that never reached the server. The server has said whose go on from its state; those become this
    // window's own. Whatever else lies here belongs to another history: the server is given it to be kept.
    function recover() {
      if (!shelf) {
        return;
      }
      var found = shelf.all();
      var last = engine.lastSeq(session);
      var texts = [];
      [self].concat(config.continues || []).forEach(function (owner) {
        var follows = texts.length === 0;
        found[owner] = (found[owner] || []).filter(function (entry) {
          if (entry.seq > last && !(follows && entry.seq === last + texts.length + 1)) {
            return true;
          }
          if (entry.seq > last) {
            texts.push(entry.text);
          }
          if (entry.seq <= last || owner !== self && shelf.put(self, entry.seq, entry.text)) {
            shelf.drop(owner, entry.seq);
          }
          return false;
        });
      });
      if (texts.length > 0) {
        trouble = engine.replay(session, '[' + texts.join(',') + ']') || trouble;
        texts.forEach(function (text) { pending.push({ seq: seqOf(text), text: text }); });
        schedule(0);
      }
      Object.keys(found).forEach(function (owner) {
        if (found[owner].length > 0) {
          hand(owner, found[owner]);
        }
      });
    }

    function hand(owner, entries) {
      var size = 0;
      var part = entries.filter(function (entry, i) {
        size += entry.text.length;
        return i === 0 || entry.seq === entries[0].seq + i && size <= BATCH_CHARACTERS;
      });
      post(owner, part, false).then(function (reply) {
        if (!reply.ok && !(reply.answer && reply.answer.kept)) {
          return;
        }
        part.forEach(function (entry) { shelf.drop(owner, entry.seq, entry.text); });
        report(reply.answer, part.length);
        if (part.length < entries.length) {
          hand(owner, entries.slice(part.length));
        }
      }).catch(function () { return; });
    }

    // What the server keeps beside the record, for the page to tell the learner.
    function report(answer, count) {
      if (answer && answer.kept) {
        kept.push({ id: answer.kept, entries: count });
        changed();
      }
    }

    function post(owner, entries, leaving) {
      var list = '[' + entries.map(function (entry) { return entry.text; }).join(',') + ']';
      try {
        return Promise.resolve(send(config.url, {
          method: 'POST',
          body: '{"session":' + JSON.stringify(owner) + ',"from":' + entries[0].seq +
            ',"entries":' + list + ',"hash":"' + engine.hash(list) + '"}',
          headers: Object.assign({ 'Content-Type': 'application/json' }, config.headers || {}),
          keepalive: leaving
        })).then(function (response) {
          return response.json().catch(function () { return null; }).then(function (answer) {
            return { ok: response.ok && answer && typeof answer.ack === 'number', status: response.status, answer: answer };
          });
        });
      } catch (failure) {
        return Promise.reject(failure);
      }
    }

    function schedule(delay) {
      if (timer === null && !stopped && root.setTimeout) {
        timer = root.setTimeout(function () { timer = null; flush(false); }, delay);
        if (timer && timer.unref) {
          timer.unref();
        }
      }
    }

    function batch(most) {
      var size = 0;
      return pending.filter(function (entry, i) {
        size += entry.text.length;
        return i === 0 || size <= most;
      });
    }

    function acknowledged(answer) {
      while (pending.length > 0 && pending[0].seq <= answer.ack) {
        shelf && shelf.drop(self, pending[0].seq);
        pending.shift();
      }
      if (answer.view && options.onServerView) {
        options.onServerView(answer.view);
      }
    }

    function refused(code, answer) {
      if (answer && answer.error === 'gap' && pending.length > 0 && answer.expected > pending[0].seq) {
        acknowledged({ ack: answer.expected - 1 });
        throw new Error('gap');
      }
      trouble = answer && answer.reason || answer && answer.error || 'http ' + code;
      stopped = code >= 400 && code < 500 && code !== 408 && code !== 429;
      throw new Error(trouble);
    }

    // Sends what waits, until nothing waits or sending fails; never rejects. Answers whether everything was saved.
    function flush(leaving) {
      if (!config || pending.length === 0) {
        return Promise.resolve(true);
      }
      if (stopped || !send) {
        return Promise.resolve(false);
      }
      if (onWire && !leaving) {
        return onWire.then(function () { return flush(false); });
      }
      if (timer !== null) {
        root.clearTimeout(timer);
        timer = null;
      }
      var part = batch(leaving ? KEEPALIVE_CHARACTERS : BATCH_CHARACTERS);
      onWire = post(self, part, Boolean(leaving)).then(function (reply) {
        if (!reply.ok) {
          report(reply.answer, part.length);
          refused(reply.status, reply.answer);
        }
        acknowledged(reply.answer);
        return true;
      }).then(function () {
        failures = 0;
        trouble = null;
        durable = durable || pending.length === 0;
        return true;
      }, function (failure) {
        failures++;
        trouble = trouble || String(failure && failure.message || failure);
        if (!stopped) {
          schedule(Math.min(SLOWEST_RETRY, 500 * Math.pow(2, failures)));
        }
        return false;
      }).then(function (good) {
        onWire = null;
        changed();
        return good && pending.length > 0 && !leaving ? flush(false) : good && pending.length === 0;
      });
      return onWire;
    }

    return {
      collect: collect,
      recover: recover,
      flush: flush,
      status: status,
      kept: function () { return !config || durable || pending.length === 0; },
      stop: function () { stopped = true; }
    };
  }

  // ---- the two API objects ----

  // Content may pass anything; what is no value at all, or has no text, is told apart from an empty string.
  function text(value) {
    if (typeof value === 'string') {
      return value;
    }
    try {
      return value === undefined || value === null ? null : String(value);
    } catch (noText) {
      return null;
    }
  }

  function apiOf(run, prefix, last) {
    var api = {};
    function name(method) { return prefix + method; }
    api[name('Initialize')] = function (argument) { return run.call(name('Initialize'), text(argument), null); };
    api[name(last)] = function (argument) { return run.call(name(last), text(argument), null); };
    api[name('Commit')] = function (argument) { return run.call(name('Commit'), text(argument), null); };
    api[name('GetLastError')] = function () { return run.ask(name('GetLastError'), null); };
    // The texts of error codes never change.
    var errors = new Map();
    api[name('GetErrorString')] = function (code) {
      var known = errors.get(code);
      if (known === undefined) {
        known = run.ask(name('GetErrorString'), text(code));
        known === '' || errors.set(code, known);
      }
      return known;
    };
    api[name('GetDiagnostic')] = function (code) { return run.ask(name('GetDiagnostic'), text(code)); };
    return api;
  }

  function Door(options, course, session) {
    var is2004 = course.standard !== 'SCORM_12';
    var now = options.now || Date.now;
    var host = options.window || (typeof root.document === 'object' ? root : null);
    var moment = '';
    var journal = Journal(options, session, function (status) {
      if (options.onStatus) {
        options.onStatus(status);
      }
    });

    function view() {
      return JSON.parse(engine.view(session));
    }

    // Tells the page when something it shows has changed, after the call that changed it has answered.
    function settle() {
      forget();
      journal.collect();
      var seen = engine.moment(session);
      if (seen !== moment) {
        moment = seen;
        if (options.onChange) {
          Promise.resolve().then(function () { options.onChange(view()); });
        }
      }
    }

    var run = {
      call: function (method, one, two) {
        forget();
        var answer = engine.call(session, method, one, two, now());
        if (answer === 'true') {
          settle();
          if (method !== 'Initialize' && method !== 'LMSInitialize') {
            journal.flush(false);
          }
          if (/Commit$/.test(method) && !journal.kept()) {
            return engine.commitNotKept(session);
          }
        }
        return answer;
      },
      ask: function (method, one) { return engine.call(session, method, one, null, 0); }
    };

    // Elements are found once by name and then by number, until anything but reading and writing happens.
    var recording = Boolean(options.journal);
    engine.keepJournal(session, recording);
    var handles = new Map();
    function handleOf(name) {
      var known = handles.get(name);
      if (known === undefined) {
        known = typeof name === 'string' ? engine.handle(session, name) : -1;
        handles.set(name, known);
      }
      return known;
    }
    function forget() {
      if (handles.size > 0) {
        handles = new Map();
      }
    }
    function setValue(name, value) {
      var handle = handleOf(name);
      var known = text(value);
      var answer = handle >= 0 && known !== null
        ? engine.setAt(session, handle, known, recording ? now() : 0)
        : engine.set(session, text(name), known, now());
      if (recording && answer === 'true') {
        journal.collect();
      }
      return answer;
    }
    function getValue(name) {
      var handle = handleOf(name);
      return handle >= 0 ? engine.getAt(session, handle) : engine.get(session, text(name));
    }

    var old = apiOf(run, 'LMS', 'Finish');
    var modern = apiOf(run, '', 'Terminate');
    (is2004 ? modern : old)[is2004 ? 'GetLastError' : 'LMSGetLastError'] = function () { return engine.lastError(session); };
    modern.version = '1.0';
    modern.SetValue = is2004 ? setValue : function (name, value) { return run.call('SetValue', text(name), text(value)); };
    modern.GetValue = is2004 ? getValue : function (name) { return run.ask('GetValue', text(name)); };
    old.LMSSetValue = is2004 ? function (name, value) { return run.call('LMSSetValue', text(name), text(value)); } : setValue;
    old.LMSGetValue = is2004 ? function (name) { return run.ask('LMSGetValue', text(name)); } : getValue;

    function install() {
      if (host && options.install !== false) {
        host[is2004 ? 'API_1484_11' : 'API'] = is2004 ? modern : old;
      }
    }

    function leaving() {
      journal.collect();
      journal.flush(true);
    }

    function hidden() {
      if (host.document.visibilityState === 'hidden') {
        leaving();
      }
    }

    var door = {
      API: old,
      API_1484_11: modern,
      // What the learner's other courses changed, as the server hands it out; before enter.
      share: function (changes) {
        var known = engine.share(session, changes, now());
        journal.collect();
        return known;
      },
      // The learner opens the course: resumes, goes on or begins.
      enter: function () {
        engine.enter(session, now());
        settle();
        journal.flush(false);
        return view();
      },
      // The learner has asked; the page takes the content away now and then calls navigate.
      announce: function (type, target) {
        var known = engine.announce(session, type, target || null, now());
        journal.collect();
        return known;
      },
      // With options.tellsPages: the earlier page is gone, the content of view().href is opened now and may speak.
      pageOpens: function () { engine.pageOpens(session); },
      // Any API function by its name, the other standard's and unknown ones included.
      call: function (method, one, two) { return run.call(method, text(one), text(two)); },
      navigate: function (type, target) {
        if (!engine.navigate(session, type, target || null, now())) {
          return null;
        }
        settle();
        journal.flush(false);
        return view();
      },
      // The window is going away for good: the course is suspended as it stands.
      lost: function () {
        engine.lost(session, now());
        settle();
        return journal.flush(true);
      },
      view: view,
      // The view of a large course leaves closed branches out ("more"); this opens one.
      unfold: function (activityId) {
        engine.unfold(session, activityId);
        return view();
      },
      // Where the learner stands in the course as a whole: completed, satisfied, progressMeasure.
      standing: function () { return JSON.parse(engine.standing(session)); },
      // Everything known of the learner in the course.
      report: function () { return JSON.parse(engine.progress(session)); },
      snapshot: function () { return engine.snapshot(session); },
      lastSeq: function () { return engine.lastSeq(session); },
      flush: function () {
        journal.collect();
        return journal.flush(false);
      },
      pending: function () { return journal.status().pending; },
      status: function () { return journal.status(); },
      replay: function (entries) { return engine.replay(session, typeof entries === 'string' ? entries : JSON.stringify(entries)); },
      // Takes the API objects and listeners out of the page; what waits stays in this browser.
      close: function () {
        journal.stop();
        if (host && host.removeEventListener) {
          host.removeEventListener('pagehide', leaving);
          host.document && host.document.removeEventListener('visibilitychange', hidden);
        }
        if (host && host.API_1484_11 === modern) {
          host.API_1484_11 = undefined;
        }
        if (host && host.API === old) {
          host.API = undefined;
        }
      }
    };

    if (options.tellsPages) {
      engine.tellPages(session);
    }
    journal.recover();
    moment = engine.moment(session);
    install();
    if (host && host.addEventListener && options.journal) {
      host.addEventListener('pagehide', leaving);
      host.document && host.document.addEventListener('visibilitychange', hidden);
    }
    return door;
  }

  // ---- finding an API from inside content: parents first, then the opener and its parents ----

  var FARTHEST = 500;

  function upwards(from, name) {
    var at = from;
    for (var i = 0; i < FARTHEST && at; i++) {
      try {
        if (at[name]) {
          return at[name];
        }
        if (!at.parent || at.parent === at) {
          return null;
        }
      } catch (foreign) {
        return null;
      }
      at = at.parent;
    }
    return null;
  }

  function find(from, name) {
    var found = upwards(from, name);
    for (var i = 0; i < FARTHEST && !found && from; i++) {
      try {
        from = (from.top && from.top.opener) || from.opener;
      } catch (foreign) {
        return null;
      }
      found = from ? upwards(from, name) : null;
    }
    return found || null;
  }

  function textOf(value) {
    return value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
  }

  var entrance = {
    // options: course (text or object); snapshot, or learner and seed; onChange(view); onStatus(status);
    // journal {url, storageKey, session, headers, delay}; install (false: do not touch window);
    // tellsPages (true: the page calls pageOpens before it opens content, and calls before that are the earlier page's).
    open: function (options) {
      var course = textOf(options.course);
      var snapshot = textOf(options.snapshot);
      var learner = textOf(options.learner) || '{"id":"learner"}';
      var opened = engine.open(course, snapshot, learner, options.seed || 0);
      if (engine.fault(opened)) {
        throw new Error('LeapScorm: ' + engine.fault(opened));
      }
      return Door(options, JSON.parse(course), engine.session(opened));
    },
    hash: function (value) { return engine.hash(value); },
    // The API object of that name that content in this window would find, or null.
    find: find,
    // The API a SCO should use: SCORM 2004's if there is one, otherwise SCORM 1.2's, or null.
    findApi: function (from) {
      return find(from || root, 'API_1484_11') || find(from || root, 'API');
    }
  };
  if (typeof module === 'object' && module && module.exports) {
    module.exports = entrance;
  }
  root.LeapScorm = entrance;
})(typeof globalThis === 'object' ? globalThis : self);
