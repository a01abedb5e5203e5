#include "script/vocabulary.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <limits>
#include <utility>

namespace fresque {

namespace {

// The shortest that is read as it.
std::string written(double number) {
    std::array<char, 32> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

constexpr std::size_t longest_word = 64; // nothing longer is a misspelling of a name

// The characters of a word of no more than the longest's bytes, small letters for capitals (as far as
// Latin-1). A story may have a hundred thousand names to compare a word with, so nothing is allocated.
class Folded {
  public:
    explicit Folded(std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            char32_t c = static_cast<unsigned char>(word[at]);
            if (c < 0x80)
                ++at;
            else
                c = next_character(word, at);
            bool const capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
            characters_[size_++] = capital ? c + (U'a' - U'A') : c;
        }
    }

    std::size_t size() const { return size_; }
    char32_t operator[](std::size_t at) const { return characters_[at]; }

    friend bool operator==(Folded const& a, Folded const& b) {
        return std::equal(a.characters_.begin(), a.characters_.begin() + a.size_, b.characters_.begin(),
                          b.characters_.begin() + b.size_);
    }

  private:
    std::array<char32_t, longest_word> characters_;
    std::size_t size_ = 0;
};

// How many letters are to be added, dropped, changed or swapped with their neighbour.
// Source: optimal string alignment distance.
std::size_t distance(Folded const& a, Folded const& b) {
    using Row = std::array<std::size_t, longest_word + 1>;
    Row rows[3];
    Row* before = &rows[0];
    Row* above = &rows[1];
    Row* row = &rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j)
        (*above)[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        (*row)[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const changed = (*above)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            (*row)[j] = std::min({(*above)[j] + 1, (*row)[j - 1] + 1, changed});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped)
                (*row)[j] = std::min((*row)[j], (*before)[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return (*above)[b.size()];
}

// How far a candidate may be and still be what was meant: one letter in three.
std::size_t tolerance(std::size_t length) {
    return (length + 1) / 3;
}

} // namespace

bool is_file(ValueKind kind) {
    return kind == ValueKind::Image || kind == ValueKind::Drawing;
}

ParameterRow const* KeywordRow::find_attribute(std::string_view attribute_name) const {
    auto const found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](ParameterRow const& row) { return row.name == attribute_name; });
    return found == attributes.end() ? nullptr : &*found;
}

namespace {

// legende for Légende, as far as the letters of French have accents.
std::string without_accents(std::string_view word) {
    constexpr std::string_view first = "\xC3";
    constexpr std::string_view letters =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy.."; // U+00C0 to U+00DF, and the small ones
    std::string plain;
    for (std::size_t at = 0; at < word.size(); ++at) {
        char const byte = word[at];
        bool const accented = word.substr(at).starts_with(first) && at + 1 < word.size();
        char const letter = accented ? letters[static_cast<unsigned char>(word[at + 1]) & 0x1FU] : '.';
        if (letter != '.') {
            plain += letter;
            ++at;
        } else {
            plain += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        }
    }
    return plain;
}

} // namespace

ParameterRow const* KeywordRow::attribute_by_other_word(std::string_view word) const {
    auto const find = [this](auto const& is_it) {
        return std::find_if(attributes.begin(), attributes.end(), [&](ParameterRow const& row) {
            return std::any_of(row.other_words.begin(), row.other_words.end(), is_it);
        });
    };
    auto found = find([word](std::string_view other) { return other == word; });
    std::string const plain = without_accents(word);
    if (found == attributes.end())
        found = find([&plain](std::string_view other) { return without_accents(other) == plain; });
    return found == attributes.end() ? nullptr : &*found;
}

bool KeywordRow::may_stand_under(std::string_view parent) const {
    return std::find(parents.begin(), parents.end(), parent) != parents.end();
}

std::string in_words(NumberRange const& range) {
    if (range.least && range.most)
        return "from " + written(*range.least) + " to " + written(*range.most);
    return range.least  ? "of " + written(*range.least) + " or more"
           : range.most ? "of " + written(*range.most) + " or less"
                        : "";
}

bool may_stand(KeywordRow const& row, KeywordRow const* parent) {
    return (row.stands_under >> (parent ? parent->number : 0U) & 1U) != 0;
}

bool is_property(std::string_view word, KeywordRow const* parent, Vocabulary const& vocabulary) {
    if (!parent || parent->body == Body::Prose || !parent->attribute(word))
        return false;
    KeywordRow const* const row = vocabulary.find(word);
    return !(row && row->may_stand_under(parent->name));
}

namespace {

constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t told_by_ends = 8; // bytes: the ends of such a name are the whole of it

// Four bytes of each end in one number.
std::uint64_t ends_of(std::string_view name) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t const length = std::min(name.size(), sizeof first);
    if (length == sizeof first) {
        std::memcpy(&first, name.data(), sizeof first);
        std::memcpy(&last, name.data() + name.size() - sizeof last, sizeof last);
    }
    for (std::size_t at = 0; length < sizeof first && at < length; ++at)
        first = first << 8U | static_cast<unsigned char>(name[at]);
    return std::uint64_t{last} << 32U | first;
}

// Where a name is looked for first among so many places, a power of two. Source: Knuth, TAOCP 3, 6.4.
std::size_t first_place(std::uint64_t ends, std::size_t places) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
    return (ends * golden >> 32U) & (places - 1);
}

