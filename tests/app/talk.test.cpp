// A talk in numbers: timer, plan, what is saved; and that no sequence of events leads to a wrong step.
#include "app/talk/talk.h"

#include "app/console/console.h"
#include "app/console/help_words.h"
#include "app/display_settings.h"
#include "app/displays.h"
#include "app/keys.h"
#include "app/spoken.h"
#include "fixture.h"

#include <cstdlib>
#include <random>

using namespace fresque;

namespace {

struct Told {
    explicit Told(std::filesystem::path const& story = FRESQUE_SOURCE_DIRECTORY "/scenes/openai") :
        show(test::loaded(story), faces, {}) {}

    Faces faces = test::staged_faces();
    Show show;
    Talk talk{show};

    void go_to(std::string const& name, Seconds now) {
        auto const to = find_place(show.story(), name);
        REQUIRE(to);
        talk.obey(GoTo{*to}, now);
    }
    std::string place() const { return place_name(show.story(), talk.position()); }
};

// Steps that follow each other, without a choice.
std::string straight_story() {
    std::string text = "voice ann: Ann\ntopic bridge: The bridge\n";
    for (int i = 0; i < 6; ++i)
        text += "scene s" + std::to_string(i) + ": Scene\n  text: Words.\n  step\n" +
                "  quote ann direct on=bridge: I saw it.\n  step\n  text: More words.\n";
    return text;
}

} // namespace

TEST_CASE("the timer counts what was talked, and no sleep of the machine") {
    Timer timer;
    timer.start(100);
    timer.tick(101);
    CHECK(timer.elapsed(102) == doctest::Approx(2));
    timer.tick(5000); // an hour of sleep
    CHECK(timer.elapsed(5000) == doctest::Approx(1 + Timer::most_at_once));
    timer.tick(10); // a clock that went back
    timer.pause(11);
    CHECK(timer.elapsed(99) == doctest::Approx(2 + Timer::most_at_once));
    timer.reset(99);
    CHECK(timer.elapsed(200) == 0);
}

TEST_CASE("notes begin with a duration, in figures or in words") {
    CHECK(duration_in_note("Vingt secondes. Pas d’explication technique") == 20);
    CHECK(duration_in_note("Dix secondes de silence\u00A0: trois mots") == 10);
    CHECK(duration_in_note("Une minute trente. Puis") == 90);
    CHECK(duration_in_note("1 min 30 s: the bridge") == 90);
    CHECK(duration_in_note("90s") == 90);
    CHECK(duration_in_note("20min") == 1200);
    CHECK(duration_in_note("Thirty seconds of silence") == 30);
    CHECK(duration_in_note("Two minutes fifteen seconds") == 135);
    CHECK_FALSE(duration_in_note("Deux récits d’un même départ"));
    CHECK_FALSE(duration_in_note("Laisser dix secondes"));
    CHECK_FALSE(duration_in_note(""));
}

TEST_CASE("a plan is as long as its steps; a whole that is given is shared") {
    auto const loaded = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Story const& story = loaded.story;
    Plan const plan(story);
    REQUIRE(plan.known());
    std::size_t const steps = step_count(story);
    for (std::size_t i = 0; i < steps; ++i)
        CHECK(plan.begin_of(i) < plan.end_of(i));
    CHECK(plan.total() == plan.end_of(steps - 1));
    CHECK(Plan(story, 1200).total() == doctest::Approx(1200));
    CHECK(Plan(story, 60).total() == doctest::Approx(60));
    CHECK(plan.ahead(3, plan.begin_of(3) - 12) == doctest::Approx(12));
    CHECK(plan.ahead(3, plan.begin_of(3) + 1) == 0);
    CHECK(plan.ahead(3, plan.end_of(3) + 7) == doctest::Approx(-7));
    CHECK_FALSE(Plan(Story{}).known());
}

TEST_CASE("what is saved comes back, and damaged text is no harm") {
    SavedTalk const talk{"milieu.3", {"milieu.3 fin", "a.1 b"}, 522.4, true, "black"};
    CHECK(read_talk(write_talk(talk)) == talk);
    CHECK(read_talk("").place.empty());
    CHECK(read_talk("elapsed -3\nelapsed nan\nelapsed 1e999\nat\n\n at x\nat y").place == "y");
    std::string const whole = write_talk(talk);
    for (std::size_t i = 0; i < whole.size(); ++i)
        CHECK(read_talk(whole.substr(0, i)).elapsed >= 0);
}

