import Testing
import VietnameseText

@Test(
  "Words are found byte for byte, at the start, in the middle and at the end",
  arguments: [
    ("báo cáo", "báo cáo", true), ("nộp báo cáo năm", "báo cáo", true),
    ("báo báo cáo", "báo cáo", true),
    ("bao cao", "báo cáo", false), ("Báo cáo", "báo cáo", false), ("báo cá", "báo cáo", false),
    ("", "báo", false), ("báo", "", true), ("", "", true),
  ])
func wordSearch(text: String, words: String, isFound: Bool) {
  #expect(text.containsWords(words) == isFound)
}
