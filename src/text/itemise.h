// Itemising: styled runs into stretches that can be shaped at once: one face, one script, one direction.
// Letters that the wanted face lacks go to the next face that has them, whole graphemes at a time.
//
//     face of the run ─▶ Inter, in a like weight ─▶ DejaVu Sans, whose box stands for what no face has
#pragma once

#include "text/bidi.h"
#include "text/faces.h"
#include "text/text_layout.h"

#include <hb.h>

#include <string>
#include <vector>

namespace fresque {

struct Stretch {
    Face face = Face::SerifRegular;
    Color color;
    std::size_t run = 0;   // which of the runs it is a part of
    std::size_t begin = 0; // bytes in the whole text
    std::size_t end = 0;
    BidiLevel level = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
};

// In the order of the text. Bytes that stand in no stretch are not drawn: marks past the 30 that one
// letter may carry (UAX #15, Stream-Safe Text Format).
std::vector<Stretch> stretches_of(Faces const& faces, std::vector<TextRun> const& runs,
                                  std::string const& text, BidiLevels const& levels);

} // namespace fresque
