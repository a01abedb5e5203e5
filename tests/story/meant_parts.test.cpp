// Parts of an element that are written as a list, and links that are written as sentences.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

std::string in_element(std::string const& element, std::string const& lines) {
    return "scene s: S\n  " + element + "\n" + lines +
           "scene quai: Le quai\n  text: x\nscene place: La place\n  text: y\n";
}

std::string in_picture(std::string const& line) {
    return "scene s: S\n  relations\n    node a: A\n    node b: B\n    " + line + "\n";
}

// What is found where a line of the script stands in the place of the items.
std::string problems_of_hint(std::string const& element, std::string const& wrong) {
    std::string const words = hint(in_element(element, "    " + wrong + "\n"));
    constexpr std::string_view begin = "write it as: ";
    REQUIRE(words.starts_with(begin));
    return problems(in_element(element, "    " + words.substr(begin.size()) + "\n"));
}

} // namespace

TEST_CASE("items where the parts of an element stand") {
    for (std::string const mark : {"- ", "* ", "• ", "1. ", "2) "}) {
        CAPTURE(mark);
        std::string const choice =
            in_element("choice: Q", "    " + mark + "Le quai\n    " + mark + "La place\n");
        CHECK(problems(choice).find('\n') == std::string::npos);
        CHECK(hint(choice) == "write it as: option -> quai: Le quai");
        CHECK(problems_of_hint("choice: Q", mark + "Le quai") == "");
        CHECK(hint(in_element("items", "    " + mark + "denrées 2.10\n")) ==
              "write it as: item denrées value=2.10: denrées");
    }
    CHECK(hint(in_element("choice: Q", "    - Rien de tout cela\n")) ==
          "write it as: option -> SCENE: Rien de tout cela");
    CHECK(hint(in_element("relations", "    - La mairie\n")) == "write it as: node la-mairie: La mairie");
    CHECK(problems_of_hint("relations", "- La mairie") == "");
    CHECK(hint("scene s: S\n  - un\n").starts_with("items stand indented below"));
}

TEST_CASE("a name and its number where a part stands") {
    std::string const items = in_element("items", "    denrées: 2,10\n    pain sec: 0.90 €\n");
    CHECK(problems(items) == "3:5 missing-keyword [denrées]");
    CHECK(hint(items) == "write it as: item denrées value=2.10: denrées");
    CHECK(hint(in_element("items", "    pain sec: 0.90 €\n")) ==
          "write it as: item pain-sec value=0.90: pain sec");
    CHECK(problems_of_hint("items", "denrées: 2,10") == "");
    CHECK(hint(in_element("items", "    Le pain est cher: il coûte.\n")).find("value=coûte") ==
          std::string::npos);
}

TEST_CASE("parts without their keyword") {
    for (std::string const line : {"-> quai: Le quai", "quai: Le quai", "Le quai -> quai"}) {
        CAPTURE(line);
        CHECK(problems(in_element("choice: Q", "    " + line + "\n")).find("missing-keyword") == 4);
        CHECK(hint(in_element("choice: Q", "    " + line + "\n")) == "write it as: option -> quai: Le quai");
    }
    CHECK(hint(in_picture("a -> b: paie")) == "write it as: link a -> b: paie");
    CHECK(hint(in_picture("link: a -> b")) == "write it as: link a -> b");
    CHECK(hint(in_element("choice: Q", "    gare: La gare\n")).find("-> gare") == std::string::npos);
}

TEST_CASE("an extract that could not be read is not said to be missing") {
    std::string const story = "voice v: V\nsource s: S\n  ";
    std::string const scene = "\nscene x: X\n  quote v direct via=s: Oui.\n";
    CHECK(all_problems(story + "Oui, nous fermons." + scene) == "3:3 unknown-keyword [Oui,]");
    CHECK(all_problems(story + "extract Oui, nous fermons." + scene) ==
          "3:11 missing-colon [Oui, nous fermons.]");
}

TEST_CASE("links that are no links of two nodes") {
    CHECK(hint(in_picture("link a paie b")) == "write it as: link a -> b: paie");
    CHECK(hint(in_picture("link a donne à b")) == "write it as: link a -> b: donne");
    CHECK(hint(in_picture("link a-&gt;b: x")) == "write it as: link a -> b: x");
    CHECK(hint(in_picture("link a→b: x")) == "write it as: link a -> b: x");
    CHECK(hint(in_picture("link a -> b -> a: x")) ==
          "write a line for each: link a -> b: x, and link b -> a: x");
    CHECK(problems(in_picture("link a -> a: x\n    cut a -> a")) == "5:10 link-to-itself [a -> a]");
    for (std::string const line : {"link a paie b", "link a-&gt;b: x", "link a -> b -> a: x"})
        CHECK_MESSAGE(problems(in_picture(line)).find('\n') == std::string::npos, line);
    std::string const elsewhere =
        "scene t: T\n  relations\n    node maires: M\n    node b: B\n    link maires -> b: x\n";
    CHECK(hint("scene s: S\n  relations\n    node maire: M\n    node b: B\n    link maires -> b: x\n" +
               elsewhere) == "if it is not “maire”, write it above: node maires: …");
}

TEST_CASE("an attribute by another word, with an accent or without") {
    CHECK(hint("source a: A\n  publie: 2019\nscene s: S\n  text: x\n") == "did you mean “date”?");
    CHECK(hint("source a: A\n  Publiée: 2019\nscene s: S\n  text: x\n") == "did you mean “date”?");
}

TEST_CASE("a date of a quote behind that of its source") {
    auto const dated = [](std::string const& source, std::string const& quote) {
        return "voice v: V\nsource s: S\n  date: " + source +
               "\nscene s: S\n  quote v reported via=s date=" + quote + ": x\n";
    };
    CHECK(problems(dated("2024-05-03", "2024-05-10")) == "5:31 said-after-source [2024-05-10]");
    CHECK(problems(dated("2024-05-10", "2024-05-10")) == "");
    CHECK(problems(dated("2024-05-10", "2024-05-03")) == "");
    CHECK(problems(dated("2024-05", "2024-06-10")) == "");
    CHECK(problems(dated("2024", "2025")) == "5:31 said-after-source [2025]");
}
