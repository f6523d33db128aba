/* What stands between an answer and its submission: missing answers, and free text that may identify a patient. */
(function (Leap) {
  'use strict';

  function make(tag, text, className) {
    const element = document.createElement(tag);
    if (text) {
      element.textContent = text;
    }
    if (className) {
      element.className = className;
    }
    return element;
  }

  function showGuard(element, slot, answers, language, texts) {
    const box = element.querySelector('[data-guard]');
    const found = Leap.guard.check(answers[slot.id] || '');
    const key = language + found.join();
    if (box.getAttribute('data-found') === key) {
      return;
    }
    box.setAttribute('data-found', key);
    box.textContent = '';
    if (!found.length) {
      return;
    }
    box.appendChild(make('p', texts['guard-title'] + ' ' + found.map(function (kind) {
      return texts['guard-' + kind];
    }).join('; ') + '.'));
    const label = box.appendChild(make('label', '', 'option'));
    const tick = label.appendChild(make('input'));
    tick.type = 'checkbox';
    tick.setAttribute('data-guard-confirm', '');
    label.appendChild(make('span', texts['guard-confirm']));
  }

  function problem(element, slot, answers, texts) {
    const value = answers[slot.id];
    if (slot.kind === 'numeric' && element.querySelector('input').value.trim() && value === null) {
      return texts['number-wrong'];
    }
    if (slot.required && (value === undefined || value === null || value.length === 0)) {
      return texts['answer-missing'];
    }
    const confirm = element.querySelector('[data-guard-confirm]');
    return confirm && !confirm.checked ? texts['guard-error'] : '';
  }

  function showErrors(section, slots, answers, language, texts) {
    const box = section.querySelector('[data-errors]');
    box.textContent = '';
    const list = make('ul');
    slots.forEach(function (slot) {
      const control = Leap.forms.control(section, slot);
      const text = problem(control, slot, answers, texts);
      control.classList.toggle('problem', text !== '');
      if (text) {
        const link = make('a', text + ' ' + slot.prompt[language]);
        link.href = '#' + control.id;
        link.addEventListener('click', function (event) {
          event.preventDefault();
          Leap.forms.focusable(control).focus();
        });
        list.appendChild(make('li')).appendChild(link);
      }
    });
    if (!list.children.length) {
      return true;
    }
    box.appendChild(make('p', texts['errors-title']));
    box.appendChild(list);
    box.focus();
    return false;
  }

  Leap.questions = { make: make, showGuard: showGuard, showErrors: showErrors };
})((window.LeapRuntime = window.LeapRuntime || {}));
