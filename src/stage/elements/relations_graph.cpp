#include "stage/elements/relations_graph.h"

#include "base/utf8.h"
#include "story/initials.h"
#include "story/picture.h"
#include "text/typography.h"

#include <algorithm>
#include <functional>
#include <map>

namespace fresque {

namespace {

constexpr std::size_t most_bytes = 240;    // of a name: more is not read on a picture
constexpr std::size_t deepest = 4;         // outlines around one another
constexpr std::size_t longest_number = 14; // characters of words that are set as a number

// The picture at each step of its scene; where it is now.
struct Course {
    std::vector<Element const*> pictures;
    std::size_t now = 0;
};

bool holds(std::vector<Element> const& elements, Element const& element) {
    std::less<> const before;
    Element const* const begin = elements.data();
    return !before(&element, begin) && before(&element, begin + elements.size());
}

Course course_of(Element const& element, Story const& story) {
    for (Scene const& scene : story.scenes) {
        bool const here = std::any_of(scene.steps.begin(), scene.steps.end(),
                                      [&](Step const& step) { return holds(step.elements, element); });
        if (!here)
            continue;
        Course course;
        for (Step const& step : scene.steps)
            for (Element const& picture : step.elements)
                if (picture.kind == element.kind && picture.id == element.id) {
                    if (&picture == &element)
                        course.now = course.pictures.size();
                    course.pictures.push_back(&picture);
                }
        return course;
    }
    return {{&element}, 0};
}

Element const* find_part(Element const& picture, std::string_view kind, std::string_view id) {
    auto const found = std::find_if(picture.parts.begin(), picture.parts.end(),
                                    [&](Element const& part) { return part.kind == kind && part.id == id; });
    return found == picture.parts.end() ? nullptr : &*found;
}

NodeShape shape_from(std::string_view word, bool voice) {
    if (word == "square")
        return NodeShape::Square;
    if (word == "tile")
        return NodeShape::Tile;
    if (word == "medallion" || (word.empty() && voice))
        return NodeShape::Medallion;
    return NodeShape::Circle;
}

// «1 Md$», «300 €»: what stands beside a link as a number.
bool is_sum(std::string_view words) {
    bool const digit = std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digit && count_characters(words) <= longest_number;
}

class Reader {
  public:
    Reader(Course course, Setting const& setting) :
        course_(std::move(course)), setting_(setting), now_(*course_.pictures[course_.now]) {}

    RelationGraph read() {
        for_each_part("node", [this](Element const& part) { add_node(part); });
        for_each_part("link", [this](Element const& part) { add_link(part); });
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
            put_inside(i);
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
            shape_container(i);
        return std::move(graph_);
    }

  private:
    // Each part once: as it is now, else as it comes.
    void for_each_part(std::string_view kind, std::function<void(Element const&)> const& add) const {
        std::map<std::string_view, bool> done;
        for (Element const* picture : course_.pictures)
            for (Element const& part : picture->parts)
                if (part.kind == kind && done.emplace(part.id, true).second) {
                    Element const* const shown = find_part(now_, kind, part.id);
                    add(shown ? *shown : part);
                }
    }

    bool is_fresh(Element const& part) const {
        return course_.now == 0 || !find_part(*course_.pictures[course_.now - 1], part.kind, part.id);
    }

    std::string words(std::string_view text) {
        std::size_t end = std::min(text.size(), most_bytes);
        while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        graph_.too_long = graph_.too_long || end < text.size();
        return typeset(text.substr(0, end), setting_.language());
    }

    void add_node(Element const& part) {
        Voice const* const voice = voice_of(part);
        RelationNode node;
        node.id = part.id;
        std::string const own = plain_text(part.prose);
        std::string const name = !own.empty() ? own : voice ? voice->name : part.id;
        node.name = words(name);
        node.voice = voice != nullptr;
        bool const role_given = part.values.contains("role");
        node.role = words(role_given ? part.value("role") : voice ? std::string_view(voice->role) : "");
        node.initials = voice ? voice->initials : initials_of(name, setting_.language());
        node.color = part.value("color").empty() && voice ? voice->color : std::string(part.value("color"));
        node.shape = shape_from(part.value("shape"), node.voice);
        node.visible = find_part(now_, "node", part.id) != nullptr;
        node.fresh = is_fresh(part);
        numbers_.emplace(node.id, graph_.nodes.size());
        graph_.nodes.push_back(std::move(node));
    }