TEST_CASE("a talk that is brought back is at the same step, with the same timer") {
    Told told;
    told.go_to("pourquoi.2", 1);
    told.talk.tick(3);
    told.talk.obey(ToggleWhite{}, 4);
    SavedTalk const saved = told.talk.saved(4);
    Told again;
    again.talk.resume(read_talk(write_talk(saved)), 1000);
    CHECK(again.place() == "pourquoi.2");
    CHECK(again.talk.timer().elapsed(1000) == doctest::Approx(3));
    CHECK(again.talk.timer().running());
    CHECK(again.talk.curtain() == Curtain::White);
    // A story that has changed meanwhile is no reason to fail.
    again.talk.resume({"gone.7", {"gone.1 away"}, 1, false, "purple"}, 1000);
    CHECK(again.place() == "title.1");
}

TEST_CASE("a step at once stands there without a move, one way and the other") {
    Told told;
    told.talk.obey(NextAtOnce{}, 1);
    CHECK(told.place() != "title.1");
    CHECK_FALSE(told.talk.moving(1));
    told.talk.obey(BackAtOnce{}, 2);
    CHECK(told.place() == "title.1");
    CHECK_FALSE(told.talk.moving(2));
    told.talk.obey(Next{}, 3);
    CHECK(told.talk.moving(3));
}

TEST_CASE("what can be pressed on the console: all of it, or what is on the panel that lies over it") {
    Told told;
    Bindings const bindings(Room::Talk);
    ConsoleState state{1, "14:17", "", {1600, 900}, &bindings, "command/timer"};
    auto const plain = console_picture(told.talk, state);
    auto const buttons = console_buttons(plain);
    CHECK(buttons.size() > 10);
    for (Region const& button : buttons) {
        ConsoleClick const click = console_click(told.talk, plain, button.bounds.center());
        CHECK((click.command || click.line));
    }
    state.focus.clear();
    CHECK(dump(plain) != dump(console_picture(told.talk, state)));
    told.talk.obey(ToggleOverview{}, 1);
    auto const overview = console_buttons(console_picture(told.talk, state));
    REQUIRE_FALSE(overview.empty());
    for (Region const& button : overview)
        CHECK(button.id.starts_with("line/"));
}

TEST_CASE("presses faster than anything can settle, on and back: what is played backwards is not forgotten") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", straight_story());
    Told told(folder.path());
    std::mt19937 random(11);
    Seconds now = 1;
    int returning = 0;
    for (int i = 0; i < 1500; ++i) {
        now += 0.001 * static_cast<double>(1 + random() % 40);
        switch (random() % 4) {
        case 0:
            told.talk.obey(GoToStep{random() % 18}, now);
            break;
        case 1:
            told.talk.obey(Next{}, now);
            break;
        default:
            told.talk.obey(Back{}, now);
        }
        Moment const moment = told.show.moment_at(now);
        for (Moment const* link = &moment; link != nullptr; link = link->left.get()) {
            returning += link->course == Course::Returning ? 1 : 0;
            CHECK((link->course == Course::Onward || link->left != nullptr));
        }
        CHECK_FALSE(told.talk.stage_picture(now).root.items.empty());
    }
    CHECK(returning > 100);
    now += 60;
    CHECK_FALSE(told.talk.moving(now));
    CHECK(dump(told.talk.stage_picture(now)) ==
          dump(paint(told.show.storyboard().settled_at(told.talk.position()))));
}

TEST_CASE("a correction ends at its limits, and is the projector's alone") {
    Told told;
    std::string const picture = dump(told.talk.stage_picture(1));
    for (int i = 0; i < 30; ++i) {
        told.talk.obey(Brighter{}, 1);
        told.talk.obey(LessContrast{}, 1);
    }
    CHECK(told.talk.correction() == Correction{Correction::most_brightness, Correction::least_contrast});
    CHECK(dump(told.talk.stage_picture(1)) == picture);
    told.talk.obey(ToggleCard{}, 1);
    auto const console = dump(console_picture(told.talk, {1, "14:17", "", {1600, 900}, nullptr}));
    CHECK(console.find("command/more-contrast") != std::string::npos);
    CHECK(console.find("command/plain-picture") != std::string::npos);
    told.talk.obey(PlainPicture{}, 1);
    CHECK(told.talk.correction().none());
}

