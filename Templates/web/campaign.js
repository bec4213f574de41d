// Điều phụ thuộc vào ngày đọc trang: chiến dịch chưa bắt đầu, đang diễn ra hay đã kết thúc.
// Không có tập lệnh này, trang vẫn nói đủ từ ngày nào đến ngày nào.
(() => {
  "use strict";

  const millisecondsPerDay = 86400000;

  // Ngày hôm nay ở Việt Nam, dạng 2026-10-17, dù người đọc ở đâu.
  const today = () =>
    new Intl.DateTimeFormat("en-CA", {
      timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit",
    }).format(new Date());

  const daysBetween = (from, to) =>
    Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);

  const inText = (day) => day.split("-").reverse().join("/");

  const phaseOf = (first, last, now) =>
    now < first ? "before" : now > last ? "after" : "during";

  const sentence = (first, last, now) => {
    switch (phaseOf(first, last, now)) {
      case "before":
        return `Còn ${daysBetween(now, first)} ngày nữa bắt đầu, ${inText(first)} đến ${inText(last)}`;
      case "during": {
        const left = daysBetween(now, last);
        return left === 0
          ? `Hôm nay là ngày cuối, ${inText(last)}`
          : `Đang diễn ra, còn ${left} ngày, đến hết ${inText(last)}`;
      }
      default:
        return `Đã kết thúc ngày ${inText(last)}`;
    }
  };

  const now = today();
  for (const element of document.querySelectorAll("[data-campaign]")) {
    const { first, last } = element.dataset;
    if (!first || !last) continue;
    const phase = phaseOf(first, last, now);
    element.querySelector("[data-now]")?.replaceChildren(sentence(first, last, now));
    element.querySelector(`[data-phase="${phase}"]`)?.setAttribute("aria-current", "step");
  }
  for (const row of document.querySelectorAll("tr[data-first]")) {
    const phase = phaseOf(row.dataset.first, row.dataset.last, now);
    row.dataset.when = phase;
    if (phase !== "during") continue;
    const mark = document.createElement("span");
    mark.className = "label";
    mark.textContent = "Hôm nay";
    row.querySelector("th").append(" ", mark);
  }
})();
