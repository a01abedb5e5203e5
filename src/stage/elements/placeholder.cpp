#include "stage/elements/placeholder.h"

#include "stage/elements/element_kind.h"
#include "stage/lettering.h"

#include <algorithm>

namespace fresque {

namespace {

void add_frame(Actor& actor, Rect const& box, Theme const& theme) {
    Piece frame;
    frame.key = "placeholder";
    frame.box = box.inset(2);
    ShapeVisual shape;
    shape.radius = 12;
    shape.fill = theme.surface;
    shape.rules = {{theme.line, 3, {18, 12}, 0}};
    frame.visual = shape;
    frame.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(frame));
}

// What the element says: its own words, then those of its parts.
std::string words_of(Element const& element) {
    std::string words = plain_text(element.prose);
    for (Element const& part : element.parts) {
        std::string const own = plain_text(part.prose);
        if (!own.empty())
            words += (words.empty() ? "" : " · ") + own;
    }
    return words;
}

} // namespace

void add_placeholder(Actor& actor, std::string_view title, std::string_view subject, Rect const& box,
                     Setting const& setting) {
    add_frame(actor, box, setting.theme);
    Lettering label = lettering::name;
    label.align = Align::Center;
    double const width = std::min(line_width(setting, title, label), box.width - 64);
    add_line_within(actor, "missing", setting, title, label, setting.theme.muted,
                    {{box.center().x - width / 2, box.center().y - 12}, box.width - 64}, {Entrance::Fade, 0});
    label = lettering::label;
    label.align = Align::Center;
    auto const fitted = fit(setting, plain_runs(subject, label, setting.theme.muted, setting.language()),
                            label, {box.width - 64, box.height / 2 - 40});
    add_words(actor, "subject", fitted.layout, {box.x + 32, box.center().y + 10}, {Entrance::Fade, 0});
    actor.overflows = actor.overflows || !fitted.fits;
}

Actor lay_out_placeholder(Element const& element, Rect const& box, Setting const& setting) {
    Actor actor = actor_for(element, "placeholder", box);
    actor.label = words_of(element);
    add_placeholder(actor, element.kind, actor.label, box, setting);
    return actor;
}

} // namespace fresque