TEST_CASE("what was set for a display comes back, and damaged text is no harm") {
    DisplaySettings const settings{{"HDMI-1", {{10, 130}, 120}}, {"a \"b\" é", {{-5, 100}, 100}}};
    std::string const text = write_display_settings(settings);
    CHECK(read_display_settings(text) == settings);
    CHECK(read_display_settings("[\"A\"]\nbrightness = 900\ncontrast = \"much\"\ntext = -4").at("A") ==
          DisplaySetting{{Correction::most_brightness, 100}, 100});
    for (std::size_t i = 0; i < text.size(); ++i)
        CHECK(read_display_settings(text.substr(0, i)).size() <= settings.size());
    test::TemporaryFolder const folder;
    DisplaySettingFile file(folder.path() / "kept" / "displays.toml");
    CHECK(file.of("HDMI-1") == DisplaySetting{});
    REQUIRE(file.keep("HDMI-1", {{10, 130}, 120}));
    CHECK(DisplaySettingFile(folder.path() / "kept" / "displays.toml").of("HDMI-1") ==
          DisplaySetting{{10, 130}, 120});
}

TEST_CASE("notes that are longer than their room are read in pages, and none of their lines is lost") {
    std::string words;
    for (int i = 0; i < 240; ++i)
        words += " word" + std::to_string(i);
    test::TemporaryFolder const folder;
    folder.write("story.scene",
                 "scene zero: Zero\n  text: Words.\nscene one: One\n  text: Words.\n  note:" + words + "\n");
    Told told(folder.path());
    told.talk.obey(Last{}, 1);
    ConsoleState const state{1, "14:17", "", {1600, 900}, nullptr};
    int const pages = notes_pages(told.talk, state);
    REQUIRE(pages > 1);
    std::string seen;
    for (int page = 0; page < pages; ++page) {
        seen += dump(console_picture(told.talk, state));
        told.talk.obey(NotesDown{}, 1);
    }
    for (int i = 0; i < 240; ++i)
        CHECK(seen.find("word" + std::to_string(i)) != std::string::npos);
    told.talk.obey(First{}, 2);
    told.talk.tick(2.5);
    CHECK(told.talk.notes_scrolled() == 0);
}

TEST_CASE("the times of a rehearsal are those of its steps, and the next one is compared with them") {
    Told told;
    told.talk.obey(ToggleTimer{}, 0);
    told.talk.tick(2);
    told.talk.obey(Next{}, 4);
    told.talk.tick(6);
    told.talk.obey(Next{}, 7);
    told.talk.tick(8);
    Rehearsal const last = Rehearsal::from(told.talk.rehearsal().text());
    CHECK(last.total() == doctest::Approx(8));
    Told again;
    CHECK_FALSE(again.talk.begun_last_time());
    again.talk.compare_with(last);
    CHECK(*again.talk.begun_last_time() == doctest::Approx(0));
    again.talk.obey(GoToStep{2}, 1);
    CHECK(*again.talk.begun_last_time() == doctest::Approx(7));
    CHECK(Rehearsal::from("\n x\na.1 nan\na.1 -4\nb.2 1e999\nc.3").total() == 0);
}

TEST_CASE("a step is spoken as what it brings, the source before the words") {
    Told told;
    auto const place = find_place(told.show.story(), "pourquoi.2");
    REQUIRE(place);
    std::string const spoken = spoken_text(told.show.storyboard(), *place);
    CHECK(spoken.find("conflit") != std::string::npos);
    CHECK(spoken.find("Voix officielle") < spoken.find("conflit"));
    CHECK(spoken.find("refusent") == std::string::npos); // it stood there before
    CHECK(spoken_text(told.show.storyboard(), {place->scene, 0}).find("Pourquoi Musk") != std::string::npos);
}

TEST_CASE("the help speaks the language of the story") {
    for (NamedCommand const& command : named_commands()) {
        CAPTURE(command.name);
        CHECK(help_words(command, "en") == command.does);
        CHECK((help_words(command, "fr-FR") != command.does || command.talk_keys.empty()));
    }
    CHECK(help_keys({"Right", "Down", "N"}) == "→  ↓  N");
}

