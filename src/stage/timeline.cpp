#include "stage/timeline.h"

#include "stage/viewport.h"
#include "story/value_forms.h"

#include <algorithm>
#include <charconv>

namespace fresque {

namespace {

constexpr std::size_t most_in_proportion = 64; // more have no room to tell it
constexpr double nearest_milestones = 64;      // stage units

// The whole number at the beginning of a text.
int number_at(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Those without a date stand evenly between their neighbours; before the first and behind the last date
// there is nothing to go by.
bool fill_gaps(std::vector<std::optional<double>>& places) {
    if (!places.front() || !places.back())
        return false;
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i])
            continue;
        std::size_t next = i;
        while (!places[next])
            ++next;
        double const before = *places[i - 1];
        places[i] = before + (*places[next] - before) / static_cast<double>(next - i + 1);
    }
    return true;
}

// What is too near moves on; what is then beyond the end moves back.
void keep_apart(std::vector<double>& places, double nearest) {
    double const apart = std::min(nearest, 1 / static_cast<double>(places.size() - 1));
    for (std::size_t i = 1; i < places.size(); ++i)
        places[i] = std::max(places[i], places[i - 1] + apart);
    places.back() = std::min(places.back(), 1.0);
    for (std::size_t i = places.size() - 1; i-- > 0;)
        places[i] = std::min(places[i], places[i + 1] - apart);
}

double inset_of(double width) {
    return std::min(120.0, width / 12);
}

std::vector<double> places_of(Story const& story, Milestones const& list, double width) {
    if (story.timeline != "proportional" || list.size() < 2 || list.size() > most_in_proportion)
        return {};
    std::vector<std::string_view> dates;
    for (std::size_t i = 0; i < list.size(); ++i)
        dates.push_back(list[i].when);
    return places_in_proportion(dates, nearest_milestones / (width - 2 * inset_of(width)));
}

} // namespace

std::optional<double> years_of(std::string_view date) {
    if (!is_date(date))
        return std::nullopt;
    double years = number_at(date);
    if (date.size() > 4)
        years += (number_at(date.substr(5)) - 1) / 12.0;
    if (date.size() > 7)
        years += (number_at(date.substr(8)) - 1) / 372.0;
    return years;
}

std::vector<double> places_in_proportion(std::vector<std::string_view> const& dates, double nearest) {
    std::vector<std::optional<double>> years;
    for (std::string_view const date : dates)
        years.push_back(years_of(date));
    if (dates.size() < 2 || !fill_gaps(years))
        return {};
    double const first = *years.front();
    double const span = *years.back() - first;
    std::vector<double> places;
    for (auto const& year : years) {
        if (span <= 0 || (!places.empty() && (*year - first) / span < places.back()))
            return {};
        places.push_back((*year - first) / span);
    }
    keep_apart(places, nearest);
    return places;
}

double thread_y(Size stage) {
    return stage.height - 70;
}

Timeline::Timeline(Position position, Story const& story, Size stage) :
    story_(story),
    list_(story),
    y_(thread_y(stage)),
    left_(stage_margin),
    right_(stage.width - stage_margin),
    places_(places_of(story, list_, right_ - left_)),
    current_(list_.at(position.scene)),
    position_(position) {}

double Timeline::x(std::size_t milestone) const {
    double const inset = inset_of(right_ - left_);
    if (list_.size() < 2)
        return left_ + inset;
    double const even = static_cast<double>(milestone) / static_cast<double>(list_.size() - 1);
    return mix(left_ + inset, right_ - inset, places_.empty() ? even : places_[milestone]);
}

double Timeline::end_of(std::size_t milestone) const {
    return is_last(milestone) ? right_ : x(milestone + 1);
}

double Timeline::reach() const {
    if (!current_)
        return left_;
    std::size_t const i = *current_;
    Ending const ending = is_last(i) ? Ending::AtTheLastStep : Ending::AtTheNext;
    return mix(x(i), end_of(i), progress_in(story_, list_[i], position_, ending));
}

std::string Timeline::label(std::size_t i) const {
    Milestone const milestone = list_[i];
    bool const current = current_ == i;
    std::string text(milestone.when.empty() && current ? milestone.title : milestone.when);
    if (current && !milestone.when.empty() && !milestone.title.empty())
        text.append(" · ").append(milestone.title);
    return text;
}

} // namespace fresque
