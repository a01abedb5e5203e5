// A sheet: what a panel of the console is written and drawn on. Lengths are in units of a console that is
// 1080 units high.
#pragma once

#include "display/display_list.h"
#include "stage/theme.h"
#include "text/text_layout.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct Type {
    Face face = Face::SansMedium;
    double size = 24;
    Color color;
    double line_height = 1.45; // em
    double tracking = 0;       // em
};

class Sheet {
  public:
    Sheet(Faces const& faces, Theme const& theme, std::string language) :
        faces_(faces), theme_(theme), language_(std::move(language)) {}

    Theme const& theme() const { return theme_; }
    Faces const& faces() const { return faces_; }

    // The type scale.
    Type label() const; // NOTES
    Type text() const;  // what is read at a glance
    Type muted() const;
    Type strong() const;

    // One line whose baseline begins at `at`, cut with «…» past `width`; gives where it ends.
    double line(Vec2 at, std::string const& text, Type const& type, double width = unbounded_width);
    double line_ending_at(Vec2 at, std::string const& text, Type const& type);
    double width_of(std::string const& text, Type const& type) const;
    double height_of(std::string const& text, Type const& type, double width) const;
    // Lines in a box, cut where they have no room; gives the height that they take.
    double paragraph(Rect const& box, std::string const& text, Type const& type);

    // The same in pages, where it is longer than its box: each begins with the last line of the one before.
    // Gives how many there are; past the last one, that is shown.
    int page(Rect const& box, std::string const& text, Type const& type, int number);

    void fill(Rect const& box, Color color, double radius = 0);
    void outline(Rect const& box, Color color, double width, double radius);
    void panel(Rect const& box) { fill(box, theme_.surface, 10); }
    // A word in a filled capsule whose left edge and middle are at `at`; gives its right edge.
    double capsule(Vec2 at, std::string const& text, Color ground, Color ink);
    // A picture shrunk into a box of its own shape.
    void picture(Rect const& box, DisplayList const& list);
    // What a click here asks for, and what a voice would say.
    void region(std::string id, std::string label, Rect const& box);
    template<typename Kind>
    void add(Kind item) {
        items_.emplace_back(std::move(item));
    }

    std::vector<Item> take() { return std::move(items_); }

  private:
    TextStyle style(Type const& type) const;
    void words(TextLayout const& layout, Vec2 top_left);

    Faces const& faces_;
    Theme const& theme_;
    std::string language_;
    std::vector<Item> items_;
};

} // namespace fresque
