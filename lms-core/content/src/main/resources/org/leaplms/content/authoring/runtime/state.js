/* The saved state of a module as one short text, so that it fits the 4096 characters of SCORM 1.2:
   L1.<signature>.<language>.<page>.<seen bits>.<submitted bits>.<answers>
   Every answer takes a known number of characters; texts carry their length in front. */
(function (Leap) {
  'use strict';

  const MARK = 'L1';
  const NONE = '-';

  function bits(flags) {
    let text = '';
    for (let i = 0; i < flags.length; i += 4) {
      let digit = 0;
      for (let b = 0; b < 4; b++) {
        digit |= flags[i + b] ? 1 << b : 0;
      }
      text += digit.toString(16);
    }
    return text;
  }

  function flags(text, count) {
    const list = [];
    for (let i = 0; i < count; i++) {
      const digit = parseInt(text.charAt(i >> 2), 16) || 0;
      list.push((digit & (1 << (i & 3))) !== 0);
    }
    return list;
  }

  function escape(text) {
    return text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
  }

  function unescape(text) {
    return text.replace(/\\(.)/g, function (all, c) {
      return c === 'n' ? '\n' : c;
    });
  }

  /* Text that a learning system can keep: no control characters, and escaped no longer than the limit. */
  function clip(text, limit) {
    let kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u2028\u2029]/g, ' ');
    for (let over = escape(kept).length - limit; over > 0; over = escape(kept).length - limit) {
      kept = kept.slice(0, kept.length - Math.max(1, over >> 1));
    }
    const last = kept.charCodeAt(kept.length - 1);
    if (last >= 0xd800 && last <= 0xdbff) {
      kept = kept.slice(0, -1);
    }
    return kept;
  }

  const WRITE = {
    choice: function (slot, value) {
      return value;
    },
    'true-false': function (slot, value) {
      return value.charAt(0);
    },
    likert: function (slot, value) {
      return value === 'na' ? 'n' : Number(value).toString(36);
    },
    multiple: function (slot, value) {
      return value.join('') + '.';
    },
    sequencing: function (slot, value) {
      return value.join('');
    },
    numeric: sized,
    text: sized
  };

  function sized(slot, value) {
    const text = escape(clip(value, slot.limit));
    return text.length.toString(36) + ':' + text;
  }

  const READ = {
    choice: function (source) {
      return source.take(1);
    },
    'true-false': function (source) {
      return source.take(1) === 't' ? 'true' : 'false';
    },
    likert: function (source) {
      const code = source.take(1);
      return code === 'n' ? 'na' : String(parseInt(code, 36));
    },
    multiple: function (source) {
      return source.until('.').split('');
    },
    sequencing: function (source, slot) {
      return source.take(slot.options.length).split('');
    },
    numeric: unsized,
    text: unsized
  };

  function unsized(source) {
    const length = parseInt(source.until(':'), 36);
    if (!(length >= 0)) {
      throw new Error('length');
    }
    return unescape(source.take(length));
  }

  function reader(text) {
    let at = 0;
    return {
      take: function (count) {
        if (at + count > text.length) {
          throw new Error('short');
        }
        at += count;
        return text.slice(at - count, at);
      },
      until: function (mark) {
        const end = text.indexOf(mark, at);
        if (end < 0) {
          throw new Error('no ' + mark);
        }
        const part = text.slice(at, end);
        at = end + 1;
        return part;
      },
      peek: function () {
        return text.charAt(at);
      }
    };
  }

  function encode(module, state) {
    let text = [
      MARK,
      module.signature,
      state.language,
      state.page.toString(36),
      bits(state.seen),
      bits(state.submitted)
    ].join('.') + '.';
    module.slots.forEach(function (slot) {
      const value = state.answers[slot.id];
      text += value === undefined || value === null ? NONE : WRITE[slot.kind](slot, value);
    });
    return text;
  }

  function fresh(module) {
    return {
      language: '',
      page: 0,
      seen: module.pages.map(function () {
        return false;
      }),
      submitted: activities(module).map(function () {
        return false;
      }),
      answers: {}
    };
  }

  /* The state in a text, or a fresh one. Answers of another build of the module are left out. */
  function decode(module, text) {
    const state = fresh(module);
    const source = reader(text || '');
    try {
      if (source.until('.') !== MARK) {
        return state;
      }
      const same = source.until('.') === module.signature;
      state.language = source.until('.');
      state.page = Math.min(parseInt(source.until('.'), 36) || 0, module.pages.length - 1);
      if (!same) {
        return state;
      }
      state.seen = flags(source.until('.'), module.pages.length);
      state.submitted = flags(source.until('.'), state.submitted.length);
      module.slots.forEach(function (slot) {
        if (source.peek() === NONE) {
          source.take(1);
        } else {
          state.answers[slot.id] = READ[slot.kind](source, slot);
        }
      });
    } catch (broken) {
      return state;
    }
    return state;
  }

  function activities(module) {
    return module.pages.reduce(function (all, page) {
      return all.concat(page.activities);
    }, []);
  }

  Leap.state = { encode: encode, decode: decode, fresh: fresh, clip: clip, activities: activities };
})((window.LeapRuntime = window.LeapRuntime || {}));
