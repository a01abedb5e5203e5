#include "stage/viewport.h"

namespace fresque {

Size stage_size(PixelSize window) {
    double const aspect = static_cast<double>(std::max(window.width, 1)) / std::max(window.height, 1);
    double const width = stage_height * aspect;
    if (width >= narrowest_stage)
        return {width, stage_height};
    return {narrowest_stage, narrowest_stage / aspect};
}

} // namespace fresque
