/* Tracker for cmi5. */
(function (Leap) {
  'use strict';

  const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
  const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
  const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

  Leap.createTracker = function (module, win) {
    const given = Leap.xapi.parameters(win);
    if (!given.endpoint || !given.fetch || !given.actor || !given.activityId) {
      return null;
    }
    const launch = { endpoint: given.endpoint, auth: '', actor: JSON.parse(given.actor),
      registration: given.registration, activityId: given.activityId };
    let data = null;
    let preferences = null;

    function context() {
      const own = JSON.parse(JSON.stringify(data.contextTemplate || {}));
      own.registration = launch.registration;
      own.contextActivities = own.contextActivities || {};
      own.extensions = own.extensions || {};
      own.language = own.language || document.documentElement.lang;
      return own;
    }

    const profile = {
      own: function (name, result) {
        const statement = Leap.xapi.base(launch, name, result);
        statement.object = { objectType: 'Activity', id: launch.activityId };
        statement.context = context();
        const category = statement.context.contextActivities.category || [];
        category.push({ id: CMI5 });
        if (result && (result.success !== undefined || result.completion !== undefined)) {
          category.push({ id: MOVE_ON });
        }
        statement.context.contextActivities.category = category;
        if (result && result.score && data.masteryScore !== undefined) {
          statement.context.extensions[MASTERY] = data.masteryScore;
        }
        return statement;
      },
      allowed: function (name, result, at) {
        const statement = Leap.xapi.base(launch, name, result, at);
        statement.object = { objectType: 'Activity', id: launch.activityId };
        statement.context = context();
        if (name === 'answered') {
          statement.context.contextActivities.parent = [{ id: launch.activityId }];
        }
        return statement;
      },
      credit: function () {
        return data.launchMode === 'Normal';
      },
      mastery: function () {
        return data.masteryScore === undefined ? null : data.masteryScore;
      },
      language: function () {
        return preferences && preferences.languagePreference ? preferences.languagePreference.split(',')[0] : '';
      },
      returnUrl: function () {
        return data.returnURL || '';
      }
    };

    function token() {
      return window.fetch(given.fetch, { method: 'POST', cache: 'no-store' }).then(function (response) {
        return response.json();
      }).then(function (answer) {
        if (!answer['auth-token']) {
          throw new Error('fetch ' + answer['error-code']);
        }
        launch.auth = 'Basic ' + answer['auth-token'];
      });
    }

    const tracker = Leap.xapi.tracker(module, launch, profile);
    const begin = tracker.start;
    tracker.start = function () {
      const lrs = Leap.xapi.client(launch);
      return token().then(function () {
        return lrs.readState('LMS.LaunchData');
      }).then(function (document) {
        if (!document) {
          throw new Error('LMS.LaunchData');
        }
        data = document;
        return lrs.readProfile('cmi5LearnerPreferences');
      }).then(function (document) {
        preferences = document;
        return begin();
      });
    };
    return tracker;
  };
})((window.LeapRuntime = window.LeapRuntime || {}));
