#include "app/presenting/painting.h"

#include "app/clock.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>

namespace fresque {

namespace {

constexpr Seconds longest_wait = 0.5;
constexpr Seconds console_pace = 1.0 / 12; // of its pictures, while the stage moves

// 14:17
std::string time_of_day() {
    std::time_t const now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    std::array<char, 8> text{};
    std::strftime(text.data(), text.size(), "%H:%M", &parts);
    return text.data();
}

} // namespace

void Painting::draw(Screen& screen) {
    screen.dirty = false;
    if (!screen.open || !screen.window.drawable())
        return;
    Seconds const now = screen.window.time_of_frame();
    // A frame may show a time that is a little past. What still moves in it is not the last one.
    screen.dirty = talk_.moving(now);
    if (!screens_.shows_console(screen))
        return screen.window.draw(talk_.stage_picture(now));
    console_drawn_ = clock_now();
    console_ = console_picture(talk_, console_state(screen, now));
    screen.window.draw(console_);
}

ConsoleState Painting::console_state(Screen const& screen, Seconds now) const {
    return {now,
            time_of_day(),
            keyboard_.typed(clock_now()),
            screen.window.pixel_size(),
            &keyboard_.bindings(),
            focus_,
            remote_};
}

std::optional<Region> Painting::focus() const {
    for (Region const& button : console_buttons(console_))
        if (button.id == focus_)
            return button;
    return std::nullopt;
}

void Painting::move_focus(int by) {
    auto const buttons = console_buttons(console_);
    if (buttons.empty())
        return focus_.clear();
    auto const count = static_cast<std::ptrdiff_t>(buttons.size());
    auto const at = std::find_if(buttons.begin(), buttons.end(),
                                 [this](Region const& button) { return button.id == focus_; });
    // Without one yet, the first or the last.
    std::ptrdiff_t const here = at != buttons.end() ? at - buttons.begin() : by > 0 ? -1 : count;
    focus_ = buttons[static_cast<std::size_t>((here + by + count) % count)].id;
}

void Painting::draw_all() {
    for (Screen& screen : screens_.all())
        draw(screen);
}

// What the console tells of the time. It is drawn again when that changes.
std::string Painting::told_time(Seconds now) const {
    Timer const& timer = talk_.timer();
    return time_of_day() + keyboard_.typed(now) + talk_.told(now) +
           (remote_ != nullptr && remote_->tells_news(now) ? "!" : "") +
           (timer.running() ? std::to_string(static_cast<long long>(timer.elapsed(now))) : "");
}

bool Painting::due(Screen const& screen, Seconds now) const {
    if (!screen.open || !screen.dirty)
        return false;
    if (screens_.shows_console(screen))
        return answered_ || now >= console_drawn_ + console_pace;
    return now >= screen.window.next_frame();
}

void Painting::draw_what_is_due() {
    Seconds const now = clock_now();
    if (talk_.moving(now))
        screens_.make_dirty();
    if (std::string time = told_time(now); time != told_time_) {
        told_time_ = std::move(time);
        for (Screen& screen : screens_.all())
            screen.dirty = screen.dirty || screens_.shows_console(screen);
    }
    for (Screen& screen : screens_.all())
        if (due(screen, now))
            draw(screen);
    answered_ = false;
}

Seconds Painting::wait() const {
    Seconds const now = clock_now();
    Seconds wait = longest_wait;
    if (talk_.timer().running())
        wait = std::min(wait, 1.0 - std::fmod(talk_.timer().elapsed(now), 1.0) + 0.005);
    bool const moves = talk_.moving(now);
    for (Screen const& screen : screens_.all())
        if (screen.open && (screen.dirty || moves))
            wait = std::min(wait, (screens_.shows_console(screen) ? console_drawn_ + console_pace
                                                                  : screen.window.next_frame()) -
                                      now);
    return std::max(0.0, wait);
}

} // namespace fresque
