// Commands: everything a viewer can ask for, whoever asks (keys, mouse, clicker). One variant; what
// each does to a moment is a pure function.
#pragma once

#include "stage/storyboard.h"
#include "story/moment.h"

#include <optional>
#include <variant>

namespace fresque {

struct Next {};
struct Back {};
// The same without the move: the step stands there at once.
struct NextAtOnce {};
struct BackAtOnce {};
struct First {};
struct Last {};
struct GoTo {
    Position position;
};
struct GoToStep {
    std::size_t number = 0; // counted from 0
};
struct Choose {
    std::size_t option = 0; // counted from 0
};
struct ToggleFullScreen {};
struct NextTheme {};
struct LargerText {};
struct SmallerText {};
struct PlainText {};        // of the size that the story has by itself
struct ToggleMotion {};     // between moves and short cross-fades
struct NextLanguage {};     // that the story is told in
struct ToggleAutoplay {};   // the story goes on by itself
struct ToggleExplaining {}; // what stands under the pointer, and where it comes from
struct ToggleVoice {};      // what comes on the stage is read aloud
struct FasterVoice {};
struct SlowerVoice {};
struct LeaveMode {}; // Escape: the innermost mode; never quits
struct Reload {};
struct Quit {};

// What is for a talk alone.
struct NextScene {};
struct PreviousScene {};
struct ReturnFromJump {}; // to where the last jump began
struct WhoSaysWhat {};    // the table of viewpoints, and back to the same place
struct BeginShow {};      // F5 of a clicker: nothing hides the stage
struct ToggleBlack {};
struct ToggleWhite {};
struct ToggleFreeze {}; // what the audience sees stays, the presenter goes on
struct ToggleTimer {};
struct ResetTimer {};
struct LargerNotes {};
struct SmallerNotes {};
struct NotesDown {}; // where they are longer than their room
struct NotesUp {};
struct OpenGoTo {};
struct OpenFind {};
struct ToggleOverview {};
struct ToggleHelp {};
struct TogglePointer {};   // a point of light under the mouse
struct ToggleSpotlight {}; // all but a circle under the mouse goes dark
struct ToggleZoom {};      // what is under the mouse comes close
struct ToggleCard {};      // edges, greys, sizes and colours, to set a projector by
// The picture on the projector, and that alone.
struct Brighter {};
struct Darker {};
struct MoreContrast {};
struct LessContrast {};
struct PlainPicture {};
struct ToggleConsole {}; // over the stage, where there is one display
struct FocusNext {};     // of what can be pressed on the console; Enter presses it
struct FocusPrevious {};
struct SwapDisplays {};
struct ToggleRemote {};     // the code by which a phone joins
struct SendPhoneAway {};    // the phone no longer has the control
struct TogglePhoneNotes {}; // the notes are on the phone, too
struct Rebuild {};          // windows and all that they are drawn with

using Command =
    std::variant<Next, Back, NextAtOnce, BackAtOnce, First, Last, GoTo, GoToStep, Choose, ToggleFullScreen,
                 NextTheme, LargerText, SmallerText, PlainText, ToggleMotion, NextLanguage, ToggleAutoplay,
                 ToggleExplaining, LeaveMode, Reload, Quit, NextScene, PreviousScene, ReturnFromJump,
                 WhoSaysWhat, BeginShow, ToggleBlack, ToggleWhite, ToggleFreeze, ToggleTimer, ResetTimer,
                 LargerNotes, SmallerNotes, NotesDown, NotesUp, OpenGoTo, OpenFind, ToggleOverview,
                 ToggleHelp, TogglePointer, ToggleSpotlight, ToggleZoom, ToggleCard, Brighter, Darker,
                 MoreContrast, LessContrast, PlainPicture, ToggleConsole, FocusNext, FocusPrevious,
                 SwapDisplays, ToggleRemote, SendPhoneAway, TogglePhoneNotes, Rebuild, ToggleVoice,
                 FasterVoice, SlowerVoice>;

// Where a command leads; nothing where it does not move. A jump comes by the way that leads there by itself.
std::optional<Journey> destination(Command const& command, Story const& story, Journey const& from);

// To the step after this one or before it, one way or the other.
bool goes_a_step(Command const& command);

// Whether what led here is played backwards on the way there. A jump goes back where it goes to what came
// earlier.
Course course_of(Command const& command, Position from, Position to);

} // namespace fresque
