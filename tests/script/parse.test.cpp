#include "fixture.h"

#include "script/limits.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

// --- heads --------------------------------------------------------------------------------------

TEST_CASE("a head is a keyword, arguments and attributes") {
    CHECK(shape("quote musk direct via=semafor on=depart: words") ==
          "quote <musk> <direct> via=<semafor> on=<depart>:|words");
    CHECK(shape("step") == "step");
    CHECK(shape("") == "");
}

TEST_CASE("quoted words are one word") {
    CHECK(shape("image a.png alt=\"Deux hommes: assis\" caption=\"\"") ==
          "image <a.png> alt=<Deux hommes: assis> caption=<>");
    CHECK(shape("chapter \"été 2018\": x") == "chapter <été 2018>:|x");
    CHECK(shape("image alt=“Deux hommes” caption=« Une salle »") ==
          "image alt=<Deux hommes> caption=<Une salle>");
}

TEST_CASE("the span of a quoted word holds its quotation marks") {
    Parsed const read = parsed("image alt=\"a b\"");
    CHECK(read.syntax.nodes[0].attributes[0].value.span == Span{0, 10, 15});
    CHECK(read.syntax.nodes[0].attributes[0].name.span == Span{0, 6, 9});
}

TEST_CASE("quotation marks that are never closed leave the words after the colon alone") {
    CHECK(problems("image alt=\"Deux hommes: x") == "1:11 unclosed-quotes [\"Deux hommes]");
    CHECK(shape("image alt=\"Deux hommes: x") == "image alt=<Deux hommes>:|x");
}

TEST_CASE("only a colon before a space or the end ends the head") {
    CHECK(shape("image 12:30 a:b url=https://x.org: words: more") ==
          "image <12:30> <a:b> url=<https://x.org>:|words: more");
    CHECK(shape("text:") == "text:");
    CHECK(shape("text :") == "text:");
    CHECK(shape("text\xC2\xA0:\xC2\xA0où") == "text:|où");
    CHECK(shape("text:\twords") == "text:|words");
}

TEST_CASE("words after the colon are taken as they stand") {
    CHECK(shape("text: « a » = # \"b\" c=d -> e:  ") == "text:|« a » = # \"b\" c=d -> e:");
}

TEST_CASE("an arrow is an argument of its own") {
    CHECK(shape("link a -> b-c") == "link <a> <->> <b-c>");
    CHECK(shape("link a->b: x") == "link <a> <->> <b>:|x");
}

TEST_CASE("an attribute may lack its value, and a name may not be empty") {
    CHECK(shape("image via= a") == "image <a> via=<>");
    CHECK(shape("image =a b=c=d") == "image <=a> b=<c=d>");
}

TEST_CASE("spans stand on the words") {
    Parsed const read = parsed("\n  été deux: où\n");
    SyntaxNode const& node = read.syntax.nodes[0];
    CHECK(read.sources.place(0, node.keyword.span.begin) == Place{2, 3});
    CHECK(read.sources.place(0, node.arguments[0].span.begin) == Place{2, 7});
    CHECK(read.sources.place(0, node.arguments[0].span.end) == Place{2, 11});
    CHECK(read.sources.place(0, node.prose[0].span.begin) == Place{2, 13});
    CHECK(read.sources.place(0, node.prose[0].span.end) == Place{2, 15});
    CHECK(read.sources.place(0, node.span.end) == Place{2, 12});
}

// --- lines --------------------------------------------------------------------------------------

TEST_CASE("indentation nests") {
    CHECK(shape("scene a: A\n  step\n    text: x\n  step\nscene b: B") ==
          "scene <a>:|A {step {text:|x}, step}\nscene <b>:|B");
}

TEST_CASE("a line less indented than its sibling still stands under what is above both") {
    CHECK(shape("scene a: A\n    step\n  step\n") == "scene <a>:|A {step, step}");
}

TEST_CASE("comments and empty lines are nothing") {
    CHECK(shape("# one\n\nscene a: A\n   # two\n\n  step\n  \n# three") == "scene <a>:|A {step}");
}

TEST_CASE("any newline will do, and a byte order mark before the first line") {
    CHECK(shape("\xEF\xBB\xBFscene a: A\r\n  step\r  step\n") == "scene <a>:|A {step, step}");
}

