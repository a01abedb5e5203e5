// Textures that were computed for one use (gradients, masks), kept as long as that use comes back.
// A key holds every number that the texture depends on.
#pragma once

#include "render/texture.h"

#include <map>
#include <vector>

namespace fresque {

struct Baked {
    Texture texture;
    int x = 0; // where its first texel belongs
    int y = 0;
};

class BakedTextures {
  public:
    using Key = std::vector<double>;
    struct Entry {
        TextureNumber texture = no_texture;
        PixelSize size;
        int x = 0;
        int y = 0;
        unsigned last_used = 0;
    };

    explicit BakedTextures(TextureStore& textures) : textures_(textures) {}
    ~BakedTextures() { clear(); }
    BakedTextures(BakedTextures const&) = delete;
    BakedTextures& operator=(BakedTextures const&) = delete;

    // What was baked for this key; `make` gives it where it is not there yet.
    template<typename Make>
    Entry const& get(Key const& key, Make make) {
        auto found = entries_.find(key);
        if (found == entries_.end())
            found = entries_.emplace(key, keep(make())).first;
        found->second.last_used = frame_;
        return found->second;
    }

    // Gives up what was not asked for lately, the sooner the more memory is taken.
    void end_frame();
    void clear();
    std::size_t size() const { return entries_.size(); }

  private:
    Entry keep(Baked baked);

    TextureStore& textures_;
    std::map<Key, Entry> entries_;
    unsigned frame_ = 0;
};

} // namespace fresque
