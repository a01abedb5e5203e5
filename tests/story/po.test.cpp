#include "story/po.h"

#include "fixture.h"
#include "story/limits.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fresque;

namespace {

std::string const header =
    "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";

struct ReadPo {
    SourceText sources;
    Catalog catalog;
    std::string problems; // place, code and words, one a line
};

ReadPo read_alone(std::string text) {
    ReadPo read;
    read.sources.add({"en.po", std::move(text)});
    auto checked = read_po(read.sources, 0);
    read.catalog = std::move(checked.value);
    for (Diagnostic const& found : checked.diagnostics)
        read.problems += (read.problems.empty() ? "" : "\n") + test::brief(found, read.sources);
    return read;
}

// Places count from the line behind the header.
ReadPo read(std::string const& text) {
    return read_alone(header + text);
}

// The translations as context|id|text, obsolete ones in brackets, fuzzy ones with a question mark.
std::string entries(Catalog const& catalog) {
    std::string text;
    for (PoEntry const& entry : catalog.entries) {
        std::string const words = entry.context.value_or("-") + "|" + entry.id + "|" + entry.text;
        text += (text.empty() ? "" : "; ") + (entry.obsolete ? "[" + words + "]" : words) +
                (entry.fuzzy ? "?" : "");
    }
    return text;
}

std::string words_at(ReadPo const& read, Span span) {
    return read.sources.file(span.file).text.substr(span.begin, span.end - span.begin);
}

} // namespace

TEST_CASE("an entry has its context, words, translation and place") {
    auto const po =
        read("\n# mine\n#. said\n#: a.scene:1\nmsgctxt \"c\"\nmsgid \"a\"\nmsgstr \"\"\n\"b \"\n\"d\"\n");
    CHECK(po.problems == "");
    CHECK(po.catalog.language == "en");
    REQUIRE(po.catalog.entries.size() == 1);
    PoEntry const& entry = po.catalog.entries[0];
    CHECK(entries(po.catalog) == "c|a|b d");
    CHECK(words_at(po, entry.span) == "msgctxt \"c\"\nmsgid \"a\"\nmsgstr \"\"\n\"b \"\n\"d\"");
    CHECK(words_at(po, entry.text_span) == "\"\"\n\"b \"\n\"d\"");
}

TEST_CASE("fuzzy, previous and obsolete entries are told apart") {
    auto const po = read("#, fuzzy\n#| msgid \"old\"\nmsgid \"a\"\nmsgstr \"b\"\n\n"
                         "msgid \"c\"\nmsgstr \"d\"\n"
                         "#, fuzzy\n#~| msgid \"older\"\n#~ msgid \"e\"\n#~ msgstr \"f\"\n");
    CHECK(po.problems == "");
    CHECK(entries(po.catalog) == "-|a|b?; -|c|d; [-|e|f]?");
    CHECK(po.catalog.entries[0].previous_id == "old");
    CHECK(po.catalog.entries[2].previous_id == "older");
}

TEST_CASE("a byte order mark and the line ends of other systems change nothing") {
    std::string text = header + "msgid \"a\"\nmsgstr \"b\"\n";
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
        text.insert(at, "\r");
    auto const po = read_alone("\xEF\xBB\xBF" + text);
    CHECK(po.problems == "");
    CHECK(entries(po.catalog) == "-|a|b");
}

TEST_CASE("every part of a translation knows where it stands") {
    auto const po = read("msgid \"a\"\nmsgstr \"one\\ttwo\"\n  \"three\\\\é\\n\"\n");
    REQUIRE(po.catalog.entries.size() == 1);
    PoEntry const& entry = po.catalog.entries[0];
    CHECK(entry.text == "one\ttwothree\\é\n");
    auto const part = [&](std::string const& words) {
        std::size_t const at = entry.text.find(words);
        REQUIRE(at != std::string::npos);
        return words_at(po, span_of(entry, at, at + words.size()));
    };
    for (std::string const words : {"one", "ne", "two", "three", "ree", "é"})
        CHECK(part(words) == words);
    CHECK(part("e\ttw") == "e\\ttw");
    CHECK(words_at(po, span_of(entry, 3, 3)) == "");
}

