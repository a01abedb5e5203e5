// The text form of a display list. Numbers have at most three decimals, and no more than they need.
#include "display/dump.h"

#include "base/diagnostic.h"

#include <array>
#include <charconv>

namespace fresque {

namespace {

constexpr std::array<std::string_view, face_count> face_names{
    "SerifRegular",        "SerifItalic",    "SerifMedium", "SerifMediumItalic", "SerifSemiBold",
    "SerifSemiBoldItalic", "SerifExtraBold", "SerifBlack",  "SansRegular",       "SansMedium",
    "SansSemiBold",        "SansBold",       "Mono",        "Fallback"};

std::string number(double value) {
    if (!std::isfinite(value))
        return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
    std::array<char, 400> text{};
    auto const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3).ptr;
    std::string result(text.data(), end);
    result.erase(result.find_last_not_of('0') + 1);
    if (result.back() == '.')
        result.pop_back();
    return result == "-0" ? "0" : result;
}

std::string hex(Color color) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    auto const append = [&](std::uint8_t byte) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    };
    append(color.r);
    append(color.g);
    append(color.b);
    if (color.a != 255)
        append(color.a);
    return text;
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (char const c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '"' || c == '\\')
            (result += '\\') += c;
        else
            result += c;
    }
    return result + '"';
}

std::string pair(Vec2 point) {
    return number(point.x) + ' ' + number(point.y);
}

std::string box(Rect const& rect) {
    return pair({rect.x, rect.y}) + ' ' + number(rect.width) + 'x' + number(rect.height);
}

std::string outline(Path const& path) {
    std::string text;
    for (PathSegment const& segment : path.segments) {
        if (!text.empty())
            text += ' ';
        switch (segment.verb) {
        case PathSegment::Verb::Move:
            text += "M " + pair(segment.to);
            break;
        case PathSegment::Verb::Line:
            text += "L " + pair(segment.to);
            break;
        case PathSegment::Verb::Cubic:
            text += "C " + pair(segment.control1) + ", " + pair(segment.control2) + ", " + pair(segment.to);
            break;
        case PathSegment::Verb::Close:
            text += 'Z';
            break;
        }
    }
    return text;
}

std::string shown(Color color) {
    return hex(color);
}

std::string shown(RadialGradient const& radial) {
    return "radial at " + pair(radial.center) + " radius " + pair(radial.radius) + ' ' + hex(radial.inner) +
           " to " + hex(radial.outer);
}

std::string shown(LinearGradient const& linear) {
    return "linear from " + pair(linear.from) + " to " + pair(linear.to) + ' ' + hex(linear.first) + " to " +
           hex(linear.last);
}

std::string shown(Affine const& map) {
    if (map.a == 1 && map.b == 0 && map.c == 0 && map.d == 1)
        return map.tx == 0 && map.ty == 0 ? "" : " move " + pair({map.tx, map.ty});
    return " matrix " + pair({map.a, map.b}) + ' ' + pair({map.c, map.d}) + ' ' + pair({map.tx, map.ty});
}

// Writes items below each other, deeper groups further in.
class Writer {
  public:
    explicit Writer(SourceText const* sources) : sources_(sources) {}

    void operator()(Group const& group) {
        std::string head = "group" + shown(group.transform);
        if (group.opacity != 1)
            head += " opacity " + number(group.opacity);
        if (group.clip)
            head += " clip " + box(*group.clip);
        line(head);
        ++depth_;
        for (Item const& item : group.items)
            std::visit(*this, item);
        --depth_;
    }

    void operator()(FillPath const& fill) {
        std::string head = "fill " + std::visit([](auto const& paint) { return shown(paint); }, fill.paint);
        if (fill.softness > 0)
            head += " soft " + number(fill.softness);
        line(head + ": " + outline(fill.path));
    }

    void operator()(StrokePath const& stroke) {
        std::string head = "stroke " + hex(stroke.color) + " width " + number(stroke.width);
        if (stroke.cap == Cap::Round)
            head += " round";
        if (!stroke.dashes.empty())
            head += " dashes";
        for (double const dash : stroke.dashes)
            head += ' ' + number(dash);
        if (stroke.traced != 1)
            head += " traced " + number(stroke.traced);
        if (stroke.traced_from != 0)
            head += " from " + number(stroke.traced_from);
        line(head + ": " + outline(stroke.path));
    }

    void operator()(GlyphRun const& run) {
        std::string head = "text " + quoted(run.text) + ' ' +
                           std::string(face_names[static_cast<std::size_t>(run.face)]) + ' ' +
                           number(run.size) + " at " + pair(run.origin) + ' ' + hex(run.color);
        if (!run.resting)
            head += " moving";
        if (run.arrival)
            head += " to " + number(run.arrival->size) + " at " + pair(run.arrival->origin);
        head += ':';
        for (Glyph const& glyph : run.glyphs) {
            head += ' ' + std::to_string(glyph.id) + '@' + number(glyph.offset.x);
            if (glyph.offset.y != 0)
                head += ',' + number(glyph.offset.y);
        }
        line(head);
    }

    void operator()(DrawImage const& image) {
        std::string head = "image " + std::to_string(image.image) + " in " + box(image.target);
        if (image.source != Rect{0, 0, 1, 1})
            head += " from " + box(image.source);
        if (image.radius > 0)
            head += " radius " + number(image.radius);
        line(head);
    }

    void operator()(Region const& region) {
        std::string head = "region " + (region.id.empty() ? "-" : region.id) + ' ' + region.role + ' ' +
                           quoted(region.label) + " in " + box(region.bounds);
        if (region.source != Span{})
            head += " source " + written(region.source);
        line(head);
    }

    void line(std::string const& text) {
        text_.append(2 * depth_, ' ');
        text_ += text;
        text_ += '\n';
    }

    std::string const& text() const { return text_; }

  private:
    std::string written(Span span) const {
        if (sources_ == nullptr || span.file >= sources_->size())
            return std::to_string(span.file) + ':' + std::to_string(span.begin) + '-' +
                   std::to_string(span.end);
        return legible(sources_->file(span.file).name) + ':' +
               std::to_string(sources_->place(span.file, span.begin).line);
    }

    SourceText const* sources_;
    std::string text_;
    std::size_t depth_ = 0;
};

} // namespace

std::string dump(DisplayList const& list, SourceText const* sources) {
    Writer writer(sources);
    writer.line("stage " + number(list.size.width) + 'x' + number(list.size.height));
    writer(list.root);
    return writer.text();
}

std::string dump(DisplayList const& list) {
    return dump(list, nullptr);
}

} // namespace fresque
