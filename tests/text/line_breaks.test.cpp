#include "text/line_breaks.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

// The text with a bar at each place where a line may begin, two where one must.
std::string barred(std::string const& text, std::string const& language = "fr") {
    std::string out;
    std::size_t from = 0;
    for (LineBreak const& place : line_breaks(text, language)) {
        out += text.substr(from, place.at - from);
        from = place.at;
        if (place.at < text.size())
            out += place.kind == BreakKind::Hard ? "||" : place.kind == BreakKind::Hyphen ? "-|" : "|";
    }
    return out;
}

} // namespace

TEST_CASE("lines break at spaces and hyphens, and where the text has an end of line") {
    CHECK(barred("un peut-être deux") == "un |peut-|être |deux");
    CHECK(barred("un\ndeux\u2028trois") == "un\n||deux\u2028||trois");
    CHECK(barred("anti\u00ADconstitutionnel") == "anti\u00AD-|constitutionnel");
}

TEST_CASE("French breaks beside no mark that holds to its word, even with plain spaces") {
    CHECK(barred("« Où ? » dit-il ; oui !") == "« Où ? » |dit-|il ; |oui !");
    CHECK(barred("«\u202FOù\u202F?\u202F» dit") == "«\u202FOù\u202F?\u202F» |dit");
    CHECK(barred("OpenAI : 40 % (ou [ 3 ])") == "OpenAI : |40 % |(ou |[ 3 ])");
    CHECK(barred("l’été d'Elon") == "l’été |d'Elon");
    CHECK(barred("dira-t-il") == "dira-|t-il");
}

TEST_CASE("titles, initials and spans of years hold together") {
    CHECK(barred("M. Musk et Mme Murati") == "M. Musk |et |Mme Murati");
    CHECK(barred("E. Musk, p. 12, n° 3") == "E. Musk, |p. 12, |n° 3");
    CHECK(barred("Mr. Musk and Dr. Sutskever", "en") == "Mr. Musk |and |Dr. Sutskever");
    CHECK(barred("2015–2018 et GPT-4") == "2015–2018 |et |GPT-4");
    CHECK(barred("Paris–Lyon") == "Paris–|Lyon");
}

TEST_CASE("Chinese, Japanese and Thai break without spaces, and not before a full stop") {
    CHECK(barred("日本語です。", "ja") == "日|本|語|で|す。");
    CHECK(barred("彼は「はい」と", "ja") == "彼|は|「は|い」|と");
    CHECK(barred("สวัสดีชาวโลก", "th") == "สวัสดี|ชาว|โลก");
}

TEST_CASE("an address breaks before its marks and after its slashes") {
    CHECK(barred("voir https://www.theverge.com/2023/3/24?id=7 ici") ==
          "voir |https://www|.theverge|.com/|2023/|3/|24|?id|=7 |ici");
    CHECK(barred("www.a.fr") == "www.a|.fr");
    CHECK(barred("http://") == "http://");
}

TEST_CASE("nothing in Unicode breaks a grapheme") {
    CHECK(barred("\U0001F1EB\U0001F1F7\U0001F468\u200D\U0001F469\u200D\U0001F467") ==
          "\U0001F1EB\U0001F1F7|\U0001F468\u200D\U0001F469\u200D\U0001F467");
    CHECK(barred("e\u0301 e\u0301") == "e\u0301 |e\u0301");
    CHECK(barred("\xFF\xFE a") == "\xFF\xFE |a");
}

namespace {

std::string marked(std::string const& text, std::vector<LineBreak> const& breaks) {
    std::string out;
    std::size_t from = 0;
    for (LineBreak const& place : breaks) {
        out += text.substr(from, place.at - from) + (place.at < text.size() ? "|" : "");
        from = place.at;
    }
    return out;
}

} // namespace

TEST_CASE("a headline divides no name") {
    auto const kept = [](std::string const& text, std::string const& language) {
        return marked(text, without_divided_names(text, line_breaks(text, language)));
    };
    CHECK(kept("la colère d’Elon Musk envers ChatGPT", "fr") == "la |colère |d’Elon Musk |envers |ChatGPT");
    CHECK(kept("GPT-4, vu par Sam Altman", "fr") == "GPT-4, |vu |par |Sam Altman");
    CHECK(kept("ce que dit Émile Ôta", "fr") == "ce |que |dit |Émile Ôta");
    CHECK(kept("Why Elon Musk is angry", "en") == "Why Elon Musk |is |angry");
    CHECK(kept("Why Elon Musk Is Angry", "en") == "Why |Elon |Musk |Is |Angry");
    CHECK(kept("Elon Musk", "en") == "Elon Musk");
}

TEST_CASE("a headline leaves no article and no preposition of one letter hanging") {
    auto const kept = [](std::string const& text, std::string const& language) {
        return marked(text, without_hanging_words(text, line_breaks(text, language), language));
    };
    CHECK(kept("La raison de la colère", "fr") == "La raison |de la colère");
    CHECK(kept("À un mot y aller", "fr") == "À un mot |y aller");
    CHECK(kept("The story of a line", "en") == "The story |of a line");
    CHECK(kept("A plan I know", "en") == "A plan |I know");
}
