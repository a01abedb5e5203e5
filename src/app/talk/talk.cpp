#include "app/talk/talk.h"

#include "app/talk/pointing.h"
#include "app/talk/projector_card.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr double notes_step = 1.12;
constexpr double smallest_notes = 0.6;
constexpr double largest_notes = 3;
constexpr int brightness_step = 5;
constexpr int contrast_step = 10;
constexpr std::size_t longest_typed = 60; // bytes

bool is_step(Command const& command) {
    return goes_a_step(command) || std::holds_alternative<Choose>(command);
}

bool is_jump(Command const& command) {
    return std::holds_alternative<First>(command) || std::holds_alternative<Last>(command) ||
           std::holds_alternative<GoTo>(command) || std::holds_alternative<GoToStep>(command) ||
           std::holds_alternative<NextScene>(command) || std::holds_alternative<PreviousScene>(command);
}

DisplayList plain_stage(Size size, Color color) {
    DisplayList list;
    list.size = size;
    list.root.items.emplace_back(FillPath{Path::rectangle({0, 0, size.width, size.height}), color});
    return list;
}

std::string curtain_name(Curtain curtain) {
    if (curtain == Curtain::Black)
        return "black";
    return curtain == Curtain::White ? "white" : "open";
}

} // namespace

Talk::Talk(Show& show, std::optional<Seconds> whole) :
    show_(show), whole_(whole), plan_(show.story(), whole) {}

// Each command that is the talk's own; the rest is told to be the windows'.
struct Talk::Obeyer {
    Talk& talk;
    Seconds now;

    bool operator()(ToggleBlack) const { return talk.toggle_curtain(Curtain::Black), true; }
    bool operator()(ToggleWhite) const { return talk.toggle_curtain(Curtain::White), true; }
    bool operator()(ToggleFreeze) const { return talk.toggle_freeze(now), true; }
    bool operator()(ToggleTimer) const {
        talk.timer_.running() ? talk.timer_.pause(now) : talk.timer_.start(now);
        return true;
    }
    bool operator()(ResetTimer) const {
        talk.rehearsal_ = {};
        return talk.timer_.reset(now), true;
    }
    bool operator()(LargerNotes) const {
        talk.notes_scale_ = std::min(largest_notes, talk.notes_scale_ * notes_step);
        return true;
    }
    bool operator()(SmallerNotes) const {
        talk.notes_scale_ = std::max(smallest_notes, talk.notes_scale_ / notes_step);
        return true;
    }
    bool operator()(NotesDown) const { return ++talk.notes_scrolled_, true; }
    bool operator()(NotesUp) const {
        talk.notes_scrolled_ = std::max(0, talk.notes_scrolled_ - 1);
        return true;
    }
    bool operator()(Brighter) const { return correct(brightness_step, 0); }
    bool operator()(Darker) const { return correct(-brightness_step, 0); }
    bool operator()(MoreContrast) const { return correct(0, contrast_step); }
    bool operator()(LessContrast) const { return correct(0, -contrast_step); }
    bool operator()(PlainPicture) const { return talk.correction_ = {}, true; }
    bool correct(int brightness, int contrast) const {
        Correction& set = talk.correction_;
        set.brightness = std::clamp(set.brightness + brightness, -Correction::most_brightness,
                                    Correction::most_brightness);
        set.contrast =
            std::clamp(set.contrast + contrast, Correction::least_contrast, Correction::most_contrast);
        return true;
    }
    bool operator()(TogglePointer) const { return toggle(Pointing::Light); }
    bool operator()(ToggleSpotlight) const { return toggle(Pointing::Spotlight); }
    bool toggle(Pointing pointing) const {
        talk.pointing_ = talk.pointing_ == pointing ? Pointing::Nothing : pointing;
        return true;
    }
    bool operator()(ToggleZoom) const { return talk.zoomed_ = !talk.zoomed_, true; }
    bool operator()(ToggleCard) const { return talk.card_ = !talk.card_, true; }
    bool operator()(OpenGoTo) const { return talk.toggle_panel(Panel::GoTo), true; }
    bool operator()(OpenFind) const { return talk.toggle_panel(Panel::Find), true; }
    bool operator()(ToggleOverview) const { return talk.toggle_panel(Panel::Overview), true; }
    bool operator()(ToggleHelp) const { return talk.toggle_panel(Panel::Help), true; }
    bool operator()(ToggleRemote) const { return talk.toggle_panel(Panel::Remote), true; }
    bool operator()(LeaveMode) const { return talk.leave_mode(now), true; }
    bool operator()(WhoSaysWhat) const {
        if (talk.detour_)
            talk.detour_->go_back(now);
        else
            talk.detour_ = Detour::to_table(talk.show_, now);
        return true;
    }
    bool operator()(ReturnFromJump) const {
        if (talk.way_back_)
            talk.jump(*talk.way_back_, now);
        return true;
    }
    // The windows see to the full screen.
    bool operator()(BeginShow) const {
        talk.curtain_ = Curtain::Open;
        talk.frozen_.reset();
        talk.card_ = false;
        return false;
    }
    // To be asked twice, so that a wrong key ends nothing.
    bool operator()(Quit) const {
        if (talk.panel_ == Panel::Quit)
            return false;
        talk.panel_ = Panel::Quit;
        return true;
    }
    template<typename Other>
    bool operator()(Other const&) const {
        return false;
    }
};

