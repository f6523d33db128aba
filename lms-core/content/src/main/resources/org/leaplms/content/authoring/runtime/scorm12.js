/* Tracker for SCORM 1.2. */
(function (Leap) {
  'use strict';

  const CALLS = { initialize: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit',
    terminate: 'LMSFinish' };
  const ENDED = ['passed', 'completed', 'failed'];
  const WEIGHTING = '1';

  Leap.createTracker = function (module, win) {
    const api = Leap.scorm.find(win, 'API');
    if (!api) {
      return null;
    }
    const lms = Leap.scorm.connection(api, CALLS);
    const startedAt = Date.now();
    let status = '';
    let credit = true;
    let mastery = '';
    let count = 0;

    function start() {
      if (!lms.initialize()) {
        return Promise.reject(new Error('LMSInitialize'));
      }
      status = lms.get('cmi.core.lesson_status');
      mastery = lms.get('cmi.student_data.mastery_score');
      credit = ['browse', 'review'].indexOf(lms.get('cmi.core.lesson_mode')) < 0;
      count = Number(lms.get('cmi.interactions._count')) || 0;
      if (credit && ENDED.indexOf(status) < 0) {
        lms.set('cmi.core.lesson_status', 'incomplete');
      }
      lms.set('cmi.core.exit', 'suspend');
      return Promise.resolve({
        data: lms.get('cmi.suspend_data'),
        language: lms.get('cmi.student_preference.language'),
        mastery: mastery === '' ? null : Number(mastery) / 100
      });
    }

    function answered(list) {
      list.forEach(function (answer) {
        const slot = answer.slot;
        Leap.answers.scorm12.responses(slot, answer.value).forEach(function (response, part) {
          interaction(answer, slot.id + (part ? '.' + (part + 1) : ''), response);
        });
      });
    }

    function interaction(answer, id, response) {
      const at = 'cmi.interactions.' + count++ + '.';
      const pattern = Leap.answers.keyed(answer.slot) ? Leap.answers.scorm12.pattern(answer.slot) : '';
      lms.set(at + 'id', id);
      lms.set(at + 'type', Leap.answers.scorm12.type(answer.slot));
      answer.slot.objectives.forEach(function (objective, i) {
        lms.set(at + 'objectives.' + i + '.id', objective);
      });
      lms.set(at + 'time', Leap.scorm.clock12(answer.at));
      if (pattern) {
        lms.set(at + 'correct_responses.0.pattern', pattern);
      }
      lms.set(at + 'weighting', answer.right === null ? '0' : WEIGHTING);
      lms.set(at + 'student_response', response);
      lms.set(at + 'result', answer.right === null ? 'neutral' : answer.right ? 'correct' : 'wrong');
      lms.set(at + 'latency', Leap.scorm.span12(answer.latency));
    }

    function update(progress) {
      lms.set('cmi.core.lesson_location', progress.location);
      lms.set('cmi.suspend_data', progress.data);
      lms.set('cmi.student_preference.language', progress.language);
      if (!credit) {
        return;
      }
      /* With a mastery score the learning system turns any score into passed or failed at the end, so the score
         waits until the module is complete. */
      if (progress.score && (progress.completed || mastery === '')) {
        percent('cmi.core.score.', progress.score);
        progress.objectives.forEach(objective);
      }
      const next = progress.passed === null ? 'completed' : progress.passed ? 'passed' : 'failed';
      if (progress.completed && status !== 'passed') {
        status = next;
        lms.set('cmi.core.lesson_status', next);
      }
    }

    function percent(at, score) {
      lms.set(at + 'raw', Math.round(score.scaled * 10000) / 100);
      lms.set(at + 'min', 0);
      lms.set(at + 'max', 100);
    }

    function objective(own, i) {
      const at = 'cmi.objectives.' + i + '.';
      lms.set(at + 'id', own.id);
      percent(at + 'score.', own.score);
      lms.set(at + 'status', own.passed === null ? 'completed' : own.passed ? 'passed' : 'failed');
    }

    function commit() {
      lms.set('cmi.core.session_time', Leap.scorm.span12(Date.now() - startedAt));
      return Promise.resolve(lms.commit());
    }

    function end(options) {
      lms.set('cmi.core.session_time', Leap.scorm.span12(Date.now() - startedAt));
      lms.set('cmi.core.exit', options.normal ? '' : 'suspend');
      return Promise.resolve(lms.terminate());
    }

    return { start: start, answered: answered, update: update, commit: commit, end: end };
  };
})((window.LeapRuntime = window.LeapRuntime || {}));
