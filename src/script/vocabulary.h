// The vocabulary's schema: what a keyword is, where it may stand, what it takes. The rows themselves
// stand with what they describe: the story's in story/, one for each element in stage/elements/.
// The parser, the checker and the suggestions read nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

// What may follow a keyword's colon.
enum class Body {
    None,  // nothing
    Line,  // words to the end of the line
    Prose, // words to the end of the line, or the more-indented lines below
};

enum class ValueKind {
    Word,      // one of `choices`; none: any word
    NewName,   // a name that this line gives
    VoiceName, // names given elsewhere
    SourceName,
    TopicName,
    SceneName,
    ElementName,
    NodeName,   // a node of relations, or a voice
    ColorName,  // one of `choices`, or a colour of the story's own
    ColorValue, // #FF7A52
    Arrow,      // ->
    Number,
    Length,   // 40% or a number of stage units
    Place,    // left, top-right, or 30%,40% of the stage
    Duration, // 0.6s or 400ms
    Date,     // 2015, 2019-07 or 2019-07-22
    Language, // fr, en, pt-BR. Source: BCP 47
    Image,    // a PNG or JPEG file inside the story's folder
    Drawing,  // an SVG file inside the story's folder
    Text,     // "words with spaces" or one word
};

// Whether such a value names a file of the story.
bool is_file(ValueKind kind);

enum class Presence {
    Optional,
    Wanted, // what is without it plays, and an audience would miss it
    Required,
};

// Whether a value is words for the audience, which a translation replaces.
enum class Translation { None, Words };

// Between which a number may be; both ends belong to it.
struct NumberRange {
    std::optional<double> least = {};
    std::optional<double> most = {};

    bool is_bounded() const { return least || most; }
};

// «from 0.25 to 4», «of 0 or more»
std::string in_words(NumberRange const& range);

struct ParameterRow {
    std::string_view name = {};
    ValueKind kind = ValueKind::Word;
    Presence presence = Presence::Optional;
    std::string_view help = {};
    std::vector<std::string_view> choices = {}; // for Word (none: any word) and ColorName
    std::string_view otherwise = {};            // what holds where it is not given; may be empty
    Translation translation = Translation::None;
    std::vector<std::string_view> other_words = {}; // by which an author may look for it: source for via
    NumberRange range = {};                         // for Number
    std::string_view unit_at = {}; // the keyword that has unit=, where the number counts things
};

// The chapters of the reference.
enum class KeywordGroup { Story, Structure, Elements, Changes, Paths };

// What a keyword's line puts on the stage.
enum class OnStage {
    Nothing,
    Element,
    Renewable, // an element that, written again under its name in a later step, goes on with new values
    Picture,   // an element of parts; written again in a later step it goes on: what is new is added
    Part,      // a part of an element
};

// One bit of 64, by which most names are told from each other at once.
inline std::uint64_t beginning_of(std::string_view name) {
    auto const first = name.empty() ? 0U : static_cast<unsigned>(static_cast<unsigned char>(name.front()));
    return std::uint64_t{1} << ((first + name.size() * 11U) & 63U);
}

struct KeywordRow {
    std::string_view name = {};
    std::vector<std::string_view> other_words = {}; // by which an author may look for it: citation
    KeywordGroup group = KeywordGroup::Structure;
    std::vector<std::string_view> parents = {}; // keywords it may stand under; "" is the margin
    std::vector<ParameterRow> arguments = {};   // by position
    std::vector<ParameterRow> attributes =
        {}; // name=value, or a line of their own where the body is not prose
    Body body = Body::None;
    Presence words = Presence::Optional;         // whether the body may be left out
    Translation translation = Translation::None; // of the body
    OnStage on_stage = OnStage::Nothing;
    bool verbatim = false; // its words are those of somebody: a line of the script among them is an error
    std::string_view help = {};
    std::string_view example = {};
    // Set by the vocabulary: its number there, from 1; of each number whether it may stand under that row
    // (number 0 is the margin's); and of the ways in which names may begin, those of its attributes.
    std::uint32_t number = 0;
    std::uint64_t stands_under = 0;
    std::uint64_t attribute_beginnings = ~std::uint64_t{0};

    ParameterRow const* attribute(std::string_view attribute_name) const {
        bool const may_be_one = (attribute_beginnings & beginning_of(attribute_name)) != 0;
        return may_be_one ? find_attribute(attribute_name) : nullptr;
    }
    // The attribute that an author looked for with another word, such as source for via; null where none is.
    ParameterRow const* attribute_by_other_word(std::string_view word) const;
    bool may_stand_under(std::string_view parent) const;
    bool is_element() const { return on_stage != OnStage::Nothing && on_stage != OnStage::Part; }

  private:
    ParameterRow const* find_attribute(std::string_view attribute_name) const;
};

// Whether a keyword may stand under another, or at the margin (null). A step holds what its scene may hold.
bool may_stand(KeywordRow const& row, KeywordRow const* parent);

// Whether a line that begins with `word`, under a keyword of row `parent`, gives an attribute of that
// keyword («role: …» under «voice») rather than being a keyword itself. `parent` may be null.
bool is_property(std::string_view word, KeywordRow const* parent, class Vocabulary const& vocabulary);

class Vocabulary {
  public:
    explicit Vocabulary(std::vector<KeywordRow> rows);

    KeywordRow const* find(std::string_view name) const; // null where there is none
    // The row whose keyword an author looked for with a word that is none, such as citation for quote; null
    // where there is none.
    KeywordRow const* find_other_word(std::string_view word) const;
    // The row that is meant by a word that is no keyword: by another word for it, else by the nearest name.
    KeywordRow const* find_meant(std::string_view word) const;
    // Whether some keyword has an attribute of this name, and no keyword has the name itself.
    bool is_only_attribute(std::string_view name) const;
    std::vector<KeywordRow> const& rows() const { return rows_; }

  private:
    std::uint64_t places_of(KeywordRow const& row) const;

    struct OtherWord {
        std::string_view word;
        std::uint32_t row;
    };
    struct NamePlace {
        std::uint64_t ends; // some bytes of the name
        std::size_t size;
        std::uint32_t row;
    };

    std::vector<KeywordRow> rows_;
    std::vector<NamePlace> by_name_;           // the rows, each where its name is looked for; or none
    std::vector<std::string_view> attributes_; // the names of all, each once, in order
    std::vector<std::string_view> names_;      // of the rows
    std::vector<OtherWord> other_words_;       // of all rows; the shortest first
};

// What stands around a part of a form that may be left out.
enum class OptionalParts { Plain, InBrackets };

// How an argument stands in a form: VOICE, or ->.
std::string form_of(ParameterRow const& argument);

// How a line of this keyword is written: quote VOICE KIND: words. Attributes stand in it where they are
// required.
std::string form_of(KeywordRow const& row, OptionalParts optional = OptionalParts::Plain);

// The candidate nearest to `word` by edit distance, where it is near enough to be what was meant;
// empty otherwise. The first one where several are as near.
std::string_view nearest(std::string_view word, std::vector<std::string_view> const& candidates);

} // namespace fresque
