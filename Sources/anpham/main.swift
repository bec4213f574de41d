print("anpham")
