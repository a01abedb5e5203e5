// The console's own words, in the language of the story.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

struct ConsoleWords {
    std::string_view next, under, choice, end_of_story;
    std::string_view notes, no_notes, chapters, scenes;
    std::string_view of;                     // «of 20:00»
    std::string_view ahead, behind, on_time; // behind a number of seconds
    std::string_view paused;
    std::string_view last_time; // before the time at which this step began
    std::string_view black, white, frozen, detour, card;
    std::string_view projector, brightness, contrast, text_size, plain_picture, corrected;
    std::string_view introduce, at_next_step, in_steps; // the next quote
    std::string_view cited_by;
    std::string_view last_good;
    std::string_view go_to, find, nothing_found, overview, help;
    std::string_view resume, resume_how, quit, way_back;
    std::string_view phone, phone_gone, scan, on_its_page, plain_http, no_remote; // the remote
    std::string_view no_phone, has_control, notes_kept, notes_shown, send_away;
    std::string_view joined, replaced, sent_away, gone, returned, locked_out; // behind an address
    std::string_view key_step, key_black, key_swap, key_overview, key_who, key_timer, key_go_to, key_help;
};

// English where the language is not known.
ConsoleWords const& console_words(std::string_view language);

} // namespace fresque
