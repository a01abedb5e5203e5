#include "stage/figure.h"

#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double endless = 1e6;

// Sets signs in em, and cuts away the digit that stood beside them for the sake of the spaces.
class SignSetter {
  public:
    SignSetter(Faces const& faces, Face face, std::string_view language) : faces_(faces), face_(face) {
        style_.size = 1;
        style_.figures = Figures::Tabular;
        style_.language = language;
        zero_ = set("0").size.width;
    }

    FigureSign digit(std::string const& text) const { return sign(set(text), text, 0, 0); }
    FigureSign between(std::string const& text) const { return sign(set("0" + text + "0"), text, 1, 1); }
    FigureSign before(std::string const& text) const { return sign(set(text + "0"), text, 0, 1); }
    FigureSign after(std::string const& text) const { return sign(set("0" + text), text, 1, 0); }

  private:
    TextLayout set(std::string const& text) const {
        return lay_out(faces_, {{text, face_, {}}}, style_, endless);
    }

    FigureSign sign(TextLayout const& layout, std::string const& text, std::size_t first,
                    std::size_t last) const {
        FigureSign sign;
        sign.text = text;
        if (text.empty() || layout.lines.empty())
            return sign;
        auto words = layout.lines.front().words;
        if (first > 0 && !words.empty() && !words.front().glyphs.empty())
            words.front().glyphs.erase(words.front().glyphs.begin());
        if (last > 0 && !words.empty() && !words.back().glyphs.empty())
            words.back().glyphs.pop_back();
        double const begin = first > 0 ? zero_ : 0;
        for (GlyphRun& run : words) {
            run.origin.y = 0;
            run.origin.x -= begin;
            if (!run.glyphs.empty())
                sign.runs.push_back(std::move(run));
        }
        sign.advance = layout.lines.front().width - zero_ * static_cast<double>(first + last);
        return sign;
    }

    Faces const& faces_;
    Face face_;
    TextStyle style_;
    double zero_ = 0;
};

void make_equally_wide(std::array<FigureSign, 10>& digits) {
    double widest = 0;
    for (FigureSign const& digit : digits)
        widest = std::max(widest, digit.advance);
    for (FigureSign& digit : digits) {
        for (GlyphRun& run : digit.runs)
            run.origin.x += (widest - digit.advance) / 2;
        digit.advance = widest;
    }
}

std::vector<FigureSign const*> signs_of(FigureVisual const& figure) {
    std::vector<FigureSign const*> signs;
    write_number({figure.value, figure.decimals}, *figure.signs,
                 [&signs](FigureSign const& sign) { signs.push_back(&sign); });
    return signs;
}

} // namespace

FigureVisual figure(Setting const& setting, Decimal number, std::string_view unit,
                    Lettering const& lettering) {
    NumberSigns const written = number_signs(typeset(unit, setting.language()), setting.language());
    SignSetter const setter(setting.faces, lettering.face, setting.language());
    auto signs = std::make_shared<FigureSigns>();
    for (std::size_t i = 0; i < written.digits.size(); ++i)
        signs->digits[i] = setter.digit(written.digits[i]);
    make_equally_wide(signs->digits);
    signs->minus = setter.before(written.minus);
    signs->group = setter.between(written.group);
    signs->decimal = setter.between(written.decimal);
    signs->before = setter.before(written.before);
    signs->after = setter.after(written.after);
    FigureVisual figure;
    figure.signs = std::move(signs);
    figure.value = number.value;
    figure.decimals = number.decimals;
    return figure;
}

std::string figure_text(FigureVisual const& figure) {
    std::string text;
    for (FigureSign const* sign : signs_of(figure))
        text += sign->text;
    return text;
}

double figure_width(FigureVisual const& figure) {
    double width = 0;
    for (FigureSign const* sign : signs_of(figure))
        width += sign->advance;
    return width;
}

double figure_bearing(FigureVisual const& figure, Faces const& faces) {
    for (FigureSign const* sign : signs_of(figure))
        if (!sign->runs.empty()) {
            GlyphRun const& run = sign->runs.front();
            Glyph const& glyph = run.glyphs.front();
            return run.origin.x + glyph.offset.x + bounds(faces.outline(run.face, glyph.id)).x;
        }
    return 0;
}

std::vector<GlyphRun> figure_runs(FigureVisual const& figure, Rect const& box) {
    double const size = box.height;
    double x = std::max(0.0, box.width / std::max(size, 1.0) - figure_width(figure)); // em
    std::vector<GlyphRun> runs;
    for (FigureSign const* sign : signs_of(figure)) {
        for (GlyphRun const& part : sign->runs) {
            if (runs.empty() || runs.back().face != part.face) {
                runs.push_back({part.face, size, {box.x, box.y}, {}, {}, {}, true});
            }
            for (Glyph glyph : part.glyphs) {
                glyph.offset = glyph.offset + part.origin + Vec2{x, 0};
                runs.back().glyphs.push_back(glyph);
            }
        }
        if (!runs.empty())
            runs.back().text += sign->text;
        x += sign->advance;
    }
    return runs;
}

} // namespace fresque
