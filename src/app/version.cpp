#include "app/version.h"

#include "app/remote/server.h"
#include "render/imgui.h"

#include <SDL_version.h>
#include <hb.h>
#include <unicode/uversion.h>

namespace fresque {

std::string_view version_number() {
    return FRESQUE_VERSION;
}

std::string version_text() {
    SDL_version sdl;
    SDL_GetVersion(&sdl);
    std::string text = "fresque " FRESQUE_VERSION "\n";
    text += "SDL " + std::to_string(sdl.major) + "." + std::to_string(sdl.minor) + "." +
            std::to_string(sdl.patch);
    text += ", Dear ImGui " IMGUI_VERSION;
    text += ", HarfBuzz " + std::string(hb_version_string());
    text += ", ICU " U_ICU_VERSION;
    text += ", libmicrohttpd " + std::string(remote_library_version());
    return text + "\nMIT licence";
}

} // namespace fresque
