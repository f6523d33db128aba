(function (root, make) {
  'use strict';
  var door = make(root);
  if (typeof module === 'object' && module && module.exports) {
    module.exports = door;
  }
  root.LeapScorm = door;
})(typeof globalThis === 'object' ? globalThis : self, function (root) {
  'use strict';
  var engine = {};
  (function (exports, define) {
