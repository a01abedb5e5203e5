#include "story/prose.h"
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

struct Marked {
    std::string text;
    std::string problems;
};

// Paragraphs by line: items begin with -, emphasis stands in <>, strong in [].
Marked marked(std::string const& words) {
    std::vector<ProseLine> lines;
    for (std::size_t at = 0; at <= words.size();) {
        std::size_t const end = std::min(words.find('\n', at), words.size());
        lines.push_back({words.substr(at, end - at),
                         {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end + 1;
    }
    Findings findings;
    Marked result;
    for (Paragraph const& paragraph : prose_from(lines, findings)) {
        result.text += (result.text.empty() ? "" : "/") + std::string(paragraph.item ? "-" : "");
        for (ProseRun const& run : paragraph.runs) {
            if (run.emphasis == Emphasis::None)
                result.text += run.text;
            if (run.emphasis == Emphasis::Emphasis)
                result.text += "<" + run.text + ">";
            if (run.emphasis == Emphasis::Strong)
                result.text += "[" + run.text + "]";
        }
    }
    for (Diagnostic const& found : findings.take())
        result.problems +=
            found.code + " " + std::to_string(found.span.begin) + "-" + std::to_string(found.span.end) + ";";
    return result;
}

} // namespace

TEST_CASE("lines are joined, empty ones begin a paragraph, a dash begins an item") {
    CHECK(marked("a\nb\n\nc").text == "a b/c");
    CHECK(marked("a\n- b\n- c\nd\n\ne").text == "a/-b/-c d/e");
    CHECK(marked("-a").text == "-a");
    CHECK(marked("").text == "");
    CHECK(marked("a\tb").text == "a b");
}

TEST_CASE("a star behind what was left out is told of with its whole line") {
    Findings findings;
    prose_from({{"é* b", {0, 10, 16}}}, findings); // a control character stood before it
    auto const found = findings.take();
    REQUIRE(found.size() == 1);
    CHECK(found[0].span == Span{0, 10, 16});
}

TEST_CASE("stars mark emphasis and strength") {
    CHECK(marked("a *b c* d **e** f").text == "a <b c> d [e] f");
    CHECK(marked("*a*").text == "<a>");
    CHECK(marked("*a\nb* c").text == "<a b> c");
    CHECK(marked("l’*avenir*.").text == "l’<avenir>.");
    CHECK(marked("- *a* b").text == "-<a> b");
    CHECK(marked("*a* **b** \\*c").problems == "");
}

TEST_CASE("an escaped star is a star, other backslashes stand as they are") {
    CHECK(marked("\\*a\\* \\b").text == "*a* \\b");
    CHECK(marked("\\*a\\*").problems == "");
}

TEST_CASE("a star between spaces is a star") {
    CHECK(marked("2 * 3").text == "2 * 3");
    CHECK(marked("2 * 3").problems == "");
}

TEST_CASE("a star that closes nothing or is never closed stands as it is, and is reported") {
    CHECK(marked("a *b").text == "a *b");
    CHECK(marked("a *b").problems == "stray-star 2-3;");
    CHECK(marked("a* b").problems == "stray-star 1-2;");
    CHECK(marked("*a **b**").text == "*a [b]");
    CHECK(marked("*a **b**").problems == "stray-star 0-1;");
    CHECK(marked("*a\n\nb*").text == "*a/b*");
    CHECK(marked("*a\n\nb*").problems == "stray-star 0-1;stray-star 5-6;");
    CHECK(marked("***a***").text == "***a***");
    CHECK(marked("***a***").problems == "stray-star 0-3;stray-star 4-7;");
    CHECK(marked("*a **b** c*").text == "<a **b** c>");
}

TEST_CASE("many stars take no long time") {
    std::string words;
    for (int i = 0; i < 100'000; ++i)
        words += "*a **b ";
    CHECK(marked(words).text.size() == words.size());
}