TEST_CASE("tabs are read as indentation and reported once a file") {
    CHECK(problems("scene a: A\n\tstep\n\tstep") == "2:1 tab-indentation [\t]");
    CHECK(parsed("scene a: A\n\tstep\n\tstep").diagnostics[0].message ==
          "2 lines of this file are indented with tabs");
    CHECK(shape("scene a: A\n\tstep\n    step\n  \ttext: x") == "scene <a>:|A {step, step, text:|x}");
    CHECK(problems("scene a: A\n\t\n  step") == "");
}

// --- prose --------------------------------------------------------------------------------------

TEST_CASE("the more-indented lines below a colon are prose") {
    CHECK(shape("scene a: A\n  text:\n    one\n      two: \"x\n    # three\n\n\n    - four\n  step") ==
          "scene <a>:|A {text:|one|two: \"x|# three||- four, step}");
}

TEST_CASE("empty lines after prose belong to nothing") {
    CHECK(shape("text:\n\n  one\n\n\nscene a: A") == "text:|one\nscene <a>:|A");
}

TEST_CASE("prose below may be empty") {
    CHECK(shape("text:\nscene a: A") == "text:\nscene <a>:|A");
}

TEST_CASE("a keyword of prose that lacks its colon still has its lines below as prose") {
    CHECK(shape("scene a: A\n  text\n    one, two: three") == "scene <a>:|A {text|one, two: three}");
}

TEST_CASE("words beside a keyword that go on below are one text, and a mistake") {
    CHECK(shape("text: one\n  two") == "text:|one|two");
    CHECK(problems("text: one\n  two\n  three") == "2:3 divided-words [two]");
    CHECK(problems("text: one\n\nscene a: A") == "");
}

TEST_CASE("a line of its own gives an attribute where the keyword has one of that name") {
    CHECK(shape("voice a: A\n  role: x: y") == "voice <a>:|A {role:|x: y}");
    CHECK(shape("voice a: A\n  role:\n    PDG de\n    deux") == "voice <a>:|A {role:|PDG de|deux}");
}

TEST_CASE("below a misspelt keyword is read what would stand below the right one") {
    CHECK(shape("scene a: A\n  txet:\n    one two") == "scene <a>:|A {txet:|one two}");
    CHECK(shape("sceme a: A\n  step") == "sceme <a>:|A {step}");
}

TEST_CASE("below an unknown keyword stands prose after a colon at the end, else children") {
    CHECK(shape("tableau:\n  one \"two") == "tableau:|one \"two");
    CHECK(problems("tableau:\n  one \"two") == "");
    CHECK(shape("tableau a\n  step") == "tableau <a> {step}");
    CHECK(shape("tableau: x\n  step") == "tableau:|x {step}");
}

// --- lines that lost their place ----------------------------------------------------------------

namespace {

std::string hint_of(std::string const& text) {
    Parsed const read = parsed(text);
    return read.diagnostics.empty() ? "" : read.diagnostics.front().hint;
}

} // namespace

TEST_CASE("a line that is indented too far below words is read as the line that it is") {
    std::string const step = "scene a: A\n  text: x\n   step\n  text: y";
    CHECK(problems(step) == "3:4 divided-words [step]");
    CHECK(hint_of(step) == "indent it by 2 spaces, as “text”");
    CHECK(shape(step) == "scene <a>:|A {text:|x, step, text:|y}");
    // A block of lines is one mistake.
    CHECK(problems("scene a: A\n  text: x\n    step\n    text: y\n  step") == "3:5 divided-words [step]");
    CHECK(problems("voice a: A\n  role: R\n   role: S") == "3:4 divided-words [role: S]");
    // Its words stand where they should.
    std::string const words = "voice a: A\n  role: R\n    role:\n    S deux";
    CHECK(problems(words) == "3:5 divided-words [role:]");
    CHECK(shape(words) == "voice <a>:|A {role:|R, role:|S deux}");
}

TEST_CASE("of two lines that differ in their indentation the one is told that differs from the usual") {
    std::string const role = "voice a: A\n role: R\n  role: S";
    CHECK(problems(role) == "2:2 divided-words [role]");
    CHECK(hint_of(role) == "indent “role” by 2 spaces too");
}

