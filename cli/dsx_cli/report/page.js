"use strict";
// The page's articles: rendered from data when they are scrolled to, filtered by kind and search, each fact with its value.
// All text is set as text, never as HTML.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const list = document.getElementById("list");
  const detail = document.getElementById("detail");
  const found = document.getElementById("found");
  const [KIND, START, END, ID, SAID, ZONE, RULE, LINE, SLOTS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  // What would turn a line round or be seen by nobody is shown by its number
  const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const fold = (text) => text.normalize("NFC").toLowerCase();

  const make = (name, classes, text) => {
    const element = document.createElement(name);
    if (classes) element.className = classes;
    if (text !== undefined) show(element, text);
    return element;
  };

  function show(element, text) {
    let last = 0;
    for (const match of text.matchAll(CONTROL)) {
      if (match[0] === "\r" && text[match.index + 1] === "\n") continue;
      element.append(text.slice(last, match.index));
      const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      const sign = document.createElement("span");
      sign.className = "control";
      sign.textContent = `U+${code}`;
      element.append(sign);
      last = match.index + match[0].length;
    }
    element.append(text.slice(last));
  }

  const places = data.articles.map((article, number) => {
    const place = make("article");
    place.dataset.number = number;
    place.append(make("h3", "", article.title || article.doc));
    const published = article.published ? `${data.words.published} ${article.published}` : data.words.undated;
    place.append(make("p", "note", `${article.doc} · ${published} · ${article.facts.length} ${data.words.facts}`));
    const text = make("div", "text");
    text.style.setProperty("--tall", `${Math.ceil(article.text.length / 90) * 1.6}rem`);
    place.append(text);
    list.append(place);
    return place;
  });

  // Facts overlap, so the text is cut wherever one begins or ends; each piece knows the facts over it
  function render(place) {
    const body = place.lastElementChild;
    if (body.hasChildNodes()) return;
    const { text, facts } = data.articles[place.dataset.number];
    const cuts = new Set([0, text.length]);
    for (const fact of facts) cuts.add(fact[START]).add(fact[END]);
    const ends = [...cuts].sort((a, b) => a - b);
    const seen = new Set();
    let open = [];
    let next = 0;
    for (let i = 0; i + 1 < ends.length; i += 1) {
      const [start, end] = [ends[i], ends[i + 1]];
      open = open.filter((number) => facts[number][END] > start);
      while (next < facts.length && facts[next][START] <= start) open.push(next++);
      const piece = text.slice(start, end);
      if (!open.length) {
        show(body, piece);
        continue;
      }
      const inner = open.filter((number) => data.kinds[facts[number][KIND]] !== "claim");
      const nearest = (inner.length ? inner : open).at(-1);
      const span = make("span", "", piece);
      span.dataset.facts = open.join(" ");
      span.dataset.nearest = nearest;
      const first = open.find((number) => !seen.has(number));
      if (first !== undefined) {
        const told = open.filter((number) => !seen.has(number));
        told.forEach((number) => seen.add(number));
        span.id = `a${place.dataset.number}-${facts[told.at(-1)][ID]}`;
        span.tabIndex = 0;
        span.setAttribute("role", "button");
        span.setAttribute("aria-label", `${told.map((n) => `${data.names[data.kinds[facts[n][KIND]]]}: ${facts[n][SAID]}`).join("; ")}. ${piece}`);
      }
      body.append(span);
    }
    colour(body, facts);
  }

  function colour(body, facts) {
    const kinds = chosenKinds();
    for (const span of body.querySelectorAll("span[data-facts]")) {
      const shown = span.dataset.facts.split(" ").map(Number).filter((number) => kinds.has(facts[number][KIND]));
      const inner = shown.filter((number) => data.kinds[facts[number][KIND]] !== "claim");
      const kind = shown.length ? data.kinds[facts[(inner.length ? inner : shown).at(-1)][KIND]] : "";
      span.className = shown.length ? `fact ${kind}${kind === "claim" ? " claimed" : ""}` : "";
      span.dataset.nearest = shown.length ? (inner.length ? inner : shown).at(-1) : "";
    }
  }

  const chosenKinds = () =>
    new Set([...document.querySelectorAll("input[name=kind]:checked")].map((box) => Number(box.value)));

  const watcher = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && render(entry.target)),
    { rootMargin: "1200px" },
  );
  places.forEach((place) => watcher.observe(place));

  // The value of the fact under the pointer or the focus
  function tell(span) {
    const place = span.closest("article");
    document.querySelectorAll(".chosen").forEach((other) => other.classList.remove("chosen"));
    if (!span.dataset.nearest) return;
    const fact = data.articles[place.dataset.number].facts[Number(span.dataset.nearest)];
    span.classList.add("chosen");
    detail.replaceChildren(make("p", "", `${data.names[data.kinds[fact[KIND]]]}: ${fact[SAID]}`));
    const slots = make("dl");
    for (const [slot, value] of Object.entries(fact[SLOTS])) slots.append(make("dt", "", slot), make("dd", "", String(value)));
    slots.append(make("dt", "", data.words.rule), make("dd", "", fact[RULE]));
    slots.append(make("dt", "", data.words.zone), make("dd", "", `${fact[ZONE]}, ${fact[LINE]}`));
    detail.append(slots);
    detail.hidden = false;
  }
  const fact = (event) => event.target.closest?.("span[data-facts]");
  for (const kind of ["mouseover", "focusin", "click"]) list.addEventListener(kind, (event) => fact(event) && tell(fact(event)));
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") detail.hidden = true;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !fact(event)) return;
    const all = [...list.querySelectorAll("article:not([hidden]) span.fact[tabindex]")];
    const to = all[all.indexOf(fact(event)) + step];
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });

  // Filters and search
  const haystacks = data.articles.map(({ doc, title, text, facts }) => fold([doc, title, text, ...facts.map((one) => one[SAID])].join("\n")));
  function filter() {
    const words = fold(document.getElementById("search").value).split(/\s+/).filter(Boolean);
    const kinds = chosenKinds();
    let shown = 0;
    places.forEach((place, number) => {
      const fits = words.every((word) => haystacks[number].includes(word)) && data.articles[number].facts.some((one) => kinds.has(one[KIND]));
      place.hidden = !fits;
      shown += fits;
      const body = place.lastElementChild;
      if (fits && body.hasChildNodes()) colour(body, data.articles[number].facts);
    });
    found.textContent = shown
      ? data.words["{shown} of {all} articles"].replace("{shown}", shown).replace("{all}", places.length)
      : data.words["nothing found"];
  }
  const form = document.getElementById("filters");
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();

  // A link to a fact renders its article first
  function follow() {
    const link = /^#a(\d+)-([0-9a-f]{16})$/.exec(location.hash);
    if (!link) return;
    const place = places[Number(link[1])];
    if (!place) return;
    place.hidden = false;
    render(place);
    const { facts } = data.articles[Number(link[1])];
    const number = facts.findIndex((one) => one[ID] === link[2]);
    const span = [...place.querySelectorAll("span[data-facts]")].find((one) => one.dataset.facts.split(" ").includes(String(number)));
    if (span) {
      span.scrollIntoView({ block: "center" });
      span.focus({ preventScroll: true });
      span.dataset.nearest = number;
      tell(span);
    }
  }
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => places.forEach((place) => place.hidden || render(place)));
  follow();
})();
