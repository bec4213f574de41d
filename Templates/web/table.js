// Sắp xếp bảng theo cột: cho mọi bảng có thuộc tính data-sortable.
// Ô có data-value được xếp theo giá trị ấy, ô khác theo chữ, theo thứ tự tiếng Việt; ô trống đứng cuối.
"use strict";
(() => {
  const collator = new Intl.Collator("vi", { numeric: true });
  const number = /^-?\d+(\.\d+)?$/;

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell ? (cell.dataset.value ?? cell.textContent.trim()) : "";
  };

  const compare = (a, b) =>
    number.test(a) && number.test(b) ? Number(a) - Number(b) : collator.compare(a, b);

  const sort = (table, column, descending) => {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row, place) => ({ row, place, key: keyOf(row, column) }));
    rows.sort((a, b) => {
      if (!a.key || !b.key) return !a.key && !b.key ? a.place - b.place : a.key ? -1 : 1;
      const order = compare(a.key, b.key);
      return (descending ? -order : order) || a.place - b.place;
    });
    body.append(...rows.map(({ row }) => row));
    for (const [index, head] of Array.from(table.tHead.rows[0].cells).entries()) {
      if (index === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  // Trên điện thoại tiêu đề cột không hiện, nên có danh sách chọn thay cho nút.
  const addChoice = (table, heads) => {
    const label = document.createElement("label");
    label.className = "sort-choice";
    label.append("Sắp xếp theo ");
    const select = document.createElement("select");
    select.add(new Option("thứ tự của bảng", ""));
    for (const [index, head] of heads.entries()) {
      select.add(new Option(`${head.textContent.trim()}, tăng dần`, `${index}`));
      select.add(new Option(`${head.textContent.trim()}, giảm dần`, `${index} down`));
    }
    const original = Array.from(table.tBodies[0].rows);
    select.addEventListener("change", () => {
      const [column, down] = select.value.split(" ");
      if (column) sort(table, Number(column), Boolean(down));
      else table.tBodies[0].append(...original);
    });
    label.append(select);
    (table.closest(".scroll") ?? table).before(label);
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    if (!table.tHead || !table.tBodies[0]) continue;
    const heads = Array.from(table.tHead.rows[0].cells);
    addChoice(table, heads);
    for (const [index, head] of heads.entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        sort(table, index, head.getAttribute("aria-sort") === "ascending");
      });
      head.append(button);
    }
  }
})();
