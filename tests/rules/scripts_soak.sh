#!/bin/sh
# scripts/soak, with stand-ins for what installs and builds, and for the fuzzers.
set -eu
# shellcheck source=tests/rules/stage_set.sh
. "$(dirname -- "$0")/stage_set.sh"

# A checkout with two targets, whose fuzzers say what they are told to.
set_the_soak() {
    set_up
    everything_installed
    mkdir -p "$place/tests/fuzz/seeds/check" "$place/build/soak/tests/fuzz"
    : >"$place/tests/fuzz/check.fuzz.cpp"
    : >"$place/tests/fuzz/format.fuzz.cpp"
    printf 'scene a: A\n' >"$place/tests/fuzz/seeds/check/a.scene"
    for tool in cp sleep tail date; do
        ln -s "$(command -v $tool)" "$stand_ins/$tool"
    done
    stand_in clang++ </dev/null
    for target in check format; do
        cat >"$place/build/soak/tests/fuzz/fuzz_$target" <<'TEXT'
#!/bin/sh
printf '%s\n' "fuzz: $*" >>"$STAND_IN_NOTES"
printf '#7\tNEW    cov: 12 ft: 20 corp: 3/4b lim: 4 exec/s: 9 rss: 3Mb\n'
case "${STAND_IN_FUZZ:-} $*" in
crash*/check/*) printf 'x' >out/soak/check/crash-1234 ;;
end*) exit 77 ;;
esac
printf 'stat::number_of_executed_units: 1000\nstat::new_units_added: 5\n'
TEXT
        chmod +x "$place/build/soak/tests/fuzz/fuzz_$target"
    done
}

set_the_soak
before=$(contents "$place")
on_stage "$place/scripts/soak" --dry-run
expect "a dry run succeeds" equal "$status" 0
expect "a dry run calls nothing" nothing_noted
expect "a dry run changes nothing" equal "$(contents "$place")" "$before"
expect "it is built with sanitizers" says '-DFRESQUE_SANITIZE=address,undefined'

on_stage "$place/scripts/soak" --runs 3000 --jobs 2
expect "a quiet run succeeds" equal "$status" 0
expect "each target runs in its jobs" noted_in_order "cmake -S . -B build/soak" \
    "cmake --build build/soak --target fuzzers" "fuzz: -runs=1500" "fuzz: -runs=1500" "fuzz: -runs=1500" \
    "fuzz: -runs=1500"
expect "the targets are summed up" says "check              2000"
expect "every target is summed up" says "format             2000"
expect "the seeds are gathered" test -f "$place/out/soak/check/seeds/tests_fuzz_seeds_check_a.scene"

: >"$notes"
on_stage "$place/scripts/soak" --minutes 2 --only format
expect "minutes are seconds" noted "fuzz: -max_total_time=120"
expect "only what is wanted runs" says_not "check  "

on_stage STAND_IN_FUZZ=crash "$place/scripts/soak"
expect "a crash fails the script" equal "$status" 1
expect "a crash is named with the command that replays it" says \
    "broken: build/soak/tests/fuzz/fuzz_check out/soak/check/crash-1234"
expect "a crash does not end the other targets" says "format             1000"
on_stage STAND_IN_FUZZ=end "$place/scripts/soak"
expect "a fuzzer that ends early fails the script" equal "$status" 1
expect "a fuzzer that ends early is told of" says "ended early: out/soak/check/log-1.txt"

on_stage "$place/scripts/soak" --only nothing
expect "an unknown target is refused" equal "$status" 2
expect "an unknown target is answered with those there are" says "there are: check format"
on_stage "$place/scripts/soak" --runs many
expect "a number is needed" equal "$status" 2
on_stage "$place/scripts/soak" --help
expect "help is given" says 'Usage: scripts/soak'

finish
