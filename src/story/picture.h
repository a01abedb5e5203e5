// Pictures made of parts: bars, relations, the options of a choice. A picture that is written again in a
// later step goes on: what stands there stays, what is new is added, what is cut goes. Each step holds the
// whole picture, so that no step has to look at those before it.
//
//     relations                   relations
//       node a                      node c          =   a → b gone, c there
//       link a -> b                 cut a -> b
#pragma once

#include "base/findings.h"
#include "story/names.h"
#include "story/story.h"

namespace fresque {

class PictureCheck {
  public:
    PictureCheck(Names const& names, Findings& findings) : names_(names), findings_(findings) {}

    // Adds to the picture `before`, as far as they can be, the parts of `after`, which continues it, and
    // leaves the whole in `after`.
    void join(Element const& before, Element& after) const;
    // The parts of a picture that begins.
    void begin(Element& picture) const;

  private:
    void add(Element& picture, Element part) const;
    void add_node(Element& picture, Element part) const;
    void add_link(Element& picture, Element part) const;
    void cut(Element& picture, Element const& part) const;
    bool need_node(Element& picture, std::string_view name, Span place) const;

    Names const& names_;
    Findings& findings_;
};

} // namespace fresque
