// The options that several verbs share: which story, how it looks, which instant, how large a picture.
#pragma once

#include "app/editions.h"
#include "app/speech.h"
#include "base/geometry.h"
#include "base/result.h"
#include "story/moment.h"

#include <CLI/CLI.hpp>

#include <string>

namespace fresque {

struct LookOptions {
    std::string theme; // empty: the story's
    double text_scale = 1;
    LanguageWish language;
};

struct MomentOptions {
    std::string step; // empty: the first
    std::string at = "settled";
};

void add_story(CLI::App& verb, std::string& story);
// `language_otherwise` says what holds where no language is named.
void add_look(CLI::App& verb, LookOptions& look, std::string const& language_otherwise = "the story’s own");
void add_language(CLI::App& verb, LanguageWish& language, std::string const& otherwise = "the story’s own");
void add_moment(CLI::App& verb, MomentOptions& moment);

void add_speech(CLI::App& verb, SpeechOptions& speech);

// Fails where there is no theme of this name.
Result<Done> check_look(LookOptions const& look);

// The instant that is asked for; fails where the story has no such step, or the time cannot be read.
Result<Moment> chosen_moment(Story const& story, MomentOptions const& options);

// The size of a picture in pixels; 1920x1080 where none is given.
Result<PixelSize> picture_size(std::string const& size);

} // namespace fresque
