/* Unit tests of the content runtime; run in a browser page or in Node, give a list of failures. */
(function (Leap, module) {
  'use strict';

  const failures = [];
  let count = 0;

  function test(name, body) {
    count++;
    try {
      body();
    } catch (e) {
      failures.push(name + ': ' + e.message);
    }
  }

  function same(actual, expected) {
    const a = JSON.stringify(actual);
    const b = JSON.stringify(expected);
    if (a !== b) {
      throw new Error('expected ' + b + ' but was ' + a);
    }
  }

  function slot(kind) {
    return module.slots.filter(function (own) {
      return own.kind === kind;
    })[0];
  }

  /* Every answer as long as it can be; texts full of characters that need escaping. */
  function longest() {
    const state = Leap.state.fresh(module);
    state.language = module.languages[0];
    state.page = module.pages.length - 1;
    state.seen = state.seen.map(function () { return true; });
    state.submitted = state.submitted.map(function () { return true; });
    module.slots.forEach(function (own) {
      const ids = own.options.map(function (option) { return option.id; });
      const value = {
        choice: ids[ids.length - 1], multiple: ids, sequencing: ids.slice().reverse(), 'true-false': 'false',
        likert: ids[ids.length - 1], numeric: '-1234567890.1234', text: new Array(3000).join('a\\"\né')
      }[own.kind];
      state.answers[own.id] = own.kind === 'text' ? Leap.state.clip(value, own.limit) : value;
    });
    return state;
  }

  test('an empty state survives', function () {
    const state = Leap.state.fresh(module);
    state.language = 'fr';
    same(Leap.state.decode(module, Leap.state.encode(module, state)), state);
  });

  test('the longest state survives and stays within the limit', function () {
    const state = longest();
    const text = Leap.state.encode(module, state);
    same(text.length <= window.longestState, true);
    same(text.length <= 4096, true);
    same(Leap.state.decode(module, text), state);
  });

  test('a state of another build keeps language and page only', function () {
    const state = longest();
    const text = Leap.state.encode(module, state).replace(module.signature, '00000000');
    const read = Leap.state.decode(module, text);
    same(read.language, state.language);
    same(read.page, state.page);
    same(read.answers, {});
    same(read.seen[0], false);
  });

  test('a broken state is read as far as it goes', function () {
    const text = Leap.state.encode(module, longest());
    ['', 'x', 'L1', text.slice(0, 20), text.slice(0, 60), text.slice(0, text.length - 5)].forEach(function (part) {
      const read = Leap.state.decode(module, part);
      same(read.seen.length, module.pages.length);
      same(read.page >= 0 && read.page < module.pages.length, true);
    });
  });

  test('clipped text fits when escaped, never cuts a character in two', function () {
    same(Leap.state.clip('ab\ncd', 5), 'ab\nc');
    same(Leap.state.clip('\\\\\\', 4), '\\\\');
    same(Leap.state.clip('a\ud83d\ude00', 2), 'a');
    same(Leap.state.clip('a\u0007b\tc\u2028d', 10), 'a b c d');
    same(Leap.state.clip('a\r\nb', 10), 'a\nb');
  });

  test('right and wrong', function () {
    const choice = { kind: 'choice', key: ['c'] };
    same([Leap.answers.isRight(choice, 'c'), Leap.answers.isRight(choice, 'a'), Leap.answers.isRight(choice, null)],
      [true, false, false]);
    const many = { kind: 'multiple', key: ['a', 'c'] };
    same([Leap.answers.isRight(many, ['c', 'a']), Leap.answers.isRight(many, ['a']),
      Leap.answers.isRight(many, ['a', 'b', 'c'])], [true, false, false]);
    const order = { kind: 'sequencing', key: ['b', 'a'] };
    same([Leap.answers.isRight(order, ['b', 'a']), Leap.answers.isRight(order, ['a', 'b'])], [true, false]);
    const number = { kind: 'numeric', key: ['1', '2.5'] };
    same([Leap.answers.isRight(number, '1'), Leap.answers.isRight(number, '2.5'), Leap.answers.isRight(number, '2.6')],
      [true, true, false]);
    same(Leap.answers.result({ kind: 'likert', key: [] }, '3'), null);
  });

  test('numbers as learners write them', function () {
    same(['10', ' 2,5 ', '1 000', '-3', '1e3', 'ten', '', '1,2,3'].map(Leap.answers.number),
      ['10', '2.5', '1000', '-3', '', '', '', '']);
  });

  test('score counts keyed answers only', function () {
    const slots = [{ id: 'a', kind: 'choice', key: ['a'] }, { id: 'b', kind: 'choice', key: ['b'] },
      { id: 'c', kind: 'likert', key: [] }];
    same(Leap.answers.score(slots, { a: 'a', b: 'a', c: '5' }), { raw: 1, min: 0, max: 2, scaled: 0.5 });
    same(Leap.answers.score([], {}), { raw: 0, min: 0, max: 0, scaled: 0 });
  });

  test('SCORM 2004 and xAPI notation', function () {
    const modern = Leap.answers.modern;
    same(modern.response({ kind: 'multiple' }, ['a', 'c']), 'a[,]c');
    same(modern.pattern({ kind: 'sequencing', key: ['b', 'a'] }), 'b[,]a');
    same(modern.pattern({ kind: 'numeric', key: ['1', '2.5'] }), '1[:]2.5');
    same([modern.type({ kind: 'text', limit: 250 }), modern.type({ kind: 'text', limit: 251 })],
      ['fill-in', 'long-fill-in']);
  });

  test('SCORM 1.2 notation', function () {
    const old = Leap.answers.scorm12;
    same(old.responses({ kind: 'multiple' }, ['a', 'c']), ['a,c']);
    same(old.pattern({ kind: 'multiple', key: ['a', 'c'] }), '{a,c}');
    same(old.responses({ kind: 'true-false' }, 'false'), ['f']);
    same([old.responses({ kind: 'likert' }, 'na'), old.responses({ kind: 'likert' }, '10')], [['n'], ['a']]);
    same(old.responses({ kind: 'text' }, new Array(601).join('x')).map(function (part) { return part.length; }),
      [250, 250, 100]);
  });

  test('the guard sees what may identify a patient', function () {
    const found = {
      'call 416-555-1234': 'phone', '(514) 555 1234': 'phone', 'OHIP 1234-567-890 AB': 'health-card',
      'TREM 4455 1234': 'health-card', 'born in 1941': 'date', '3/12/1941': 'date', '1941-03-12': 'date',
      'née le 3 mars': 'date', 'MRN 448812': 'record', 'dossier no 55123': 'record', 'a.b@hospital.ca': 'email',
      'K1A 0B1': 'postal'
    };
    Object.keys(found).forEach(function (text) {
      if (Leap.guard.check(text).indexOf(found[text]) < 0) {
        throw new Error(text + ' gave ' + Leap.guard.check(text));
      }
    });
    ['Ask 5 people a week by 31 March', 'Over 10% in 6 months, 2 of 3 visits', 'PPS 60% to 50%', 'room 12',
      'Demander à une personne par semaine', 'in 2026 and 2027'].forEach(function (text) {
      same(Leap.guard.check(text), []);
    });
  });

  if (Leap.scorm) {
    test('time spans', function () {
      same(Leap.scorm.span12(3723450), '0001:02:03.45');
      same(Leap.scorm.span12(0), '0000:00:00.00');
      same(Leap.scorm.span2004(3723450), 'PT1H2M3.45S');
      same(Leap.scorm.span2004(60000), 'PT1M0S');
      same(Leap.scorm.stamp(new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678))), '2026-01-02T03:04:05.6Z');
      same(Leap.scorm.real(1 / 3), '0.3333333');
    });

    test('the API is found above, beside an origin that may not be read, or in the opener', function () {
      const api = {};
      const top = { API: api };
      top.parent = top;
      const middle = { parent: top };
      Object.defineProperty(middle, 'API', { get: function () { throw new Error('foreign'); } });
      same(Leap.scorm.find({ parent: middle }, 'API') === api, true);
      const alone = { opener: { parent: top } };
      alone.parent = alone;
      same(Leap.scorm.find(alone, 'API') === api, true);
      const lost = {};
      lost.parent = lost;
      same(Leap.scorm.find(lost, 'API'), null);
    });

    test('what did not change is not set again', function () {
      const sets = [];
      const lms = Leap.scorm.connection({ SetValue: function (e, v) { sets.push(e + '=' + v); return 'true'; } },
        { set: 'SetValue' });
      lms.set('a', 1);
      lms.set('a', '1');
      lms.set('a', 2);
      same(sets, ['a=1', 'a=2']);
    });
  }

  window.testResult = { count: count, failures: failures };
})(window.LeapRuntime, window.LeapModule);
