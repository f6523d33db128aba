/* What a learner has done with a module so far, and what that amounts to: no page, no tracker, no clock. */
(function (Leap) {
  'use strict';

  const ALMOST = 0.99;

  Leap.record = function (module) {
    const activities = Leap.state.activities(module);
    const self = {
      state: Leap.state.fresh(module),
      mastery: module.completion.mastery === undefined ? null : module.completion.mastery / 100
    };

    function slotsOf(activity) {
      return module.slots.filter(function (slot) {
        return slot.activity === activity.id;
      });
    }

    function slotById(id) {
      return module.slots.filter(function (slot) {
        return slot.id === id;
      })[0];
    }

    function isSubmitted(id) {
      return activities.some(function (activity, i) {
        return activity.id === id && self.state.submitted[i];
      });
    }

    function setSubmitted(id, value) {
      activities.forEach(function (activity, i) {
        if (activity.id === id) {
          self.state.submitted[i] = value;
        }
      });
    }

    function pageDone(page) {
      return page.activities.every(function (activity) {
        return isSubmitted(activity.id);
      });
    }

    /* The last page that may be opened: a gate keeps the pages after it closed until its questions are submitted. */
    function lastOpen() {
      for (let i = 0; i < module.pages.length; i++) {
        if (module.pages[i].gate && !pageDone(module.pages[i])) {
          return i;
        }
      }
      return module.pages.length - 1;
    }

    function remaining() {
      return {
        pages: module.pages.filter(function (page, i) {
          return !self.state.seen[i];
        }),
        activities: activities.filter(function (activity) {
          return module.completion.submitted.indexOf(activity.id) >= 0 && !isSubmitted(activity.id);
        })
      };
    }

    function scoring() {
      const id = module.completion.scored;
      if (!id || !isSubmitted(id)) {
        return null;
      }
      return module.slots.filter(function (slot) {
        return slot.activity === id;
      });
    }

    function verdict(score) {
      return self.mastery === null ? null : score.scaled >= self.mastery;
    }

    function objectiveScores(slots) {
      return module.objectives.map(function (objective) {
        const own = slots.filter(function (slot) {
          return Leap.answers.keyed(slot) && slot.objectives.indexOf(objective.id) >= 0;
        });
        const score = Leap.answers.score(own, self.state.answers);
        return { id: objective.id, score: score, passed: verdict(score) };
      }).filter(function (own) {
        return own.score.max > 0;
      });
    }

    function progress() {
      const left = remaining();
      const total = module.pages.length + module.completion.submitted.length;
      const open = left.pages.length + left.activities.length;
      const slots = scoring();
      const score = slots ? Leap.answers.score(slots, self.state.answers) : null;
      return {
        location: module.pages[self.state.page].id,
        language: self.state.language,
        data: Leap.state.encode(module, self.state),
        measure: open === 0 ? 1 : Math.min(ALMOST, (total - open) / total),
        completed: open === 0,
        score: score,
        passed: score ? verdict(score) : null,
        objectives: slots ? objectiveScores(slots) : []
      };
    }

    self.slotsOf = slotsOf;
    self.slotById = slotById;
    self.isSubmitted = isSubmitted;
    self.setSubmitted = setSubmitted;
    self.lastOpen = lastOpen;
    self.remaining = remaining;
    self.verdict = verdict;
    self.progress = progress;
    self.activities = activities;
    return self;
  };
})((window.LeapRuntime = window.LeapRuntime || {}));
