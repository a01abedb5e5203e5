// Pictures made of parts: bars, relations, the options of a choice. A picture that is written again in a
// later step goes on: what stands there stays, what is new is added, a node or a bar that is written again
// changes, a link that is cut keeps its place and is marked. Each step holds the whole picture, so that no
// step has to look at those before it.
//
//     relations                   relations
//       node a                      node c          =   a in c, a → b cut
//       node b                      node a in=c
//       link a -> b                 cut a -> b
#pragma once

#include "base/findings.h"
#include "story/names.h"
#include "story/story.h"

#include <cstddef>
#include <string_view>

namespace fresque {

// A link that was cut keeps its place in the picture, so that it can be shown as broken.
bool is_cut(Element const& link);

class PictureCheck {
  public:
    PictureCheck(Names const& names, Findings& findings) : names_(names), findings_(findings) {}

    // Adds to the picture `before`, as far as they can be, the parts of `after`, which continues it, and
    // leaves the whole in `after`.
    void join(Element const& before, Element& after);
    // The parts of a picture that begins.
    void begin(Element& picture);
    // A link of this scene was refused, so that it may be the one that is cut; and a scene begins, without
    // such.
    void miss_link() { misses_link_ = true; }
    void begin_scene() { misses_link_ = false; }

  private:
    static bool change_bar(Element const& before, Element& after, Element const& part);
    // `standing`: how many of the picture's parts stood there before.
    void add(Element& picture, Element part, std::size_t standing);
    void add_node(Element& picture, Element part, std::size_t standing) const;
    void check_container(Element& picture, Element& node) const;
    void add_link(Element& picture, Element part);
    void cut(Element& picture, Element const& part) const;
    bool need_node(Element& picture, std::string_view name, Span place) const;

    Names const& names_;
    Findings& findings_;
    bool misses_link_ = false;
};

} // namespace fresque
