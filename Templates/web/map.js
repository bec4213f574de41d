/* Bộ lọc và thanh thời gian của bản đồ. Không có tệp này, trang vẫn nói đủ mọi điều. */
(() => {
  "use strict";
  const page = document.querySelector(".map-page");
  const map = page?.querySelector("svg.map");
  if (!map) return;

  const counted = new Set(page.dataset.counted.split(" "));
  const other = page.dataset.other;
  const mixed = page.dataset.mixed;
  const unitsOnMap = [...map.querySelectorAll(".unit[data-parts]")];
  const rows = [...page.querySelectorAll(".map-rows tbody tr")];
  const figure = page.querySelector("[data-figure]");
  const entries = [...page.querySelectorAll(".map-legend li")];
  const labels = new Map(
    entries.map((entry) => [entry.dataset.state, entry.querySelector("span").textContent]));
  const swatches = new Map(
    entries.map((entry) => [entry.dataset.state, entry.querySelector("svg")]));
  const shownDate = (iso) => iso.split("-").reverse().join("/");
  const inSentence = (text) => text.charAt(0).toLowerCase() + text.slice(1);

  const places = new Map();
  for (const shape of unitsOnMap) {
    const slug = shape.dataset.unit;
    if (!places.has(slug)) {
      const parts = shape.dataset.parts.split(" ").map((part) => part.split("@"));
      places.set(slug, { shapes: [], parts, region: shape.dataset.region });
    }
    places.get(slug).shapes.push({ element: shape, label: shape.getAttribute("aria-label") });
  }
  const dates = [...new Set(
    [...places.values()].flatMap((place) => place.parts)
      .filter(([state, date]) => date && counted.has(state)).map(([, date]) => date))].sort();
  const undated = [...places.values()].flatMap((place) => place.parts)
    .filter(([state, date]) => !date && counted.has(state)).length;

  /** The state of a part on a day; without a day, that of the table. */
  const stateOn = ([state, date], day) =>
    day && counted.has(state) && !(date && date <= day) ? other : state;

  const stateOf = (place, day) => {
    const states = new Set(place.parts.map((part) => stateOn(part, day)));
    return states.size > 1 ? mixed : [...states][0];
  };

  /** Gives a shape the colour and pattern of a state; the drawing has them as paint servers. */
  const paint = (shape, state, isShown) => {
    const server = document.getElementById(`ban-do-s${state}`);
    shape.setAttribute("class", `unit ${server ? `s${state}` : "none"}${isShown ? "" : " off"}`);
    if (!server) return;
    shape.setAttribute("fill", `url(#${server.id})`);
    shape.setAttribute("stroke", server.dataset.edge);
    const name = shape.querySelector("text");
    if (name && !shape.closest(".archipelago")) {
      name.setAttribute("fill", server.dataset.ink);
      name.setAttribute("stroke", server.dataset.halo);
    }
  };

  // Công cụ
  const tools = document.createElement("form");
  tools.className = "map-tools";
  tools.addEventListener("submit", (event) => event.preventDefault());

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    parent?.append(made);
    return made;
  };

  let slider = null;
  let shown = null;
  if (dates.length > 1) {
    const set = element("fieldset", "", tools);
    element("legend", "Theo thời gian", set);
    const label = element("label", "Tính đến ngày ", set);
    label.htmlFor = "_ngay";
    shown = element("output", "", label);
    slider = element("input", "", set);
    Object.assign(slider, { type: "range", id: "_ngay", min: 0, max: dates.length, value: dates.length });
    const ends = element("div", "", set);
    ends.className = "ends";
    element("span", shownDate(dates[0]), ends);
    element("span", shownDate(dates[dates.length - 1]), ends);
  }

  const stateSet = element("fieldset", "", tools);
  element("legend", "Tình trạng", stateSet);
  const choices = element("div", "", stateSet);
  choices.className = "choices";
  const boxes = entries.map((entry) => {
    const label = element("label", "", choices);
    const box = element("input", "", label);
    Object.assign(box, { type: "checkbox", checked: true, value: entry.dataset.state });
    element("span", labels.get(entry.dataset.state), label);
    return box;
  });

  const regionLabel = element("label", "Vùng ", tools);
  regionLabel.className = "region";
  const regionChoice = element("select", "", regionLabel);
  regionChoice.append(new Option("Tất cả các vùng", ""));
  for (const region of new Set([...places.values()].map((place) => place.region))) {
    regionChoice.append(new Option(region, region));
  }

  const said = element("p", "", tools);
  said.className = "map-said";
  said.setAttribute("aria-live", "polite");
  page.querySelector(".map-words").prepend(tools);

  const update = (announce) => {
    const isLast = !slider || Number(slider.value) === dates.length;
    const day = isLast ? null : dates[Number(slider.value)];
    const states = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    // Một trạng thái chỉ có trong quá khứ không có ô chọn của nó.
    const offered = new Set(boxes.map((box) => box.value));
    const region = regionChoice.value;
    const counts = new Map();
    let total = 0;
    let count = 0;
    const visible = new Set();
    for (const [slug, place] of places) {
      const state = stateOf(place, day);
      const isCounted = place.parts.every((part) => counted.has(stateOn(part, day)));
      counts.set(state, (counts.get(state) || 0) + 1);
      if (isCounted) count += 1;
      const isShown = (states.has(state) || !offered.has(state)) && (!region || place.region === region);
      if (isShown) { visible.add(slug); total += 1; }
      for (const { element: shape, label } of place.shapes) {
        paint(shape, state, isShown);
        const name = label.split(":")[0];
        const text = day
          ? `${name}: ${state === mixed ? "không đồng nhất" : inSentence(labels.get(state) || "")}, tính đến ${shownDate(day)}`
          : label;
        shape.setAttribute("aria-label", text);
        shape.querySelector("title").textContent = text;
        const note = shape.querySelector(".note");
        if (note) {
          const done = place.parts.filter((part) => counted.has(stateOn(part, day))).length;
          note.textContent = `${done}/${place.parts.length}`;
        }
      }
    }
    for (const row of rows) {
      row.hidden = !visible.has(row.dataset.unit);
      const state = stateOn([row.dataset.state, row.dataset.date], day);
      const cell = row.querySelector(".row-state");
      if (!labels.has(state) || cell.dataset.shown === state) continue;
      cell.dataset.shown = state;
      cell.replaceChildren(swatches.get(state).cloneNode(true), ` ${labels.get(state)}`);
    }
    for (const entry of entries) {
      entry.querySelector("b").textContent = counts.get(entry.dataset.state) || 0;
    }
    figure.textContent = count;
    if (shown) shown.textContent = shownDate(day || dates[dates.length - 1]);
    if (slider) slider.setAttribute("aria-valuetext", isLast ? "tất cả" : shownDate(day));
    const when = day ? `Đến ngày ${shownDate(day)}: ` : "";
    const rest = isLast || !undated ? "" : ` Không kể ${undated} nơi không ghi ngày.`;
    if (announce) {
      said.textContent =
        `${when}${count}/${places.size} ${page.dataset.label}.${rest} Đang hiện ${total} nơi.`;
    }
  };

  tools.addEventListener("input", () => update(true));
  update(false);
})();
