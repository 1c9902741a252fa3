/* Before anything else: says in plain words why the pane cannot open, and shows the way to the browser page. */
// biome-ignore-all lint/complexity/useArrowFunction: web views of Excel 2016 and 2019 understand no more than ES5.
(function () {
  var old = /Trident\/|MSIE |Edge\//.test(navigator.userAgent);
  var parts = { excel: 'guard-excel', office: 'guard-office' };
  var done = false;
  function display(id, how) {
    var element = document.getElementById(id);
    if (element) element.style.display = how;
  }
  window.phuLucGuard = {
    say: function (reason) {
      if (done) return;
      done = true;
      display('guard', 'block');
      display(parts[old ? 'excel' : reason], 'block');
    },
    pass: function () {
      done = true;
      display('guard', 'none');
    },
  };
  // Errors of loading do not bubble: Office.js itself did not come.
  window.addEventListener(
    'error',
    function (event) {
      if (event.target && event.target.id === 'office-js') window.phuLucGuard.say('office');
    },
    true,
  );
  window.addEventListener('load', function () {
    if (old || typeof Office === 'undefined') window.phuLucGuard.say('office');
  });
  // Neither the library nor Excel answered.
  setTimeout(function () {
    window.phuLucGuard.say('office');
  }, 12000);
})();
