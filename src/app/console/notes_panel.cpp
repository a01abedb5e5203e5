// The notes of the step, and how to introduce the next quote.
#include "app/console/panels.h"
#include "stage/attribution_ink.h"
#include "stage/labels.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double padding = 34;
constexpr double quote_height = 92;
constexpr double smallest_notes = 24; // that the program chooses; then they are scrolled

struct NextQuote {
    Quote quote;
    std::size_t steps = 0; // until it comes
};

// The first one that comes from the next step on.
std::optional<NextQuote> next_quote(Story const& story, Position position) {
    std::size_t steps = 0;
    for (auto at = next(story, position); at; at = next(story, *at)) {
        ++steps;
        for (Element const& element : story.scenes[at->scene].steps[at->step].elements)
            if (auto const quote = quote_of(story, element))
                return NextQuote{*quote, steps};
    }
    return std::nullopt;
}

// The stage's own signs for who speaks and how that is known; gives where the words come from.
std::string add_attribution_signs(Sheet& sheet, ConsoleView const& view, Quote const& quote,
                                  Rect const& box) {
    Viewport viewport = view.talk.show().storyboard().viewport();
    viewport.theme = sheet.theme().name;
    viewport.text_scale = 1;
    QuoteBook const quotes(view.story());
    Setting const setting{view.story(),
                          quotes,
                          sheet.faces(),
                          view.talk.show().images(),
                          viewport,
                          sheet.theme(),
                          stage_words(view.story().language)};
    Actor actor;
    add_medallion(actor, "medallion", {box.x, box.y + 14, 64, 64}, quote, setting);
    add_badge(actor, quote, setting, {box.right() - badge_width(quote, setting), box.y + 46});
    Stage stage;
    stage.size = viewport.size;
    stage.theme = viewport.theme;
    stage.actors.push_back(std::move(actor));
    sheet.add(std::move(paint(stage).root.items.back()));
    std::string const source = source_line(quote, setting);
    return source.empty() ? source : std::string(view.words.cited_by) + source;
}

void add_next_quote(Sheet& sheet, ConsoleView const& view, Rect const& box, NextQuote const& next) {
    sheet.fill({box.x, box.y, box.width, 2}, sheet.theme().line);
    std::string const source = add_attribution_signs(sheet, view, next.quote, box);
    double const x = box.x + 84;
    double const room = box.width - 84 - 330;
    Type const label = sheet.label();
    std::string const when = next.steps == 1 ? std::string(view.words.at_next_step)
                                             : std::to_string(next.steps) + std::string(view.words.in_steps);
    sheet.line({x, box.y + 34}, std::string(view.words.introduce) + "  ·  " + when, label, room);
    double const end = sheet.line({x, box.y + 70}, next.quote.voice->name, sheet.strong(), room);
    if (end + 60 < x + room)
        sheet.line({end + 14, box.y + 70}, source, sheet.muted(), x + room - end - 14);
}

// «1 / 2 ▾», which goes on to the next page, or back to the first.
void add_page_button(Sheet& sheet, ConsoleView const& view, int pages) {
    int const page = std::min(view.talk.notes_scrolled(), pages - 1);
    bool const last = page + 1 == pages;
    Rect const& box = view.place.notes;
    std::string const text =
        std::to_string(page + 1) + " / " + std::to_string(pages) + (last ? "  ▴" : "  ▾");
    double const x = sheet.line_ending_at({box.right() - 128, box.y + 44}, text, sheet.strong());
    sheet.region(last ? "command/notes-up" : "command/notes-down", text,
                 {x - 12, box.y + 14, box.right() - 128 - x + 24, 44});
}

} // namespace

int add_notes_panel(Sheet& sheet, ConsoleView const& view) {
    Rect const& box = view.place.notes;
    sheet.panel(box);
    sheet.line({box.x + padding, box.y + 44}, std::string(view.words.notes), sheet.label());
    for (auto const& [name, sign, x] :
         {std::tuple{"smaller-notes", "−", 96.0}, {"larger-notes", "+", 48.0}}) {
        Rect const button{box.right() - x - 8, box.y + 14, 44, 44};
        sheet.line({button.x + 14, button.y + 31}, sign, sheet.muted());
        sheet.region(std::string("command/") + name, name, button);
    }
    auto const quote = next_quote(view.story(), view.talk.position());
    double const bottom = box.bottom() - (quote ? quote_height + 8 : 20);
    Rect const words{box.x + padding, box.y + 62, box.width - 2 * padding, bottom - box.y - 62};
    std::string const& note =
        view.story().scenes[view.talk.position().scene].steps[view.talk.position().step].note;
    Type type{Face::SansRegular, 31 * view.talk.notes_scale(), sheet.theme().ink, 1.48};
    if (note.empty()) {
        type.color = sheet.theme().muted;
        type.size = 24;
    }
    std::string const text = note.empty() ? std::string(view.words.no_notes) : note;
    // They grow a little smaller before they are scrolled.
    while (type.size > smallest_notes && sheet.height_of(text, type, words.width) > words.height)
        type.size *= 0.95;
    int const pages = sheet.page(words, text, type, view.talk.notes_scrolled());
    if (pages > 1)
        add_page_button(sheet, view, pages);
    if (quote)
        add_next_quote(sheet, view, {box.x + padding, bottom, box.width - 2 * padding, quote_height}, *quote);
    return pages;
}

} // namespace fresque