    Voice const* voice_of(Element const& part) const {
        Voice const* const named = setting_.story.voice(part.value("voice"));
        return named || !part.value("voice").empty() ? named : nullptr;
    }

    void add_link(Element const& part) {
        auto const from = numbers_.find(part.value("from"));
        auto const to = numbers_.find(part.value("to"));
        if (from == numbers_.end() || to == numbers_.end())
            return;
        RelationLink link;
        link.id = part.id;
        link.from = from->second;
        link.to = to->second;
        std::string const own = plain_text(part.prose);
        link.words = words(own);
        link.sum = is_sum(own);
        bool const arrow = part.value("end").empty() ? link.sum : part.value("end") == "arrow";
        link.end = arrow ? LinkEnd::Arrow : LinkEnd::Dot;
        link.color = part.value("color").empty() ? color_of(link) : std::string(part.value("color"));
        link.visible = find_part(now_, "link", part.id) != nullptr;
        link.fresh = is_fresh(part);
        link.cut = is_cut(part);
        graph_.links.push_back(std::move(link));
    }

    // A link has the colour of the voice from which it comes, else of the one to which it leads.
    std::string color_of(RelationLink const& link) const {
        RelationNode const& from = graph_.nodes[link.from];
        RelationNode const& to = graph_.nodes[link.to];
        return from.voice || !from.color.empty() ? from.color : to.voice ? to.color : std::string();
    }

    void put_inside(std::size_t number) {
        auto const container = numbers_.find(container_of(graph_.nodes[number].id));
        if (container != numbers_.end() && !graph_.within(container->second, number))
            graph_.nodes[number].inside = container->second;
    }

    // What is nested deeper than can be seen stands in the last outline that can.
    void shape_container(std::size_t number) {
        auto& inside = graph_.nodes[number].inside;
        while (inside && depth(*inside) >= deepest)
            inside = graph_.nodes[*inside].inside;
        if (!inside || graph_.nodes[*inside].outlined())
            return;
        NodeShape& shape = graph_.nodes[*inside].shape;
        shape = shape == NodeShape::Tile ? NodeShape::Square : NodeShape::Circle;
    }

    std::size_t depth(std::size_t number) const {
        std::size_t count = 0;
        for (auto at = graph_.nodes[number].inside; at; at = graph_.nodes[*at].inside)
            ++count;
        return count;
    }

    // What a node stands in. Where that comes only with the node's move into it, its room is kept around
    // the node.
    std::string_view container_of(std::string_view node) const {
        Element const* before = nullptr;
        for (std::size_t i = course_.now; i < course_.pictures.size(); ++i) {
            Element const& picture = *course_.pictures[i];
            Element const* const part = find_part(picture, "node", node);
            std::string_view const container = part ? part->value("in") : std::string_view{};
            if (!container.empty()) {
                bool const comes_now = before && find_part(*before, "node", node);
                return comes_now && find_part(*before, "node", container) ? std::string_view{} : container;
            }
            before = &picture;
        }
        return {};
    }

    Course course_;
    Setting const& setting_;
    Element const& now_;
    RelationGraph graph_;
    std::map<std::string, std::size_t, std::less<>> numbers_;
};

} // namespace

bool RelationGraph::within(std::size_t node, std::size_t container) const {
    std::optional<std::size_t> at = node;
    while (at && *at != container)
        at = nodes[*at].inside;
    return at.has_value();
}

RelationGraph relation_graph(Element const& element, Setting const& setting) {
    return Reader(course_of(element, setting.story), setting).read();
}

} // namespace fresque
