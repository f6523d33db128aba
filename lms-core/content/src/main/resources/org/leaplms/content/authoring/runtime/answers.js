/* What an answer means: right or wrong, and how SCORM 1.2, SCORM 2004 and xAPI write it. */
(function (Leap) {
  'use strict';

  const BRIEF = 250;

  function keyed(slot) {
    return slot.key.length > 0;
  }

  function same(a, b) {
    return a.length === b.length && a.every(function (part, i) {
      return part === b[i];
    });
  }

  function isRight(slot, value) {
    if (value === undefined || value === null) {
      return false;
    }
    switch (slot.kind) {
      case 'multiple':
        return same(value.slice().sort(), slot.key.slice().sort());
      case 'sequencing':
        return same(value, slot.key);
      case 'numeric':
        return Number(value) >= Number(slot.key[0]) && Number(value) <= Number(slot.key[1]);
      default:
        return value === slot.key[0];
    }
  }

  /* A number as a learner writes it, with comma or point; empty when it is none. */
  function number(text) {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    return /^[-+]?\d+(\.\d+)?$/.test(plain) ? String(Number(plain)) : '';
  }

  function score(slots, answers) {
    const counted = slots.filter(keyed);
    const right = counted.filter(function (slot) {
      return isRight(slot, answers[slot.id]);
    }).length;
    return { raw: right, min: 0, max: counted.length, scaled: counted.length ? right / counted.length : 0 };
  }

  function result(slot, value) {
    return keyed(slot) ? isRight(slot, value) : null;
  }

  const TYPE = { choice: 'choice', multiple: 'choice', 'true-false': 'true-false', sequencing: 'sequencing',
    numeric: 'numeric', likert: 'likert' };

  /* xAPI and SCORM 2004 share their names of types and their notation of answers. */
  const modern = {
    type: function (slot) {
      return TYPE[slot.kind] || (slot.limit > BRIEF ? 'long-fill-in' : 'fill-in');
    },
    response: function (slot, value) {
      return Array.isArray(value) ? value.join('[,]') : value;
    },
    pattern: function (slot) {
      return slot.key.join(slot.kind === 'numeric' ? '[:]' : '[,]');
    }
  };

  const scorm12 = {
    type: function (slot) {
      return TYPE[slot.kind] || 'fill-in';
    },
    /* One answer, or several when a text is longer than the 255 characters of one. */
    responses: function (slot, value) {
      switch (slot.kind) {
        case 'multiple':
        case 'sequencing':
          return [value.join(',')];
        case 'true-false':
          return [value.charAt(0)];
        case 'likert':
          return [value === 'na' ? 'n' : Number(value).toString(36)];
        case 'text':
          return parts(value);
        default:
          return [value];
      }
    },
    pattern: function (slot) {
      switch (slot.kind) {
        case 'multiple':
          return '{' + slot.key.join(',') + '}';
        case 'true-false':
          return slot.key[0].charAt(0);
        case 'numeric':
          return slot.key[0] === slot.key[1] ? slot.key[0] : '';
        default:
          return slot.key.join(',');
      }
    }
  };

  function parts(text) {
    const list = [];
    for (let at = 0; at < text.length || at === 0; at += BRIEF) {
      list.push(text.slice(at, at + BRIEF));
    }
    return list;
  }

  Leap.answers = { keyed: keyed, isRight: isRight, number: number, score: score, result: result, modern: modern,
    scorm12: scorm12 };
})((window.LeapRuntime = window.LeapRuntime || {}));
