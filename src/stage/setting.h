// What a layout may ask about: the story, the faces, the images, the theme and the viewport. Borrowed;
// the owner outlives every layout.
#pragma once

#include "asset/image_library.h"
#include "stage/labels.h"
#include "stage/theme.h"
#include "stage/viewport.h"
#include "story/quote_book.h"
#include "story/story.h"
#include "text/faces.h"

namespace fresque {

struct Setting {
    Story const& story;
    QuoteBook const& quotes;
    Faces const& faces;
    ImageLibrary const& images;
    Viewport const& viewport;
    Theme const& theme;
    StageWords const& words;

    std::string const& language() const { return story.language; }
};

} // namespace fresque