bool Talk::obey(Command const& command, Seconds now) {
    tick(now);
    if (std::visit(Obeyer{*this, now}, command))
        return true;
    if (show_.change_look(command)) {
        look_changed(now);
        return true;
    }
    if (std::holds_alternative<BeginShow>(command))
        return false;
    bool const moves = detour_ || destination(command, show_.story(), show_.journey());
    if (moves && (is_step(command) || is_jump(command)))
        move(command, now);
    return is_step(command) || is_jump(command);
}

void Talk::move(Command const& command, Seconds now) {
    offered_.reset();
    if (panel_ != Panel::Help)
        panel_ = Panel::None;
    if (detour_ && !is_jump(command)) {
        // Whoever presses on during a detour comes back from it first.
        detour_->go_back(now);
        return;
    }
    detour_.reset();
    Journey const from = show_.journey();
    if (!show_.move(command, now))
        return;
    if (is_jump(command))
        way_back_ = from;
    if (!timer_.running() && timer_.elapsed(now) == 0)
        timer_.start(now);
}

void Talk::jump(Journey to, Seconds now) {
    detour_.reset();
    Journey from = show_.journey();
    Course const course = to.position < from.position ? Course::Returning : Course::Onward;
    if (to.position != from.position)
        show_.travel(std::move(to), course, now);
    way_back_ = std::move(from);
}

void Talk::toggle_curtain(Curtain curtain) {
    curtain_ = curtain_ == curtain ? Curtain::Open : curtain;
}

void Talk::toggle_freeze(Seconds now) {
    if (frozen_)
        frozen_.reset();
    else
        frozen_ = std::make_unique<Frozen>(
            Frozen{detour_ ? detour_->stage(now) : show_.stage(now), show_.position()});
}

void Talk::toggle_panel(Panel panel) {
    panel_ = panel_ == panel ? Panel::None : panel;
    field_ = {};
    if (choosing())
        find_matches();
}

void Talk::leave_mode(Seconds now) {
    if (panel_ != Panel::None) {
        panel_ = Panel::None;
        offered_.reset();
    } else if (leave_pointing()) {
        return;
    } else if (curtain_ != Curtain::Open) {
        curtain_ = Curtain::Open;
    } else if (frozen_) {
        frozen_.reset();
    } else if (detour_) {
        detour_->go_back(now);
    }
}

bool Talk::leave_pointing() {
    if (card_)
        return !(card_ = false);
    if (zoomed_)
        return !(zoomed_ = false);
    bool const pointed = pointing_ != Pointing::Nothing;
    pointing_ = Pointing::Nothing;
    return pointed;
}

void Talk::tick(Seconds now) {
    if (position() != noted_) {
        noted_ = position();
        notes_scrolled_ = 0;
    }
    if (Seconds const talked = timer_.tick(now); talked > 0)
        rehearsal_.add(place_name(show_.story(), position()), talked);
    if (detour_ && detour_->over(now))
        detour_.reset();
}

std::optional<Seconds> Talk::begun_last_time() const {
    if (last_time_.empty())
        return std::nullopt;
    return last_time_.before(show_.story(), position());
}

// What was made for the old look goes; what the audience sees stays the same place.
void Talk::look_changed(Seconds now) {
    tick(now);
    detour_.reset();
    if (frozen_)
        frozen_->stage = show_.storyboard().settled_at(frozen_->position);
    if (choosing())
        find_matches();
}

void Talk::set_up(Correction const& correction, double text_scale, Seconds now) {
    correction_ = correction;
    if (show_.scale_text(text_scale))
        look_changed(now);
}

void Talk::resize(PixelSize stage, Seconds now) {
    Size const before = show_.storyboard().viewport().size;
    show_.resize(stage);
    if (show_.storyboard().viewport().size != before)
        look_changed(now);
}

bool Talk::replace(LoadedStory loaded, Seconds now) {
    Story const before = show_.story();
    if (!show_.replace(std::move(loaded)))
        return false;
    plan_ = Plan(show_.story(), whole_);
    if (way_back_)
        way_back_ = relocate_journey(before, *way_back_, show_.story());
    if (frozen_)
        frozen_->position = relocate(before, frozen_->position, show_.story());
    look_changed(now);
    return true;
}

