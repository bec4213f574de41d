package struct PartialDate: Sendable, Hashable { package var year: Int; package var month: Int?; package var day: Int? }
