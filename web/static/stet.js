// Everything works without this. It tells times in the reader's zone, and jumps from edit to edit:
// j or n to the next, k or p to the one before.
"use strict";

(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = { day: "numeric", month: "long", year: "numeric" };
  const zoneless = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const clock = { ...zoneless, timeZoneName: "short" };
  const second = { second: "2-digit" };
  const forms = {
    full: { ...day, ...clock },
    precise: { ...day, ...clock, ...second },
    zoneless: { ...day, ...zoneless },
    "precise-zoneless": { ...day, ...zoneless, ...second },
    clock: clock,
    "precise-clock": { ...clock, ...second },
    day: day,
  };
  const inZone = (instant, form) => instant.toLocaleString("en-GB", forms[form]);

  // Whole months that have passed, by the calendar: what was in May was four years ago until May.
  const months = (instant) => {
    const now = new Date();
    const begun = (now.getFullYear() - instant.getFullYear()) * 12 + now.getMonth() - instant.getMonth();
    return now.getDate() < instant.getDate() ? begun - 1 : begun;
  };

  // How long ago, in the greatest unit of which there is more than one.
  const ago = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
  const exactly = new Intl.RelativeTimeFormat("en-GB");
  const since = (instant) => {
    const minutes = (instant - Date.now()) / 60_000;
    const days = minutes / 1440;
    return minutes > -60
      ? ago.format(Math.round(minutes), "minute")
      : minutes > -1440
        ? ago.format(Math.round(minutes / 60), "hour")
        : days > -45
          ? ago.format(Math.round(days), "day")
          : months(instant) < 24
            ? exactly.format(-months(instant), "month")
            : exactly.format(-Math.floor(months(instant) / 12), "year");
  };
  const elsewhere = Boolean(zone) && zone !== "UTC" && zone !== "Etc/UTC";

  // Of two times, the second has the date only where that is another: here, not in UTC.
  const formOf = (time, instant) => {
    const form = time.dataset.form;
    const first = time.previousElementSibling;
    if (!first?.dataset.form?.endsWith("zoneless")) {
      return form;
    }
    const sameDay = new Date(first.dateTime).toDateString() === instant.toDateString();
    const precise = form.startsWith("precise");
    return sameDay ? (precise ? "precise-clock" : "clock") : precise ? "precise" : "full";
  };

  // Whoever points at a time is told it in UTC, to the second, and how long ago that was.
  const tell = (time) => {
    const instant = new Date(time.dateTime);
    if (Number.isNaN(instant.getTime()) || time.title) {
      return;
    }
    const past = instant <= Date.now() ? since(instant) : "";
    time.title = [time.dateTime.replace("T", " ").replace("Z", " UTC"), past].filter(Boolean).join(", ");
    if (time.dataset.form === "ago") {
      // Of what is long past, the date tells more.
      if (past && Date.now() - instant < 45 * 86_400_000) {
        time.textContent = past;
        return;
      }
      time.dataset.form = "full";
    }
    if (elsewhere) {
      time.textContent = inZone(instant, formOf(time, instant));
    }
    if ("ago" in time.dataset && past) {
      const beside = document.createElement("span");
      beside.className = "ago";
      beside.textContent = ` (${past})`;
      time.after(beside);
    }
  };
  const tellAll = () => document.querySelectorAll("time[data-form]").forEach(tell);
  tellAll();
  document.addEventListener("stet:shown", tellAll);

  // A list to choose from takes no elements, so its times are told anew as text.
  for (const option of elsewhere ? document.querySelectorAll("option[data-at]") : []) {
    option.text = option.text.replace(/[^·]*$/, ` ${inZone(new Date(option.dataset.at), "full")}`);
  }

  // What can be copied with one click offers it only where that works.
  const offerCopies = (within) => {
    for (const button of within.querySelectorAll("[data-copy]")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = "Copied";
      });
    }
  };
  offerCopies(document);

  // At the address of an edit, the citation is that of the edit.
  const citation = document.querySelector(".cite");
  const citeEdit = async () => {
    const place = decodeURIComponent(location.hash.slice(1));
    const note = place && document.getElementById(place)?.closest(".note");
    const links = Array.from(note ? note.querySelectorAll("[data-cite]") : []);
    const link = links.find((each) => each.dataset.cite === place) ?? links[0];
    if (!citation.open || !link || link.dataset.cite === citation.dataset.edit) {
      return;
    }
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const cited = page.querySelector(".cite");
    if (cited) {
      citation.replaceChildren(...cited.childNodes);
      citation.dataset.edit = link.dataset.cite;
      offerCopies(citation);
    }
  };
  if (citation) {
    citation.addEventListener("toggle", citeEdit);
    window.addEventListener("hashchange", citeEdit);
  }

  // Drawing over several bars of a histogram asks for all of their time.
  for (const picture of document.querySelectorAll("[data-starts]")) {
    const starts = picture.dataset.starts.split(" ");
    const count = starts.length - 1;
    const at = (event) => {
      const box = picture.getBoundingClientRect();
      const part = (event.clientX - box.left) / box.width;
      return Math.min(count - 1, Math.max(0, Math.floor(part * count)));
    };
    let begun = null;
    const bars = Array.from(picture.querySelectorAll("a"));
    const place = (bar) => Math.floor(((bar.querySelector(".bar").getBBox().x + 1) / 1000) * count);
    const show = (from, to) => bars.forEach((bar) => bar.classList.toggle("picked", place(bar) >= from && place(bar) <= to));
    picture.addEventListener("pointerdown", (event) => {
      begun = at(event);
    });
    picture.addEventListener("dragstart", (event) => event.preventDefault());
    picture.addEventListener("pointermove", (event) => {
      if (begun !== null) {
        show(Math.min(begun, at(event)), Math.max(begun, at(event)));
      }
    });
    picture.addEventListener("pointercancel", () => {
      begun = null;
      show(1, 0);
    });
    picture.addEventListener("pointerup", (event) => {
      const ended = at(event);
      if (begun !== null && ended !== begun) {
        const [from, to] = [Math.min(begun, ended), Math.max(begun, ended)];
        const url = new URL(bars[0].href.baseVal, location.href);
        const query = url.searchParams.get("q").replace(/ ?seen:(\[[^\]}]*[\]}]|\S+)$/, "");
        url.searchParams.set("q", `${query} seen:[${starts[from]} TO ${starts[to + 1]}}`.trim());
        picture.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
        location.href = url;
      }
      begun = null;
    });
  }

  // Words that are selected in a text can be looked up: when they stood, and as a quotation.
  const LONGEST = 200;
  if (document.querySelector("article.text, .pair")) {
    const bar = document.createElement("p");
    bar.className = "lookup";
    bar.hidden = true;
    bar.setAttribute("role", "status");
    document.querySelector("main").append(bar);
    const link = (path, words, text) => {
      const made = document.createElement("a");
      made.href = `${path}?q=${encodeURIComponent(words)}`;
      made.textContent = text;
      return made;
    };
    let resting = 0;
    document.addEventListener("selectionchange", () => {
      clearTimeout(resting);
      resting = setTimeout(() => {
        const selected = getSelection();
        const words = selected.toString().replace(/\s+/g, " ").trim();
        const inside = selected.anchorNode?.parentElement?.closest("article.text, .row");
        bar.hidden = !inside || words.length < 3 || words.length > LONGEST;
        if (!bar.hidden) {
          const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;
          bar.replaceChildren(`“${short}”: `, link("/phrase", words, "when it stood"), " · ", link("/quotation", words, "as a quotation"), " · ", link("/search", `touched:"${words.replace(/["“”]/g, " ")}"`, "edits that touched it"));
        }
      }, 250);
    });
  }

  const allNotes = Array.from(document.querySelectorAll(".note[id]"));
  const rowOf = (note) => note.closest(".row");
  const seen = (element) => element.getClientRects().length > 0;
  const targetOf = () => (location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null);

  // The words that a note is about, as they are shown: on both sides of its row, or in one column.
  const wordsOf = (note) => {
    const [first, last] = [Number(note.dataset.first), Number(note.dataset.last)];
    return Array.from(rowOf(note).querySelectorAll(".edit")).filter((words) => {
      const number = Number(words.dataset.edit);
      return first <= number && number <= last && seen(words);
    });
  };

  // On a wide page each note stands beside its words, below the note before it. Where the notes of a
  // row are longer than its text, they are folded to a line each, and a button unfolds them. A note that
  // is alone in its row cannot be taken for another, so it may be longer.
  const beside = matchMedia("(min-width: 62.01rem)");
  const SPARE = 8; // pixels by which the notes of a row may be longer than its text
  const SPARE_ALONE = 160; // the same for a single note
  const GAP = 9.6; // pixels between two notes, as in the style sheet

  const fold = (note, folded) => {
    const rest = note.querySelector(".rest");
    let button = note.querySelector(".unfold");
    if (!button && folded && rest.childElementCount > 0) {
      button = document.createElement("button");
      button.type = "button";
      button.className = "quiet unfold";
      button.addEventListener("click", () => {
        note.dataset.open = note.classList.contains("shortened");
        layOut();
      });
      note.querySelector("p").append(button);
    }
    note.classList.toggle("shortened", folded);
    if (button) {
      button.hidden = !beside.matches;
      button.textContent = folded ? "more" : "less";
      button.setAttribute("aria-expanded", String(!folded));
    }
  };

  const heights = (row) => row.notes.map((note) => note.getBoundingClientRect().height);
  const total = (row) => heights(row).reduce((sum, height) => sum + height + GAP, -GAP);

  // First all is measured and then all is written, or the page would be laid out once a row.
  const layOut = () => {
    const rows = Array.from(document.querySelectorAll(".row.changed"), (row) => ({
      sides: row.querySelector(".sides"),
      notes: Array.from(row.querySelectorAll(".note")),
    })).filter((row) => row.notes.length > 0);
    for (const note of rows.flatMap((row) => row.notes)) {
      note.style.marginTop = "";
      fold(note, false);
    }
    if (!beside.matches) {
      return;
    }
    const room = (row) => row.sides.getBoundingClientRect().bottom - row.notes[0].getBoundingClientRect().top;
    const spare = (row) => (row.notes.length === 1 ? SPARE_ALONE : SPARE);
    const tight = rows.filter((row) => total(row) > room(row) + spare(row));
    for (const note of tight.flatMap((row) => row.notes)) {
      fold(note, note.dataset.open !== "true");
    }
    const places = rows.map((row) => {
      const start = row.notes[0].getBoundingClientRect().top;
      const tall = heights(row);
      const tops = [];
      row.notes.forEach((note, i) => {
        const words = wordsOf(note).map((part) => part.getClientRects()[0].top);
        const free = i === 0 ? 0 : tops[i - 1] + tall[i - 1] + GAP;
        tops.push(Math.max(free, words.length > 0 ? Math.min(...words) - start : 0));
      });
      let end = Math.max(room(row), total(row));
      for (let i = tops.length - 1; i >= 0; i--) {
        tops[i] = Math.min(tops[i], end - tall[i]);
        end = tops[i] - GAP;
      }
      return { notes: row.notes, tall, tops };
    });
    for (const { notes: placed, tall, tops } of places) {
      placed.forEach((note, i) => {
        const above = i === 0 ? 0 : tops[i - 1] + tall[i - 1] + GAP;
        note.style.marginTop = `${Math.max(0, tops[i] - above)}px`;
      });
    }
  };

  // Whoever comes for an edit sees its words, be its note beside or beneath them.
  const aim = (behavior) => {
    const note = targetOf()?.closest(".note");
    document.querySelectorAll(".edit.aimed").forEach((words) => words.classList.remove("aimed"));
    if (!note) {
      return;
    }
    note.dataset.open = true;
    layOut();
    const words = wordsOf(note);
    words.forEach((part) => part.classList.add("aimed"));
    const boxes = words.flatMap((part) => Array.from(part.getClientRects()));
    if (boxes.length > 0) {
      const top = Math.min(...boxes.map((box) => box.top));
      const tall = Math.max(...boxes.map((box) => box.bottom)) - top;
      // In the middle, or if they are long with their beginning near the top.
      const above = Math.max(innerHeight * 0.1, (innerHeight - tall) / 2);
      scrollTo({ top: scrollY + top - above, behavior });
    }
  };

  if (allNotes.length > 0) {
    layOut();
    let width = innerWidth;
    addEventListener("resize", () => {
      if (innerWidth !== width) {
        width = innerWidth;
        layOut();
      }
    });
    document.querySelectorAll("details.unchanged").forEach((folded) => folded.addEventListener("toggle", layOut));
    addEventListener("hashchange", () => aim("auto"));
    // The browser goes to the note itself when all is there, and then this.
    addEventListener("load", () => requestAnimationFrame(() => aim("instant")));
  }

  const notes = allNotes.filter((note) => !note.id.endsWith("-from"));
  let at = notes.findIndex((note) => note.contains(targetOf()));

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
