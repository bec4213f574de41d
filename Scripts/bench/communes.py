"""A site whose only content is one A5 leaflet for each of many invented communes.

The names are numbers in words of no place: nothing of it may be taken for the real list.
"""

import json
from pathlib import Path

PROVINCES = """Hà Nội|Huế|Lai Châu|Điện Biên|Sơn La|Lạng Sơn|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh|Cao Bằng
Tuyên Quang|Lào Cai|Thái Nguyên|Phú Thọ|Bắc Ninh|Hưng Yên|Hải Phòng|Ninh Bình|Quảng Trị|Đà Nẵng
Quảng Ngãi|Gia Lai|Khánh Hòa|Lâm Đồng|Đắk Lắk|TP Hồ Chí Minh|Đồng Nai|Tây Ninh|Cần Thơ|Vĩnh Long
Đồng Tháp|Cà Mau|An Giang""".replace("\n", "|").split("|")

FIELDS = [
    {"name": "name", "title": "Xã", "type": "string"},
    {"name": "province", "title": "Tỉnh", "type": "string"},
    {"name": "account", "title": "Số tài khoản", "type": "string"},
    {"name": "hotline", "title": "Đường dây nóng", "type": "string"},
    {"name": "date", "title": "Ngày", "type": "date"},
    {"name": "venue", "title": "Địa điểm", "type": "string"},
]

LEAFLET = """---
template: leaflet-a5
title: Một mái nhà cho hộ nghèo
date: 2026-10-17
occasion: Tháng cao điểm “Vì người nghèo”
start: 2026-10-17
end: 2026-11-18
for-each: communes
variants: [print-shop]
message: Mỗi phần đóng góp nối tiếp những căn nhà đã dựng.
figure:
  - {value: "19.618", label: căn nhà Đại đoàn kết được xây mới và sửa chữa trong 6 tháng đầu năm 2023}
action: Góp vào Quỹ “Vì người nghèo” nơi bạn sống
---

## Vì sao là lúc này

Từ ngày 17/10 đến ngày 18/11 hằng năm là Tháng cao điểm “Vì người nghèo”.

## Bạn có thể

1. Góp tiền qua Mặt trận xã, phường; hỏi số tài khoản tại đó.
2. Góp công, vật liệu khi xóm làm nhà cho hộ nghèo.
3. Báo cho Mặt trận biết hộ cần giúp mà chưa ai hay.
"""


def write(count: int, content: Path) -> None:
    """Writes a content folder with a leaflet for `count` communes."""
    for folder in ("data", "handouts"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    (content / "site.yml").write_text(
        "title: Đo\nbase-url: https://example.vn/\npublisher: Ban biên tập\n"
    )
    (content / "handouts/to-roi.md").write_text(LEAFLET)
    schema = {"title": "Xã", "fields": FIELDS}
    (content / "data/communes.schema.json").write_text(json.dumps(schema, ensure_ascii=False))
    rows = ["name,province,account,hotline,date,venue"]
    for number in range(count):
        rows.append(
            f"Xã số {number + 1},{PROVINCES[number % len(PROVINCES)]},{10**12 + number},"
            f"02{number:08d},2026-11-{1 + number % 18:02d},Nhà văn hóa số {number + 1}"
        )
    (content / "data/communes.csv").write_text("\n".join(rows) + "\n")
