#include "story/agreement.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

bool agrees(std::string_view quote, std::string_view passage) {
    return Passages({passage}).compare(quote).word_for_word;
}

// The words at which they part: quote|passage
std::string difference(std::string_view quote, std::string_view passage) {
    Agreement const found = Passages({passage}).compare(quote);
    REQUIRE_FALSE(found.word_for_word);
    auto const cut = [](std::string_view text, TextRange range) {
        return std::string(text.substr(range.begin, range.end - range.begin));
    };
    return cut(quote, found.quote_word) + "|" + (found.begins ? cut(passage, found.passage_word) : "-");
}

constexpr std::string_view passage =
    "« Nous ne sommes pas contrôlés par Microsoft, ils n’ont même pas de siège au conseil d’administration.\n"
    "Nous sommes une entreprise indépendante », clame-t-il.";

} // namespace

TEST_CASE("a quote stands in a passage word for word") {
    CHECK(agrees("Nous sommes une entreprise indépendante", passage));
    CHECK(agrees("ils n’ont même pas de siège", passage));
    CHECK(agrees(passage, passage));
    CHECK_FALSE(agrees("Nous sommes une entreprise dépendante", passage));
    CHECK_FALSE(agrees("nous sommes une entreprise indépendante", passage)); // capitals are not folded
    CHECK_FALSE(agrees("Nous sommes une entreprise indépendante.", passage));
    CHECK_FALSE(agrees("Nous ne sommes contrôlés", passage));
}

TEST_CASE("a sentence is not its negation") {
    CHECK_FALSE(agrees("I think it would be good", "I don’t think it would be good"));
    CHECK(agrees("I don't think it would be good", "I don’t think it would be good"));
    CHECK_FALSE(agrees("nous pouvons exclure", "nous ne pouvons pas exclure"));
}

TEST_CASE("words are whole words") {
    CHECK_FALSE(agrees("entre", "une entreprise"));
    CHECK_FALSE(agrees("prise", "une entreprise"));
    CHECK_FALSE(agrees("2", "en 2018"));
    CHECK(agrees("d’administration", passage));
}

TEST_CASE("a dash is folded, the sign of a number is not one") {
    CHECK(agrees("le taux - 5 % - reste", "le taux – 5 % – reste"));
    CHECK_FALSE(agrees("le taux -5 % - reste", "le taux – 5 % – reste"));
    CHECK_FALSE(agrees("le taux – 5 % – reste", "le taux −5 % – reste"));
    CHECK_FALSE(agrees("un écart de 5 points", "un écart de -5 points"));
    CHECK(agrees("un écart de -5 points", "un écart de −5 points"));
    CHECK(agrees("de 2015-2018", "de 2015–2018"));
    CHECK(agrees("GPT-4", "GPT‑4"));
    CHECK_FALSE(agrees("de 2015 -2018", "de 2015–2018"));
}

TEST_CASE("words that stand several times leave out no negation where one of the places does not") {
    auto const skips = [](std::string_view quote, std::string_view words) {
        Agreement const found = Passages({words}).compare(quote);
        REQUIRE(found.word_for_word);
        return found.skipped_negation.end > 0;
    };
    CHECK(skips("we know […] why", "we know, but not why"));
    CHECK_FALSE(skips("we know […] why", "we know, but not all. Now we know, I think, why"));
    CHECK_FALSE(skips("we know […] why", "we know, but not why; we know well why"));
    CHECK(skips("we know […] well […] why", "we know it well. we know not well and not why"));
    CHECK_FALSE(skips("a […] b […] c", "a not b. a, well, b, not c, a, so b, so c"));
}

TEST_CASE("spaces, apostrophes, quotation marks and dashes are folded, and nothing else") {
    CHECK(agrees("l'un \"deux\" - trois", "l’un « deux » – trois"));
    CHECK(agrees("a\u00A0;\u202Fb", "a ; b"));
    CHECK(agrees("a ; b", "a; b"));
    CHECK(agrees("GPT\u20114", "GPT-4"));
    CHECK(agrees("une\nligne", "une ligne"));
    CHECK(agrees("Attendez...", "Attendez…"));
    CHECK_FALSE(agrees("a, b", "a; b"));
    CHECK_FALSE(agrees("eleve", "élève"));
    CHECK_FALSE(agrees("10%", "10 $"));
}

TEST_CASE("the stars of emphasis are not words") {
    CHECK(agrees("**Nous sommes** une *entreprise* indépendante", passage));
    CHECK(agrees("une entre**prise** indépendante", passage));
}

TEST_CASE("quotation marks around the whole are the program’s") {
    CHECK(agrees("« Nous sommes une entreprise indépendante »", passage));
    CHECK(agrees("“ils n’ont même pas de siège”", passage));
    CHECK_FALSE(agrees("Nous « sommes » une entreprise", passage));
}

