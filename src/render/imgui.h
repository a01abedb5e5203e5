// Dear ImGui from 1.86 on, as this project needs it: the header, the two conversions between a texture
// number and ImTextureID (a pointer in old versions, an integer in new ones), and contexts that are
// owned and made current for a while. ImGui draws no stage text.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <memory>

namespace fresque {

using TextureNumber = std::uint32_t;

inline ImTextureID to_texture_id(TextureNumber number) {
#if IMGUI_VERSION_NUM >= 19160
    return static_cast<ImTextureID>(number);
#else
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(number));
#endif
}

inline TextureNumber to_texture_number(ImTextureID id) {
#if IMGUI_VERSION_NUM >= 19160
    return static_cast<TextureNumber>(id);
#else
    return static_cast<TextureNumber>(reinterpret_cast<std::intptr_t>(id));
#endif
}

inline TextureNumber texture_of(ImDrawCmd const& command) {
    return to_texture_number(command.GetTexID());
}

inline void push_texture(ImDrawList& list, TextureNumber number) {
#if IMGUI_VERSION_NUM >= 19200
    list.PushTexture(ImTextureRef(to_texture_id(number)));
#else
    list.PushTextureID(to_texture_id(number));
#endif
}

inline void pop_texture(ImDrawList& list) {
#if IMGUI_VERSION_NUM >= 19200
    list.PopTexture();
#else
    list.PopTextureID();
#endif
}

struct DestroyImGuiContext {
    void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};
using OwnedImGuiContext = std::unique_ptr<ImGuiContext, DestroyImGuiContext>;

// Makes a context current for as long as it lives, then the one that was current before.
class CurrentContext {
  public:
    explicit CurrentContext(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
        ImGui::SetCurrentContext(context);
    }
    ~CurrentContext() { ImGui::SetCurrentContext(before_); }
    CurrentContext(CurrentContext const&) = delete;
    CurrentContext& operator=(CurrentContext const&) = delete;

  private:
    ImGuiContext* before_;
};

// A context that only carries draw lists: no settings file, no cursor, the smallest font ImGui accepts.
OwnedImGuiContext make_drawing_context();

} // namespace fresque