TEST_CASE("a tab is told with the spaces that fit the lines around") {
    CHECK(hint_of("scene a: A\n  text: x\n\tstep") == "write 2 spaces instead");
    CHECK(hint_of("scene a: A\n  text:\n\tSelon elle") == "write 4 spaces instead");
    CHECK(hint_of("scene a: A\n  step\n\tstep\n\tstep") == "write 2 spaces in this one");
    CHECK(shape("scene a: A\n  text: x\n\tstep\n  text: y") == "scene <a>:|A {text:|x, step, text:|y}");
    CHECK(problems("scene a: A\n  text: x\n\tstep") == "3:1 tab-indentation [\t]");
}

TEST_CASE("a head that a comment hides is told, and read as what it is") {
    std::string const scene = "scene a: A\n  text: x\n";
    CHECK(problems(scene + "# scene b: B\n  text: y") == "3:3 head-in-comment [scene]");
    CHECK(shape(scene + "# scene b: B\n  text: y") == "scene <a>:|A {text:|x}\nscene <b>:|B {text:|y}");
    CHECK(problems(scene + "  # text:\n    y") == "3:5 head-in-comment [text]");
    CHECK(shape(scene + "  # text:\n    y") == "scene <a>:|A {text:|x, text:|y}");
    CHECK(hint_of(scene + "## L’été\n  text: y") == "write it as: scene l-été: L’été");
    CHECK(shape(scene + "## B\n  text: y") == "scene <a>:|A {text:|x}\nscene:|B {text:|y}");
    for (std::string const comment :
         {"  # text: y\n    # z", "  # text:\n  # y\n  step", "  # a text:\n  step"}) {
        CAPTURE(comment);
        CHECK(problems(scene + comment) == "");
    }
}

TEST_CASE("a head on two lines is told, and read as one") {
    Vocabulary const words({{.name = "quote",
                             .parents = {""},
                             .arguments = {{.name = "voice"}},
                             .attributes = {{.name = "via"}, {.name = "short", .kind = ValueKind::Text}},
                             .body = Body::Prose}});
    auto const read = [&](std::string const& text) {
        Parsed result;
        result.sources.add({"test.scene", text});
        auto parsed = parse(result.sources, 0, words);
        result.syntax = std::move(parsed.value);
        result.diagnostics = std::move(parsed.diagnostics);
        return result;
    };
    for (std::string const cut : {"quote m via=g\n    short=B:\n    B", "quote m via=g\nshort=B: B"}) {
        CAPTURE(cut);
        CHECK(shape(read(cut)) == "quote <m> via=<g> short=<B>:|B");
        REQUIRE(read(cut).diagnostics.size() == 1);
        CHECK(read(cut).diagnostics.front().code == "divided-line");
        CHECK(read(cut).diagnostics.front().hint.starts_with("join the two: quote m via=g short=B:"));
    }
    Parsed const words_cut = read("quote m short=\"deux\n  mots\":\n  B");
    CHECK(shape(words_cut) == "quote <m> short=<deux mots>:|B");
    CHECK(problems(words_cut) == "2:3 divided-line [mots\":]");
    // Words that only look like it.
    CHECK(shape(read("quote m:\n  via=g:\n  B")) == "quote <m>:|via=g:|B");
    CHECK(problems(read("quote m short=\"deux\n  mots:")) == "1:15 unclosed-quotes [\"deux]");
}

// --- unseen characters --------------------------------------------------------------------------

TEST_CASE("control characters are reported and dropped") {
    std::string const text = std::string("te\x01xt: a\0b", 10);
    Parsed const read = parsed(text);
    CHECK(shape(read) == "text:|ab");
    REQUIRE(read.diagnostics.size() == 2);
    CHECK(read.diagnostics[0].code == "control-character");
    CHECK(read.diagnostics[0].span == Span{0, 2, 3});
    CHECK(read.diagnostics[1].span == Span{0, 8, 9});
    CHECK(read.diagnostics[1].message == "there is a control character U+0000 here");
}

TEST_CASE("the separators of Unicode are spaces, and reported") {
    CHECK(shape("text: a\xE2\x80\xA8"
                "b") == "text:|a b");
    CHECK(problems("text: a\xE2\x80\xA8"
                   "b") == "1:8 control-character [\xE2\x80\xA8]");
}

