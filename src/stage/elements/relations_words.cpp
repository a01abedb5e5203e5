#include "stage/elements/relations_words.h"

#include <algorithm>
#include <cmath>

namespace fresque {

Lettering const node_title{Face::SerifExtraBold, Face::SerifExtraBold, Face::SerifExtraBold, 64, 24, 1.1, 0,
                           Figures::Lining,      Wrap::Balanced};
Lettering const link_sum{Face::SerifExtraBold, Face::SerifExtraBold, Face::SerifExtraBold, 54, 34, 1.05, 0,
                         Figures::Lining};

namespace {

Lettering const node_role{Face::SansMedium,   Face::SansMedium, Face::SansSemiBold, 24, 20, 1.26, 0,
                          Figures::AsTheFace, Wrap::Balanced};
Lettering const node_name{Face::SansSemiBold, Face::SansSemiBold, Face::SansBold, 30, 22, 1.22, 0,
                          Figures::AsTheFace, Wrap::Balanced};

void centre(TextLayout& layout) {
    for (SetLine& line : layout.lines)
        for (GlyphRun& word : line.words)
            word.origin.x += (layout.size.width - line.width) / 2;
}

NodeWords block(TextLayout name, TextLayout role, double width) {
    NodeWords words;
    words.size = {std::max(name.size.width, role.size.width), name.size.height + role.size.height};
    words.whole = words.size.width <= width + 0.5;
    words.name = std::move(name);
    words.role = std::move(role);
    return words;
}

NodeWords set_node(RelationNode const& node, Lettering const& title, NodeSizes sizes, double width,
                   Setting const& setting) {
    Theme const& theme = setting.theme;
    Color const color = node.outlined() ? theme.color(node.color) : theme.ink;
    return block(set_centred(setting, node.name, title, sizes.name, color, width),
                 set_centred(setting, node.role, node_role, sizes.role, theme.muted, width), width);
}

// Whether a block fits into the middle of an outline.
bool fits_inside(NodeShape shape, Size block, double diameter) {
    constexpr double margin = 16;
    if (shape == NodeShape::Circle)
        return std::hypot(block.width, block.height) <= 0.9 * diameter - 0.6 * margin;
    return std::max(block.width, block.height) <= diameter - 2 * margin;
}

} // namespace

TextLayout set_centred(Setting const& setting, std::string_view text, Lettering lettering, double size,
                       Color color, double width) {
    if (text.empty())
        return {};
    lettering.align = Align::Start;
    TextStyle style = text_style(lettering, setting);
    style.size = std::max(size * setting.viewport.text_scale, lettering.smallest);
    TextLayout layout =
        lay_out(setting.faces, {{std::string(text), lettering.face, color}}, style, std::max(width, 1.0));
    centre(layout);
    return layout;
}

NodeWords words_under(RelationNode const& node, double scale, double width, Setting const& setting) {
    return set_node(node, node_name, {node_name.size * scale, node_role.size * scale}, width, setting);
}

std::optional<NodeWords> words_inside(RelationNode const& node, double diameter, double scale,
                                      Setting const& setting) {
    double const text_scale = setting.viewport.text_scale;
    double const largest = std::clamp(diameter * 0.15, 30.0, node_title.size * std::max(scale, 0.7));
    for (double size = largest;; size *= 0.9) {
        double const role = std::clamp(size * 0.5, 20.0, 24.0);
        for (double const part : {0.9, 0.78, 0.66}) {
            NodeWords words = set_node(node, node_title, {size, role}, diameter * part, setting);
            if (words.whole && fits_inside(node.shape, words.size, diameter))
                return words;
        }
        if (size * text_scale <= node_title.smallest)
            return std::nullopt;
    }
}

NodeWords words_above(RelationNode const& node, double diameter, double scale, Setting const& setting) {
    double const part = node.shape == NodeShape::Circle ? 0.56 : 0.86;
    NodeWords words;
    for (double size = std::clamp(diameter * 0.1, 30.0, 56 * std::max(scale, 0.7));; size *= 0.9) {
        words = set_node(node, node_title, {size, 24 * scale}, diameter * part, setting);
        if ((words.whole && words.size.height < diameter * 0.3) ||
            size * setting.viewport.text_scale <= node_title.smallest)
            return words;
    }
}

} // namespace fresque
