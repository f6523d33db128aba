/* What both SCORM trackers share: finding the API, setting only what changed, and time. */
(function (Leap) {
  'use strict';

  const MOST_PARENTS = 500;

  function above(win, name) {
    for (let i = 0; win && i < MOST_PARENTS; i++) {
      try {
        if (win[name]) {
          return win[name];
        }
      } catch (foreignOrigin) {
        // another origin: look further up
      }
      if (win === win.parent) {
        return null;
      }
      win = win.parent;
    }
    return null;
  }

  /* The API object of the learning system, or null when the page is not in one. */
  function find(win, name) {
    const found = above(win, name) || above(win.opener, name);
    if (found) {
      return found;
    }
    try {
      return win.top ? above(win.top.opener, name) : null;
    } catch (foreignOrigin) {
      return null;
    }
  }

  /* Names of the calls differ by standard; what was set once with the same value is not set again. */
  function connection(api, calls) {
    const known = {};
    let terminated = false;
    return {
      initialize: function () {
        return String(api[calls.initialize]('')) === 'true';
      },
      get: function (element) {
        const value = api[calls.get](element);
        return value === undefined || value === null ? '' : String(value);
      },
      set: function (element, value) {
        const text = String(value);
        if (!terminated && known[element] !== text && String(api[calls.set](element, text)) === 'true') {
          known[element] = text;
        }
      },
      commit: function () {
        return String(api[calls.commit]('')) === 'true';
      },
      terminate: function () {
        if (!terminated) {
          /* Before the call, because a learning system may close the page within it. */
          terminated = true;
          terminated = String(api[calls.terminate]('')) === 'true';
        }
        return terminated;
      }
    };
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  /* HHHH:MM:SS.SS */
  function span12(millis) {
    const hundredths = Math.floor(millis / 10);
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.floor(seconds / 3600);
    return ('0000' + hours).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60) + '.' +
      two(hundredths % 100);
  }

  function clock12(date) {
    return two(date.getHours()) + ':' + two(date.getMinutes()) + ':' + two(date.getSeconds());
  }

  /* PT…H…M…S with hundredths */
  function span2004(millis) {
    const hundredths = Math.max(0, Math.floor(millis / 10));
    const seconds = Math.floor(hundredths / 100);
    const rest = hundredths % 100;
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return 'PT' + (hours ? hours + 'H' : '') + (minutes ? minutes + 'M' : '') + (seconds % 60) +
      (rest ? '.' + two(rest) : '') + 'S';
  }

  /* SCORM allows a time zone only behind a fraction of a second. */
  function stamp(date) {
    return date.toISOString().slice(0, 21) + 'Z';
  }

  /* At most seven decimals, as SCORM's real(10,7) has. */
  function real(number) {
    return String(Math.round(number * 1e7) / 1e7);
  }

  Leap.scorm = { find: find, connection: connection, span12: span12, clock12: clock12, span2004: span2004,
    stamp: stamp, real: real };
})((window.LeapRuntime = window.LeapRuntime || {}));
