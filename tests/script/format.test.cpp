#include "fixture.h"

#include "format_laws.h"
#include "mutations.h"
#include "script/limits.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace fresque;
using namespace fresque::test;

namespace {

// The formatted text, or the codes of what prevents it.
std::string format(std::string const& text) {
    auto const result = formatted(text, vocabulary());
    CHECK(broken_law(text, vocabulary()) == "");
    if (result.value)
        return *result.value;
    std::string codes;
    for (Diagnostic const& found : result.diagnostics)
        codes += (codes.empty() ? "" : " ") + found.code;
    return codes;
}

} // namespace

// --- heads --------------------------------------------------------------------------------------

TEST_CASE("one space between words, the colon after the last, one space before what follows") {
    CHECK(format("scene   a  :   A\n") == "scene a: A\n");
    CHECK(format("image  a.png   via=x    b") == "image a.png via=x b\n");
    CHECK(format("text\xC2\xA0:\xC2\xA0où") == "text: où\n");
    CHECK(format("text:\twords") == "text: words\n");
    CHECK(format("text :") == "text:\n");
    CHECK(format("step   ") == "step\n");
}

TEST_CASE("arguments and attributes keep their order") {
    CHECK(format("image via=x a y=z b") == "image via=x a y=z b\n");
}

TEST_CASE("an arrow stands between spaces") {
    CHECK(format("link a->b-c") == "link a -> b-c\n");
    CHECK(format("link ->  : x") == "link ->: x\n");
    CHECK(format("link a->->b") == "link a -> -> b\n");
    CHECK(format("link a:->b:->c: x") == "link a:-> b:-> c: x\n"); // a space would end the head
    CHECK(format("image via=a->b") == "image via=a->b\n");
}

TEST_CASE("quotation marks that are not needed go") {
    CHECK(format("image \"a.png\" alt=\"Deux\" b=“x” c=« y »") == "image a.png alt=Deux b=x c=y\n");
    CHECK(format("image alt=\"a=b\" b=\"->\" c=\"x:y\"") == "image alt=a=b b=-> c=x:y\n");
    CHECK(format("image \"été\" \"=x\" \"é=x\"") == "image été =x é=x\n");
}

TEST_CASE("quotation marks that are needed stay as the author chose them") {
    CHECK(format("image alt=\"a b\" b=“a b” c=«a b» d=« a b »") ==
          "image alt=\"a b\" b=“a b” c=«a b» d=« a b »\n");
    CHECK(format("image alt=\"  a  b \" b=“ a b ”") == "image alt=\"a  b\" b=“a b”\n");
    CHECK(format("image alt=«\u00A0a\u202F»") == "image alt=a\n");
    CHECK(format("image alt=«\u00A0a b\u202F»") == "image alt=«\u00A0a b\u202F»\n");
    CHECK(format("image \"a->b\" \"->x\" \"a=b\"") == "image \"a->b\" \"->x\" \"a=b\"\n");
    CHECK(format("image alt=\"x:\" b") == "image alt=\"x:\" b\n");
    CHECK(format("image \"x:\": y") == "image \"x:\": y\n");
    CHECK(format("image alt=“\"a\"” b=“«a»” c=\"“\"") == "image alt=“\"a\"” b=“«a»” c=\"“\"\n");
}

TEST_CASE("a quotation mark inside a word is a letter of it") {
    CHECK(format("image a\"b alt=l\"été\"") == "image a\"b alt=l\"été\"\n");
    CHECK(format("image alt=“a\"b”") == "image alt=a\"b\n");
}

TEST_CASE("words that touch are divided") {
    CHECK(format("image \"a b\"c\"d\"") == "image \"a b\" c\"d\"\n");
    CHECK(format("image alt=\"a\"b") == "image alt=a b\n");
    CHECK(format("image \"a\":b: x") == "image a :b: x\n");
}

TEST_CASE("what is empty is written as such") {
    CHECK(format("image via= a") == "image via=\"\" a\n");
    CHECK(format("image via=: a") == "image via=\"\": a\n");
    CHECK(format("image \"\" via=\"  \"") == "image \"\" via=\"\"\n");
    CHECK(format("image “” via=«  »") == "image “” via=«  »\n");
}

