#include "text/text_layout.h"

#include "text/composition.h"

#include <algorithm>

namespace fresque {

TextLayout lay_out(Faces const& faces, std::vector<TextRun> const& runs, TextStyle const& style,
                   double width) {
    return Composition(faces, runs, style).at(style.size, width);
}

FittedText fit(Faces const& faces, std::vector<TextRun> const& runs, TextStyle style, Size box,
               double smallest) {
    Composition const composition(faces, runs, style);
    FittedText fitted;
    for (double size = style.size;; size = std::max(smallest, size - 2)) {
        fitted.layout = composition.at(size, box.width);
        fitted.size = size;
        fitted.fits = !fitted.layout.cuts_words && fitted.layout.size.height <= box.height + 0.5 &&
                      fitted.layout.size.width <= box.width + 0.5;
        if (fitted.fits || size <= smallest)
            return fitted;
    }
}

} // namespace fresque
