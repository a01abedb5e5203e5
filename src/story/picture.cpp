#include "story/picture.h"

#include "story/line_form.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace fresque {

namespace {

auto find_part(Element& picture, std::string_view kind, std::string_view id) {
    return std::find_if(picture.parts.begin(), picture.parts.end(),
                        [&](Element const& part) { return part.kind == kind && part.id == id; });
}

std::string link_id(Element const& part) {
    return std::string(part.value("from")) + " -> " + std::string(part.value("to"));
}

// What the later line gives holds; what it leaves out stays.
void change(Element& part, Element const& later) {
    for (auto const& [name, value, place] : later.values)
        part.values.replace(name, value, place);
    if (!later.prose.empty())
        part.prose = later.prose;
    part.span = later.span;
}

bool stands_inside(Element& picture, std::string_view node, std::string_view container) {
    for (std::size_t steps = 0; !node.empty() && steps <= picture.parts.size(); ++steps) {
        if (node == container)
            return true;
        auto const there = find_part(picture, "node", node);
        node = there == picture.parts.end() ? std::string_view{} : there->value("in");
    }
    return !node.empty();
}

} // namespace

bool is_cut(Element const& link) {
    return !link.value("cut").empty();
}

void PictureCheck::begin(Element& picture) {
    for (Element& part : std::exchange(picture.parts, {}))
        add(picture, std::move(part), 0);
}

void PictureCheck::join(Element const& before, Element& after) {
    std::vector<Element> const fresh = std::exchange(after.parts, before.parts);
    for (auto const& [name, text, place] : before.values)
        after.values.add(name, text, place);
    if (after.prose.empty())
        after.prose = before.prose;
    for (Element const& part : fresh)
        if (!change_bar(before, after, part))
            add(after, part, before.parts.size());
}

// A bar that stood there before takes the new values; what is not written stays.
bool PictureCheck::change_bar(Element const& before, Element& after, Element const& part) {
    auto const there = find_part(after, "bar", part.id);
    if (part.kind != "bar" || there == after.parts.end())
        return false;
    bool const stood = std::any_of(before.parts.begin(), before.parts.end(), [&](Element const& old) {
        return old.kind == "bar" && old.id == part.id && old.span == there->span;
    });
    if (!stood)
        return false;
    Element changed = part;
    for (auto const& [name, value, place] : there->values)
        changed.values.add(name, value, place);
    if (changed.prose.empty())
        changed.prose = there->prose;
    *there = std::move(changed);
    return true;
}

void PictureCheck::add(Element& picture, Element part, std::size_t standing) {
    if (part.kind == "node")
        return add_node(picture, std::move(part), standing);
    if (part.kind == "link")
        return add_link(picture, std::move(part));
    if (part.kind == "cut")
        return cut(picture, part);
    if (part.id.empty())
        part.id = part.kind + "-" + std::to_string(picture.parts.size() + 1);
    auto const there = find_part(picture, part.kind, part.id);
    if (there == picture.parts.end())
        picture.parts.push_back(std::move(part));
    else
        findings_.error("duplicate-name", "there is already a " + part.kind + " " + quoted(part.id),
                        part.span, "choose another name", {{there->span, "written"}});
}

void PictureCheck::add_node(Element& picture, Element part, std::size_t standing) const {
    check_container(picture, part);
    auto const there = find_part(picture, "node", part.id);
    bool const names_voice =
        part.prose.empty() && !part.values.contains("voice") && names_.voices.find(part.id);
    if (there == picture.parts.end()) {
        if (names_voice)
            part.values.add("voice", part.id);
        picture.parts.push_back(std::move(part));
        return;
    }
    if (static_cast<std::size_t>(there - picture.parts.begin()) < standing)
        return change(*there, part);
    findings_.error("duplicate-name", "there is already a node " + quoted(part.id) + " in this picture",
                    part.span, "choose another name", {{there->span, "written"}});
}

// What a node stands inside must be in the picture, and not inside that node itself.
void PictureCheck::check_container(Element& picture, Element& node) const {
    std::string const container(node.value("in"));
    if (container.empty())
        return;
    bool const there = container == node.id || need_node(picture, container, node.span);
    bool const round = there && stands_inside(picture, container, node.id);
    if (round)
        findings_.error("node-inside-itself", quoted(node.id) + " would stand inside itself", node.span,
                        "of two nodes, one stands inside the other");
    if (!there || round)
        node.values.replace("in", "");
}

// A link may name a voice: it then stands in the picture as a node of its own.
bool PictureCheck::need_node(Element& picture, std::string_view name, Span place) const {
    if (find_part(picture, "node", name) != picture.parts.end())
        return true;
    if (names_.voices.find(name)) {
        Element node;
        node.kind = "node";
        node.id = std::string(name);
        node.values.add("voice", name);
        node.span = place;
        picture.parts.push_back(std::move(node));
        return true;
    }
    std::vector<Related> related;
    if (Declaration const* const declared = names_.nodes.find(name))
        related.push_back({declared->span, "declared"});
    std::vector<std::string_view> nodes;
    for (Element const& part : picture.parts)
        if (part.kind == "node")
            nodes.push_back(part.id);
    std::string_view const near = findings_.full() ? std::string_view() : nearest(name, nodes);
    findings_.error("not-on-stage", quoted(name) + " is not in this picture", place,
                    (near.empty() ? "" : "if it is not " + quoted(near) + ", ") + "write it above: node " +
                        std::string(name) + ": …",
                    std::move(related));
    return false;
}

void PictureCheck::add_link(Element& picture, Element part) {
    if (part.value("from") == part.value("to")) {
        findings_.error("link-to-itself", "this link leads from " + quoted(part.value("from")) + " to itself",
                        part.span, "a link joins two nodes: write the name of the other");
        return miss_link();
    }
    if (!need_node(picture, part.value("from"), part.span) ||
        !need_node(picture, part.value("to"), part.span))
        return miss_link();
    part.id = link_id(part);
    auto const there = find_part(picture, "link", part.id);
    if (there == picture.parts.end()) {
        picture.parts.push_back(std::move(part));
        return;
    }
    if (is_cut(*there)) { // it comes back
        part.values.replace("cut", "");
        return change(*there, part);
    }
    findings_.error("duplicate-name", "there is already a link " + part.id, part.span,
                    "cut it first, or remove it", {{there->span, "written"}});
}

void PictureCheck::cut(Element& picture, Element const& part) const {
    auto const there = find_part(picture, "link", link_id(part));
    if (there != picture.parts.end() && !is_cut(*there)) {
        there->values.replace("cut", "yes");
        return;
    }
    if (misses_link_)
        return;
    Element turned = part;
    turned.values.replace("from", part.value("to"));
    turned.values.replace("to", part.value("from"));
    bool const other_way = find_part(picture, "link", link_id(turned)) != picture.parts.end();
    findings_.error("no-such-link", "there is no link " + link_id(part) + " to cut", part.span,
                    other_way ? "the link leads the other way: cut " + link_id(turned)
                              : "what is cut must stand in the picture");
}

} // namespace fresque
