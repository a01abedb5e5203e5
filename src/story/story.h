// The story: the checked model, near to what is played. It knows no pixels and no time; every name
// in it is resolved, and everything carries the span of the line that put it there.
//
//     Story › Chapter › Scene › Step › Element
#pragma once

#include "base/span.h"
#include "script/vocabulary.h" // before Prose: GCC 12 takes a later Body::Prose for one that shadows it
#include "story/named_values.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace fresque {

// Who speaks.
struct Voice {
    std::string id;
    std::string name;
    std::string role;
    std::string initials; // given, or made from the name
    std::string color;    // a colour name of the theme; may be empty
    std::string portrait; // a file; may be empty
    Span span;
    Span words = {}; // of its name
    Span role_words = {};
};

// A passage of a source, word for word.
struct Extract {
    std::string text;     // lines separated by \n, as they stand in the script
    std::string language; // BCP 47; empty: the story's
    std::string page;     // where in the source it stands; may be empty
    Span span;
};

// Where words come from.
struct Source {
    std::string id;
    std::string name;
    std::string date; // as written: 2015, 2019-07 or 2019-07-22; may be empty
    std::string url;  // may be empty
    std::vector<Extract> extracts;
    Span span;
    Span words = {}; // of its name
};

// What is spoken about.
struct Topic {
    std::string id;
    std::string title;
    std::string date;       // when it happened; may be empty
    bool one_voice = false; // that a single voice speaks of it is known
    Span span;
    Span words = {}; // of its title
};

// How we know what a quote says, from the most solid to the least.
enum class Attribution { Direct, Official, Reported, Anonymous };

std::optional<Attribution> attribution_from(std::string_view word);
std::string_view word_for(Attribution attribution);

enum class Emphasis { None, Emphasis, Strong };

struct ProseRun {
    std::string text;
    Emphasis emphasis = Emphasis::None;

    friend bool operator==(ProseRun const&, ProseRun const&) = default;
};

struct Paragraph {
    bool item = false; // a line that began with «- »
    std::vector<ProseRun> runs;

    friend bool operator==(Paragraph const&, Paragraph const&) = default;
};

using Prose = std::vector<Paragraph>;

std::string plain_text(Prose const& prose); // paragraphs separated by a newline

// Something on the stage. The same id with the same kind in two scenes is the same thing.
struct Element {
    std::string kind;   // the keyword
    std::string id;     // given with as=, else made from scene, kind and count: pourquoi/quote-1
    NamedValues values; // arguments and attributes, by name
    Prose prose;
    std::vector<Element> parts; // the bars of bars, the nodes and links of relations, the options of a choice
    Span span;
    Span words; // the first line of its prose

    // The value of an argument or attribute; empty where it was not given.
    std::string_view value(std::string_view name) const;
};

// A colour of the story's own.
struct StoryColor {
    std::string id;
    NamedValues values; // of each theme, by its name: #FF7A52
    Span span;
};

// A change to what is already on the stage.
struct Cue {
    std::string verb;        // hide, dim, focus, move, camera
    std::string target;      // an element's id; empty: all of them
    NamedValues values = {}; // attributes, by name
    Span span = {};
};

struct Step {
    std::vector<Element> elements; // what enters
    std::vector<Cue> cues;
    std::string note; // for the presenter; may be empty
    std::string hold; // how long it stays when the story plays by itself, such as 8s; may be empty
    Span span;
    Span note_words = {}; // the first line of the note
};

struct Scene {
    std::string id;
    std::string title;
    std::string kicker;
    std::string layout;                 // empty: chosen from what stands there
    std::string backdrop;               // a file; may be empty
    std::string transition;             // empty: morph
    std::optional<std::size_t> chapter; // none: the title, or a story without chapters
    std::vector<Step> steps;            // at least one
    Span span;
    Span words = {}; // of its title
    Span kicker_words = {};
};

struct Chapter {
    std::string when;  // as written, such as 2018; may be empty
    std::string title; // may be empty
    std::size_t first_scene = 0;
    Span span;
    Span words = {}; // of its title
};

struct Story {
    std::string title;
    std::string subtitle;
    std::string language = "en"; // BCP 47
    std::string theme = "nuit";
    std::string date;
    std::string author;
    std::string kicker;   // above the title; may be empty
    std::string timeline; // proportional: its milestones are as far apart as their dates; may be empty
    std::vector<StoryColor> colors;
    std::vector<Voice> voices;
    std::vector<Source> sources;
    std::vector<Topic> topics;
    std::vector<Chapter> chapters; // those that were written; a small story has none
    std::vector<Scene> scenes;     // in order; the first is the title, where the story has one
    Span span;
    Span words = {}; // of its title
    Span kicker_words = {};
    Span subtitle_words = {};

    Voice const* voice(std::string_view id) const;
    Source const* source(std::string_view id) const;
    Topic const* topic(std::string_view id) const;
};

// The scene made from the story's title; it has no elements. Its id is reserved.
inline constexpr std::string_view title_scene_id = "title";

// A viewpoint: a quote element, its names resolved. Points into the story.
struct Quote {
    Element const* element = nullptr;
    Voice const* voice = nullptr;
    Attribution attribution = Attribution::Reported;
    Source const* via = nullptr;  // may be null
    Topic const* topic = nullptr; // may be null
    std::string_view date;        // said or published; may be empty
    std::string_view short_words; // for tables; may be empty
    std::string_view original;    // the words before they were translated; may be empty
};

// What quotes speak of, found by name at once: a story may have thousands of each. The story must outlive it.
class StoryNames {
  public:
    explicit StoryNames(Story const& story);

    Voice const* voice(std::string_view id) const { return found(voices_, id); }
    Source const* source(std::string_view id) const { return found(sources_, id); }
    Topic const* topic(std::string_view id) const { return found(topics_, id); }

  private:
    template<typename T>
    using Map = std::unordered_map<std::string_view, T const*>;

    template<typename T>
    static T const* found(Map<T> const& things, std::string_view id) {
        auto const thing = things.find(id);
        return thing == things.end() ? nullptr : thing->second;
    }

    Map<Voice> voices_;
    Map<Source> sources_;
    Map<Topic> topics_;
};

// What is the same quote when it is told again: its name, its kind, its voice and its words.
using SaidIn = std::tuple<std::string, std::string, std::string, std::string>;
SaidIn said_in(Element const& element);

// Nothing where the element is not a quote.
std::optional<Quote> quote_of(StoryNames const& names, Element const& element);
std::optional<Quote> quote_of(Story const& story, Element const& element);

// Every quote of the story in the order of the telling; an element told twice counts once.
std::vector<Quote> quotes(Story const& story);

// One way on from a choice.
struct Option {
    std::size_t scene = 0; // index into the story's scenes
    std::string words;
};

// The options of the choice that ends a scene, as the audience sees them; empty where the scene ends
// without a choice.
std::vector<Option> options_of(Story const& story, std::size_t scene);

} // namespace fresque
