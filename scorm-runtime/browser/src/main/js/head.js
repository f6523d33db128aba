// One function that is called where it stands: V8 then compiles the file in one go instead of reading it once for each
// function it lies in.
(function (root) {
  'use strict';
  var engine = {};
  (function (exports) {
