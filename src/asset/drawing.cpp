#include "asset/drawing.h"

#include "asset/finished_drawing.h"
#include "asset/svg_scanner.h"
#include "asset/svg_shapes.h"
#include "asset/svg_style.h"
#include "asset/svg_transform.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace fresque {

namespace {

std::string_view without_prefix(std::string_view name) {
    return name.starts_with("svg:") ? name.substr(4) : name;
}

// What is there for others to refer to, or tells about the file: never drawn where it stands.
bool is_silent(std::string_view name) {
    constexpr std::array<std::string_view, 13> silent{
        "defs",   "symbol", "title",          "desc",           "metadata", "clipPath", "mask",
        "marker", "filter", "linearGradient", "radialGradient", "pattern",  "view"};
    return name.empty() || name.find(':') != std::string_view::npos ||
           std::find(silent.begin(), silent.end(), name) != silent.end();
}

Path mapped(Path path, Affine const& map) {
    for (PathSegment& segment : path.segments) {
        segment.to = map(segment.to);
        segment.control1 = map(segment.control1);
        segment.control2 = map(segment.control2);
    }
    return path;
}

bool sane(Rect const& box) {
    constexpr double most = 1e7;
    for (double const number : {box.x, box.y, box.width, box.height})
        if (!(std::abs(number) <= most))
            return false;
    return true;
}

std::optional<Rect> view_box_of(pugi::xml_node node) {
    auto const numbers = svg_numbers(node.attribute("viewBox").value());
    if (!numbers || numbers->size() != 4 || (*numbers)[2] <= 0 || (*numbers)[3] <= 0)
        return std::nullopt;
    return Rect{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
}

// The map that fits `view` into `box`, whole and centred.
Affine fitting(Rect const& view, Rect const& box) {
    double const scale = std::min(box.width / view.width, box.height / view.height);
    Vec2 const corner = box.center() - view.center() * scale;
    return Affine::translation(corner) * Affine::scaling(scale);
}

// Where a walk through the file stands: what the groups around have said.
struct Place {
    SvgStyle style;
    Affine map;
    std::size_t depth = 0;
};

class DrawingReader {
  public:
    DrawingReader(std::span<std::uint8_t const> bytes, std::vector<std::string_view> const& theme_colors,
                  DrawingLimits const& limits) :
        bytes_(bytes), styles_(theme_colors), limits_(limits) {}

    Result<Drawing> read() {
        if (auto done = parse(); !done)
            return done.failure();
        pugi::xml_node const root = document_.document_element();
        auto const given = view_box_of(root);
        view_ = given.value_or(size_of(root));
        note_names();
        Place place;
        style(root, place);
        children(root, place);
        if (!trouble_.empty())
            return refused(trouble_);
        if (drawing_.shapes.empty())
            return refused("there is no line in it");
        return finished(std::move(drawing_), view_);
    }

  private:
    Result<Done> parse() {
        if (bytes_.size() > limits_.bytes)
            return refused("the file has " + std::to_string(bytes_.size()) + " bytes; it may have " +
                           std::to_string(limits_.bytes));
        constexpr unsigned how =
            pugi::parse_minimal | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_cdata;
        auto const parsed = document_.load_buffer(bytes_.data(), bytes_.size(), how, pugi::encoding_utf8);
        if (!parsed)
            return refused("it is damaged in line " + std::to_string(line_at(parsed.offset)) + ": " +
                           parsed.description());
        if (without_prefix(document_.document_element().name()) != "svg")
            return refused("it is no SVG");
        return Done{};
    }

    std::size_t line_at(std::ptrdiff_t offset) const {
        auto const before = std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(bytes_.size()));
        return 1 + static_cast<std::size_t>(std::count(bytes_.begin(), bytes_.begin() + before, '\n'));
    }

    void leave_out(std::string what, pugi::xml_node node) {
        constexpr std::size_t most = 12;
        auto& all = drawing_.left_out;
        bool const known =
            std::any_of(all.begin(), all.end(), [&what](LeftOut const& other) { return other.what == what; });
        if (!known && all.size() < most)
            all.push_back({std::move(what), line_at(node.offset_debug())});
    }

    static Rect size_of(pugi::xml_node root) {
        auto const side = [root](char const* name) {
            return std::max(svg_length(root.attribute(name).value(), 0).value_or(0), 0.0);
        };
        return {0, 0, side("width"), side("height")};
    }

    // Every id in the file, without recursion: files can be deeper than a stack.
    void note_names() {
        pugi::xml_node node = document_.document_element();
        while (node) {
            if (auto const id = node.attribute("id"))
                names_.emplace(id.value(), node);
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            while (node && !node.next_sibling())
                node = node.parent();
            node = node.next_sibling();
        }
    }

    void style(pugi::xml_node node, Place& place) {
        std::string_view declarations;
        for (pugi::xml_attribute const attribute : node.attributes()) {
            std::string_view const name = attribute.name();
            if (name == "style") // counts more than all attributes
                declarations = attribute.value();
            else if (std::string left = styles_.take(place.style, name, attribute.value()); !left.empty())
                leave_out(std::move(left), node);
        }
        if (std::string left = styles_.take(place.style, "style", declarations); !left.empty())
            leave_out(std::move(left), node);
        auto const transform = node.attribute("transform");
        if (!transform)
            return;
        if (auto const map = read_svg_transform(transform.value()))
            place.map = place.map * *map;
        else
            leave_out("transform", node);
    }

    void children(pugi::xml_node node, Place const& place) {
        for (pugi::xml_node const child : node.children()) {
            if (!trouble_.empty())
                return;
            if (child.type() == pugi::node_element)
                element(child, place);
        }
    }

    void element(pugi::xml_node node, Place place) {
        std::string_view const name = without_prefix(node.name());
        if (is_silent(name))
            return;
        if (++elements_ > limits_.elements) {
            trouble_ = "it has more than " + std::to_string(limits_.elements) + " elements";
            return;
        }
        if (++place.depth > limits_.depth)
            return leave_out("group in more than " + std::to_string(limits_.depth) + " groups", node);
        place.style.seen = true; // each says for itself whether it is seen; a hidden group is not entered
        style(node, place);
        if (!place.style.seen)
            return;
        if (name == "g" || name == "a")
            return children(node, place);
        if (name == "svg")
            return inner_svg(node, place);
        if (name == "use")
            return use(node, place);
        shape(name, node, place);
    }

    double length_of(pugi::xml_node node, char const* name, double whole, double otherwise) const {
        return svg_length(node.attribute(name).value(), whole).value_or(otherwise);
    }

    Rect box_of(pugi::xml_node node, Size otherwise) const {
        return {length_of(node, "x", view_.width, 0), length_of(node, "y", view_.height, 0),
                length_of(node, "width", view_.width, otherwise.width),
                length_of(node, "height", view_.height, otherwise.height)};
    }

    void inner_svg(pugi::xml_node node, Place place) {
        show_view(node, box_of(node, {view_.width, view_.height}), place);
    }

    // The content of an svg or symbol in a box of its surroundings.
    void show_view(pugi::xml_node node, Rect const& box, Place place) {
        auto const view = view_box_of(node);
        bool const fits = view && !box.empty();
        place.map = place.map * (fits ? fitting(*view, box) : Affine::translation({box.x, box.y}));
        children(node, place);
    }

    void use(pugi::xml_node node, Place place) {
        std::string_view reference = node.attribute("href").value();
        if (reference.empty())
            reference = node.attribute("xlink:href").value();
        auto const found = reference.starts_with('#') ? names_.find(reference.substr(1)) : names_.end();
        if (found == names_.end())
            return leave_out("use of what is not in the file", node);
        Rect const box = box_of(node, {});
        std::string_view const name = without_prefix(found->second.name());
        if (name == "symbol" || name == "svg")
            return show_symbol(found->second, box, place);
        place.map = place.map * Affine::translation({box.x, box.y});
        element(found->second, place);
    }

    void show_symbol(pugi::xml_node symbol, Rect box, Place place) {
        if (++elements_ > limits_.elements || ++place.depth > limits_.depth)
            return leave_out("use of itself", symbol);
        style(symbol, place);
        auto const view = view_box_of(symbol);
        if (box.empty() && view)
            box = {box.x, box.y, view->width, view->height};
        show_view(symbol, box, place);
    }

    void shape(std::string_view name, pugi::xml_node node, Place const& place) {
        std::size_t const room = limits_.segments - std::min(segments_, limits_.segments);
        auto read = read_svg_shape(name, node, {view_.width, view_.height}, room);
        if (!read)
            return leave_out(std::string(name.substr(0, 24)), node);
        segments_ += read->path.segments.size();
        if (segments_ > limits_.segments) {
            trouble_ = "its paths have more than " + std::to_string(limits_.segments) + " segments";
            return;
        }
        if (!read->whole)
            leave_out("end of a damaged " + std::string(name), node);
        if (read->path.segments.size() < 2)
            return;
        add(mapped(std::move(read->path), place.map), place);
    }

    void add(Path path, Place const& place) {
        DrawnShape drawn;
        drawn.stroke = SvgStyles::stroke_of(place.style);
        drawn.fill = SvgStyles::fill_of(place.style);
        bool const seen =
            drawn.stroke.kind != DrawnInk::Kind::None || drawn.fill.kind != DrawnInk::Kind::None;
        if (!seen || !sane(bounds(path)))
            return;
        double const scale = place.map.scale();
        drawn.path = std::move(path);
        drawn.width = place.style.width * scale;
        drawn.cap = place.style.cap;
        for (double const dash : place.style.dashes)
            drawn.dashes.push_back(dash * scale);
        drawing_.shapes.push_back(std::move(drawn));
    }

    std::span<std::uint8_t const> bytes_;
    SvgStyles styles_;
    DrawingLimits limits_;
    pugi::xml_document document_;
    std::map<std::string_view, pugi::xml_node> names_;
    Rect view_;
    Drawing drawing_;
    std::size_t elements_ = 0;
    std::size_t segments_ = 0;
    std::string trouble_;
};

} // namespace

Result<Drawing> decode_drawing(std::span<std::uint8_t const> bytes,
                               std::vector<std::string_view> const& theme_colors,
                               DrawingLimits const& limits) {
    return DrawingReader(bytes, theme_colors, limits).read();
}

} // namespace fresque
