// What is on stage, and what comes next.
#include "app/console/panels.h"
#include "story/moment.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace fresque {

namespace {

DisplayList settled_picture(Talk const& talk, Position position) {
    return paint(talk.show().storyboard().stage_at({position, settled, nullptr}));
}

void add_frame(Sheet& sheet, Rect const& box) {
    sheet.outline(box.inset(-1), sheet.theme().line, 2, 0);
}

std::string_view hiding_word(ConsoleView const& view) {
    if (view.talk.curtain() == Curtain::Black)
        return view.words.black;
    if (view.talk.curtain() == Curtain::White)
        return view.words.white;
    if (view.talk.shows_card())
        return view.words.card;
    if (view.talk.frozen())
        return view.words.frozen;
    return view.talk.in_detour() ? view.words.detour : std::string_view();
}

// «12 ↵ Pourquoi Musk quitte-t-il le conseil ?»
void add_typed_digits(Sheet& sheet, ConsoleView const& view) {
    std::string const& typed = view.state.typed;
    if (typed.empty())
        return;
    std::size_t number = 1;
    std::from_chars(typed.data(), typed.data() + typed.size(), number);
    Position const to = position_of_step(view.story(), number > 0 ? number - 1 : 0);
    Rect const& stage = view.place.stage;
    Rect const box{stage.x + 24, stage.bottom() - 84, std::min(620.0, stage.width - 48), 60};
    sheet.fill(box, sheet.theme().ink, 10);
    Type type{Face::SansBold, 30, sheet.theme().background};
    double const x = sheet.line({box.x + 22, box.y + 41}, typed, type) + 20;
    type.face = Face::SansMedium;
    type.size = 24;
    sheet.line({x, box.y + 39}, scene_title(view.story(), to), type, box.right() - 20 - x);
}

// The picture above is the stage's own; the audience's is corrected.
void add_correction_sign(Sheet& sheet, ConsoleView const& view) {
    Rect const& stage = view.place.stage;
    Type type = sheet.label();
    type.color = sheet.theme().color("ochre");
    std::string const text(view.words.corrected);
    double const width = sheet.width_of(text, type) + 40;
    Rect const box{stage.right() - width - 16, stage.y + 16, width, 36};
    sheet.fill(box, sheet.theme().background, 18);
    sheet.line({box.x + 20, box.y + 25}, text, type);
}

void add_options(Sheet& sheet, ConsoleView const& view) {
    auto const options = options_of(view.story(), view.talk.position().scene);
    double y = view.place.next.y;
    for (std::size_t i = 0; i < options.size() && y + 58 <= view.place.next.bottom(); ++i, y += 66) {
        Rect const row{view.place.next.x, y, view.place.next.width, 58};
        sheet.panel(row);
        double const x = sheet.line({row.x + 22, row.y + 38}, std::to_string(i + 1), sheet.strong()) + 20;
        sheet.line({x, row.y + 38}, options[i].words, sheet.text(), row.right() - 20 - x);
        sheet.region("option/" + std::to_string(i), options[i].words, row);
    }
}

} // namespace

std::string written_time(Seconds seconds) {
    auto const whole = static_cast<long long>(std::max(seconds, 0.0) + 1e-6);
    std::array<char, 32> text{};
    if (whole >= 3600)
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60,
                      whole % 60);
    else
        std::snprintf(text.data(), text.size(), "%02lld:%02lld", whole / 60, whole % 60);
    return text.data();
}

void add_stage_panel(Sheet& sheet, ConsoleView const& view) {
    sheet.region("stage", "on stage", view.place.stage);
    sheet.picture(view.place.stage, view.talk.stage_picture(view.state.now));
    add_frame(sheet, view.place.stage);
    if (std::string const word(hiding_word(view)); !word.empty()) {
        Color const alarm = sheet.theme().color("vermilion");
        sheet.outline(view.place.stage.inset(-2), alarm, 4, 0);
        sheet.capsule({view.place.stage.x + 22, view.place.stage.y + 42}, word, alarm,
                      sheet.theme().background);
    }
    if (!view.talk.correction().none())
        add_correction_sign(sheet, view);
    add_typed_digits(sheet, view);
}

// Where something hides the stage, the step that will be seen when that goes; else the step after this one.
void add_next_panel(Sheet& sheet, ConsoleView const& view) {
    Story const& story = view.story();
    bool const hidden = view.talk.hidden();
    bool const choosing = !hidden && waits_for_choice(story, view.talk.position());
    auto const after = onward(story, view.talk.show().journey());
    std::string_view const label = hidden ? view.words.under : choosing ? view.words.choice : view.words.next;
    Rect const& at = view.place.next_label;
    double x = sheet.line({at.x, at.y + 28}, std::string(label), sheet.label());
    if (!choosing) {
        std::string const title = hidden  ? scene_title(story, view.talk.position())
                                  : after ? scene_title(story, after->position)
                                          : std::string(view.words.end_of_story);
        x = sheet.line({x + 12, at.y + 28}, "·", sheet.label());
        Type type = sheet.text();
        type.size = 22;
        sheet.line({x + 12, at.y + 28}, title, type, at.right() - x - 12);
    }
    if (choosing)
        return add_options(sheet, view);
    if (!hidden && !after)
        return sheet.outline(view.place.next, sheet.theme().line, 2, 0);
    sheet.picture(view.place.next,
                  settled_picture(view.talk, hidden ? view.talk.position() : after->position));
    add_frame(sheet, view.place.next);
    sheet.region("command/next", "next", view.place.next);
}

} // namespace fresque
