# make demo    build, check a draft of the corpus, write its annotated copy
# make test    what has to pass before a change is merged
# make bench   speed and memory, see Benchmarks/README.md
# make fuzz    every reader against damaged input, see Fuzz/README.md
# make evaluate, make mutate, make mangle   how well drafts are understood and judged, see Evaluation/README.md

DRAFT ?= Corpus/self-exam-personal/praise-sandwich/round-1.docx
SHENYUE := .build/release/shenyue
# Not in Package.swift: a newer compiler with new warnings must not keep users from building.
STRICT := -Xswiftc -warnings-as-errors
# With Swift's libraries linked in a run starts twice as fast, and the program runs where no Swift is installed.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# Types made from others by code and not from their names, for which the runtime goes through all conformances of the
# program: a twentieth of the time of one draft. A compiler that no longer knows the option goes without.
DIRECT := -disable-concrete-type-metadata-mangled-name-accessors
FAST := $(shell swiftc -frontend $(DIRECT) -version >/dev/null 2>&1 && echo -Xswiftc -Xfrontend -Xswiftc $(DIRECT))
# A statically linked program offers all its symbols to its libraries, and each symbol of theirs is looked for there first.
FAST += $(if $(STATIC),-Xlinker --no-export-dynamic)

.PHONY: demo test build release format lint bench fuzz evaluate mutate mangle clean setup

demo: release
	@echo "\$$ shenyue check $(DRAFT) --format terminal --format docx --out demo-output"
	@$(SHENYUE) check $(DRAFT) --format terminal --format docx --out demo-output --fail-on never

test: setup lint
	swift build --build-tests $(STRICT)
	swift test --skip-build

build: setup
	swift build $(STRICT)

release: setup
	swift build -c release --product shenyue $(STATIC) $(FAST)

format:
	swift format --in-place --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

bench: release
	python3 Benchmarks/run.py $(SHENYUE)

evaluate: release
	python3 Evaluation/evaluate.py --binary $(SHENYUE)

mutate: release
	python3 Evaluation/mutate.py --binary $(SHENYUE)

mangle: release
	python3 Evaluation/mangle.py --binary $(SHENYUE)

fuzz: setup
	FUZZ_SECONDS=$(or $(FUZZ_SECONDS),60) python3 Fuzz/run.py

clean:
	rm -rf .build Benchmarks/.bench Fuzz/.build demo-output

setup:
	@Scripts/setup.sh
