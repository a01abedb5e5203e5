#include "asset/stb_decoder.h"

#include "base/large_memory.h"

#include <cstring>

namespace fresque {

namespace {

// Each block remembers its length in front of itself, so that freeing gives the budget back.
constexpr std::size_t block_head = alignof(std::max_align_t);
thread_local std::size_t budget_left = 0;
thread_local bool budget_broken = false;

void* budgeted_allocate(std::size_t bytes) {
    if (bytes > budget_left || budget_left - bytes < block_head) {
        budget_broken = true;
        return nullptr;
    }
    void* const block = allocate_large(bytes + block_head);
    if (block == nullptr)
        return nullptr;
    std::memcpy(block, &bytes, sizeof bytes);
    budget_left -= bytes + block_head;
    return static_cast<unsigned char*>(block) + block_head;
}

std::size_t block_length(void* pointer) {
    std::size_t bytes = 0;
    std::memcpy(&bytes, static_cast<unsigned char*>(pointer) - block_head, sizeof bytes);
    return bytes;
}

void budgeted_free(void* pointer) {
    if (pointer == nullptr)
        return;
    budget_left += block_length(pointer) + block_head;
    free_large(static_cast<unsigned char*>(pointer) - block_head);
}

void* budgeted_reallocate(void* pointer, std::size_t bytes) {
    if (pointer == nullptr)
        return budgeted_allocate(bytes);
    void* const larger = budgeted_allocate(bytes);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, pointer, std::min(bytes, block_length(pointer)));
    budgeted_free(pointer);
    return larger;
}

} // namespace

} // namespace fresque

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_MAX_DIMENSIONS 16384
#define STBI_ASSERT(condition) static_cast<void>(condition)
#define STBI_MALLOC(bytes) fresque::budgeted_allocate(bytes)
#define STBI_REALLOC(pointer, bytes) fresque::budgeted_reallocate(pointer, bytes)
#define STBI_FREE(pointer) fresque::budgeted_free(pointer)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <stb/stb_image.h>
#pragma GCC diagnostic pop

namespace fresque {

std::optional<PixelSize> stb_size(std::span<std::uint8_t const> bytes) {
    budget_left = std::size_t{1} << 20; // a header needs a few kilobytes
    PixelSize size;
    int channels = 0;
    int const known = stbi_info_from_memory(bytes.data(), static_cast<int>(bytes.size()), &size.width,
                                            &size.height, &channels);
    if (known == 0)
        return std::nullopt;
    return size;
}

DecodedPixels stb_decode(std::span<std::uint8_t const> bytes, std::size_t memory) {
    budget_left = memory;
    budget_broken = false;
    DecodedPixels decoded;
    int channels = 0;
    stbi_uc* const pixels = stbi_load_from_memory(bytes.data(), static_cast<int>(bytes.size()),
                                                  &decoded.size.width, &decoded.size.height, &channels, 4);
    if (pixels == nullptr) {
        decoded.problem = budget_broken ? "decoding it would take too much memory" : stbi_failure_reason();
        return decoded;
    }
    auto const count =
        static_cast<std::size_t>(decoded.size.width) * static_cast<std::size_t>(decoded.size.height);
    decoded.rgba.assign(pixels, pixels + 4 * count);
    budgeted_free(pixels);
    return decoded;
}

} // namespace fresque
