#include "story/strings.h"

#include "fixture.h"
#include "story/po.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

std::string const essay = "story: La raison\n  kicker: Essai\n  subtitle: Qui a promis\n  language: fr\n"
                          "  author: Une autrice\n"
                          "source semafor: Semafor\n  url: https://semafor.example\n"
                          "voice altman: Sam Altman\n  role: PDG\n  initials: SA\n"
                          "voice article: L’article\n  initials: Ar\n"
                          "voice crowd: Des riverains\n  initials: ?\n"
                          "topic depart: Le départ\n"
                          "chapter 2018: Le départ de 2018\n"
                          "scene pourquoi: Pourquoi ?\n  kicker: le point disputé\n"
                          "  text: Un *mot*.\n"
                          "  quote altman direct via=semafor on=depart short=\"Non\" as=refusal: **Non**\n"
                          "  note: Dix secondes.\n"
                          "  step\n"
                          "  image a.png alt=\"Une rue\" caption=\"Ici\"\n"
                          "chapter \"été 2019\": L’été\n"
                          "scene fin: Fin\n"
                          "  viewpoints on=depart\n";

std::string contexts(std::string const& text) {
    std::string all;
    for (auto const& string : strings_of(test::read(text).story, test::vocabulary()))
        all += (all.empty() ? "" : "\n") + string.context + "|" + string.words;
    return all;
}

TranslatableString string_of(std::string const& text, std::string_view context) {
    for (auto& string : strings_of(test::read(text).story, test::vocabulary()))
        if (string.context == context)
            return string;
    return {};
}

} // namespace

TEST_CASE("all words of a story have a context, and what is no word has none") {
    CHECK(test::problems(essay) == "");
    CHECK(contexts(essay) == "story/title|La raison\nstory/kicker|Essai\nstory/subtitle|Qui a promis\n"
                             "voice/altman/name|Sam Altman\nvoice/altman/role|PDG\n"
                             "voice/article/name|L’article\nvoice/article/initials|Ar\n"
                             "voice/crowd/name|Des riverains\n"
                             "source/semafor/name|Semafor\ntopic/depart/title|Le départ\n"
                             "chapter/2018/title|Le départ de 2018\n"
                             "scene/pourquoi/kicker|le point disputé\nscene/pourquoi/title|Pourquoi ?\n"
                             "pourquoi/text-1|Un *mot*.\n"
                             "quote/refusal|**Non**\nquote/refusal/short|Non\n"
                             "pourquoi.1/note|Dix secondes.\n"
                             "pourquoi/image-1/alt|Une rue\npourquoi/image-1/caption|Ici\n"
                             "chapter/été 2019/when|été 2019\nchapter/été 2019/title|L’été\n"
                             "scene/fin/title|Fin");
}

TEST_CASE("a translator reads who speaks, how we know, and what the presenter is told") {
    CHECK(string_of(essay, "quote/refusal").comment ==
          "quote: Sam Altman, direct, via Semafor\n"
          "word for word; use the original words where they exist\n"
          "note: Dix secondes.");
    CHECK(string_of(essay, "quote/refusal/short")
              .comment.ends_with("quote: Sam Altman, direct, via Semafor\nword for word; use the original "
                                 "words where they exist"));
    CHECK(string_of(essay, "voice/altman/role").comment == "voice role: who they are, in a few words");
    CHECK(string_of(essay, "topic/depart/title").comment.starts_with("topic: What is spoken about"));
    CHECK(string_of(essay, "pourquoi.1/note").comment ==
          "note: for the presenter; the audience never sees it");
}

TEST_CASE("an element that is told again with the same words has one string, with others two") {
    std::string const twice = "voice a: A\nscene un: 1\n  text as=x: mot\nscene deux: 2\n  text as=x: ";
    CHECK(contexts(twice + "mot\n") == "voice/a/name|A\nscene/un/title|1\ntext/x|mot\nscene/deux/title|2");
    CHECK(contexts(twice + "autre\n") ==
          "voice/a/name|A\nscene/un/title|1\ntext/x|mot\nscene/deux/title|2\ntext/x@deux|autre");
}

TEST_CASE("contexts are unique, whatever names an author gives") {
    std::string const story =
        "chapter 2018: Un\nscene quote: a\n  text as=text-1: b\nscene text: c\n  text: d\n"
        "chapter 2018: Deux\nscene z: e\n  text as=x: f\n  step\n  hide x\n  step\n  text as=x: g\n"
        "  step\n  hide x\n  step\n  text as=x: h\n"
        "chapter: Sans date\nscene y: i\n  text: j\n";
    CHECK(contexts(story) == "chapter/2018/title|Un\nscene/quote/title|a\ntext/text-1|b\n"
                             "scene/text/title|c\ntext/text-1~2|d\n"
                             "chapter/2018/title~2|Deux\nscene/z/title|e\ntext/x|f\ntext/x@z|g\n"
                             "text/x@z~2|h\n"
                             "chapter/y/title|Sans date\nscene/y/title|i\ny/text-1|j");
}

TEST_CASE("which parameters are words is read from the vocabulary") {
    Vocabulary const words = test::vocabulary();
    CHECK(is_translatable(words, "image", "alt"));
    CHECK(is_translatable(words, "voice", "role"));
    CHECK(is_translatable(words, "chapter", "when"));
    CHECK_FALSE(is_translatable(words, "source", "url"));
    CHECK_FALSE(is_translatable(words, "story", "author"));
    CHECK_FALSE(is_translatable(words, "voice", "color"));
    CHECK_FALSE(is_translatable(words, "quote", "said"));
    CHECK_FALSE(is_translatable(words, "image", "nothing"));
    CHECK_FALSE(is_translatable(words, "nothing", "alt"));
}

TEST_CASE("a template names the place of all words, and reads without a complaint") {
    auto const story = test::read(essay);
    std::string const text = po_template(story.story, test::vocabulary(), story.sources);
    CHECK(text == po_template(story.story, test::vocabulary(), story.sources));
    CHECK(text.find("#. quote: Sam Altman, direct, via Semafor\n"
                    "#. word for word; use the original words where they exist\n"
                    "#. note: Dix secondes.\n"
                    "#: 0.scene:20\n"
                    "msgctxt \"quote/refusal\"\n"
                    "msgid \"**Non**\"\n"
                    "msgstr \"\"\n") != std::string::npos);
    SourceText sources;
    sources.add({"messages.pot", text});
    auto const read = read_po(sources, 0);
    CHECK(read.diagnostics.empty());
    CHECK(header_field(read.value.header, "X-Source-Language") == "fr");
    auto const strings = strings_of(story.story, test::vocabulary());
    REQUIRE(read.value.entries.size() == strings.size());
    for (std::size_t i = 0; i < strings.size(); ++i) {
        CHECK(read.value.entries[i].context == strings[i].context);
        CHECK(read.value.entries[i].id == strings[i].words);
    }
}

TEST_CASE("a story without words has no strings") {
    CHECK(strings_of({}, test::vocabulary()).empty());
}