TEST_CASE("an ellipsis in brackets skips words, in the order of the passage and within it") {
    CHECK(agrees("Nous ne sommes pas contrôlés […] Nous sommes une entreprise indépendante", passage));
    CHECK(agrees("[…] ils n’ont même pas de siège […]", passage));
    CHECK(agrees("Nous ne sommes pas [...] indépendante", passage));
    CHECK_FALSE(agrees("indépendante […] contrôlés", passage));
    CHECK_FALSE(agrees("Nous […] Nous […] Nous", passage));
    CHECK_FALSE(Passages({"one two", "three four"}).compare("one […] four").word_for_word);
    CHECK_FALSE(agrees("Nous ne … indépendante", passage)); // without brackets it is the speaker's own
}

TEST_CASE("words in brackets are added, and may be anything") {
    CHECK(agrees("ils [les gens de Microsoft] n’ont même pas de siège", passage));
    CHECK(agrees("[OpenAI] Nous sommes une entreprise indépendante", passage));
    CHECK_FALSE(agrees("[ne] sommes contrôlés", passage));
}

TEST_CASE("brackets that stand in the passage may stand in the quote where they are never closed") {
    CHECK(agrees("a [ b", "a [ b"));
    CHECK_FALSE(agrees("a [b] c", "a [b] c")); // an insertion: the passage has words there
}

TEST_CASE("nothing agrees with nothing") {
    CHECK_FALSE(agrees("", passage));
    CHECK_FALSE(agrees("[…]", passage));
    CHECK_FALSE(agrees("**", passage));
    CHECK_FALSE(agrees("a", ""));
    CHECK_FALSE(Passages({}).compare("a").word_for_word);
}

TEST_CASE("the first word that differs is found") {
    CHECK(difference("Nous sommes une société indépendante", passage) == "société|entreprise");
    CHECK(difference("Zut alors", passage) == "Zut|-");
    CHECK(difference("clame-t-il encore", passage) == "encore|.");
    CHECK(difference("one two three", "one two") == "three|");
    CHECK(difference("Nous ne sommes […] contrôlées", passage) == "contrôlées|");
}

TEST_CASE("what is quoted is not cut out of a longer word, number or question") {
    for (auto const& [quote, from] : {std::pair{"5 million", "-1.5 million"},
                                      {"1.5 million", "-1.5 million"},
                                      {"500 euros", "1 500 euros"},
                                      {"il a 1", "il a 1,5"},
                                      {"5 millions", "$5 millions"},
                                      {"10", "10 %"},
                                      {"coupable", "non-coupable"},
                                      {"je suis […] coupable", "je suis non-coupable"},
                                      {"1[…]500 euros", "1.500 euros"},
                                      {"Il est coupable", "Il est coupable ?"}}) {
        CAPTURE(quote);
        CHECK_FALSE(agrees(quote, from));
        CHECK(agrees(from, from));
    }
    CHECK(agrees("entreprise", "l’entreprise"));
    CHECK(agrees("coupable", "non-coupable, puis coupable"));
    CHECK(agrees("en 2018", "en 2018, rien"));
    CHECK(Passages({"non-coupable"}).compare("coupable").cut);
}

TEST_CASE("what cannot be seen divides and joins no words, and stars of a passage are stars") {
    CHECK_FALSE(agrees("a\u200Bhead", "a head"));
    CHECK_FALSE(agrees("re\u00ADcover", "re-cover"));
    CHECK_FALSE(agrees("234", "2*3*4"));
    CHECK_FALSE(agrees("1 5", "1\\5"));
    CHECK_FALSE(agrees("[I am guilty and sorry].", "Je suis innocent."));
    CHECK_FALSE(agrees("Je […] .", "Je suis innocent."));
}

TEST_CASE("where only capitals differ, that is said, of the passage it is true of") {
    Passages const passages({"La halle menace", "or la charpente de 1892 est saine"});
    Agreement const found = passages.compare("La charpente de 1892 est saine");
    CHECK_FALSE(found.word_for_word);
    CHECK(found.but_for_capitals);
    CHECK(found.passage == 1);
    CHECK(found.quote_word.begin == 0);
    CHECK(found.passage_word.begin == 3);
    CHECK(passages.compare("[La] charpente de 1892 est saine").word_for_word);
    Agreement const other = passages.compare("La charpente de 1893");
    CHECK_FALSE(other.but_for_capitals);
    CHECK(other.quote_word.begin == 16);
    CHECK_FALSE(Passages({"élève"}).compare("Élève").word_for_word);
    CHECK(Passages({"élève"}).compare("Élève").but_for_capitals);
}

TEST_CASE("the passage that comes nearest is named") {
    Agreement const found = Passages({"one", "one two", "one two three"}).compare("one two three four");
    CHECK_FALSE(found.word_for_word);
    CHECK(found.passage == 2);
}