TEST_CASE("a detour shows the table and comes back to the exact picture") {
    Told told;
    told.go_to("pourquoi.2", 1);
    std::string const before = dump(told.talk.stage_picture(60));
    told.talk.obey(WhoSaysWhat{}, 60);
    CHECK(told.place() == "pourquoi.2");
    CHECK(dump(told.talk.stage_picture(70)) != before);
    CHECK(dump(told.talk.stage_picture(70)).find("viewpoints") != std::string::npos);
    told.talk.obey(Next{}, 70); // whoever presses on comes back first
    CHECK(told.place() == "pourquoi.2");
    told.talk.tick(80);
    CHECK_FALSE(told.talk.in_detour());
    CHECK(dump(told.talk.stage_picture(80)) == before);
}

TEST_CASE("a frozen stage stays as it is; the way back leads to where a jump began") {
    Told told;
    told.go_to("pourquoi.2", 1);
    std::string const before = dump(told.talk.stage_picture(60));
    told.talk.obey(ToggleFreeze{}, 60);
    told.talk.obey(GoToStep{3}, 61);
    CHECK(dump(told.talk.stage_picture(90)) == before);
    told.talk.obey(LeaveMode{}, 91);
    CHECK(dump(told.talk.stage_picture(99)) != before);
    told.talk.obey(ReturnFromJump{}, 100);
    CHECK(told.place() == "pourquoi.2");
    told.talk.obey(ReturnFromJump{}, 101);
    CHECK(step_number(told.show.story(), told.talk.position()) == 3);
}

TEST_CASE("a mistake that is saved during a talk is told on the console, and never on the stage") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("straight.scene", straight_story());
    Told told(file);
    told.talk.obey(GoToStep{4}, 1);
    std::string const before = dump(told.talk.stage_picture(60));
    folder.write("straight.scene", straight_story() + "scene s9: Broken\n  qoute ann: x\n");
    told.talk.replace(test::loaded(file), 60);
    CHECK(dump(told.talk.stage_picture(60)) == before);
    Bindings const bindings(Room::Talk);
    auto const console = dump(console_picture(told.talk, {60, "14:17", "", {1600, 900}, &bindings}));
    CHECK(console.find("straight.scene:") != std::string::npos);
    folder.write("straight.scene", "scene s0: Scene\n  text: Words.\n  step\n  text: New words.\n");
    told.talk.replace(test::loaded(file), 61);
    CHECK(told.place() == "s0.2"); // the nearest place before the one that is gone
    CHECK(dump(told.talk.stage_picture(120)).find("New") != std::string::npos);
}

TEST_CASE("what is typed is found without regard to capitals and accents") {
    Told told;
    told.talk.obey(OpenGoTo{}, 1);
    CHECK(told.talk.field().matches.size() == told.show.story().scenes.size());
    told.talk.type("PRESID");
    REQUIRE(told.talk.field().matches.size() == 1);
    told.talk.accept(2);
    CHECK(told.place() == "presidence.1");
    told.talk.obey(OpenFind{}, 3);
    CHECK(told.talk.field().matches.empty());
    told.talk.type("conflit");
    told.talk.type(" d");
    told.talk.rub_out();
    REQUIRE_FALSE(told.talk.field().matches.empty());
    Match const found = told.talk.field().matches.front();
    CHECK(found.words.find("conflit") != std::string::npos);
    told.talk.accept(4);
    CHECK(told.talk.position() == found.position);
    CHECK(told.talk.way_back()->position == *find_place(told.show.story(), "presidence"));
}