TEST_CASE("what makes no sense is reported at its place, and the entries around it are kept") {
    std::string const before = "msgid \"a\"\nmsgstr \"b\"\n";
    std::string const after = "\nmsgid \"y\"\nmsgstr \"z\"\n";
    struct Case {
        std::string text;
        std::string problems;
    };
    std::vector<Case> const cases = {
        {"msgid \"c\"\n", "5:10 po-syntax []"},
        {"msgstr \"c\"\n", "5:1 po-syntax [msgstr]"},
        {"msgid \"c\"\nmsgsrt \"d\"\n", "6:1 po-syntax [msgsrt]"},
        {"msgid \"c\"\nmsgstr \"d\n", "6:8 po-syntax [\"d]"},
        {"msgid \"c\"\nmsgstr \"d\\qe\"\n", "6:10 po-escape [\\q]"},
        {"msgid \"c\"\nmsgstr \"d\\303\"\n", "6:14 po-escape [\"]"},
        {"msgid \"c\"\nmsgstr\n", "6:7 po-syntax []"},
        {"#~ msgid \"c\"\nmsgstr \"d\"\n", "6:1 po-syntax [msgstr]"},
        {"#| msgid \"c\"\n#| msgid \"d\"\nmsgstr \"e\"\n", "6:4 po-syntax [msgid]"},
        {"msgid \"c\"\nmsgid_plural \"d\"\nmsgstr[0] \"e\"\nmsgstr[1] \"f\"\n",
         "5:1 po-plural [msgid \"c\"\nmsgid_plural \"d\"\nmsgstr[0] \"e\"\nmsgstr[1] \"f\"]"},
        {"msgid \"a\"\nmsgstr \"c\"\n", "5:1 po-duplicate [msgid \"a\"\nmsgstr \"c\"]"},
        {"? !\n", "5:1 po-syntax [?]"}};
    for (auto const& [text, problems] : cases) {
        CAPTURE(text);
        auto const po = read(before + text + after);
        CHECK(po.problems == problems);
        CHECK(entries(po.catalog) == "-|a|b; -|y|z");
    }
}

TEST_CASE("a comment inside an entry takes nothing away") {
    auto const po = read("msgctxt \"c\"\n#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\nmsgid \"y\"\nmsgstr \"z\"\n");
    CHECK(po.problems == "4:1 po-syntax [#, fuzzy]");
    CHECK(entries(po.catalog) == "c|a|b?; -|y|z");
}

TEST_CASE("an entry that is used comes before one that was set aside") {
    auto const po = read("#~ msgid \"a\"\n#~ msgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n");
    CHECK(po.problems == "5:1 po-duplicate [msgid \"a\"\nmsgstr \"c\"]");
    CHECK(entries(po.catalog) == "[-|a|b]; -|a|c");
}

TEST_CASE("a header that was set aside is left out") {
    auto const po = read("#~ msgid \"\"\n#~ msgstr \"\"\n");
    CHECK(po.problems == "");
    CHECK(entries(po.catalog) == "");
}

TEST_CASE("a file says that it is UTF-8") {
    auto const charset = [](std::string const& words) {
        auto const po = read_alone("msgid \"\"\nmsgstr \"Content-Type: text/plain" + words +
                                   "\\n\"\nmsgid \"a\"\nmsgstr \"b\"\n");
        CHECK(entries(po.catalog) == "-|a|b");
        return po.problems.substr(0, po.problems.find(" ["));
    };
    CHECK(charset("; charset=UTF-8") == "");
    CHECK(charset("; charset=utf8") == "");
    CHECK(charset("; charset=ISO-8859-1") == "2:8 po-charset");
    CHECK(charset("; charset=CHARSET") == "2:8 po-charset");
    CHECK(charset("") == "2:8 po-charset");
    CHECK(read_alone("msgid \"a\"\nmsgstr \"b\"\n").problems == "1:1 po-header []");
    CHECK(read_alone("").problems == "");
}