// --- the field -----------------------------------------------------------------------------------------

void Talk::find_matches() {
    field_.matches = panel_ == Panel::Find       ? matching_quotes(show_.story(), field_.typed)
                     : panel_ == Panel::Overview ? every_step(show_.story())
                                                 : matching_scenes(show_.story(), field_.typed);
    field_.chosen = 0;
    if (!field_.typed.empty())
        return;
    // Where nothing is typed, the list begins with where one is.
    for (std::size_t i = 0; i < field_.matches.size(); ++i)
        if (field_.matches[i].position <= position())
            field_.chosen = i;
}

void Talk::type(std::string_view letters) {
    if (!typing() || field_.typed.size() + letters.size() > longest_typed)
        return;
    field_.typed += letters;
    find_matches();
}

void Talk::rub_out() {
    if (!typing() || field_.typed.empty())
        return;
    while (!field_.typed.empty() && (field_.typed.back() & '\xC0') == '\x80')
        field_.typed.pop_back();
    if (!field_.typed.empty())
        field_.typed.pop_back();
    find_matches();
}

void Talk::choose_next(int by) {
    if (field_.matches.empty())
        return;
    auto const last = static_cast<std::ptrdiff_t>(field_.matches.size()) - 1;
    field_.chosen = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(field_.chosen) + by, 0, last));
}

void Talk::choose_line(std::size_t line, Seconds now) {
    if (line >= field_.matches.size())
        return;
    field_.chosen = line;
    accept(now);
}

void Talk::accept(Seconds now) {
    if (panel_ == Panel::Resume && offered_) {
        SavedTalk const saved = *offered_;
        return resume(saved, now);
    }
    if (!choosing() || field_.matches.empty())
        return;
    Position const to = field_.matches[field_.chosen].position;
    panel_ = Panel::None;
    if (to != position())
        move(GoTo{to}, now);
}

// --- what the audience sees ----------------------------------------------------------------------------

DisplayList Talk::picture_of_place(Seconds now) const {
    if (frozen_)
        return paint(frozen_->stage);
    return paint(detour_ ? detour_->stage(now) : show_.stage(now));
}

DisplayList Talk::stage_picture(Seconds now) const {
    Size const size = show_.storyboard().viewport().size;
    if (curtain_ == Curtain::Black)
        return plain_stage(size, {0, 0, 0, 255});
    if (curtain_ == Curtain::White)
        return plain_stage(size, {255, 255, 255, 255});
    if (card_)
        return projector_card(size, show_.faces());
    DisplayList list = picture_of_place(now);
    if (zoomed_)
        zoom_in(list, pointer_);
    // Where the stage came close, the place under the mouse stays under the mouse.
    if (pointing_ == Pointing::Light)
        add_light(list, pointer_, show_.theme());
    if (pointing_ == Pointing::Spotlight)
        add_spotlight(list, pointer_);
    return list;
}

bool Talk::moving(Seconds now) const {
    return show_.moving(now) || (detour_ && detour_->moving(now));
}

// --- across a crash ------------------------------------------------------------------------------------

SavedTalk Talk::saved(Seconds now) const {
    SavedTalk saved;
    Story const& story = show_.story();
    saved.place = place_name(story, position());
    for (Turn const& turn : show_.journey().turns)
        saved.turns.push_back(place_name(story, turn.from) + " " + story.scenes[turn.scene].id);
    // A tenth of a second is as exact as it is written.
    saved.elapsed = std::round(timer_.elapsed(now) * 10) / 10;
    saved.running = timer_.running();
    saved.curtain = curtain_name(curtain_);
    return saved;
}

void Talk::offer(SavedTalk saved) {
    offered_ = std::move(saved);
    panel_ = Panel::Resume;
}

void Talk::resume(SavedTalk const& saved, Seconds now) {
    Story const& story = show_.story();
    Journey to{first(story)};
    if (auto const place = find_place(story, saved.place))
        to.position = *place;
    for (std::string const& turn : saved.turns) {
        std::size_t const space = turn.find(' ');
        auto const from = find_place(story, turn.substr(0, space));
        auto const scene = find_place(story, space < turn.size() ? turn.substr(space + 1) : "");
        if (from && scene)
            to.turns.push_back({*from, scene->scene});
    }
    panel_ = Panel::None;
    offered_.reset();
    show_.go_to(std::move(to));
    timer_.set(saved.elapsed, now);
    saved.running ? timer_.start(now) : timer_.pause(now);
    curtain_ = saved.curtain == "black"   ? Curtain::Black
               : saved.curtain == "white" ? Curtain::White
                                          : Curtain::Open;
}

void Talk::tell(Notice notice, Seconds now) {
    notice_ = std::move(notice);
    told_ = now;
}

} // namespace fresque
