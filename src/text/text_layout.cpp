#include "text/text_layout.h"

#include "text/composition.h"

#include <algorithm>

namespace fresque {

TextLayout lay_out(Faces const& faces, std::vector<TextRun> const& runs, TextStyle const& style,
                   double width) {
    return Composition(faces, runs, style).at(style.size, width);
}

namespace {

constexpr double step = 2;
constexpr double least_for_sense = 0.8; // of the size: no headline becomes smaller for its lines alone
constexpr std::size_t many_lines = 3;

// A headline whose lines would end on little words or inside a name, or be many and short, is set a little
// smaller where that is enough.
double largest_in_sense(Composition const& composition, TextStyle const& style, double width,
                        double smallest) {
    double const least = std::max(smallest, style.size * least_for_sense);
    if (style.wrap != Wrap::Balanced || least >= style.size)
        return style.size;
    bool const kept = composition.keeps_little_words(least, width);
    bool const named = composition.keeps_names(least, width);
    std::size_t const lines = composition.at(least, width).lines.size();
    for (double size = style.size; size > least; size -= step) {
        std::size_t const needed = composition.at(size, width).lines.size();
        bool const short_enough = needed < many_lines || needed <= lines;
        bool const in_sense = (!kept || composition.keeps_little_words(size, width)) &&
                              (!named || composition.keeps_names(size, width));
        if (short_enough && in_sense)
            return size;
    }
    return least;
}

} // namespace

FittedText fit(Faces const& faces, std::vector<TextRun> const& runs, TextStyle style, Size box,
               double smallest) {
    Composition const composition(faces, runs, style);
    FittedText fitted;
    double const largest = largest_in_sense(composition, style, box.width, smallest);
    for (double size = largest;; size = std::max(smallest, size - step)) {
        fitted.layout = composition.at(size, box.width);
        fitted.size = size;
        fitted.fits = !fitted.layout.cuts_words && fitted.layout.size.height <= box.height + 0.5 &&
                      fitted.layout.size.width <= box.width + 0.5;
        if (fitted.fits || size <= smallest)
            return fitted;
    }
}

} // namespace fresque