TEST_CASE("a field of the header is found by its whole name") {
    std::string const fields = "X-Language: de\nLanguage:  pt_BR \r\nEmpty:\n";
    CHECK(header_field(fields, "Language") == "pt_BR");
    CHECK(header_field(fields, "Empty") == "");
    CHECK(header_field(fields, "Lang") == "");
    CHECK(header_field("", "Language") == "");
}

TEST_CASE("what is written reads the same") {
    Catalog catalog;
    catalog.header = "Language: en\nContent-Type: text/plain; charset=UTF-8\n";
    PoEntry entry;
    entry.id = "one\ntwo\n\nthree";
    entry.context = "c";
    entry.text = "\"\\\t\n\r\x01\x7F é" + std::string(1, '\0') + "7";
    entry.fuzzy = true;
    entry.previous_id = "zero\n";
    entry.comment = "said\nby her";
    entry.reference = "a.scene:1";
    catalog.entries.push_back(entry);
    entry.obsolete = true;
    entry.context.reset();
    catalog.entries.push_back(entry);
    auto const again = read_alone(po_text(catalog));
    CHECK(again.problems == "");
    CHECK(again.catalog.header == catalog.header);
    CHECK(again.catalog.language == "en");
    REQUIRE(again.catalog.entries.size() == 2);
    CHECK(entries(again.catalog) == entries(catalog));
    CHECK(again.catalog.entries[1].previous_id == "zero\n");
}

TEST_CASE("an entry is written as gettext's tools write it") {
    Catalog catalog;
    PoEntry entry;
    entry.context = "quote/refusal";
    entry.id = "one\n\ntwo";
    entry.comment = "quote: Sam\nword for word";
    entry.reference = "a.scene:1";
    catalog.entries.push_back(entry);
    CHECK(po_text(catalog) == "#. quote: Sam\n#. word for word\n#: a.scene:1\nmsgctxt \"quote/refusal\"\n"
                              "msgid \"\"\n\"one\\n\"\n\"\\n\"\n\"two\"\nmsgstr \"\"\n");
}

TEST_CASE("a file beyond a limit is reported with both numbers") {
    std::string many = header;
    for (std::size_t i = 0; i <= limits::catalog_entries; ++i)
        many += "msgid \"" + std::to_string(i) + "\"\nmsgstr \"x\"\n";
    auto const po = read_alone(many);
    CHECK(po.catalog.entries.size() == limits::catalog_entries);
    CHECK(po.problems.find("too-many-entries") != std::string::npos);
    std::string const words(limits::catalog_words_bytes + 1, 'a');
    CHECK(read("msgid \"a\"\nmsgstr \"" + words + "\"\n").problems == "3:1 words-too-long []");
    CHECK(read("msgid \"" + words + "\"\nmsgstr \"a\"\n").problems == "3:1 words-too-long []");
    CHECK(entries(read("msgid \"a\"\nmsgstr \"" + words.substr(1) + "\"\n").catalog).size() ==
          words.size() + 3);
    CHECK(read_alone(std::string(limits::catalog_bytes + 1, ' ')).problems == "1:1 file-too-long []");
}

TEST_CASE("long files without sense take no long time") {
    for (std::string const piece :
         {"\"", "\\", "msgid ", "#", "#~", "#|", "\"\" ", "msgid\"\\x", "[", "\"\\n"}) {
        CAPTURE(piece);
        std::string text = header + "msgid \"";
        while (text.size() < (std::size_t{2} << 20))
            text += piece;
        CHECK(read_alone(text).catalog.entries.empty());
    }
}
