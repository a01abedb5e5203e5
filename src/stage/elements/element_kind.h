// A kind of element: its word in the script, and how it is laid out. One file a kind, one line in the
// registry; nothing else on the stage knows the kinds by name.
#pragma once

#include "script/vocabulary.h"
#include "stage/setting.h"
#include "stage/shares.h"
#include "stage/stage.h"
#include "story/story.h"

#include <optional>
#include <string_view>
#include <vector>

namespace fresque {

// What an element wants of the arrangement.
enum class Standing {
    Narration, // a column of words
    Panel,     // a box among boxes
    Figure,    // a picture: as much room as there is, beside the words
    Band,      // a low picture over the whole width, such as bars; `bounds` says how high it became
    Numeral,   // a number as large as a headline, above the rest; `bounds` says how high it became
    Backdrop,  // the whole stage, behind the words
    Whole,     // all the room under the heading
};

enum class Manner {
    Normal,
    Pull,      // alone on the stage, as large as it goes
    OverWords, // in a pile: a picture begins where the lines under it begin
};

// Elements side by side, and how wide they are: what is to be alike in all of them.
struct ElementInRow {
    Element const* element = nullptr;
    double width = 0; // stage units
};
using ElementRow = std::vector<ElementInRow>;

struct ElementKind {
    KeywordRow row;
    std::vector<KeywordRow> parts = {}; // what may stand under it
    Standing standing = Standing::Panel;
    // The pieces of the element in a box. `bounds` of the actor says what it took.
    // Null: the stage does not draw it yet, and a labelled placeholder stands in.
    Actor (*lay_out)(Element const& element, Rect const& box, Manner manner,
                     Setting const& setting) = nullptr;
    // The same in a row, itself among them. Null: it looks as it does alone.
    Actor (*lay_out_in_row)(Element const& element, Rect const& box, ElementRow const& row,
                            Setting const& setting) = nullptr;
    // How high it is at a width, in stage units, where nothing is short of room. Null: as its standing has
    // it.
    double (*need)(Element const& element, double width, Setting const& setting) = nullptr;
    double (*need_in_row)(Element const& element, double width, ElementRow const& row,
                          Setting const& setting) = nullptr;
    // How high it would like to be in a row, or alone, where there is more room. Null: as high as it needs.
    double (*wish)(Element const& element, double width, ElementRow const& row,
                   Setting const& setting) = nullptr;
    // How high it is at the least, in a row or alone, where all of it can still be read. Null: as high as it
    // needs.
    double (*least)(Element const& element, double width, ElementRow const& row,
                    Setting const& setting) = nullptr;
    // What its width depends on where it stands beside others. Null: all are equally wide.
    std::optional<Share> (*share)(Element const& element, Setting const& setting) = nullptr;
    // Whether the element may fill the stage when it stands alone; null: never.
    bool (*pulls)(Story const& story, Element const& element) = nullptr;
};

std::vector<ElementKind> const& element_kinds();
ElementKind const* find_element_kind(std::string_view keyword);

// The whole vocabulary: the story's rows and the elements'.
Vocabulary const& scene_vocabulary();

// The attributes that every element may have.
std::vector<ParameterRow> const& common_attributes();
// These behind the element's own.
std::vector<ParameterRow> with_common_attributes(std::vector<ParameterRow> attributes);

// A line of its own under an element, such as bar under bars.
KeywordRow part_row(std::string_view name, std::string_view parent);

// A parameter whose value is a colour of the themes.
ParameterRow color_parameter(std::string_view help);

// The element in the box, or its placeholder.
Actor lay_out(ElementKind const& kind, Element const& element, Rect const& box, Manner manner,
              Setting const& setting);

// An actor with the identity of an element.
Actor actor_for(Element const& element, std::string_view role, Rect const& bounds);

} // namespace fresque