TEST_CASE("displays: the stage goes to the other one, by name or by number, and changes places") {
    Display const laptop{"eDP-1", {0, 0, 1920, 1080}, {0, 30, 1920, 1050}};
    Display const projector{"HDMI-1", {1920, 0, 1280, 720}, {1920, 0, 1280, 720}};
    CHECK(place_windows({laptop}, {}).windows == TalkWindows::One);
    auto const apart = place_windows({laptop, projector}, {});
    CHECK(apart.windows == TalkWindows::Apart);
    CHECK(apart.stage == projector.bounds);
    CHECK(apart.console == laptop.usable);
    CHECK(place_windows({laptop, projector}, {"edp-1", false, false}).stage == laptop.bounds);
    CHECK(place_windows({laptop, projector}, {"0", false, false}).stage == laptop.bounds);
    CHECK(place_windows({laptop, projector}, {"0", false, true}).stage == projector.bounds);
    // A display that went away is no reason to show nothing.
    CHECK(place_windows({laptop, projector}, {"DP-7", false, false}).stage == projector.bounds);
    Display const mirror{"HDMI-1", laptop.bounds, laptop.bounds};
    CHECK(place_windows({laptop, mirror}, {}).windows == TalkWindows::One);
    auto const windows = place_windows({laptop}, {"", true, false});
    CHECK(windows.windows == TalkWindows::SideBySide);
    CHECK(windows.console.x + windows.console.width <= windows.stage.x);
    CHECK(windows.stage.x + windows.stage.width <= 1920);
}

TEST_CASE("every click on the console leads where it says, and its words stay inside") {
    Told told;
    told.go_to("pourquoi.2", 1);
    Bindings const bindings(Room::Talk);
    for (PixelSize const size : {PixelSize{1600, 900}, {1024, 768}, {2560, 1080}}) {
        ConsoleState const state{60, "14:17", "7", size, &bindings};
        DisplayList const console = console_picture(told.talk, state);
        CHECK(console.size == console_size(size));
        std::size_t commands = 0;
        for (double y = 5; y < console.size.height; y += 10)
            for (double x = 5; x < console.size.width; x += 10)
                commands += console_click(told.talk, console, {x, y}).command ? 1U : 0U;
        CHECK(commands > 1000);
    }
}

// Each event is told to a second, far simpler talk: a number, and the rules of a press.
TEST_CASE("no sequence of events leads to a wrong step") {
    test::TemporaryFolder const folder;
    Told told(folder.write("straight.scene", straight_story()));
    Story const& story = told.show.story();
    std::vector<Command> const commands{
        Next{},           Next{},        Next{},         Back{},        First{},          Last{},
        GoToStep{7},      GoToStep{999}, ToggleBlack{},  ToggleWhite{}, ToggleFreeze{},   ToggleTimer{},
        ResetTimer{},     LargerNotes{}, SmallerNotes{}, WhoSaysWhat{}, OpenGoTo{},       OpenFind{},
        ToggleOverview{}, ToggleHelp{},  LeaveMode{},    BeginShow{},   ReturnFromJump{}, Rebuild{},
        SwapDisplays{},   ToggleMotion{}};
    std::mt19937 random(6);
    auto const upto = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    std::size_t const last_step = step_count(story) - 1;
    std::size_t expected = 0;
    std::optional<std::size_t> way_back;
    Seconds now = 0;
    char const* const wanted = std::getenv("FRESQUE_TALK_EVENTS");
    int const events = wanted != nullptr ? std::atoi(wanted) : 20000;
    for (int i = 0; i < events; ++i) {
        now += std::uniform_real_distribution<>(0, 0.4)(random);
        told.talk.tick(now);
        Command const& command = commands[upto(commands.size())];
        bool const detour = told.talk.in_detour();
        std::size_t const before = expected;
        if (std::holds_alternative<Next>(command) && !detour)
            expected = std::min(expected + 1, last_step);
        if (std::holds_alternative<Back>(command) && !detour)
            expected = expected > 0 ? expected - 1 : 0;
        if (std::holds_alternative<First>(command))
            expected = 0;
        if (std::holds_alternative<Last>(command))
            expected = last_step;
        if (auto const* to = std::get_if<GoToStep>(&command))
            expected = std::min(to->number, last_step);
        if (std::holds_alternative<ReturnFromJump>(command) && way_back) {
            expected = *way_back;
            way_back = before;
        }
        bool const jumps = std::holds_alternative<First>(command) || std::holds_alternative<Last>(command) ||
                           std::holds_alternative<GoToStep>(command);
        if (jumps && expected != before)
            way_back = before;
        told.talk.obey(command, now);
        REQUIRE(step_number(story, told.talk.position()) == expected);
        REQUIRE(read_talk(write_talk(told.talk.saved(now))) == told.talk.saved(now));
    }
    told.talk.obey(LeaveMode{}, now);
    CHECK(told.talk.timer().elapsed(now) <= now);
}
