/* What a learner does, for journeys: finds controls in the visible frame and uses them by the events a browser sends. */
window.learner = (function () {
  'use strict';

  function frame() {
    return document.querySelector('.frame:not([hidden])');
  }

  function each(list, body) {
    Array.prototype.forEach.call(list, body);
  }

  function type(field, text) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function choose(control, value) {
    control.querySelector('input[value="' + value + '"]').click();
  }

  function order(control, wanted) {
    wanted.forEach(function (id, place) {
      for (let i = 0; i < wanted.length; i++) {
        const items = Array.prototype.slice.call(control.querySelectorAll('[data-option]'));
        if (items[place].getAttribute('data-option') === id) {
          return;
        }
        control.querySelector('[data-option="' + id + '"] [data-move="up"]').click();
      }
    });
  }

  function answer(control, right) {
    const slot = window.LeapModule.slots.filter(function (own) {
      return own.id === control.getAttribute('data-slot');
    })[0];
    const key = slot.key;
    const first = slot.options.length ? slot.options[0].id : '';
    switch (slot.kind) {
      case 'choice':
        return choose(control, !key.length ? first : right ? key[0] : slot.options.filter(function (o) {
          return o.id !== key[0];
        })[0].id);
      case 'true-false':
        return choose(control, (key[0] === 'true') === right ? 'true' : 'false');
      case 'multiple':
        return (key.length ? key : [first]).slice(right ? 0 : 1).forEach(function (id) {
          choose(control, id);
        });
      case 'sequencing':
        return order(control, right ? key : key.slice().reverse());
      case 'numeric':
        return type(control.querySelector('input'), right ? key[0] : '999');
      case 'likert':
        return choose(control, '4');
      default:
        return type(control.querySelector('textarea'), 'Un geste par semaine. ' + slot.id);
    }
  }

  return {
    frame: frame,
    answer: function (activity, right) {
      const section = frame().querySelector('[data-activity="' + activity + '"]');
      each(section.querySelectorAll('[data-slot]'), function (control) {
        answer(control, right);
      });
    },
    submit: function (activity) {
      frame().querySelector('[data-activity="' + activity + '"] button[type="submit"]').click();
    },
    complete: function (activity, right) {
      this.answer(activity, right);
      this.submit(activity);
      return frame().querySelectorAll('[data-activity="' + activity + '"] [data-errors] li').length;
    },
    go: function (page) {
      frame().querySelector('[data-goto="' + page + '"]').click();
    },
    click: function (selector) {
      frame().querySelector(selector).click();
    },
    text: function (selector) {
      return frame().querySelector(selector).textContent;
    },
    /* The answers that the visible form shows, by slot. */
    shown: function () {
      const all = {};
      each(frame().querySelectorAll('[data-slot]'), function (control) {
        const slot = window.LeapModule.slots.filter(function (own) {
          return own.id === control.getAttribute('data-slot');
        })[0];
        all[slot.id] = window.LeapRuntime.forms.read(control, slot);
      });
      return all;
    }
  };
})();
