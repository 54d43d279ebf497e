#!/usr/bin/env bash
# A million mutated case files through the release binary, held against the judge in the
# tests: the coded values of those that are still whole, and every fault of the others.
#
#     Tests/Mutations/run.sh [COUNT [SEED [BINARY]]]
#
# Without BINARY it is built. Each difference is printed, with the place where its case
# files are kept, and at the end how many were tried and how many differences there are.
# How they are mutated, see MutationTrial; `swift test` tries some hundreds.
set -euo pipefail
cd "$(dirname "$0")/../.."

count=${1:-1000000} seed=${2:-20261125} binary=${3:-}
if [ -z "$binary" ]; then
    swift build -c release --static-swift-stdlib --product sip-audit
    binary=.build/release/sip-audit
fi

# The library once more, so that tests can see into it, in a folder of its own: with
# that flag, the usual one would be built anew. And of the tests only what is needed.
build=(swift build -c release -Xswiftc -enable-testing --scratch-path .build-judge --product sip-audit)
"${build[@]}"
built=$("${build[@]}" --show-bin-path)
tests=Tests/SIPAuditTests
swiftc -O -swift-version 6 -module-name Mutations -I "$built/Modules" -o "$built/mutations" \
    Tests/Mutations/main.swift "$tests"/Support/{CaseFileJudge,JudgedCommand,JudgedBatch,MutationTrial}.swift \
    "$tests"/Support/{JSONMutation,SeededGenerator,Repository}.swift "$tests/System/ScratchFolder.swift" \
    "$built"/SIPAudit.build/*.o
# A few thousand at a time, so that one hears of it.
failed=0 step=20000
time for ((done = 0; done < count; done += step)); do
    "$built/mutations" $((count - done < step ? count - done : step)) $((seed + done / step)) "$(realpath "$binary")" ||
        failed=1
done
echo "$count case files in all, from the seeds $seed to $((seed + (count - 1) / step))"
exit $failed
