// The time that was talked, the time of day, and the plan.
#include "app/console/panels.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

// «12 s», «3 min 05 s»
std::string written_difference(Seconds seconds) {
    auto const whole = static_cast<long long>(std::abs(seconds));
    std::string const rest = std::to_string(whole % 60);
    if (whole < 60)
        return rest + " s";
    return std::to_string(whole / 60) + " min " + (rest.size() < 2 ? "0" : "") + rest + " s";
}

void add_pace(Sheet& sheet, ConsoleView const& view, Vec2 at) {
    Plan const& plan = view.talk.plan();
    Seconds const elapsed = view.talk.timer().elapsed(view.state.now);
    Seconds const ahead = plan.ahead(step_number(view.story(), view.talk.position()), elapsed);
    std::string words(view.words.on_time);
    Type type = sheet.text();
    type.size = 26;
    type.color = sheet.theme().color(ahead < -30 ? "vermilion" : ahead < -1 ? "ochre" : "teal");
    if (std::abs(ahead) >= 1)
        words = written_difference(ahead) + std::string(ahead > 0 ? view.words.ahead : view.words.behind);
    if (!view.talk.timer().running()) {
        words = view.words.paused;
        type.color = sheet.theme().color("ochre");
    } else if (!plan.known()) {
        words.clear();
    }
    double const x = sheet.line(at, words, type);
    auto const last = view.talk.begun_last_time();
    if (!last)
        return;
    Type muted = sheet.muted();
    muted.size = 22;
    double const room = view.place.clock.right() - x - 18;
    std::string const text = std::string(view.words.last_time) + written_time(*last);
    if (sheet.width_of(text, muted) <= room)
        sheet.line({x + 18, at.y}, text, muted);
}

// The time that was talked as a part of the plan, and a mark where the plan has this step begin. Without a
// plan: the steps.
void add_progress(Sheet& sheet, ConsoleView const& view) {
    Rect const& bar = view.place.progress;
    Plan const& plan = view.talk.plan();
    std::size_t const step = step_number(view.story(), view.talk.position());
    auto const steps = static_cast<double>(step_count(view.story()));
    double part = steps > 1 ? static_cast<double>(step) / (steps - 1) : 1;
    if (plan.total() > 0)
        part = std::min(1.0, view.talk.timer().elapsed(view.state.now) / plan.total());
    sheet.fill(bar, sheet.theme().line, bar.height / 2);
    if (part * bar.width >= bar.height)
        sheet.fill({bar.x, bar.y, bar.width * part, bar.height}, sheet.theme().ink, bar.height / 2);
    if (plan.total() > 0) {
        double const planned = bar.x + bar.width * plan.begin_of(step) / plan.total();
        sheet.fill({planned - 2, bar.y - 7, 4, bar.height + 14}, sheet.theme().color("teal"), 2);
    }
}

} // namespace

void add_clock_panel(Sheet& sheet, ConsoleView const& view) {
    Rect const& box = view.place.clock;
    Type const large{Face::SansBold, std::min(92.0, box.width * 0.15), sheet.theme().ink, 1.2};
    double const baseline = box.bottom() - 22;
    double const x =
        sheet.line({box.x - 4, baseline}, written_time(view.talk.timer().elapsed(view.state.now)), large) +
        22;
    Type muted = sheet.muted();
    muted.size = std::min(26.0, box.width * 0.044);
    std::string const whole = view.talk.plan().known() ? std::string(view.words.of) +
                                                             written_time(view.talk.plan().total()) + "  ·  "
                                                       : std::string();
    sheet.line({x, baseline - 40}, whole + view.state.clock, muted, box.right() - x);
    add_pace(sheet, view, {x, baseline});
    add_progress(sheet, view);
    sheet.region("command/timer", "timer", box);
}

} // namespace fresque
