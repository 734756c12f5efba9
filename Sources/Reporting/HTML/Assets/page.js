// Keys and clicks on a page that works without them.
(function () {
  "use strict";
  var each = function (list, work) { Array.prototype.forEach.call(list, work); };
  var cards = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var boxes = document.querySelectorAll("input[type=checkbox].choice");
  var keys = document.querySelector(".keys");
  var english = document.documentElement.lang === "en";
  var on = true;
  var current = -1;

  function isShown(element) { return element.getClientRects().length > 0; }
  function shown() { return cards.filter(isShown); }

  function light(card) {
    each(document.querySelectorAll(".here"), function (element) { element.classList.remove("here"); });
    if (!card) { return; }
    card.classList.add("here");
    each(document.querySelectorAll("mark"), function (mark) {
      if (mark.getAttribute("data-to") === card.id) { mark.classList.add("here"); }
    });
  }

  function isWide() { return window.matchMedia("(min-width: 60rem)").matches; }

  function show(card) {
    current = cards.indexOf(card);
    light(card);
    var place = document.getElementById("m" + card.id.slice(1));
    if (place && isWide()) { place.scrollIntoView({ block: "center", behavior: "instant" }); }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: isWide() ? "nearest" : "center", behavior: "instant" });
  }

  function step(by) {
    var list = shown();
    if (!list.length) { return; }
    var at = list.indexOf(cards[current]);
    if (at < 0) { at = by > 0 ? -1 : 0; }
    show(list[(at + by + list.length) % list.length]);
  }

  function toggle(index) {
    var box = boxes[index];
    if (box) { box.checked = !box.checked; tidy(); }
  }

  // Names of parts of which nothing is left to see are hidden with it.
  function tidy() {
    each(document.querySelectorAll(".group"), function (group) {
      group.hidden = false;
      var some = Array.prototype.some.call(group.querySelectorAll(".finding"), isShown);
      if (isShown(group)) { group.hidden = !some; }
    });
  }

  document.addEventListener("click", function (event) {
    var mark = event.target.closest && event.target.closest("mark");
    if (!mark || event.target.closest("a")) { return; }
    var card = document.getElementById(mark.getAttribute("data-to"));
    if (card && card.classList.contains("finding")) { show(card); } else if (card) { card.scrollIntoView({ block: "center" }); }
  });

  document.addEventListener("keydown", function (event) {
    if (!on || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox") { return; }
    if (event.key === "j" || event.key === "n") { step(1); }
    else if (event.key === "k" || event.key === "p") { step(-1); }
    else if (/^[1-4]$/.test(event.key)) { toggle(Number(event.key) - 1); }
    else { return; }
    event.preventDefault();
  });

  each(document.querySelectorAll(".choice"), function (input) {
    input.addEventListener("change", tidy);
  });
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(location.hash.slice(1));
    if (target && target.classList.contains("finding")) { current = cards.indexOf(target); light(target); }
  });

  // Keys of one character can be switched off (WCAG 2.2, 2.1.4).
  if (keys && cards.length > 1) {
    var add = function (text, key) {
      var entry = document.createElement("span");
      var cap = document.createElement("kbd");
      cap.textContent = key;
      entry.appendChild(cap);
      entry.appendChild(document.createTextNode(" " + text));
      keys.appendChild(entry);
    };
    var label = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", function () { on = box.checked; });
    label.className = "plain";
    label.appendChild(box);
    label.appendChild(document.createTextNode(english ? " Keys" : " 快捷键"));
    keys.appendChild(label);
    add(english ? "next" : "下一条", "j");
    add(english ? "previous" : "上一条", "k");
    add(english ? "show or hide a severity" : "显示或隐藏一级意见", boxes.length > 1 ? "1–" + boxes.length : "1");
    keys.hidden = false;
  }
})();
