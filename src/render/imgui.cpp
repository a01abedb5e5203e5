#include "render/imgui.h"

#include <array>

namespace fresque {

namespace {

void bake_smallest_font(ImFontAtlas& fonts) {
    static constexpr std::array<ImWchar, 5> ranges{' ', ' ', '.', '?', 0};
    ImFontConfig config;
    config.SizePixels = 8;
    config.GlyphRanges = ranges.data();
    fonts.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    fonts.AddFontDefault(&config);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    fonts.GetTexDataAsAlpha8(&pixels, &width, &height);
    fonts.SetTexID(to_texture_id(0));
}

} // namespace

OwnedImGuiContext make_drawing_context() {
    ImGuiContext* const before = ImGui::GetCurrentContext();
    OwnedImGuiContext context(ImGui::CreateContext());
    ImGui::SetCurrentContext(context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DeltaTime = 1.0F / 60; // no clock here: nothing drawn depends on it
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    bake_smallest_font(*io.Fonts);
    ImGui::SetCurrentContext(before);
    return context;
}

} // namespace fresque
