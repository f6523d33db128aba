/*
 * The player page: shows what the engine's view says, passes the learner's wishes on to it, and tells whether
 * everything is saved. The engine (leap-scorm.js) answers the content and keeps the journal.
 */
'use strict';
(function () {
  /* Content that has a title, a save state and a way out of its own need not show them a second time. */
  window.LeapPlayer = true;
  const boot = JSON.parse(document.body.dataset.boot);
  const texts = boot.texts;
  const byId = (id) => document.getElementById(id);
  const frame = byId('content');
  const wide = matchMedia('(min-width: 46.01rem)');
  const UNSAVED_AFTER_MILLIS = 8000;
  const LOOK_EVERY_MILLIS = 1000;

  let run = null;
  let loaded = 0;
  let moving = false;
  let leaving = false;
  let stopped = false;
  let unsavedSince = 0;
  let said = '';
  let windowGone = false;
  let contentGone = false;

  /* ---- saved, not saved yet, offline ---- */

  function saveState() {
    if (stopped) return 'stopped';
    if (run.pending() === 0) {
      unsavedSince = 0;
      return 'saved';
    }
    unsavedSince = unsavedSince || Date.now();
    if (!navigator.onLine) return 'offline';
    return Date.now() - unsavedSince > UNSAVED_AFTER_MILLIS ? 'unsaved' : 'saving';
  }

  function showSaved() {
    const state = saveState();
    byId('save').dataset.state = state;
    if (byId('save-text').textContent !== texts[state]) byId('save-text').textContent = texts[state];
    if (state === 'unsaved') say('sayUnsaved');
    else if (state === 'offline') say('sayOffline');
    else if (state === 'saved' && said) {
      say('saySaved');
      said = '';
    }
  }

  /* Spoken only when something is wrong and when it is well again, not at every save. */
  function say(key) {
    if (said !== key) byId('live').textContent = texts[key];
    said = key;
  }

  /* ---- table of contents and controls ---- */

  function stateWord(item) {
    if (item.launchable && !item.enabled && !item.current) return texts.unavailable;
    if (item.satisfied === 'TRUE') return texts.passed;
    if (item.satisfied === 'FALSE') return texts.failed;
    if (item.completed === 'TRUE') return texts.completed;
    return item.completed === 'FALSE' ? texts.incomplete : '';
  }

  function line(item) {
    const li = document.createElement('li');
    const inner = document.createElement(item.launchable || item.enabled ? 'button' : 'span');
    inner.append(item.title);
    const word = stateWord(item);
    if (word) {
      const state = document.createElement('span');
      state.className = 'state';
      state.textContent = word;
      inner.append(' ', state);
    }
    if (inner.tagName === 'BUTTON') {
      inner.type = 'button';
      inner.disabled = !item.enabled;
      inner.dataset.activity = item.id;
      if (item.current) inner.setAttribute('aria-current', 'true');
      inner.addEventListener('click', () => {
        fold();
        go('choice', item.id);
      });
    } else {
      inner.className = 'group';
    }
    li.append(inner);
    if (item.more) li.append(opener(item));
    if (item.children && item.children.length) li.append(lines(item.children));
    return li;
  }

  /* A large course comes with its branches closed. */
  function opener(item) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'opener';
    button.textContent = '…';
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', texts.unfold.replace('{0}', item.title));
    button.addEventListener('click', () => {
      const view = run.unfold(item.id);
      showContents(view);
      focusOn(item.id);
    });
    return button;
  }

  function focusOn(activity) {
    byId('toc').querySelectorAll('button').forEach((button) => {
      if (button.dataset.activity === activity) button.focus();
    });
  }

  function lines(items) {
    const ol = document.createElement('ol');
    ol.append(...items.map(line));
    return ol;
  }

  /* What the content asked the system not to show, because it has controls of its own. */
  function hides(view, control) {
    return (view.hidden || []).includes(control);
  }

  function control(id, valid, hidden) {
    byId(id).disabled = !valid;
    byId(id).hidden = hidden;
  }

  function showContents(view) {
    const toc = byId('toc');
    const any = Boolean(view.toc);
    document.body.classList.toggle('single', !any);
    byId('toc-toggle').hidden = !any;
    byId('controls').hidden = !any;
    control('previous', view.canPrevious, hides(view, 'previous'));
    control('next', view.canContinue, hides(view, 'continue'));
    byId('finish').hidden = !view.canExit;
    if (!any) return;
    if (!toc.dataset.ready) {
      toc.dataset.ready = 'yes';
      unfold(wide.matches);
    }
    const focused = toc.contains(document.activeElement) ? document.activeElement.dataset.activity : '';
    toc.replaceChildren(lines(view.toc.children || []));
    if (focused) focusOn(focused);
  }

  function unfold(open) {
    byId('toc').hidden = !open;
    byId('toc-toggle').setAttribute('aria-expanded', String(open));
  }

  function fold() {
    if (!wide.matches) unfold(false);
  }

  function showProgress(standing) {
    const measure = standing.completed === 'TRUE' ? 1 : standing.progressMeasure;
    const known = typeof measure === 'number';
    const percent = known ? Math.floor(Math.max(0, Math.min(1, measure)) * 100) : 0;
    byId('progress').hidden = !known;
    byId('progress').setAttribute('aria-valuenow', String(percent));
    byId('progress').firstElementChild.style.width = percent + '%';
  }

  /* ---- what is in the frame ---- */

  function panel(title, text, action, onAction) {
    frame.hidden = true;
    byId('panel').classList.remove('banner');
    fill(title, text, action, onAction);
    byId('panel').focus();
  }

  /* Content that has ended stays until the learner goes on. */
  function banner(text, action, onAction) {
    byId('panel').classList.add('banner');
    byId('leave').hidden = Boolean(action);
    fill('', text, action, onAction);
    byId('live').textContent = text;
  }

  function fill(title, text, action, onAction) {
    byId('panel-title').hidden = !title;
    byId('panel-title').textContent = title;
    byId('panel-text').textContent = text;
    byId('panel-action').hidden = !action;
    byId('panel-action').textContent = action || '';
    byId('panel-action').onclick = onAction || null;
    byId('panel').hidden = false;
  }

  /* The content before must be gone: what it still says is not the new content's. */
  function load(view) {
    loaded = view.launch;
    byId('leave').hidden = hides(view, 'suspendAll');
    byId('panel').hidden = true;
    frame.hidden = false;
    if (view.activityTitle) frame.title = view.activityTitle;
    unload().then(() => {
      if (leaving || stopped || moving || loaded !== view.launch) return;
      run.pageOpens();
      frame.contentWindow.location.replace(/^https?:/.test(view.href) ? view.href : boot.content + view.href);
    });
  }

  function isEmpty() {
    try {
      return frame.contentWindow.location.href === 'about:blank';
    } catch (otherOrigin) {
      return false;
    }
  }

  /* Takes the content away, so that it says its last words; they are heard before the promise is kept. */
  function unload() {
    return new Promise((resolve) => {
      if (isEmpty()) {
        resolve();
        return;
      }
      frame.addEventListener('load', resolve, { once: true });
      frame.contentWindow.location.replace('about:blank');
    });
  }

  function sentences(first, second) {
    return first ? first + '. ' + second : second;
  }

  function show() {
    if (leaving || stopped || moving) return;
    const view = run.view();
    showContents(view);
    showProgress(run.standing());
    const timeOut = view.message === 'TIME_OUT' ? texts.timeOut : '';
    if (view.state === 'ENDED') over(timeOut || texts.endedTitle, texts.endedText);
    else if (view.state === 'SUSPENDED') over(timeOut || texts.leftTitle, texts.leftText);
    else if (view.state === 'DELIVERED' && view.launch !== loaded) load(view);
    else if (view.state === 'FINISHED' && view.toc) banner(sentences(timeOut, texts.partDone));
    else if (view.state === 'FINISHED') banner(sentences(timeOut, texts.allDone), texts.leave, leave);
    else if (view.state === 'CHOOSE' || view.state === 'NEW') {
      unload().then(() => panel(texts.startTitle, texts.startText));
      if (view.toc) unfold(true);
    }
  }

  /* ---- going and leaving ---- */

  /* The engine hears the wish first, then the content's last words, then the wish is carried out. */
  function wish(type, target) {
    moving = true;
    run.announce(type, target || '');
    return unload().then(() => {
      run.navigate(type, target || '');
      moving = false;
    });
  }

  function go(type, target) {
    if (moving || leaving || stopped) return;
    wish(type, target).then(() => {
      if (run.view().launch === loaded) loaded = 0;
      show();
      showSaved();
    });
  }

  function back() {
    location.assign(boot.back);
  }

  function end(title, text) {
    ['leave', 'controls', 'toc-toggle', 'toc'].forEach((id) => { byId(id).hidden = true; });
    panel(title, boot.back ? text : text + ' ' + texts.close, boot.back ? texts.back : '', back);
  }

  /* Everything is sent before the window says goodbye; what cannot be sent stays in this browser. */
  function settle(then) {
    return Promise.resolve(run.flush()).catch(() => null).then(() => {
      showSaved();
      if (stopped) return null;
      if (run.pending() > 0) {
        panel(texts.notSentTitle, texts.notSentText, texts.retry, () => settle(then));
        return null;
      }
      return fetch(boot.close, { method: 'POST', keepalive: true }).catch(() => null).then(then);
    });
  }

  function over(title, text) {
    leaving = true;
    unload().then(() => settle(() => end(title, text)));
  }

  function leave() {
    if (stopped) {
      if (boot.back) back();
      return;
    }
    if (leaving || moving) return;
    const under = run.view().state === 'DELIVERED';
    leaving = true;
    (under ? wish('suspendAll') : unload().then(() => run.lost()))
      .then(() => settle(() => boot.back ? back() : end(texts.leftTitle, texts.leftText)));
  }

  function stop(key) {
    if (stopped) return;
    stopped = true;
    showSaved();
    frame.contentWindow.location.replace('about:blank');
    end(texts[key + 'Title'], texts[key + 'Text']);
  }

  function askToFinish() {
    byId('ask-title').textContent = texts.finishTitle;
    byId('ask-text').textContent = texts.finishText;
    byId('ask-yes').textContent = texts.finishYes;
    byId('ask-no').textContent = texts.no;
    byId('ask').addEventListener('close', () => {
      if (byId('ask').returnValue === 'yes') go('exitAll');
    }, { once: true });
    byId('ask').returnValue = 'no';
    byId('ask').showModal();
  }

  /* ---- starting ---- */

  function listen() {
    byId('leave').addEventListener('click', leave);
    byId('previous').addEventListener('click', () => go('previous'));
    byId('next').addEventListener('click', () => go('continue'));
    byId('finish').addEventListener('click', askToFinish);
    byId('toc-toggle').addEventListener('click', () => unfold(byId('toc').hidden));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') fold();
    });
    byId('kept-close').addEventListener('click', () => { byId('kept').hidden = true; });
    addEventListener('online', () => run.flush());
    addEventListener('offline', showSaved);
    addEventListener('pagehide', () => goodbye(contentGone));
    addEventListener('pageshow', (event) => {
      if (event.persisted) location.reload();
    });
    frame.addEventListener('load', hearContent);
    setInterval(showSaved, LOOK_EVERY_MILLIS);
  }

  /* When the window closes, content still says its last words; only then is the session given up as it stands. */
  function hearContent() {
    contentGone = false;
    try {
      frame.contentWindow.addEventListener('pagehide', () => {
        contentGone = true;
        if (windowGone) goodbye(true);
      });
    } catch (otherOrigin) {
      contentGone = true;
    }
  }

  function goodbye(contentHasSpoken) {
    windowGone = true;
    if (leaving || stopped) return;
    if (contentHasSpoken || isEmpty()) {
      run.lost();
      fetch(boot.release, { method: 'POST', keepalive: true });
    }
  }

  /* What cannot be added to the record any more is kept beside it; the learner gets the number to ask for. */
  function showKept(kept) {
    const ids = kept.map((one) => one.id).filter((id, i, all) => all.indexOf(id) === i).join(', ');
    const text = texts.kept.replace('{0}', ids);
    if (!ids || byId('kept-text').textContent === text) return;
    byId('kept-text').textContent = text;
    byId('kept').hidden = false;
  }

  function heard(status) {
    if (!run) return;
    showKept(status.kept);
    if (status.stopped) {
      const key = { 'taken-over': 'taken', closed: 'expired', denied: 'expired' }[status.error];
      stop(key || 'broken');
    } else {
      showSaved();
    }
  }

  try {
    run = LeapScorm.open({
      course: boot.course,
      snapshot: boot.snapshot,
      learner: boot.learner,
      journal: { url: boot.journal, storageKey: boot.shelf, session: boot.session, continues: boot.continues },
      tellsPages: true,
      onChange: () => { if (run) show(); },
      onStatus: heard
    });
    listen();
    if (boot.share) run.share(boot.share);
    run.enter();
    show();
    showSaved();
  } catch (failure) {
    console.error(failure);
    end(texts.brokenTitle, texts.brokenText);
  }
})();
