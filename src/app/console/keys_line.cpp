// The foot of the console: the keys that matter, or what is wrong with the story.
#include "app/console/panels.h"

#include <algorithm>

namespace fresque {

namespace {

struct KeyHint {
    std::string_view command; // of which the first key is shown
    std::string_view keys;    // instead of it
    std::string_view words;
};

std::string first_key(ConsoleView const& view, KeyHint const& hint) {
    if (!hint.keys.empty() || view.state.bindings == nullptr)
        return std::string(hint.keys);
    auto const keys = view.state.bindings->keys_of(hint.command);
    return keys.empty() ? std::string() : keys.front();
}

// Gives where it ends; nothing is drawn where it would leave the line.
double add_hint(Sheet& sheet, ConsoleView const& view, KeyHint const& hint, double x) {
    std::string const key = first_key(view, hint);
    Rect const& box = view.place.keys;
    double const baseline = box.y + 42;
    double const width =
        sheet.width_of(key, sheet.strong()) + 10 + sheet.width_of(std::string(hint.words), sheet.muted());
    if (key.empty() || x + width > box.right())
        return x;
    double const word = sheet.line({x, baseline}, key, sheet.strong()) + 10;
    double const end = sheet.line({word, baseline}, std::string(hint.words), sheet.muted());
    sheet.region("command/" + std::string(hint.command), std::string(hint.words),
                 {x - 8, box.y + 10, end - x + 16, 48});
    return end + 36;
}

Diagnostic const* worst(std::vector<Diagnostic> const& all) {
    auto const found = std::min_element(all.begin(), all.end(), [](Diagnostic const& a, Diagnostic const& b) {
        return (a.severity == Severity::Error) > (b.severity == Severity::Error);
    });
    return found == all.end() ? nullptr : &*found;
}

void add_problem(Sheet& sheet, ConsoleView const& view, Diagnostic const& problem) {
    Rect const& box = view.place.keys;
    bool const error = problem.severity == Severity::Error;
    SourceText const& sources = view.talk.show().sources();
    std::string where;
    if (problem.span.file < sources.size()) {
        Place const place = sources.place(problem.span.file, problem.span.begin);
        where = sources.file(problem.span.file).name + ":" + std::to_string(place.line) + "  ";
    }
    std::size_t const others = view.talk.show().diagnostics().size() - 1;
    Type type = sheet.strong();
    type.color = sheet.theme().color(error ? "vermilion" : "ochre");
    sheet.add(FillPath{Path::circle({box.x + 10, box.y + 34}, 9), type.color});
    double x = sheet.line({box.x + 32, box.y + 42}, where, type, box.width / 2);
    type.face = Face::SansMedium;
    std::string const more = others > 0 ? "  (+ " + std::to_string(others) + ")" : "";
    x = sheet.line({x, box.y + 42}, problem.message + more, type, box.right() - x);
    if (error)
        sheet.line({x + 24, box.y + 42}, std::string(view.words.last_good), sheet.muted(),
                   box.right() - x - 24);
}

} // namespace

void add_keys_line(Sheet& sheet, ConsoleView const& view) {
    if (std::string const told = view.talk.told(view.state.now); !told.empty()) {
        sheet.line({view.place.keys.x, view.place.keys.y + 42}, told, sheet.strong(), view.place.keys.width);
        return;
    }
    if (auto const* problem = worst(view.talk.show().diagnostics()))
        return add_problem(sheet, view, *problem);
    ConsoleWords const& words = view.words;
    double x = view.place.keys.x;
    std::string back;
    if (auto const& way = view.talk.way_back(); way && way->position != view.talk.position()) {
        back = std::string(words.way_back) + place_name(view.story(), way->position);
        x = add_hint(sheet, view, {"return", "", back}, x);
    }
    for (KeyHint const& hint : {KeyHint{"next", "←  →", words.key_step},
                                {"black", "", words.key_black},
                                {"go-to", "", words.key_go_to},
                                {"overview", "", words.key_overview},
                                {"who-says-what", "", words.key_who},
                                {"timer", "", words.key_timer},
                                {"swap", "", words.key_swap},
                                {"help", "", words.key_help}})
        x = add_hint(sheet, view, hint, x);
}

} // namespace fresque
