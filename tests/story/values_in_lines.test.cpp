// Numbers that are written as one says them, and values with a colon: each is one mistake.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

std::string in_story(std::string const& line) {
    return "scene s: S\n  " + line + "\n";
}

} // namespace

TEST_CASE("the number that a counter needs, wherever it stands") {
    struct Slip {
        std::string line;
        std::string problem;
        std::string hint;
    };
    for (Slip const& slip : std::vector<Slip>{
             {"counter repas: 0 to=412", "2:20 missing-attribute [to=412]",
              "write it before the colon: counter repas to=412: 0"},
             {"counter repas to: 12", "2:17 surplus-argument [to: 12]", "write it as: to=12"},
             {"counter repas to: 12 servis", "2:17 surplus-argument [to: 12]", "write it as: to=12"},
             {"counter repas to=12 500 personnes", "2:20 bad-number [12 500 personnes]",
              "write to=12500 unit=personnes"},
             {"counter repas to=1,5 million", "2:20 bad-number [1,5 million]",
              "write to=1500000, or to=1.5 unit=million"},
             {"counter repas 1 000 euros", "2:17 missing-attribute [1 000]",
              "write it as: counter repas to=1000 unit=euros"},
             {"counter repas 12 500", "2:17 missing-attribute [12 500]", "write to=12500"}}) {
        CAPTURE(slip.line);
        CHECK(problems(in_story(slip.line)) == slip.problem);
        CHECK(hint(in_story(slip.line)) == slip.hint);
    }
    for (std::string const right :
         {"counter repas to=412: 0", "counter repas to=12", "counter repas to=12: servis",
          "counter repas to=12500 unit=personnes", "counter repas to=1000 unit=euros"})
        CHECK_MESSAGE(problems(in_story(right)) == "", right);
    CHECK(problems(in_story("counter repas to=3: servis to=4")) == "2:30 attribute-in-words [to=4]");
}

TEST_CASE("a value with a colon and no marks around it") {
    for (std::string const line : {"image p.png alt=x caption=La salle : onze heures",
                                   "image p.png caption=La salle : onze heures alt=x"}) {
        CAPTURE(line);
        Read const story = read(in_story(line));
        CHECK(problems(in_story(line)).ends_with("surplus-argument [La salle : onze heures]"));
        CHECK(hint(in_story(line)).ends_with("caption=\"La salle : onze heures\""));
        NamedValues const& values = story.story.scenes[0].steps[0].elements[0].values;
        CHECK(values["caption"] == "La salle : onze heures");
        CHECK(values["alt"] == "x");
    }
    CHECK(hint(in_story("image p.png alt=x caption=Midi: la salle")).ends_with("caption=\"Midi: la salle\""));
    CHECK(problems(in_story("image p.png alt=\"x\": une salle")) == "2:24 unexpected-words [une salle]");
}

TEST_CASE("a line in another language with its attributes") {
    CHECK(problems("source a: A\nvoice v: V\nscene s: S\n  citation v reported source=a: x\n") ==
          "4:3 unknown-keyword [citation]");
}
