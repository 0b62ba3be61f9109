// Completes what is being typed in a search box, as the ARIA practices have it for a combobox:
// arrows choose, Enter takes, Escape closes. Without it, the box is a box.
"use strict";

(() => {
  const WAIT = 120; // milliseconds without a key, so that fast hands ask once
  const MOST = 8;

  const element = (name, attributes, text) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text ?? "";
    return made;
  };

  const begin = (input, number) => {
    const field = input.dataset.complete; // of whose values one is asked for; empty for a query
    const id = `completions-${number}`;
    const list = element("ul", { id, role: "listbox", class: "completions", "aria-label": "Ways to go on" });
    const told = element("span", { class: "unseen", role: "status" });
    let found = [];
    let at = -1;
    let timer = 0;
    let asked = null;
    let typed = "";

    list.hidden = true;
    input.parentElement.append(list, told);
    Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    }).forEach(([key, value]) => input.setAttribute(key, value));

    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      told.textContent = "";
    };

    const point = (to) => {
      at = to;
      Array.from(list.children).forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
      if (at < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    };

    const take = (which) => {
      const completion = found[which];
      const rest = field ? "" : input.value.slice(typed.length);
      const goesOn = completion.text.endsWith(":");
      const text = field ? completion.name : completion.text + (goesOn || rest.startsWith(" ") ? "" : " ");
      const start = field ? "" : typed.slice(0, completion.from);
      input.value = start + text + rest;
      input.setSelectionRange(start.length + text.length, start.length + text.length);
      close();
      input.focus();
      if (goesOn) {
        ask();
      }
    };

    const show = (completions) => {
      found = completions;
      at = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren(
        ...found.map((completion, i) => {
          const option = element("li", { id: `${id}-${i}`, role: "option", "aria-selected": "false" });
          const count = completion.articles;
          if (!field) {
            option.append(element("code", {}, completion.text));
          }
          if (field || !completion.text.includes(completion.name)) {
            option.append(" ", element("span", { class: "name" }, completion.name));
          }
          if (count !== null) {
            option.append(" ", element("span", { class: "count" }, `${count.toLocaleString("en-GB")} ${count === 1 ? "article" : "articles"}`));
          }
          return option;
        }),
      );
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      told.textContent = list.hidden ? "" : `${found.length === 1 ? "One way" : `${found.length} ways`} to go on; arrow down to choose.`;
    };

    const ask = async () => {
      typed = field ? input.value : input.value.slice(0, input.selectionStart ?? undefined);
      if (typed.trim() === "") {
        close();
        return;
      }
      asked?.abort();
      asked = new AbortController();
      const of = new URLSearchParams({ q: typed, limit: String(MOST) });
      if (field) {
        of.set("field", field);
      }
      try {
        const answer = await fetch(`/api/complete?${of}`, { signal: asked.signal });
        if (answer.ok && document.activeElement === input) {
          const { completions } = await answer.json();
          // What stands there in full already is no way to go on.
          show(completions.filter((one) => field ? one.name !== typed : one.text !== typed.slice(one.from)));
        }
      } catch (failure) {
        // Another key came, or nobody answers: then nothing is offered.
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      const last = found.length - 1;
      if (event.isComposing || event.ctrlKey || event.metaKey) {
        return;
      }
      if (list.hidden) {
        if (event.key === "ArrowDown") {
          event.preventDefault();
          ask();
        }
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        point(at < last ? at + 1 : -1);
      } else if (event.key === "ArrowUp") {
        event.preventDefault();
        point(at < 0 ? last : at - 1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        take(at);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" || event.key === "Tab") {
        close();
      } else if (event.key === "Home" || event.key === "End") {
        point(-1);
      }
    });
    input.addEventListener("blur", close);
    // The box keeps the focus while an option is pressed.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        take(Array.from(list.children).indexOf(option));
      }
    });
  };

  document.querySelectorAll("[data-complete]").forEach(begin);
})();
