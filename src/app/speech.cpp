#include "app/speech.h"

#include "app/clock.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace fresque {

std::optional<Notice> Speech::follow(Show const& show) {
    std::string const& language = show.story().language;
    if (!synthesizer_.tend() && on_)
        return fall_silent(voice_failed_notice(language));
    Place here{show.position(), language};
    if (place_ == here)
        return std::nullopt;
    bool const begins = !place_;
    Saying const saying =
        place_ && place_->position.scene == here.position.scene ? Saying::News : Saying::Everything;
    place_ = std::move(here);
    if (begins && options_.begins_on)
        on_ = true;
    if (!on_ && !options_.on_output)
        return std::nullopt;
    std::string text = spoken_text(show.storyboard(), place_->position, saying);
    if (options_.on_output)
        std::cout << text << std::flush;
    return on_ ? say(std::move(text), show) : std::nullopt;
}

std::optional<Notice> Speech::obey(Command const& command, Show const& show) {
    if (std::holds_alternative<ToggleVoice>(command))
        return toggle(show);
    if (std::holds_alternative<FasterVoice>(command))
        return change_rate(speech_rate::step, show);
    if (std::holds_alternative<SlowerVoice>(command))
        return change_rate(-speech_rate::step, show);
    return std::nullopt;
}

std::optional<Notice> Speech::toggle(Show const& show) {
    on_ = !on_;
    if (!on_) {
        synthesizer_.hush();
        return voice_notice(show.story().language, Switched::Off);
    }
    auto const trouble = say(spoken_text(show.storyboard(), show.position(), Saying::Everything), show);
    return trouble ? trouble : voice_notice(show.story().language, Switched::On);
}

// What was said last is said again, at the new speed.
Notice Speech::change_rate(int by, Show const& show) {
    options_.rate = std::clamp(options_.rate.value_or(speech_rate::usual) + by, speech_rate::slowest,
                               speech_rate::fastest);
    auto const trouble = on_ ? say(said_, show) : std::nullopt;
    return trouble ? *trouble : speech_rate_notice(show.story().language, *options_.rate);
}

std::optional<Notice> Speech::say(std::string text, Show const& show) {
    said_ = std::move(text);
    spoken_until_ = clock_now() + time_to_say(said_, options_.rate.value_or(speech_rate::usual));
    if (synthesizer_.say({said_, show.story().language, options_.rate}))
        return std::nullopt;
    return fall_silent(no_voice_notice(show.story().language));
}

// Who needs a voice may not see the notice: the terminal tells of it, too.
Notice Speech::fall_silent(Notice why) {
    on_ = false;
    synthesizer_.hush();
    std::cerr << "fresque: " << why.text << "\n";
    return why;
}

} // namespace fresque
