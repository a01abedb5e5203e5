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
    std::string names;
    for (auto const& [voice, at] : silence.names)
        names += (names.empty() ? "" : ", ") + voice->name;
    actor.label.append(" — ").append(setting.words.silent).append(setting.words.colon).append(names);
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

// What each voice says, known in one way, is one panel; the same words twice are said once.
std::vector<Said> panels_of(std::vector<Quote> const& quotes) {
    std::vector<Said> panels;
    for (Quote const& quote : quotes) {
        auto const same = std::find_if(panels.begin(), panels.end(), [&](Said const& said) {
            return said.front().voice == quote.voice && said.front().attribution == quote.attribution;
        });
        if (same == panels.end()) {
            panels.push_back({quote});
            continue;
        }
        bool const repeated = std::any_of(same->begin(), same->end(), [&](Quote const& other) {
            return plain_text(other.element->prose) == plain_text(quote.element->prose);
        });
        if (!repeated)
            same->push_back(quote);
    }
    return panels;
}

// The pieces of a panel become the actor's, under the name of its first quote.
void add_panel(Actor& actor, Said const& said, Actor panel, Seconds delay) {
    for (Piece& piece : panel.pieces) {
        piece.key = said.front().element->id + "/" + piece.key;
        piece.delay += delay;
        actor.pieces.push_back(std::move(piece));
    }
    actor.overflows = actor.overflows || panel.overflows;
    actor.label += (actor.label.empty() ? "" : " — ") + panel.label;
}

// A row of panels: as wide as their words ask, and all as high as the highest.
struct Row {
    std::vector<Said> panels;
    std::vector<double> widths;
    double height = 0;
};

PanelRow neighbours(Row const& row) {
    PanelRow all;
    for (std::size_t i = 0; i < row.panels.size(); ++i)
        all.push_back({row.panels[i], row.widths[i]});
    return all;
}

Row row_of(std::vector<Said> panels, double width, Setting const& setting) {
    Row row{std::move(panels), {}, 0};
    std::vector<Share> shares;
    for (Said const& said : row.panels)
        shares.push_back(share_of_quote_panel(said, setting));
    row.widths = row_widths(std::move(shares), width - gutter * static_cast<double>(row.panels.size() - 1));
    for (std::size_t i = 0; i < row.panels.size(); ++i)
        row.height = std::max(row.height,
                              height_of_quote_panel(row.panels[i], row.widths[i], neighbours(row), setting));
    return row;
}

std::vector<Row> rows_of(std::vector<Said> const& panels, std::size_t columns, double width,
                         Setting const& setting) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < panels.size(); i += columns) {
        auto const first = panels.begin() + static_cast<std::ptrdiff_t>(i);
        auto const last = panels.begin() + static_cast<std::ptrdiff_t>(std::min(i + columns, panels.size()));
        rows.push_back(row_of({first, last}, width, setting));
    }
    return rows;
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

// A little air in panels that have room, and no more: then the room is around them.
constexpr double airy = 1.18;
constexpr double above = 0.3; // the part of what is left over

double height_of(std::vector<Row> const& rows) {
    double height = gap * static_cast<double>(rows.size() - 1);
    for (Row const& row : rows)
        height += row.height;
    return height;
}

// All rows become higher, or lower, by the same part.
void fill(std::vector<Row>& rows, double height) {
    double const gaps = gap * static_cast<double>(rows.size() - 1);
    double const part = std::min((height - gaps) / std::max(height_of(rows) - gaps, 1.0), airy);
    for (Row& row : rows)
        row.height *= part;
}

void add_rows(Actor& actor, std::vector<Row> const& rows, Vec2 corner, Setting const& setting) {
    std::size_t number = 0;
    for (Row const& row : rows) {
        double x = corner.x;
        for (std::size_t i = 0; i < row.panels.size(); ++i) {
            Rect const box{x, corner.y, row.widths[i], row.height};
            add_panel(actor, row.panels[i], lay_out_quote_panel(row.panels[i], box, neighbours(row), setting),
                      stagger * static_cast<double>(number++));
            x += row.widths[i] + gutter;
        }
        corner.y += row.height + gap;
    }
}

} // namespace

void add_face_to_face(Actor& actor, std::vector<Quote> const& quotes, Rect const& box,
                      Setting const& setting) {
    Silence const silence = silence_of(silent_voices(setting.story, quotes), box.width, setting);
    double const strip = silence.height > 0 ? above_silence + silence.height : 0;
    Rect const room{box.x, box.y, box.width, box.height - strip};
    auto const panels = panels_of(quotes);
    Actor const bare = actor;
    double bottom = box.y;
    for (std::size_t const columns : columns_to_try(panels.size(), box.width)) {
        actor = bare;
        auto rows = rows_of(panels, columns, room.width, setting);
        fill(rows, room.height);
        double const top = room.y + (room.height - height_of(rows)) * above;
        add_rows(actor, rows, {room.x, top}, setting);
        bottom = top + height_of(rows);
        if (!actor.overflows)
            break;
    }
    add_silence(actor, silence, {box.x, bottom + above_silence}, setting);
}

} // namespace fresque
