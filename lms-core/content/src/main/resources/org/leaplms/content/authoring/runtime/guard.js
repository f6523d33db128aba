/* Looks in free text for what may identify a patient. It warns; the learner decides. */
(function (Leap) {
  'use strict';

  const PATTERNS = [
    ['email', /[\w.+-]+@[\w-]+\.[\w.]+/],
    ['health-card', /(^|[^\dA-Za-z])([A-Za-z]{4}[ -]?\d{4}[ -]?\d{4}|\d{4}[ -]?\d{3}[ -]?\d{3}([ -]?[A-Za-z]{2})?|\d{3}[ -]\d{3}[ -]\d{3}|\d{9,12})(?![\dA-Za-z])/],
    ['phone', /(^|[^\d])(\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]?\d{4}(?!\d)/],
    ['date', /(^|\D)((19|20)\d{2}[-\/. ](0?[1-9]|1[0-2])[-\/. ](0?[1-9]|[12]\d|3[01])|(0?[1-9]|[12]\d|3[01])[-\/.](0?[1-9]|[12]\d|3[01])[-\/.](19|20)?\d{2})(?!\d)/],
    ['date', /\b(born|dob|d\.o\.b|n[ée]e? le|ddn)\b.{0,12}\d/i],
    ['record', /\b(mrn|chart|record|dossier|hcn|ramq|nam)\b[\s#:.no°]*\d{4,}/i],
    ['postal', /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/i]
  ];

  /* Names of the kinds of identifier that a text seems to hold, each once. */
  function check(text) {
    const found = [];
    PATTERNS.forEach(function (pattern) {
      if (pattern[1].test(text) && found.indexOf(pattern[0]) < 0) {
        found.push(pattern[0]);
      }
    });
    return found;
  }

  Leap.guard = { check: check };
})((window.LeapRuntime = window.LeapRuntime || {}));
