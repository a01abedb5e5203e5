// What comes along with words that are copied from elsewhere.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// A quote of a passage, in the sixth line.
std::string quoted_from(std::string const& passage, std::string const& quote) {
    return "voice maire: La maire\nvoice port: Le port\nsource abc: ABC\n  extract: " + passage +
           "\nscene s: S\n  quote maire " + quote + "\n";
}

} // namespace

TEST_CASE("quotation marks around a direct quote") {
    std::string const passage = "Nous fermons lundi.";
    for (std::string const words :
         {"« Nous fermons lundi. »", "\"Nous fermons lundi.\"", "“Nous fermons lundi.”",
          "«\u00A0Nous fermons lundi.\u00A0»", "„Nous fermons lundi.“"}) {
        CAPTURE(words);
        std::string const story = quoted_from(passage, "direct via=abc: " + words);
        CHECK(problems(story).find("doubled-quotes") != std::string::npos);
        CHECK(problems(story).find('\n') == std::string::npos);
        CHECK(hint(story) == "write it as: quote maire direct via=abc: Nous fermons lundi.");
    }
    CHECK(problems(quoted_from(passage, "direct via=abc: Nous fermons lundi.")) == "");
    CHECK(problems(quoted_from(passage, "reported via=abc: « Nous fermons lundi. »")) == "");
    for (std::string const words :
         {"« Oui », dit-il, « nous fermons »", "\"Oui\" et \"non\"", "« Oui » : il ferme."})
        CHECK(problems(quoted_from(words, "direct via=abc: " + words)) == "");
    for (std::string const words : {"'Nous fermons lundi.'", "‘Nous fermons lundi.’"})
        CHECK(problems(quoted_from(passage, "direct via=abc: " + words)).starts_with("6:31 quote-differs ["));
    CHECK(problems(quoted_from("L'eau, c'est l'eau.", "direct via=abc: L'eau, c'est l'eau.")) == "");
    CHECK(problems(quoted_from("'Tis for workers'", "direct via=abc: 'Tis for workers'")) == "");
    CHECK(problems(quoted_from("'Tis what the workers' said.",
                               "direct via=abc: 'Tis what the workers' said.")) == "");
    std::string const few =
        quoted_from(passage, "direct via=abc short=\"« Nous fermons »\": Nous fermons lundi.");
    CHECK(problems(few) == "6:37 doubled-quotes [«]");
    CHECK(hint(few) == "write short=\"Nous fermons\"");
    // Where the passage has other marks, or none, that is the mistake, and it is told once.
    CHECK(problems(quoted_from(passage, "direct via=abc: « Nous fermons lundi ».")) ==
          "6:31 quote-differs [«]");
    CHECK(problems(quoted_from(passage, "direct via=abc: « Nous fermons")) == "6:31 quote-differs [«]");
}

TEST_CASE("marks of footnotes") {
    CHECK(problems(quoted_from("Nous fermons lundi.", "direct via=abc: Nous fermons.[12]")) ==
          "6:43 quote-differs [.]");
    CHECK(hint(quoted_from("Nous fermons lundi.", "direct via=abc: Nous fermons[2] lundi.")) ==
          "write it as: quote maire direct via=abc: Nous fermons lundi.");
    CHECK(problems(quoted_from("Nous fermons lundi.[1] Puis voilà.", "direct via=abc: lundi. Puis voilà.")) ==
          "");
    for (std::string const words : {"Nous fermons [2019] lundi.", "Nous fermons [12] lundi.",
                                    "Nous […] lundi.", "Nous fermons [le pont] lundi."})
        CHECK_MESSAGE(problems(quoted_from("Nous fermons lundi.", "direct via=abc: " + words)) == "", words);
    CHECK(problems(quoted_from("Nous fermons lundi.", "reported via=abc: Ils ferment.[2]")) == "");
}

TEST_CASE("letters of a printed page are those of the passage") {
    CHECK(problems(quoted_from("Nous conﬁrmons lundi.", "direct via=abc: Nous confirmons lundi.")) == "");
    std::string const divided =
        "voice maire: La maire\nsource abc: ABC\n  extract:\n    Nous fermons aux en-\n    fants.\n"
        "scene s: S\n  quote maire direct via=abc: ";
    CHECK(problems(divided + "Nous fermons aux enfants.\n") ==
          "7:31 quote-differs [Nous fermons aux enfants.]");
    CHECK(hint(divided + "Nous fermons aux enfants.\n").starts_with("write the word on one line there"));
    CHECK(problems("scene s: S\n  text:\n    Les lignes 3-\n    et 4, pré-\n    et postnatal, -\n    a.\n") ==
          "");
}

TEST_CASE("quotations that never end") {
    CHECK(problems("scene s: S\n  text: Il a dit « oui.\n") == "2:18 unclosed-marks [«]");
    // Each paragraph of a long quotation may begin with its mark.
    CHECK(problems("scene s: S\n  text:\n    “One.\n\n    “Two.”\n") == "");
    CHECK(problems("scene s: S\n  text: Il a dit « oui\n  text: et non ».\n") == "");
    CHECK(problems("scene s: S\n  text: Er sagt „ja“ und »nein«.\n") == "");
    CHECK(problems("scene s: S\n  text:\n    Er sagt „ja,\n    und nein“.\n") == "");
    CHECK(problems("scene s: S\n  text: Il a dit « oui\nscene t: T\n  text: et non ».\n") ==
          "2:18 unclosed-marks [«]");
}