TEST_CASE("characters that reorder are reported, in comments too") {
    Parsed const read = parsed("text: a \xE2\x80\xAE b\n# \xE2\x81\xA6");
    CHECK(problems(read) == "1:9 bidi-control [\xE2\x80\xAE]\n2:3 bidi-control [\xE2\x81\xA6]");
    CHECK(read.diagnostics[0].severity == Severity::Warning);
    CHECK(shape(read) == "text:|a \xE2\x80\xAE b");
}

TEST_CASE("zero-width characters are dropped from heads and kept in prose") {
    CHECK(shape("te\xE2\x80\x8Bxt: a\xE2\x80\x8B") == "text:|a\xE2\x80\x8B");
    CHECK(problems("te\xE2\x80\x8Bxt: a\xE2\x80\x8B") == "1:3 unseen-character [\xE2\x80\x8B]");
}

TEST_CASE("bytes that are not UTF-8 are reported and nothing is read") {
    CHECK(problems("text: a\xFF") == "1:8 not-utf8 [\xFF]");
    CHECK(shape("text: a\xFF") == "");
}

// --- limits -------------------------------------------------------------------------------------

namespace {

std::string nested(std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i)
        text += std::string(i, ' ') + "x\n";
    return text;
}

} // namespace

TEST_CASE("nesting has a limit") {
    CHECK(problems(nested(limits::nesting)) == "");
    Parsed const read = parsed(nested(limits::nesting + 9) + "  y\n");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == "too-deep");
    CHECK(read.diagnostics[0].message == "this line is nested 65 deep, where 64 is the most");
    CHECK(read.sources.place(0, read.diagnostics[0].span.begin) == Place{65, 65});
    CHECK(read.syntax.nodes[0].children[0].children[0].keyword.text == "x");
    CHECK(read.syntax.nodes[0].children.size() == 1);
    CHECK(read.syntax.nodes[0].children[0].children.size() == 2); // y stands in its place
}

TEST_CASE("each block that is too deep is reported") {
    CHECK(parsed(nested(limits::nesting + 3) + nested(limits::nesting + 3)).diagnostics.size() == 2);
}

TEST_CASE("lines have a limit") {
    std::string const start = "text: ";
    CHECK(problems(start + std::string(limits::line_bytes - start.size(), 'a')) == "");
    Parsed const read =
        parsed(start + std::string(limits::line_bytes - start.size() - 1, 'a') + "é\nscene a: A");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == "line-too-long");
    CHECK(read.diagnostics[0].message == "this line has 65537 bytes, of which 65536 are read");
    REQUIRE(read.syntax.nodes.size() == 2);
    CHECK(read.syntax.nodes[0].prose[0].text.ends_with("aa")); // the é is not cut in two
}

TEST_CASE("files have a limit") {
    std::string const line = "text: " + std::string(1017, 'a') + "\n"; // 1,024 bytes
    std::string text;
    for (std::size_t i = 0; i < limits::file_bytes / line.size(); ++i)
        text += line;
    CHECK(problems(text) == "");
    Parsed const read = parsed(text + "scene a: A");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == "file-too-large");
    CHECK(read.syntax.nodes.size() == limits::file_bytes / line.size());
}

TEST_CASE("the lines of a file have a limit, empty ones aside") {
    std::string text;
    for (std::size_t i = 0; i < limits::lines; ++i)
        text += "x\n\n";
    CHECK(problems(text) == "");
    Parsed const read = parsed(text + "  y\n\n# z\n");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == "too-many-lines");
    CHECK(read.diagnostics[0].message == "this file has 1000002 lines, of which 1000000 are read");
    CHECK(read.sources.place(0, read.diagnostics[0].span.begin) == Place{2'000'001, 3});
    CHECK(read.syntax.nodes.size() == limits::lines);
    CHECK(read.syntax.nodes.back().children.empty());
}

TEST_CASE("a million spaces and a million lines are no trouble") {
    CHECK(parsed(std::string(1'000'000, ' ') + "x").diagnostics.size() == 1); // the line is too long
    CHECK(parsed(std::string(1'000'000, '\n')).syntax.nodes.empty());
    std::string quotes;
    for (int i = 0; i < 30'000; ++i)
        quotes += "\"";
    CHECK(parsed("x " + quotes).syntax.nodes.size() == 1);
}
