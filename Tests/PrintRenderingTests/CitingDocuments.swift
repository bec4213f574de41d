import Linking
import Model

/// Two plans of one issuer, of which the second cites the first, itself, and one not held.
enum CitingDocuments {
  private static let cited = """
    ---
    kind: ke-hoach
    number: "109"
    symbol: KH-MTTW
    date: 2022-03-10
    issuers: [Ban Thường trực]
    subject: Kế hoạch được dẫn
    ---
    ## IV. TỔ CHỨC

    ### 4. Báo cáo

    Nội dung.
    """

  private static let citing = """
    ---
    kind: ke-hoach
    number: "237"
    symbol: KH-MTTQ-BTT
    date: 2022-06-01
    place: Sơn La
    issuers: [Ban Thường trực]
    subject: Kế hoạch dẫn
    legal-bases:
      - Căn cứ Nghị quyết số 24/2021/QH15 ngày 28 tháng 7 năm 2021 của Quốc hội
      - Căn cứ Kế hoạch số 109/KH-MTTW ngày 10 tháng 3 năm 2022
    ---
    ## I. MỤC ĐÍCH THEO KẾ HOẠCH SỐ 109/KH-MTTW

    Làm theo khoản 4 Mục IV Kế hoạch số **109**/KH-*MTTW* ngày 10/3/2022[^1], xem phần II Kế hoạch
    này và [văn bản kia](cited.md#muc-iv) cùng [Kế hoạch số 109/KH-MTTW](https://example.vn/khac).

    ## II. NỘI DUNG

    a) Điểm thứ nhất[^1].

    1. Việc thứ nhất.
    2. Việc thứ hai, theo điểm a Mục II Kế hoạch này.

    | TT | Văn bản |
    |---|---|
    | 1 | Nghị quyết số 24/2021/QH15 |

    [^1]: Xem Nghị quyết số 24/2021/QH15.
    """

  static func site() throws -> SiteView {
    try Print.linkedSite([("cited", cited), ("citing", citing)])
  }

  static let root = Print.site.settings.baseURL
  static let citedPage = root + "van-ban/cited.html"
  static let resolution = root + "dan-chieu/nghi-quyet-so-24-2021-qh15-2021.html"
}
