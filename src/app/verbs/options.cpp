#include "app/verbs/options.h"

#include "app/argument_values.h"
#include "app/messages.h"
#include "stage/theme.h"

namespace fresque {

void add_story(CLI::App& verb, std::string& story) {
    verb.add_option("STORY", story, "a story’s folder, or one .scene file")->required();
}

void add_language(CLI::App& verb, LanguageWish& language, std::string const& otherwise) {
    verb.add_option("--language", language.named,
                    "the language to tell the story in, such as en; else " + otherwise);
}

void add_look(CLI::App& verb, LookOptions& look, std::string const& language_otherwise) {
    add_language(verb, look.language, language_otherwise);
    verb.add_option("--theme", look.theme,
                    "nuit (dark room), papier (light room) or contrast; else the story’s own");
    verb.add_option("--text-scale", look.text_scale, "text larger by this factor, 1 to 2")
        ->check(CLI::Range(1.0, 2.0))
        ->check([](std::string const& text) { // which lets what is no number pass
            return text.find_first_of("nN") == std::string::npos ? std::string() : text + " is no factor";
        });
}

void add_moment(CLI::App& verb, MomentOptions& moment) {
    verb.add_option("--step", moment.step,
                    "the place, such as pourquoi.2, or the number of a step (see outline)");
    verb.add_option("--at", moment.at, "time since the step was entered: 0.4s, 400ms or settled");
}

void add_speech(CLI::App& verb, SpeechOptions& speech) {
    verb.add_flag("--voice", speech.begins_on,
                  "begin with the voice on, which reads aloud what each step brings (else Ctrl+V)");
    verb.add_option("--speech-rate", speech.rate,
                    "how fast it speaks, in words a minute, 80 to 450; else as the desktop has it")
        ->check(CLI::Range(speech_rate::slowest, speech_rate::fastest));
    verb.add_option_function<std::string>(
            "--speak", [&speech](std::string const&) { speech.on_output = true; },
            "tell it on standard output, for another voice or a braille display")
        ->check(CLI::IsMember({"stdout"}));
}

Result<Done> check_look(LookOptions const& look) {
    if (look.theme.empty() || find_theme(look.theme) != nullptr)
        return Done{};
    std::string names;
    for (auto const& theme : themes())
        names += (names.empty() ? "" : ", ") + std::string(theme.name);
    return usage("there is no theme “" + look.theme + "”; there are " + names);
}

Result<Moment> chosen_moment(Story const& story, MomentOptions const& options) {
    Moment moment{first(story), settled, nullptr};
    if (!options.step.empty()) {
        auto const place = find_place(story, options.step);
        if (!place)
            return place.failure();
        moment.position = *place;
    }
    auto const time = parse_time(options.at);
    if (!time)
        return time.failure();
    moment.since = *time;
    return moment;
}

Result<PixelSize> picture_size(std::string const& size) {
    return parse_size(size.empty() ? "1920x1080" : size);
}

} // namespace fresque
