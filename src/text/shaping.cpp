#include "text/shaping.h"

#include "base/utf8.h"

#include <algorithm>
#include <memory>

namespace fresque {

namespace {

std::vector<hb_feature_t> features_of(TextStyle const& style) {
    std::vector<hb_feature_t> features;
    auto const add = [&features](hb_tag_t tag, std::uint32_t value) {
        features.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    };
    if (style.figures == Figures::Lining || style.figures == Figures::Tabular)
        add(HB_TAG('l', 'n', 'u', 'm'), 1);
    if (style.figures == Figures::OldStyle)
        add(HB_TAG('o', 'n', 'u', 'm'), 1);
    if (style.figures == Figures::Tabular)
        add(HB_TAG('t', 'n', 'u', 'm'), 1);
    if (style.tracking != 0) { // letters set apart are not tied together
        add(HB_TAG('l', 'i', 'g', 'a'), 0);
        add(HB_TAG('c', 'l', 'i', 'g'), 0);
    }
    return features;
}

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

double em_of(hb_font_t* font) {
    int x_scale = 0;
    int y_scale = 0;
    hb_font_get_scale(font, &x_scale, &y_scale);
    return x_scale;
}

std::uint32_t glyph_of(hb_font_t* font, char32_t c) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font, c, &glyph);
    return glyph;
}

double advance_of(hb_font_t* font, char32_t c) { // em
    return hb_font_get_glyph_h_advance(font, glyph_of(font, c)) / em_of(font);
}

bool is_control(std::string const& text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    bool const latin_control =
        byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    return byte < 0x20 || byte == 0x7F || latin_control;
}

bool is_thin_space(std::string const& text, std::size_t at) {
    return std::string_view(text).substr(at, 3) == "\u202F";
}

// Shapes one stretch after the other with the features and the language of a style.
class Shaper {
  public:
    Shaper(Faces const& faces, TextStyle const& style, ShapedText& shaped) :
        faces_(faces),
        style_(style),
        shaped_(shaped),
        features_(features_of(style)),
        language_(hb_language_from_string(style.language.c_str(), -1)),
        buffer_(hb_buffer_create()) {}

    void shape(Stretch const& stretch) {
        shaped_.stretches.push_back({stretch, {}});
        hb_font_t* font = faces_.shaper(stretch.face);
        if (font == nullptr)
            return;
        fill_buffer(stretch);
        hb_shape(font, buffer_.get(), features_.data(), static_cast<unsigned>(features_.size()));
        take_glyphs(font, shaped_.stretches.back().glyphs);
        if (stretch.face != Face::Mono)
            thin_spaces(font, shaped_.stretches.back().glyphs);
    }

  private:
    void fill_buffer(Stretch const& stretch) {
        hb_buffer_clear_contents(buffer_.get());
        hb_buffer_add_utf8(buffer_.get(), shaped_.text.data(), static_cast<int>(shaped_.text.size()),
                           static_cast<unsigned>(stretch.begin),
                           static_cast<int>(stretch.end - stretch.begin));
        hb_buffer_set_direction(buffer_.get(), stretch.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
        hb_buffer_set_script(buffer_.get(), stretch.script);
        hb_buffer_set_language(buffer_.get(), language_);
    }

    void take_glyphs(hb_font_t* font, std::vector<ShapedGlyph>& glyphs) {
        double const em = em_of(font);
        std::size_t last_box = std::string::npos;
        unsigned count = 0;
        hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
        hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
        glyphs.reserve(count);
        for (unsigned i = 0; i < count; ++i) {
            std::size_t const cluster = infos[i].cluster;
            bool const control = is_control(shaped_.text, cluster);
            double const advance = control ? 0 : positions[i].x_advance / em + style_.tracking;
            if (shaped_.cluster_begin[cluster] == 0)
                ++shaped_.clusters;
            shaped_.cluster_begin[cluster] = 1;
            bool const after_box = last_box == cluster; // what belongs together is missing as one
            last_box = infos[i].codepoint == 0 ? cluster : last_box;
            if (after_box ||
                (control && !is_breaking_space(static_cast<unsigned char>(shaped_.text[cluster]))))
                continue;
            shaped_.advance[cluster] += advance;
            glyphs.push_back({infos[i].codepoint,
                              cluster,
                              {positions[i].x_offset / em, -positions[i].y_offset / em},
                              advance});
        }
    }

    // Some faces make the thin space as wide as that between words, which French tells apart.
    void thin_spaces(hb_font_t* font, std::vector<ShapedGlyph>& glyphs) {
        constexpr double thin = 2.0 / 3; // of a space
        for (ShapedGlyph& glyph : glyphs)
            if (is_thin_space(shaped_.text, glyph.cluster)) {
                double const space = advance_of(font, U' ') + style_.tracking;
                double const less = glyph.advance >= space ? glyph.advance - space * thin : 0;
                glyph.advance -= less;
                shaped_.advance[glyph.cluster] -= less;
            }
    }

    Faces const& faces_;
    TextStyle const& style_;
    ShapedText& shaped_;
    std::vector<hb_feature_t> features_;
    hb_language_t language_;
    Buffer buffer_;
};

} // namespace

bool is_breaking_space(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool breaking_space_at(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80)
        return is_breaking_space(byte);
    bool const may_begin_one = byte == 0xC2 || byte == 0xE2; // of those above ASCII
    return may_begin_one && is_breaking_space(next_character(text, at));
}

std::size_t without_trailing_spaces(std::string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t at = end; at > begin && is_breaking_space(previous_character(text, at));)
        end = at;
    return end;
}

ShapedText shape(Faces const& faces, std::vector<TextRun> const& runs, TextStyle const& style) {
    ShapedText shaped;
    for (auto const& run : runs)
        shaped.text += run.text;
    shaped.levels = bidi_levels(shaped.text, style.language);
    shaped.advance.resize(shaped.text.size(), 0);
    shaped.cluster_begin.resize(shaped.text.size(), 0);
    auto const stretches = stretches_of(faces, runs, shaped.text, shaped.levels);
    shaped.stretches.reserve(stretches.size());
    Shaper shaper(faces, style, shaped);
    for (auto const& stretch : stretches)
        shaper.shape(stretch);
    return shaped;
}

HyphenGlyph hyphen_of(Faces const& faces, Face face) {
    hb_font_t* font = faces.shaper(face);
    if (font == nullptr)
        return {};
    char32_t const sign = glyph_of(font, 0x2010) != 0 ? 0x2010 : U'-';
    return {glyph_of(font, sign), advance_of(font, sign)};
}

} // namespace fresque