TEST_CASE("colons inside words, and several in a row") {
    CHECK(format("image 12:30 a:b url=https://x.org : words: more") ==
          "image 12:30 a:b url=https://x.org: words: more\n");
    CHECK(format("image a:: x") == "image a:: x\n");
    CHECK(format("image via=a:: x") == "image via=a:: x\n");
    CHECK(format(": x") == ": x\n");
}

// --- indentation --------------------------------------------------------------------------------

TEST_CASE("two spaces a level") {
    CHECK(format("scene a: A\n    step\n        text: x\n    step\n") ==
          "scene a: A\n  step\n    text: x\n  step\n");
    CHECK(format("scene a: A\n step\n   text: x\n step\n") == "scene a: A\n  step\n    text: x\n  step\n");
    CHECK(format("scene a: A\n    step\n  step\n") == "scene a: A\n  step\n  step\n");
    CHECK(format("   scene a: A\n   step\n") == "scene a: A\nstep\n");
}

TEST_CASE("spaces of any width indent") {
    CHECK(format("scene a: A\n\u00A0\u00A0\u00A0step\n\u2003\u2003\u2003text:\n\u00A0\u00A0\u00A0 x\n") ==
          "scene a: A\n  step\n  text:\n    x\n");
}

TEST_CASE("lines nest as deep as the limit") {
    std::string deep;
    std::string expected;
    for (std::size_t i = 0; i < limits::nesting; ++i) {
        deep += std::string(i, ' ') + "x\n";
        expected += std::string(2 * i, ' ') + "x\n";
    }
    CHECK(format(deep) == expected);
    CHECK(format(deep + std::string(limits::nesting, ' ') + "x\n") == "too-deep");
}

TEST_CASE("values on lines of their own stay there") {
    CHECK(format("voice a: A\n     role: x: y\n") == "voice a: A\n  role: x: y\n");
    CHECK(format("voice a: A\n role:\n     PDG de\n       deux\n") ==
          "voice a: A\n  role:\n    PDG de\n    deux\n");
    CHECK(format("voice a role=\"PDG de deux\": A\n") == "voice a role=\"PDG de deux\": A\n");
}

// --- prose --------------------------------------------------------------------------------------

TEST_CASE("prose keeps its words and its lines, two spaces below its head") {
    CHECK(format("scene a: A\n    text:\n          one  two \n      three:  \"x\n") ==
          "scene a: A\n  text:\n    one  two\n    three:  \"x\n");
    std::string const line(5000, 'a');
    CHECK(format("text:\n " + line + " b\n") == "text:\n  " + line + " b\n");
    CHECK(format("text: « a » = # \"b\" c=d -> e:  ") == "text: « a » = # \"b\" c=d -> e:\n");
    CHECK(format("text:\n  ends in a wide space\u00A0\n") == "text:\n  ends in a wide space\u00A0\n");
}

TEST_CASE("a line of prose that begins with # is prose") {
    CHECK(format("text:\n # one\n\n # two\n#three\n") == "text:\n  # one\n\n  # two\n#three\n");
    CHECK(format("text: # one\n") == "text: # one\n");
}

TEST_CASE("one empty line between paragraphs, none before the first") {
    CHECK(format("text:\n\n\n  one\n\n \n  two\n\n\n") == "text:\n  one\n\n  two\n");
}

TEST_CASE("items stand in the block, their further lines below their words") {
    CHECK(format("text:\n  - one\n      two\n  three\n   - four\n\n   five\n") ==
          "text:\n  - one\n    two\n    three\n  - four\n\n  five\n");
    CHECK(format("text:\n  -one\n  two\n") == "text:\n  -one\n  two\n");
}

TEST_CASE("prose below a keyword that lacks its colon") {
    CHECK(format("scene a: A\n  text\n     one, two: three") == "scene a: A\n  text\n    one, two: three\n");
}

TEST_CASE("lines more indented than a head, but cut off from it by a comment, stay so") {
    CHECK(format("scene a: A\n  text:\n      one\n  # two\n      step\n      # three\n      step\n") ==
          "scene a: A\n  text:\n    one\n  # two\n    step\n  # three\n    step\n");
    CHECK(format("text:\n# one\n   # two\n   step\n") == "text:\n# one\n# two\n  step\n");
    CHECK(format("text: x\n# one\n   step\n   # two\n") == "text: x\n# one\n  step\n# two\n");
}

// --- comments -----------------------------------------------------------------------------------

