#include "stage/elements/face_to_face.h"

#include "stage/attribution_ink.h"
#include "stage/elements/quote_panel.h"
#include "stage/lettering.h"
#include "text/typography.h"

#include <algorithm>
#include <string>

namespace fresque {

namespace {

constexpr double gutter = 48;
constexpr double gap = 32; // between rows
constexpr double row_height = 42;
constexpr double above_silence = 34;
constexpr double between_names = 44;
constexpr Rect dash{0, 0, 24, 3}; // as in the table
constexpr double after_dash = 14;
constexpr std::size_t most_rows = 3; // of silent voices
constexpr Seconds stagger = 0.12;

bool speaks(Voice const& voice, std::vector<Quote> const& said) {
    return std::any_of(said.begin(), said.end(),
                       [&voice](Quote const& quote) { return quote.voice == &voice; });
}

std::vector<Voice const*> silent_voices(Story const& story, std::vector<Quote> const& said) {
    std::vector<Voice const*> silent;
    for (Voice const& voice : story.voices)
        if (!speaks(voice, said))
            silent.push_back(&voice);
    return silent;
}

// Where each silent voice stands, row by row.
struct Silence {
    struct Name {
        Voice const* voice = nullptr;
        Vec2 at; // of its dash, from the corner of the strip
    };
    std::string title;
    std::vector<Name> names;
    double height = 0;
    bool whole = true;
};

Silence silence_of(std::vector<Voice const*> const& voices, double width, Setting const& setting) {
    Silence silence;
    if (voices.empty())
        return silence;
    double const scale = setting.viewport.text_scale;
    silence.title = capitals(setting.words.silent, setting.language());
    double const left = line_width(setting, silence.title, lettering::badge) + between_names * 0.75;
    Vec2 at{left, 0};
    std::size_t row = 0;
    for (Voice const* voice : voices) {
        double const taken = dash.width + after_dash + line_width(setting, voice->name, lettering::label);
        if (at.x > left && at.x + taken > width) {
            at = {left, at.y + row_height * scale};
            ++row;
        }
        silence.whole = silence.whole && row < most_rows;
        if (!silence.whole)
            break;
        silence.names.push_back({voice, at});
        at.x += taken + between_names;
        silence.height = at.y + row_height * scale;
    }
    return silence;
}

void add_dash(Actor& actor, Voice const& voice, Vec2 at, Setting const& setting) {
    Piece piece;
    piece.key = "silent/" + voice.id;
    piece.box = {at.x, at.y - dash.height / 2, dash.width, dash.height};
    ShapeVisual line;
    line.fill = setting.theme.muted;
    piece.visual = line;
    piece.entrance = Entrance::Trace;
    piece.delay = stagger * 3;
    actor.pieces.push_back(std::move(piece));
}

void add_silence(Actor& actor, Silence const& silence, Vec2 corner, Setting const& setting) {
    if (silence.names.empty())
        return;
    double const scale = setting.viewport.text_scale;
    double const middle = corner.y + row_height * scale / 2;
    auto const baseline = [&](Lettering const& letters, double y) {
        return y + setting.faces.metrics(letters.face).cap_height * letters.size * scale / 2;
    };
    Entering const late{Entrance::Fade, stagger * 3};
    add_line(actor, "silence", setting, silence.title, lettering::badge, setting.theme.muted,
             {corner.x, baseline(lettering::badge, middle)}, late);
    for (auto const& [voice, at] : silence.names) {
        Vec2 const place{corner.x + at.x, middle + at.y};
        add_dash(actor, *voice, place, setting);
        add_line(actor, "silent/" + voice->id + "/name", setting, voice->name, lettering::label,
                 setting.theme.muted,
                 {place.x + dash.width + after_dash, baseline(lettering::label, place.y)}, late);
    }
    actor.overflows = actor.overflows || !silence.whole;
}

// The pieces of a panel become the actor's, under the name of its quote.
void add_panel(Actor& actor, Quote const& quote, Rect const& box, Seconds delay, Setting const& setting) {
    Actor panel = lay_out_quote_panel(quote, box, setting);
    for (Piece& piece : panel.pieces) {
        piece.key = quote.element->id + "/" + piece.key;
        piece.delay += delay;
        actor.pieces.push_back(std::move(piece));
    }
    actor.overflows = actor.overflows || panel.overflows;
    actor.label += (actor.label.empty() ? "" : " — ") + panel.label;
}

// How many panels stand beside each other, the most readable first; where the words of one do not fit, the
// next is tried.
std::vector<std::size_t> columns_to_try(std::size_t count, double width) {
    constexpr double narrowest = 520;
    std::size_t const wanted = count <= 3 ? count : count == 4 ? 2 : 3;
    double const whole = static_cast<double>(wanted) * (narrowest + gutter) - gutter;
    if (width >= whole)
        return {wanted};
    return {std::min<std::size_t>(count, 2), wanted};
}

// The panels in rows from the top of the box; gives where they end.
double add_panels(Actor& actor, std::vector<Quote> const& said, Rect const& box, std::size_t columns,
                  Setting const& setting) {
    std::size_t const rows = (said.size() + columns - 1) / columns;
    double const across = static_cast<double>(columns);
    double const down = static_cast<double>(rows);
    double const width =
        said.size() == 1 ? std::min(box.width, 1180.0) : (box.width - gutter * (across - 1)) / across;
    double const height = std::min((box.height - gap * (down - 1)) / down, 600.0);
    for (std::size_t i = 0; i < said.size(); ++i) {
        double const column = static_cast<double>(i % columns);
        double const row = static_cast<double>(i / columns);
        add_panel(actor, said[i],
                  {box.x + column * (width + gutter), box.y + row * (height + gap), width, height},
                  stagger * static_cast<double>(i), setting);
    }
    return box.y + down * height + gap * (down - 1);
}

} // namespace

void add_face_to_face(Actor& actor, std::vector<Quote> const& said, Rect const& box, Setting const& setting) {
    Silence const silence = silence_of(silent_voices(setting.story, said), box.width, setting);
    double const strip = silence.height > 0 ? above_silence + silence.height : 0;
    Rect const room{box.x, box.y, box.width, box.height - strip};
    Actor const bare = actor;
    double bottom = box.y;
    for (std::size_t const columns : columns_to_try(said.size(), box.width)) {
        actor = bare;
        bottom = add_panels(actor, said, room, columns, setting);
        if (!actor.overflows)
            break;
    }
    add_silence(actor, silence, {box.x, bottom + above_silence}, setting);
}

} // namespace fresque
