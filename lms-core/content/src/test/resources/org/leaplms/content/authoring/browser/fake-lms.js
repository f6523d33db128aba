/* A learning system that keeps what it is told for this window, also over a reload; remembers every call. */
(function () {
  'use strict';

  const kept = JSON.parse(window.sessionStorage.getItem('fake-lms') || '{}');
  const given = { 'cmi.student_data.mastery_score': '70', 'cmi.scaled_passing_score': '0.7', 'cmi.mode': 'normal',
    'cmi.core.lesson_mode': 'normal' };
  const calls = [];

  /* Objectives that the manifest declares are there from the start. */
  (document.currentScript.getAttribute('data-objectives') || '').split(' ').filter(Boolean).forEach(function (id, i) {
    kept['cmi.objectives.' + i + '.id'] = id;
  });

  function size(prefix) {
    let n = 0;
    while (Object.keys(kept).some(function (key) { return key.indexOf(prefix + n + '.') === 0; })) {
      n++;
    }
    return String(n);
  }

  function get(element) {
    calls.push(['get', element]);
    if (/\._count$/.test(element)) {
      return size(element.replace(/_count$/, ''));
    }
    return kept[element] !== undefined ? kept[element] : given[element] || '';
  }

  function set(element, value) {
    calls.push(['set', element, value]);
    kept[element] = value;
    return 'true';
  }

  function note(name) {
    return function () {
      calls.push([name]);
      window.sessionStorage.setItem('fake-lms', JSON.stringify(kept));
      return 'true';
    };
  }

  const api12 = { LMSInitialize: note('initialize'), LMSGetValue: get, LMSSetValue: set, LMSCommit: note('commit'),
    LMSFinish: note('terminate') };
  const api2004 = { Initialize: note('initialize'), GetValue: get, SetValue: set, Commit: note('commit'),
    Terminate: note('terminate') };
  window.API = api12;
  window.API_1484_11 = api2004;
  window.fakeLms = { kept: kept, calls: calls };
})();
