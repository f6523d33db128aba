/* The module in the browser: shows one page in one language, keeps the answers, and tells the tracker. */
(function (Leap) {
  'use strict';

  const module = window.LeapModule;
  const SAVE_AFTER_MILLIS = 1200;
  const COMMIT_EVERY_MILLIS = 60000;
  const RETRY_MILLIS = 5000;
  const make = Leap.questions.make;
  const record = Leap.record(module);
  const shownAt = {};
  const firstAt = {};
  let tracker = null;
  let ended = false;
  let endedNormally = false;
  let delivered = false;
  let timer = null;

  /* ---- small things ---- */

  function frame() {
    return document.querySelector('.frame[data-language="' + record.state.language + '"]');
  }

  function texts() {
    return module.texts[record.state.language];
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (all, name) {
      return String(values[name]);
    });
  }

  /* ---- saving ---- */

  function told(name) {
    Leap.forms.all(document, '[data-saved]').forEach(function (element) {
      const language = element.closest('.frame').getAttribute('data-language');
      const text = name ? module.texts[language][name] : '';
      if (element.textContent !== text) {
        element.textContent = text;
      }
      element.classList.toggle('alert', name === 'not-saved' || name === 'ended');
    });
  }

  function save() {
    stopTimer();
    if (!tracker || delivered) {
      return;
    }
    if (ended) {
      deliver();
      return;
    }
    tracker.update(record.progress());
    outcome(tracker.commit(), function (ok) {
      if (!ended) {
        told(ok ? 'saved' : 'not-saved');
      }
    });
  }

  /* The last of it, after the learner said to leave. */
  function deliver() {
    outcome(tracker.end({ normal: endedNormally, asked: true }), function (ok) {
      delivered = ok;
      told(ok ? 'exited' : 'not-saved');
    });
  }

  /* Tells how it went, and tries again later what failed. */
  function outcome(promise, tell) {
    promise.then(null, function () {
      return false;
    }).then(function (ok) {
      tell(ok);
      if (!ok && timer === null) {
        timer = window.setTimeout(save, RETRY_MILLIS);
      }
    });
  }

  function stopTimer() {
    window.clearTimeout(timer);
    timer = null;
  }

  function saveSoon() {
    stopTimer();
    timer = window.setTimeout(save, SAVE_AFTER_MILLIS);
  }

  /* ---- showing ---- */

  function show(focusTitle) {
    const own = frame();
    const page = module.pages[record.state.page];
    record.state.seen[record.state.page] = true;
    document.documentElement.lang = record.state.language;
    document.title = page.title[record.state.language] + ' – ' + module.title[record.state.language];
    Leap.forms.all(document, '.frame').forEach(function (element) {
      element.hidden = element !== own;
    });
    Leap.forms.all(own, '[data-page]').forEach(function (element) {
      element.hidden = element.getAttribute('data-page') !== page.id;
    });
    showActivities(own, page);
    showNavigation(own);
    showEnding(own);
    if (focusTitle) {
      window.scrollTo(0, 0);
      own.querySelector('[data-page="' + page.id + '"] h1').focus({ preventScroll: true });
    }
  }

  function showActivities(own, page) {
    let open = true;
    page.activities.forEach(function (activity) {
      const element = own.querySelector('[data-activity="' + activity.id + '"]');
      const done = record.isSubmitted(activity.id);
      element.hidden = !open;
      if (open && !done && !shownAt[activity.id]) {
        shownAt[activity.id] = Date.now();
      }
      record.slotsOf(activity).forEach(function (slot) {
        const control = Leap.forms.control(own, slot);
        const value = record.state.answers[slot.id];
        Leap.forms.write(control, slot, value);
        Leap.forms.lock(control, slot, done || ended);
        const judged = done && activity.feedback && Leap.answers.keyed(slot);
        Leap.forms.judge(control, judged ? Leap.answers.isRight(slot, value) : null, texts());
        if (slot.kind === 'text' && !done) {
          guard(control, slot);
        }
      });
      element.querySelector('.actions').hidden = done || ended;
      showOutcome(element, activity, done);
      open = open && done;
    });
  }

  function showOutcome(element, activity, done) {
    const box = element.querySelector('[data-outcome]');
    box.hidden = !done;
    box.textContent = '';
    if (!done) {
      return;
    }
    box.appendChild(make('p', texts().submitted, 'outcome-title'));
    const counted = record.slotsOf(activity).filter(Leap.answers.keyed);
    if (activity.feedback && counted.length > 1) {
      const score = Leap.answers.score(counted, record.state.answers);
      box.appendChild(make('p', fill(texts().score, { right: score.raw, total: score.max })));
      if (activity.id === module.completion.scored && record.mastery !== null) {
        showVerdict(box, activity, score);
      }
    }
  }

  function showVerdict(box, activity, score) {
    const passed = record.verdict(score);
    const percent = Math.round(record.mastery * 100);
    box.appendChild(make('p', fill(passed ? texts().passed : texts().failed, { mastery: percent })));
    if (!passed && !ended) {
      const again = make('button', texts().again, 'secondary');
      again.type = 'button';
      again.setAttribute('data-again', activity.id);
      box.appendChild(again);
    }
  }

  function showNavigation(own) {
    const last = record.lastOpen();
    Leap.forms.all(own, '[data-goto]').forEach(function (button, i) {
      const state_ = i === record.state.page ? 'current' : i > last ? 'locked' : record.state.seen[i] ? 'seen' : '';
      button.setAttribute('data-state', state_);
      button.querySelector('[data-page-state]').textContent = state_ ? ' (' + texts()[state_] + ')' : '';
      if (i === record.state.page) {
        button.setAttribute('aria-current', 'page');
      } else {
        button.removeAttribute('aria-current');
      }
      button.disabled = i > last || ended;
    });
    own.querySelector('[data-previous]').disabled = record.state.page === 0;
    own.querySelector('[data-next]').hidden = record.state.page === module.pages.length - 1;
    own.querySelector('[data-gate]').textContent = '';
    const percent = Math.floor(record.progress().measure * 100);
    own.querySelector('[data-progress]').value = percent;
    own.querySelector('[data-progress-text]').textContent = fill(texts().progress, { percent: percent });
  }

  function showEnding(own) {
    const box = own.querySelector('[data-ending]');
    const left = record.remaining();
    const done = left.pages.length + left.activities.length === 0;
    box.textContent = '';
    box.classList.toggle('done', done);
    box.appendChild(make('h2', done ? texts()['complete-title'] : texts()['remaining-title']));
    if (done) {
      box.appendChild(make('p', texts()['complete-text']));
      const button = make('button', texts().finish, 'primary');
      button.type = 'button';
      button.setAttribute('data-finish', '');
      box.appendChild(button);
      return;
    }
    const list = box.appendChild(make('ul'));
    left.pages.forEach(function (page) {
      list.appendChild(make('li', fill(texts()['remaining-page'], { title: page.title[record.state.language] })));
    });
    left.activities.forEach(function (activity) {
      const title = own.querySelector('[data-activity="' + activity.id + '"] h2').textContent;
      list.appendChild(make('li', fill(texts()['remaining-activity'], { title: title })));
    });
  }

  /* ---- moving about ---- */

  function go(index) {
    if (index < 0 || index >= module.pages.length) {
      return;
    }
    if (index > record.lastOpen()) {
      frame().querySelector('[data-gate]').textContent = texts().gate;
      return;
    }
    record.state.page = index;
    show(true);
    closePages();
    save();
  }

  function closePages() {
    Leap.forms.all(document, '[data-pages-toggle]').forEach(function (button) {
      button.setAttribute('aria-expanded', 'false');
    });
  }

  /* The other language, at the same place of the same page, with the same answers. */
  function switchTo(language) {
    const before = record.state.language;
    const anchor = place();
    record.state.language = language;
    show(false);
    restorePlace(anchor);
    const back = frame().querySelector('[data-switch="' + before + '"]');
    if (back) {
      back.focus({ preventScroll: true });
    }
    save();
  }

  const MARKS = '.text > *, .activity > h2, [data-slot], [data-outcome], [data-ending]';

  function marks() {
    return Leap.forms.all(frame(), '[data-page="' + module.pages[record.state.page].id + '"]')
      .reduce(function (all, page) {
        return all.concat(Leap.forms.all(page, MARKS));
      }, []);
  }

  function place() {
    const list = marks();
    for (let i = 0; i < list.length; i++) {
      const box = list[i].getBoundingClientRect();
      if (box.height > 0 && box.bottom > 0) {
        return { index: i, top: box.top };
      }
    }
    return null;
  }

  function restorePlace(anchor) {
    const element = anchor && window.pageYOffset > 0 ? marks()[anchor.index] : null;
    if (element) {
      window.scrollBy(0, element.getBoundingClientRect().top - anchor.top);
    }
  }

  /* ---- answering ---- */

  function changed(element) {
    const slot = record.slotById(element.getAttribute('data-slot'));
    const value = Leap.forms.read(element, slot);
    if (!firstAt[slot.id] && value !== null) {
      firstAt[slot.id] = Date.now();
    }
    record.state.answers[slot.id] = value;
    if (slot.kind === 'text') {
      guard(element, slot);
    }
    saveSoon();
  }

  function guard(element, slot) {
    Leap.questions.showGuard(element, slot, record.state.answers, record.state.language, texts());
  }

  function submit(section) {
    const activity = record.activities.filter(function (own) {
      return own.id === section.getAttribute('data-activity');
    })[0];
    const slots = record.slotsOf(activity);
    slots.forEach(function (slot) {
      const value = Leap.forms.read(Leap.forms.control(section, slot), slot);
      record.state.answers[slot.id] = value;
    });
    if (!Leap.questions.showErrors(section, slots, record.state.answers, record.state.language, texts())) {
      return;
    }
    record.setSubmitted(activity.id, true);
    report(activity, slots);
    show(false);
    save();
    section.querySelector('[data-outcome]').focus({ preventScroll: true });
    if (!activity.feedback) {
      focusNext(activity);
    } else {
      section.querySelector('[data-outcome]').scrollIntoView({ block: 'center' });
    }
  }

  /* After answers without feedback the learner goes straight to the next questions. */
  function focusNext(activity) {
    const page = module.pages[record.state.page];
    const next = page.activities[page.activities.map(function (own) {
      return own.id;
    }).indexOf(activity.id) + 1];
    if (next && !record.isSubmitted(next.id)) {
      const title = frame().querySelector('[data-activity="' + next.id + '"] h2');
      title.focus({ preventScroll: true });
      title.scrollIntoView({ block: 'start' });
    }
  }

  function report(activity, slots) {
    const now = Date.now();
    const began = shownAt[activity.id] || now;
    if (!tracker) {
      return;
    }
    tracker.answered(slots.filter(function (slot) {
      const value = record.state.answers[slot.id];
      return value !== null && value !== undefined && value.length > 0;
    }).map(function (slot) {
      const value = record.state.answers[slot.id];
      return { slot: slot, value: value, right: Leap.answers.result(slot, value), at: new Date(began),
        latency: (firstAt[slot.id] || now) - began, language: record.state.language };
    }));
  }

  function again(id) {
    record.slotsOf({ id: id }).forEach(function (slot) {
      delete record.state.answers[slot.id];
      delete firstAt[slot.id];
    });
    delete shownAt[id];
    record.setSubmitted(id, false);
    show(false);
    frame().querySelector('[data-activity="' + id + '"] h2').focus();
    save();
  }

  /* ---- ending ---- */

  function leave(normal) {
    if (ended || !tracker) {
      return;
    }
    finish(normal);
    deliver();
    show(false);
    document.body.classList.add('ended');
    window.scrollTo(0, 0);
  }

  function finish(normal) {
    stopTimer();
    tracker.update(record.progress());
    ended = true;
    endedNormally = normal;
  }

  function leaveSilently() {
    if (delivered || !tracker) {
      return;
    }
    if (!ended) {
      finish(false);
    }
    tracker.end({ normal: endedNormally, asked: false });
  }

  /* ---- starting ---- */

  function preferred(wish) {
    const wanted = [record.state.language, new URLSearchParams(window.location.search).get('lang'), wish]
      .concat(window.navigator.languages || []);
    for (let i = 0; i < wanted.length; i++) {
      const tag = wanted[i] || '';
      const found = module.languages.filter(function (own) {
        return own === tag || (tag && own.split('-')[0] === tag.split('-')[0].toLowerCase());
      });
      if (found.length) {
        return found[0];
      }
    }
    return module.languages[0];
  }

  function open(started) {
    if (started.data) {
      record.state = Leap.state.decode(module, started.data);
    }
    if (record.mastery !== null && started.mastery !== null) {
      record.mastery = started.mastery;
    }
    record.state.language = preferred(started.language);
    record.state.page = Math.min(record.state.page, record.lastOpen());
    listen();
    show(false);
    if (tracker) {
      save();
      window.setInterval(save, COMMIT_EVERY_MILLIS);
    }
  }

  function button(event, name) {
    const found = event.target.closest('[data-' + name + ']');
    return found && !found.disabled ? found : null;
  }

  const CLICKS = {
    goto: function (target) {
      const id = target.getAttribute('data-goto');
      go(module.pages.map(function (page) {
        return page.id;
      }).indexOf(id));
    },
    next: function () {
      go(record.state.page + 1);
    },
    previous: function () {
      go(record.state.page - 1);
    },
    'switch': function (target) {
      switchTo(target.getAttribute('data-switch'));
    },
    print: function () {
      window.print();
    },
    exit: function () {
      leave(false);
    },
    finish: function () {
      leave(true);
    },
    again: function (target) {
      again(target.getAttribute('data-again'));
    },
    move: function (target) {
      const moved = Leap.forms.move(target);
      const control = target.closest('[data-slot]');
      control.querySelector('[data-moved]').textContent = fill(texts().moved, moved);
      changed(control);
    },
    'pages-toggle': function (target) {
      target.setAttribute('aria-expanded', String(target.getAttribute('aria-expanded') !== 'true'));
    }
  };

  function listen() {
    document.addEventListener('click', function (event) {
      Object.keys(CLICKS).forEach(function (name) {
        const target = button(event, name);
        if (target) {
          CLICKS[name](target);
        }
      });
    });
    ['input', 'change'].forEach(function (type) {
      document.addEventListener(type, function (event) {
        const control = event.target.closest('[data-slot]');
        if (control && !event.target.hasAttribute('data-guard-confirm')) {
          changed(control);
        }
      });
    });
    document.addEventListener('submit', function (event) {
      event.preventDefault();
      submit(event.target.closest('[data-activity]'));
    });
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden') {
        save();
      }
    });
    window.addEventListener('pagehide', leaveSilently);
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) {
        window.location.reload();
      }
    });
  }

  /* A player that shows title, saving and leaving itself says so; once is enough. */
  function hasPlayer() {
    try {
      return window.parent !== window && window.parent.LeapPlayer === true;
    } catch (otherOrigin) {
      return false;
    }
  }

  function begin() {
    document.documentElement.classList.toggle('in-player', hasPlayer());
    const nothing = { data: '', language: '', mastery: null };
    tracker = Leap.createTracker(module, window);
    if (!tracker) {
      open(nothing);
      told('not-connected');
      return;
    }
    tracker.start().then(open, function (reason) {
      window.console.warn('No session', reason);
      tracker = null;
      open(nothing);
      told('ended');
    });
  }

  begin();
})(window.LeapRuntime);