TEST_CASE("a comment stands on the level of the line that follows") {
    CHECK(format("scene a: A\n# one\n    step\n") == "scene a: A\n  # one\n  step\n");
    CHECK(format("scene a: A\n    # one\n    step\n # two\n    step\n") ==
          "scene a: A\n  # one\n  step\n  # two\n  step\n");
    CHECK(format("#one\n  #  two  \nstep\n") == "#one\n#  two\nstep\n");
}

TEST_CASE("a comment at the end of a block stays in it") {
    CHECK(format("scene a: A\n    step\n    # one\nscene b: B\n") ==
          "scene a: A\n  step\n  # one\n\nscene b: B\n");
    CHECK(format("scene a: A\n    step\n   # one\n step\n") == "scene a: A\n  step\n  # one\n  step\n");
    CHECK(format("scene a: A\n  step\n        # one\n  # two\nscene b: B\n") ==
          "scene a: A\n  step\n    # one\n  # two\n\nscene b: B\n");
}

TEST_CASE("comments at the end of the file") {
    CHECK(format("scene a: A\n  step\n# one\n") == "scene a: A\n  step\n# one\n");
    CHECK(format("scene a: A\n    step\n\n\n    # one") == "scene a: A\n  step\n\n  # one\n");
    CHECK(format("scene a: A\n  text:\n    x\n  # one") == "scene a: A\n  text:\n    x\n  # one\n");
}

TEST_CASE("files of comments alone, of empty lines alone, of nothing") {
    CHECK(format("\n  # one\n\n\n# two") == "# one\n\n# two\n");
    CHECK(format("\n  \n\r\n") == "");
    CHECK(format("") == "");
    CHECK(format("\xEF\xBB\xBF") == "");
}

// --- empty lines --------------------------------------------------------------------------------

TEST_CASE("empty lines: one where there were several, none at the ends") {
    CHECK(format("\n\nscene a: A\n\n\n\n  step\n \n  step\n\n\n") == "scene a: A\n\n  step\n\n  step\n");
}

TEST_CASE("an empty line before each chapter and scene, and before what is said about it") {
    CHECK(format("chapter x: X\nscene a: A\n  step\nscene b: B\n") ==
          "chapter x: X\n\nscene a: A\n  step\n\nscene b: B\n");
    CHECK(format("scene a: A\n# one\n# two\nscene b: B\n") == "scene a: A\n\n# one\n# two\nscene b: B\n");
    CHECK(format("scene a: A\n# one\n\n# two\nscene b: B\n") == "scene a: A\n# one\n\n# two\nscene b: B\n");
    CHECK(format("scene a: A\n  step\n  # one\n# two\nscene b: B\n") ==
          "scene a: A\n  step\n  # one\n\n# two\nscene b: B\n");
    CHECK(format("# one\nscene a: A\n") == "# one\nscene a: A\n");
    CHECK(format("voice a: A\nvoice b: B\n") == "voice a: A\nvoice b: B\n");
}

// --- bytes --------------------------------------------------------------------------------------

TEST_CASE("newlines become \\n, the byte order mark goes") {
    CHECK(format("\xEF\xBB\xBFscene a: A\r\n  step\r  step\n") == "scene a: A\n  step\n  step\n");
    CHECK(format("text:\r\n  one\r\n\r\n  two\r\n") == "text:\n  one\n\n  two\n");
}

TEST_CASE("unseen characters that are only warned of stay, and a second byte order mark is none") {
    CHECK(format("te\u200Bxt:  a\u200B") == "te\u200Bxt: a\u200B\n");
    CHECK(format("image alt=\"\u200Ba\"") == "image alt=\u200Ba\n");
    CHECK(format("\uFEFF\uFEFF# x: y") == "\uFEFF\uFEFF# x: y\n");
}

TEST_CASE("a text with errors is not formatted, and says why") {
    CHECK(format("image alt=\"a b: x") == "unclosed-quotes");
    CHECK(format("image alt=« a b") == "unclosed-quotes");
    CHECK(format("scene a: A\n\tstep\n  step") == "tab-indentation");
    CHECK(format("scene a: A\n\t step") == "tab-indentation");
    CHECK(format("scene a: A\n\tstep: \"\n\timage alt=\"x") == "tab-indentation unclosed-quotes");
    CHECK(format("text: one\n  two") == "divided-words");
    CHECK(format("text: a\xFF") == "not-utf8");
    CHECK(format("text: a\x01") == "control-character");
}

