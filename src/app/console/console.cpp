#include "app/console/console.h"

#include "app/console/panels.h"
#include "stage/elements/choice.h"
#include "stage/thread.h"
#include "stage/viewport.h"

#include <charconv>

namespace fresque {

namespace {

std::optional<std::size_t> number_behind(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix))
        return std::nullopt;
    std::size_t number = 0;
    id.remove_prefix(prefix.size());
    auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    return error == std::errc() && end == id.data() + id.size() ? std::optional(number) : std::nullopt;
}

std::optional<Command> command_of(std::string_view id, Story const& story) {
    if (id.starts_with("command/"))
        if (auto const* named = find_command(id.substr(8)))
            return named->command;
    if (auto const step = number_behind(id, "step/"))
        return GoToStep{*step};
    if (auto const option = option_of(id))
        return Choose{*option};
    if (auto const position = milestone_of(id, story))
        return GoTo{*position};
    return std::nullopt;
}

// The console is dark, whatever the stage: it is read beside a lectern.
Sheet console_sheet(Talk const& talk) {
    return {talk.show().faces(), themes().front(), talk.show().story().language};
}

ConsoleLayout lay_out(Talk const& talk, ConsoleState const& state) {
    return lay_out_console(console_size(state.size), talk.show().storyboard().viewport().size);
}

bool is_button(std::string_view id) {
    return id.starts_with("command/") || id.starts_with("line/") || id.starts_with("step/") ||
           id.starts_with("option/");
}

void add_focus(DisplayList& list, std::string_view id) {
    for (Region const& button : console_buttons(list))
        if (button.id == id) {
            list.root.items.emplace_back(StrokePath{Path::rectangle(button.bounds.inset(-3), 8),
                                                    themes().front().color("ochre"),
                                                    4,
                                                    Cap::Butt,
                                                    {}});
            return;
        }
}

} // namespace

Size console_size(PixelSize window) {
    return stage_size(window);
}

std::optional<Vec2> stage_point(Size console, Size stage, Vec2 point) {
    Rect const box = lay_out_console(console, stage).stage;
    if (!box.contains(point))
        return std::nullopt;
    return (point - Vec2{box.x, box.y}) * (stage.width / box.width);
}

int overview_columns(Talk const& talk, PixelSize window) {
    Size const size = console_size(window);
    return static_cast<int>(overview_grid(talk, {0, 0, size.width, size.height}).columns);
}

int notes_pages(Talk const& talk, ConsoleState const& state) {
    Sheet sheet = console_sheet(talk);
    ConsoleLayout const place = lay_out(talk, state);
    return add_notes_panel(sheet, {talk, state, place, console_words(talk.show().story().language)});
}

DisplayList console_picture(Talk const& talk, ConsoleState const& state) {
    DisplayList list;
    list.size = console_size(state.size);
    ConsoleLayout const place = lay_out(talk, state);
    Sheet sheet = console_sheet(talk);
    ConsoleView const view{talk, state, place, console_words(talk.show().story().language)};
    sheet.fill(place.whole, sheet.theme().background);
    add_stage_panel(sheet, view);
    talk.shows_card() ? add_projector_panel(sheet, view) : add_next_panel(sheet, view);
    add_clock_panel(sheet, view);
    add_notes_panel(sheet, view);
    add_chapters_panel(sheet, view);
    add_keys_line(sheet, view);
    add_phone_line(sheet, view);
    add_open_panel(sheet, view);
    list.root.items = sheet.take();
    add_focus(list, state.focus);
    return list;
}

std::vector<Region> console_buttons(DisplayList const& console) {
    std::vector<Region> buttons;
    for (Item const& item : console.root.items) {
        auto const* const region = std::get_if<Region>(&item);
        if (region == nullptr)
            continue;
        if (region->id == "open-panel")
            buttons.clear();
        else if (is_button(region->id))
            buttons.push_back(*region);
    }
    return buttons;
}

ConsoleClick console_click(Talk const& talk, DisplayList const& console, Vec2 point) {
    auto const regions = regions_at(console, point);
    for (auto region = regions.rbegin(); region != regions.rend(); ++region) {
        if (auto const line = number_behind(region->id, "line/"))
            return {std::nullopt, *line};
        if (auto const command = command_of(region->id, talk.show().story()))
            return {*command, std::nullopt};
        if (region->id == "open-panel")
            return {};
        if (region->id == "stage")
            return {Next{}, std::nullopt};
    }
    return {};
}

} // namespace fresque
