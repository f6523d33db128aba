/* Reading answers from form controls and writing them back. A control is any element with data-slot and data-kind. */
(function (Leap) {
  'use strict';

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  function control(frame, slot) {
    return frame.querySelector('[data-slot="' + slot.id + '"]');
  }

  function order(element) {
    return all(element, '[data-option]').map(function (item) {
      return item.getAttribute('data-option');
    });
  }

  /* The answer in a control, or null when there is none. */
  function read(element, slot) {
    switch (slot.kind) {
      case 'multiple': {
        const ticked = all(element, 'input:checked').map(function (input) {
          return input.value;
        });
        return ticked.length || !slot.required ? ticked : null;
      }
      case 'sequencing':
        return order(element);
      case 'numeric':
        return Leap.answers.number(element.querySelector('input').value) || null;
      case 'text':
        return Leap.state.clip(element.querySelector('textarea').value.trim(), slot.limit) || null;
      default: {
        const chosen = element.querySelector('input:checked');
        return chosen ? chosen.value : null;
      }
    }
  }

  function write(element, slot, value) {
    const list = value === undefined || value === null ? [] : [].concat(value);
    switch (slot.kind) {
      case 'sequencing':
        arrange(element, slot, list);
        break;
      case 'numeric':
        element.querySelector('input').value = list[0] || '';
        break;
      case 'text':
        element.querySelector('textarea').value = list[0] || '';
        break;
      default:
        all(element, 'input').forEach(function (input) {
          input.checked = list.indexOf(input.value) >= 0;
        });
    }
  }

  function arrange(element, slot, ids) {
    const list = element.querySelector('.order');
    const wanted = ids.length === slot.options.length ? ids : slot.options.map(function (option) {
      return option.id;
    });
    wanted.forEach(function (id) {
      list.appendChild(list.querySelector('[data-option="' + id + '"]'));
    });
    ends(list);
  }

  /* The first step cannot move up, the last not down. */
  function ends(list) {
    const items = all(list, '[data-option]');
    items.forEach(function (item, i) {
      item.querySelector('[data-move="up"]').disabled = i === 0 || list.hasAttribute('data-locked');
      item.querySelector('[data-move="down"]').disabled = i === items.length - 1 || list.hasAttribute('data-locked');
    });
  }

  /* Moves one step and keeps the keyboard on it; returns its text and new place. */
  function move(button) {
    const item = button.closest('[data-option]');
    const list = item.parentNode;
    if (button.getAttribute('data-move') === 'up' && item.previousElementSibling) {
      list.insertBefore(item, item.previousElementSibling);
    } else if (button.getAttribute('data-move') === 'down' && item.nextElementSibling) {
      list.insertBefore(item.nextElementSibling, item);
    }
    ends(list);
    const target = button.disabled ? item.querySelector('[data-move]:not([disabled])') : button;
    if (target) {
      target.focus();
    }
    return { step: item.querySelector('.order-text').textContent, place: all(list, '[data-option]').indexOf(item) + 1,
      total: list.children.length };
  }

  function lock(element, slot, locked) {
    all(element, 'input, textarea').forEach(function (input) {
      input.disabled = locked;
    });
    if (slot.kind === 'sequencing') {
      const list = element.querySelector('.order');
      if (locked) {
        list.setAttribute('data-locked', '');
      } else {
        list.removeAttribute('data-locked');
      }
      ends(list);
    }
    element.classList.toggle('locked', locked);
  }

  /* Marks the control right or wrong and opens its explanation; null closes it. */
  function judge(element, right, texts) {
    const box = element.querySelector('[data-feedback]');
    element.classList.remove('right', 'wrong');
    if (!box) {
      return;
    }
    box.hidden = right === null;
    if (right !== null) {
      element.classList.add(right ? 'right' : 'wrong');
      box.querySelector('[data-verdict]').textContent = right ? texts.right : texts.wrong;
    }
  }

  /* The form field the keyboard goes to when an answer is missing. */
  function focusable(element) {
    return element.querySelector('input, textarea, button:not([disabled])');
  }

  Leap.forms = { all: all, control: control, read: read, write: write, move: move, lock: lock, judge: judge,
    focusable: focusable };
})((window.LeapRuntime = window.LeapRuntime || {}));