TEST_CASE("tabs become spaces where nothing else indents") {
    CHECK(format("scene a: A\n\tstep\n\ttext:\n\t\tun\tdeux\n\t\t\ttrois\n\t# x\n") ==
          "scene a: A\n  step\n  text:\n    un\tdeux\n    trois\n  # x\n");
    CHECK(format("scene a: A\n\tstep\n   \n\tstep\n") == "scene a: A\n  step\n\n  step\n");
}

TEST_CASE("warnings are handed on") {
    auto const result = formatted("te\u200Bxt: a", vocabulary());
    CHECK(result.value);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "unseen-character");
}

TEST_CASE("what would be longer than a limit only when formatted is left alone") {
    std::string const words(limits::line_bytes - 2, 'a');
    CHECK(format("text:\n " + words + "\n") == "text:\n  " + words + "\n");
    CHECK(format("text:\n " + words + "a\n") == "line-too-long");
    std::string const line = " text: " + std::string(1016, 'a') + "\n"; // 1,024 bytes
    std::string large = "scene a: A\n";
    while (large.size() + line.size() < limits::file_bytes)
        large += line;
    auto const result = formatted(large, vocabulary());
    CHECK_FALSE(result.value);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "file-too-large");
}

// --- meaning ------------------------------------------------------------------------------------

TEST_CASE("the same meaning, wherever it stands") {
    auto const same = [](std::string const& a, std::string const& b) {
        return same_meaning(parsed(a).syntax, parsed(b).syntax);
    };
    CHECK(same("scene a: A\n  step", "\n# x\nscene   \"a\" : A\n\n     step\n"));
    CHECK_FALSE(same("scene a: A", "scene b: A"));
    CHECK_FALSE(same("scene a: A", "scene a: B"));
    CHECK_FALSE(same("scene a", "scene a:"));
    CHECK_FALSE(same("scene a", "scene a a"));
    CHECK_FALSE(same("scene a", "step a"));
    CHECK_FALSE(same("image b=c", "image b=d"));
    CHECK_FALSE(same("image b=c", "image c=c"));
    CHECK_FALSE(same("scene a\n  step", "scene a\nstep"));
    CHECK_FALSE(same("text:\n  a\n  b", "text:\n  a\n\n  b"));
}

// --- laws ---------------------------------------------------------------------------------------

namespace {

std::vector<std::string> seeds() {
    std::vector<std::string> texts{
        "scene a: A\n  text:\n    one\n  # two\n    step\n  step\n\n# three\nscene b: B\n",
        "image \"a b\" alt=“x y” c=« d » e= f->g \"h:\" i=\"j=k\": words\n",
        "voice a: A\n  role:\n    PDG de\n\n    - deux\n      trois\n  # fin\n# fin\n",
        "text\n  # one\n  - two\nstep\n   step\n  # three\n      # four\n",
    };
    for (auto const& entry :
         std::filesystem::recursive_directory_iterator(FRESQUE_SOURCE_DIRECTORY "/scenes"))
        if (entry.path().extension() == ".scene") {
            std::ifstream file(entry.path(), std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    std::sort(texts.begin(), texts.end());
    return texts;
}

} // namespace

TEST_CASE("the laws hold on thousands of texts") {
    Mutations mutations(seeds());
    int without_errors = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string const text = mutations.next();
        std::string const broken = broken_law(text, vocabulary());
        REQUIRE_MESSAGE(broken == "", broken << " in:\n" << text);
        without_errors += formatted(text, vocabulary()).value ? 1 : 0;
    }
    CHECK(without_errors > 5'000);
}

TEST_CASE("a long text takes a time that grows with its length alone") {
    std::string text;
    while (text.size() < 4'000'000)
        text += "scene a: A\n # one\n  text x=\"y z\":\n     # prose\n\n\n     - item\n   # deep\n";
    auto const result = formatted(text, vocabulary());
    REQUIRE(result.value);
    CHECK(formatted(*result.value, vocabulary()).value == result.value);
    std::string comments;
    while (comments.size() < 4'000'000)
        comments += "   #\n";
    CHECK(formatted(comments, vocabulary()).value);
    CHECK(formatted("x " + std::string(30'000, '"') + "\n", vocabulary()).value);
}
