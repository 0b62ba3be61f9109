// Everything works without this. It tells times in the reader's zone, and jumps from edit to edit:
// j or n to the next, k or p to the one before.
"use strict";

(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = { day: "numeric", month: "long", year: "numeric" };
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
  const forms = {
    full: { ...day, ...clock },
    precise: { ...day, ...clock, second: "2-digit" },
    clock: clock,
    "precise-clock": { ...clock, second: "2-digit" },
    day: day,
  };

  if (zone && zone !== "UTC" && zone !== "Etc/UTC") {
    for (const time of document.querySelectorAll("time[data-form]")) {
      const instant = new Date(time.dateTime);
      if (Number.isNaN(instant.getTime())) {
        continue;
      }
      // A bare time of day stands beside a date in UTC; here that may be another day.
      const otherDay = instant.getDate() !== instant.getUTCDate();
      const form = time.dataset.form.endsWith("clock") && otherDay ? "full" : time.dataset.form;
      time.title = time.textContent + " (" + time.dateTime + ")";
      time.textContent = instant.toLocaleString("en-GB", forms[form]);
    }
  }

  const notes = Array.from(document.querySelectorAll(".note[id]")).filter((note) => !note.id.endsWith("-from"));
  const aimed = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  let at = notes.findIndex((note) => aimed && note.contains(aimed));

  for (const keys of document.querySelectorAll(".keys")) {
    keys.hidden = notes.length < 2;
  }

  const go = (step) => {
    const to = Math.min(notes.length - 1, Math.max(0, at + step));
    if (notes.length > 0 && to !== at) {
      at = to;
      location.hash = notes[at].id;
      notes[at].querySelector("a").focus({ preventScroll: true });
    }
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "j" || event.key === "n") {
      go(1);
    } else if (event.key === "k" || event.key === "p") {
      go(-1);
    }
  });
})();
