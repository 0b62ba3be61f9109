// A slider through the versions of an article: each is fetched as it is come upon, and what it
// changed is shown for a moment, gently. Without it, the slider is a form that leads there.
"use strict";

(() => {
  const WAIT = 90; // milliseconds that the slider rests before a version is fetched
  const MOST_WORDS = 800; // of a paragraph, to be compared word by word
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  /** Pairs of equal items, [i, j] in order: the longest common subsequence, ends first. */
  const common = (a, b) => {
    const pairs = [];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) {
      pairs.push([start, start++]);
    }
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
      end++;
    }
    const n = a.length - start - end;
    const m = b.length - start - end;
    const best = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
    for (let i = n - 1; i >= 0; i--) {
      for (let j = m - 1; j >= 0; j--) {
        best[i][j] = a[start + i] === b[start + j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    for (let i = 0, j = 0; i < n && j < m; ) {
      if (a[start + i] === b[start + j]) {
        pairs.push([start + i++, start + j++]);
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    for (let k = end; k > 0; k--) {
      pairs.push([a.length - k, b.length - k]);
    }
    return pairs;
  };

  /** Calls what to do with each stretch: what stands in both, what went, what came. */
  const walk = (a, b, both, gone, come) => {
    let [i, j] = [0, 0];
    for (const [k, l] of [...common(a, b), [a.length, b.length]]) {
      gone(i, k, j, l);
      come(j, l, i, k);
      if (k < a.length) {
        both(k, l);
      }
      [i, j] = [k + 1, l + 1];
    }
  };

  const mark = (name, text) => {
    const marked = document.createElement(name);
    marked.className = "passing";
    marked.textContent = text;
    return marked;
  };

  /** The new paragraph with what went from the old still in it, to fade. */
  const merge = (old, now) => {
    const [a, b] = [old.textContent, now.textContent].map((text) => text.match(/\s+|[^\s]+/gu) ?? []);
    if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
      now.replaceChildren(mark("ins", now.textContent));
      return;
    }
    // Hardly a word in common: then the new text comes as a whole.
    if (common(a, b).length < Math.max(a.length, b.length) * 0.3) {
      now.replaceChildren(mark("ins", now.textContent));
      return;
    }
    const parts = [];
    walk(
      a,
      b,
      (k, l) => parts.push(b[l]),
      (from, to) => from < to && parts.push(mark("del", a.slice(from, to).join(""))),
      (from, to) => from < to && parts.push(mark("ins", b.slice(from, to).join(""))),
    );
    now.replaceChildren(...parts);
  };

  /** Marks in the new text what is other than in the old. */
  const compare = (old, now) => {
    const [a, b] = [old, now].map((text) => Array.from(text.children));
    walk(
      a.map((part) => part.textContent),
      b.map((part) => part.textContent),
      () => {},
      (from, to, fromNew, toNew) => {
        // Without a counterpart a paragraph goes as a whole, before what follows it.
        for (let k = from + (toNew - fromNew); k < to; k++) {
          const went = a[k].cloneNode(false);
          went.removeAttribute("id");
          went.classList.add("passing-by");
          went.append(mark("del", a[k].textContent));
          now.insertBefore(went, b[toNew] ?? null);
        }
      },
      (from, to, fromOld, toOld) => {
        for (let l = from; l < to; l++) {
          const other = a[fromOld + l - from];
          if (fromOld + l - from < toOld && other.tagName === b[l].tagName) {
            merge(other, b[l]);
          } else {
            b[l].replaceChildren(mark("ins", b[l].textContent));
          }
        }
      },
    );
  };

  /** Once it has been seen, what went is gone and what came stands like all else. */
  const settle = (text) => {
    text.querySelectorAll("p.passing-by, h2.passing-by, del.passing").forEach((gone) => gone.remove());
    text.querySelectorAll("ins.passing").forEach((come) => come.replaceWith(...come.childNodes));
    text.normalize();
  };

  /** Brings what changed into sight where it is not: below the slider, which stays there. */
  const show = (changed, form) => {
    const { top, bottom } = changed?.getBoundingClientRect() ?? {};
    if (changed && (top < form.getBoundingClientRect().bottom || bottom > innerHeight)) {
      changed.scrollIntoView({ block: "center", behavior: "smooth" });
    }
  };

  const begin = (form) => {
    const slider = form.querySelector("input[type=range]");
    const told = form.querySelector("output");
    const standing = document.querySelector(".standing");
    const text = () => document.querySelector("article.text:not(.origins)");
    let timer = 0;
    let asked = null;

    const go = async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`${form.getAttribute("action")}?version=${slider.value}`, { signal: asked.signal });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.querySelector("article.text");
        const around = page.querySelector(".standing");
        if (!answer.ok || !now || !around) {
          form.requestSubmit();
          return;
        }
        const old = text();
        settle(old);
        if (!still.matches) {
          compare(old, now);
        }
        old.replaceWith(document.adoptNode(now));
        // The slider, which is in somebody's hand, stands behind it.
        standing.replaceChildren(...Array.from(around.children, (part) => document.adoptNode(part)));
        document.title = page.title;
        history.replaceState(null, "", answer.url);
        document.dispatchEvent(new CustomEvent("stet:shown"));
        if (!still.matches) {
          show(now.querySelector(".passing"), form);
          setTimeout(() => settle(now), 2400);
        }
      } catch (failure) {
        if (failure.name !== "AbortError") {
          form.requestSubmit();
        }
      }
    };

    form.classList.add("live");
    slider.addEventListener("input", () => {
      told.value = Number(slider.value).toLocaleString("en-GB");
      clearTimeout(timer);
      if (text()) {
        timer = setTimeout(go, WAIT);
      }
    });
    slider.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    slider.addEventListener("change", () => text() || form.requestSubmit());
  };

  document.querySelectorAll("form.slider").forEach(begin);
})();
