/* Tracker for SCORM 2004. */
(function (Leap) {
  'use strict';

  const CALLS = { initialize: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', terminate: 'Terminate' };
  const DESCRIPTION = 240;

  Leap.createTracker = function (module, win) {
    const api = Leap.scorm.find(win, 'API_1484_11');
    if (!api) {
      return null;
    }
    const lms = Leap.scorm.connection(api, CALLS);
    const startedAt = Date.now();
    let credit = true;
    let completed = false;
    let passed = false;
    let count = 0;
    const places = {};

    function start() {
      if (!lms.initialize()) {
        return Promise.reject(new Error('Initialize'));
      }
      credit = ['browse', 'review'].indexOf(lms.get('cmi.mode')) < 0;
      completed = lms.get('cmi.completion_status') === 'completed';
      passed = lms.get('cmi.success_status') === 'passed';
      count = Number(lms.get('cmi.interactions._count')) || 0;
      const mastery = lms.get('cmi.scaled_passing_score');
      if (credit && !completed) {
        lms.set('cmi.completion_status', 'incomplete');
      }
      lms.set('cmi.exit', 'suspend');
      return Promise.resolve({
        data: lms.get('cmi.suspend_data'),
        language: lms.get('cmi.learner_preference.language'),
        mastery: mastery === '' ? null : Number(mastery)
      });
    }

    function answered(list) {
      list.forEach(function (answer) {
        const slot = answer.slot;
        const at = 'cmi.interactions.' + count++ + '.';
        lms.set(at + 'id', slot.id);
        lms.set(at + 'type', Leap.answers.modern.type(slot));
        slot.objectives.forEach(function (objective, i) {
          lms.set(at + 'objectives.' + i + '.id', objective);
        });
        lms.set(at + 'timestamp', Leap.scorm.stamp(answer.at));
        if (Leap.answers.keyed(slot)) {
          lms.set(at + 'correct_responses.0.pattern', Leap.answers.modern.pattern(slot));
        }
        lms.set(at + 'weighting', answer.right === null ? 0 : 1);
        lms.set(at + 'learner_response', Leap.answers.modern.response(slot, answer.value));
        lms.set(at + 'result', answer.right === null ? 'neutral' : answer.right ? 'correct' : 'incorrect');
        lms.set(at + 'latency', Leap.scorm.span2004(answer.latency));
        lms.set(at + 'description', '{lang=' + answer.language + '}' +
          slot.prompt[answer.language].slice(0, DESCRIPTION));
      });
    }

    function update(progress) {
      lms.set('cmi.location', progress.location);
      lms.set('cmi.suspend_data', progress.data);
      lms.set('cmi.learner_preference.language', progress.language);
      if (!credit) {
        return;
      }
      completed = completed || progress.completed;
      lms.set('cmi.progress_measure', completed ? 1 : Leap.scorm.real(progress.measure));
      lms.set('cmi.completion_status', completed ? 'completed' : 'incomplete');
      if (progress.score && !(passed && progress.passed === false)) {
        passed = passed || progress.passed === true;
        points('cmi.score.', progress.score);
        progress.objectives.forEach(objective);
        if (progress.passed !== null) {
          lms.set('cmi.success_status', progress.passed ? 'passed' : 'failed');
        }
      }
    }

    function points(at, score) {
      lms.set(at + 'scaled', Leap.scorm.real(score.scaled));
      lms.set(at + 'raw', score.raw);
      lms.set(at + 'min', score.min);
      lms.set(at + 'max', score.max);
    }

    function objective(own) {
      const at = 'cmi.objectives.' + indexOf(own.id) + '.';
      points(at + 'score.', own.score);
      lms.set(at + 'completion_status', 'completed');
      if (own.passed !== null) {
        lms.set(at + 'success_status', own.passed ? 'passed' : 'failed');
      }
    }

    function indexOf(id) {
      if (id in places) {
        return places[id];
      }
      places[id] = lookUp(id);
      return places[id];
    }

    /* Where the learning system keeps an objective; one it does not know yet is added at the end. */
    function lookUp(id) {
      const size = Number(lms.get('cmi.objectives._count')) || 0;
      for (let i = 0; i < size; i++) {
        if (lms.get('cmi.objectives.' + i + '.id') === id) {
          return i;
        }
      }
      lms.set('cmi.objectives.' + size + '.id', id);
      return size;
    }

    function commit() {
      lms.set('cmi.session_time', Leap.scorm.span2004(Date.now() - startedAt));
      return Promise.resolve(lms.commit());
    }

    function end(options) {
      lms.set('cmi.session_time', Leap.scorm.span2004(Date.now() - startedAt));
      lms.set('cmi.exit', options.normal ? 'normal' : 'suspend');
      if (options.asked) {
        lms.set('adl.nav.request', options.normal ? 'exitAll' : 'suspendAll');
      }
      return Promise.resolve(lms.terminate());
    }

    return { start: start, answered: answered, update: update, commit: commit, end: end };
  };
})((window.LeapRuntime = window.LeapRuntime || {}));