void set_marks(KeywordRow& row, std::uint32_t number) {
    row.number = number;
    row.attribute_beginnings = 0;
    for (ParameterRow const& attribute : row.attributes)
        row.attribute_beginnings |= beginning_of(attribute.name);
}

} // namespace

// A fifth of the places are taken at the most, so that a name, or that there is none, is found at once.
Vocabulary::Vocabulary(std::vector<KeywordRow> rows) :
    rows_(std::move(rows)), by_name_(std::bit_ceil(rows_.size() * 5 + 1), {0, 0, no_row}) {
    assert(rows_.size() < 64); // each has a bit, and the margin
    for (std::uint32_t row = 0; row < rows_.size(); ++row)
        set_marks(rows_[row], row + 1);
    for (KeywordRow& row : rows_)
        row.stands_under = places_of(row);
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
        std::uint64_t const ends = ends_of(rows_[row].name);
        std::size_t at = first_place(ends, by_name_.size());
        while (by_name_[at].row != no_row)
            at = (at + 1) % by_name_.size();
        by_name_[at] = {ends, rows_[row].name.size(), row};
        for (ParameterRow const& attribute : rows_[row].attributes)
            attributes_.push_back(attribute.name);
        names_.push_back(rows_[row].name);
        for (std::string_view const word : rows_[row].other_words)
            other_words_.push_back({word, row});
    }
    std::stable_sort(other_words_.begin(), other_words_.end(),
                     [](OtherWord const& a, OtherWord const& b) { return a.word.size() < b.word.size(); });
    std::sort(attributes_.begin(), attributes_.end());
    attributes_.erase(std::unique(attributes_.begin(), attributes_.end()), attributes_.end());
}

// A step holds what its scene may hold.
std::uint64_t Vocabulary::places_of(KeywordRow const& row) const {
    std::uint64_t places = row.may_stand_under("") ? 1U : 0U;
    for (KeywordRow const& parent : rows_)
        if (row.may_stand_under(parent.name) ||
            (parent.name == "step" && row.name != "step" && row.may_stand_under("scene")))
            places |= std::uint64_t{1} << parent.number;
    return places;
}

bool Vocabulary::is_only_attribute(std::string_view name) const {
    return std::binary_search(attributes_.begin(), attributes_.end(), name) && !find(name);
}

KeywordRow const* Vocabulary::find(std::string_view name) const {
    std::uint64_t const ends = ends_of(name);
    auto const is_it = [&](NamePlace const& place) {
        return place.ends == ends && place.size == name.size() &&
               (name.size() <= told_by_ends || rows_[place.row].name == name);
    };
    std::size_t at = first_place(ends, by_name_.size());
    while (by_name_[at].row != no_row && !is_it(by_name_[at]))
        at = (at + 1) & (by_name_.size() - 1);
    return by_name_[at].row == no_row ? nullptr : &rows_[by_name_[at].row];
}

KeywordRow const* Vocabulary::find_other_word(std::string_view word) const {
    if (word.size() > longest_word)
        return nullptr;
    // A capital has as many bytes as its small letter, as far as these are folded.
    auto other = std::lower_bound(
        other_words_.begin(), other_words_.end(), word.size(),
        [](OtherWord const& shorter, std::size_t size) { return shorter.word.size() < size; });
    Folded const wanted(word);
    for (; other != other_words_.end() && other->word.size() == word.size(); ++other)
        if (Folded(other->word) == wanted)
            return &rows_[other->row];
    return nullptr;
}

KeywordRow const* Vocabulary::find_meant(std::string_view word) const {
    KeywordRow const* const row = find_other_word(word);
    return row ? row : find(nearest(word, names_));
}

std::string form_of(ParameterRow const& argument) {
    if (argument.kind == ValueKind::Arrow)
        return "->";
    std::string text(argument.name);
    for (char& byte : text)
        if (byte >= 'a' && byte <= 'z')
            byte = static_cast<char>(byte - 'a' + 'A');
    return text;
}

std::string form_of(KeywordRow const& row, OptionalParts optional) {
    auto const part = [optional](Presence presence, std::string const& words) {
        bool const brackets = optional == OptionalParts::InBrackets && presence != Presence::Required;
        return brackets ? "[" + words + "]" : words;
    };
    std::string form(row.name);
    for (ParameterRow const& argument : row.arguments)
        form += " " + part(argument.presence, form_of(argument));
    for (ParameterRow const& attribute : row.attributes)
        if (attribute.presence == Presence::Required)
            form += " " + std::string(attribute.name) + "=…";
    return row.body == Body::None ? form : form + part(row.words, ": words");
}

std::string_view nearest(std::string_view word, std::vector<std::string_view> const& candidates) {
    if (word.size() > longest_word)
        return {};
    Folded const wanted(word);
    std::size_t const allowed = tolerance(wanted.size());
    std::string_view best;
    std::size_t best_distance = allowed + 1;
    for (std::string_view const candidate : candidates) {
        // It has no more characters than bytes.
        if (candidate.size() > longest_word || candidate.size() + best_distance <= wanted.size())
            continue;
        Folded const offered(candidate);
        std::size_t const longer = std::max(wanted.size(), offered.size());
        if (longer - std::min(wanted.size(), offered.size()) >= best_distance)
            continue;
        std::size_t const apart = distance(wanted, offered);
        if (apart >= best_distance)
            continue;
        best = candidate;
        best_distance = apart;
    }
    return best;
}

} // namespace fresque
