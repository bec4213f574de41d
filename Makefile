# AnPham. `make` alone lists the targets.
.NOTPARALLEL:
.PHONY: help site build test format install bench clean \
  set-up-build set-up-typesetting set-up-tests

PREFIX ?= /usr/local
DESTDIR ?=
PROGRAM := .build/release/anpham
SOURCES := Package.swift Sources Tests
# The standard library goes into the program: staff who use it need no Swift toolchain. The linker is
# lld, because the default one warns of mktemp in the static Foundation at every build.
RELEASE := --configuration release --product anpham --static-swift-stdlib -Xswiftc -use-ld=lld

help:
	@echo 'make site      cài đặt, biên dịch và dựng Content/ thành Output/ | set up, build, make the site'
	@echo 'make build     biên dịch .build/release/anpham                   | build the program'
	@echo 'make test      chạy mọi phép thử                                 | run all tests'
	@echo 'make install   cài vào PREFIX (mặc định /usr/local)              | install into PREFIX'
	@echo 'make bench     đo tốc độ, so với Hugo                            | measure, beside Hugo'
	@echo 'make format    định dạng lại mã nguồn                            | format the source code'
	@echo 'make clean     xóa những gì make đã tạo, trừ Output/             | remove all but Output/'

site: set-up-typesetting build
	@$(PROGRAM) build

build: set-up-build
	swift build $(RELEASE)

test: set-up-build set-up-typesetting set-up-tests
	swift format lint --strict --parallel --recursive $(SOURCES)
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	.test-env/tests/bin/pytest Tests/Browser

format:
	swift format --in-place --parallel --recursive $(SOURCES)

# Builds only after a change, so that `sudo make install` after `make build` needs no toolchain.
install: LIBRARY = $(DESTDIR)$(PREFIX)/lib/anpham
install: $(PROGRAM)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/anpham
	rm -rf $(LIBRARY)/Templates
	mkdir -p $(LIBRARY)
	cp -R Templates $(LIBRARY)/Templates
	Scripts/set-up-typesetting $(LIBRARY)/typesetting

$(PROGRAM): Package.swift $(shell find Sources -type f)
	$(MAKE) build

bench: build set-up-typesetting
	Scripts/set-up-bench
	.test-env/bench/bin/python Scripts/bench

clean:
	rm -rf .build .typesetting .test-env

set-up-build set-up-typesetting set-up-tests:
	@Scripts/$@
