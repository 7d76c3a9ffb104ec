/// What makes a page a thing to play with: a slider over the steps that moves the line on the
/// timeline, changes the map and shows the step beside it; keys and clicks; all reasons on paper.
///
/// It only shows again what stands in the markup.
enum PageScript {
  static let text = """

    (function () {
      "use strict";
      var byId = function (name) { return document.getElementById(name); };
      var steps = Array.prototype.slice.call(document.querySelectorAll("article.step"));
      var slider = byId("slider"), where = byId("where"), pane = byId("pane"), now = byId("now");
      var cursor = byId("cursor");
      if (steps.length < 2 || !slider) { return; }
      var isRightToLeft = document.documentElement.dir === "rtl";
      var current = -1;

      // A copy without names, as names stand once in a page.
      function copy(element) {
        var twin = element.cloneNode(true);
        twin.removeAttribute("id");
        twin.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
        return twin;
      }

      function place(step) { return Number(step.id.slice(5)); }

      // Where a picture is larger than its frame, what has changed is brought to the middle of it.
      function bringIntoView(frame, place) {
        if (!frame) { return; }
        frame.scrollLeft = place[0];
        frame.scrollTop = place[1];
        var mark = frame.querySelector(".row.began, .row.ended");
        if (mark) { center(frame, mark); }
      }

      function center(frame, mark) {
        var outer = frame.getBoundingClientRect(), inner = mark.getBoundingClientRect();
        frame.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
        if (frame.scrollHeight > frame.clientHeight && mark !== cursor) {
          frame.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
        }
      }

      function show(index, keepsHash) {
        index = Math.max(0, Math.min(steps.length - 1, index));
        if (index === current) { return; }
        var step = steps[index];
        if (current >= 0) { steps[current].classList.remove("current"); }
        current = index;
        step.classList.add("current");
        slider.value = String(index);
        var heading = step.querySelector("h3").textContent.replace(/\\s+/g, " ").trim();
        slider.setAttribute("aria-valuetext", heading);
        where.textContent = heading;
        var map = byId("map-" + step.dataset.map);
        if (map) {
          var old = pane.querySelector(".scroll");
          var place = old ? [old.scrollLeft, old.scrollTop] : [0, 0];
          pane.replaceChildren(copy(map));
          bringIntoView(pane.querySelector(".scroll"), place);
        }
        var twin = copy(step);
        twin.querySelectorAll(".map-of").forEach(function (part) { part.remove(); });
        twin.classList.remove("current");
        now.replaceChildren(twin);
        if (cursor) {
          cursor.setAttribute("d", cursor.getAttribute("d").replace(/^M[-0-9.]+/, "M" + step.dataset.x));
          center(cursor.closest(".scroll"), cursor);
        }
        document.querySelectorAll(".event.current").forEach(function (mark) {
          mark.classList.remove("current");
        });
        var mark = document.querySelector('.event[data-step="' + place(step) + '"]');
        if (mark) { mark.classList.add("current"); }
        if (!keepsHash) { history.replaceState(null, "", "#" + step.id); }
      }

      function openWhy() {
        var why = now.querySelector("details.why");
        if (why) { why.open = !why.open; }
        return why;
      }

      // The end of what a link names, as one may come from elsewhere.
      function fromHash() {
        var found = /^#step-([0-9]+)$/.exec(location.hash);
        if (!found) { return false; }
        var index = steps.findIndex(function (step) { return step.id === "step-" + found[1]; });
        if (index >= 0) { show(index, true); }
        return index >= 0;
      }

      document.body.classList.add("live");
      byId("control").hidden = false;
      now.hidden = false;
      slider.addEventListener("input", function () { show(Number(slider.value)); });
      byId("back").addEventListener("click", function () { show(current - 1); });
      byId("forth").addEventListener("click", function () { show(current + 1); });
      document.querySelectorAll(".event[data-step]").forEach(function (mark) {
        mark.addEventListener("click", function () {
          var name = "step-" + mark.dataset.step;
          show(steps.findIndex(function (step) { return step.id === name; }));
        });
      });
      window.addEventListener("hashchange", fromHash);

      document.addEventListener("keydown", function (event) {
        if (event.altKey || event.ctrlKey || event.metaKey) { return; }
        var target = event.target;
        if (event.key === "Enter" && (target === slider || target === document.body)) {
          if (openWhy()) { event.preventDefault(); }
          return;
        }
        // Whoever has the keys uses them itself.
        if (target.closest && target.closest("input,a,button,summary,[tabindex]")) { return; }
        var forwards = isRightToLeft ? "ArrowLeft" : "ArrowRight";
        var backwards = isRightToLeft ? "ArrowRight" : "ArrowLeft";
        if (event.key === forwards) { show(current + 1); }
        else if (event.key === backwards) { show(current - 1); }
        else if (event.key === "Home") { show(0); }
        else if (event.key === "End") { show(steps.length - 1); }
        else { return; }
        event.preventDefault();
      });

      // On paper everything is told.
      var closed = [];
      window.addEventListener("beforeprint", function () {
        closed = Array.prototype.slice.call(
          document.querySelectorAll("#happened details.why:not([open])"));
        closed.forEach(function (part) { part.open = true; });
      });
      window.addEventListener("afterprint", function () {
        closed.forEach(function (part) { part.open = false; });
      });

      if (!fromHash()) { show(steps.length - 1, true); }
    })();

    """
}
