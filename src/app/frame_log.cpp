#include "app/frame_log.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace fresque {

namespace {

constexpr std::array<std::string_view, frame_phase_count> names{"evaluate", "paint", "build", "raster",
                                                                "present"};

std::string milliseconds(Seconds value, char const* form) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), form, value * 1000);
    return text.data();
}

// The least value that `part` of all values do not exceed.
Seconds percentile(std::vector<Seconds> const& sorted, double part) {
    auto const rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size())));
    return sorted[std::clamp(rank, std::size_t{1}, sorted.size()) - 1];
}

std::string summary_row(std::string_view name, std::vector<Seconds> values) {
    std::sort(values.begin(), values.end());
    std::string row = std::string(name) + std::string(10 - name.size(), ' ');
    for (double const part : {0.5, 0.95, 0.99, 1.0})
        row += milliseconds(percentile(values, part), "%9.3f");
    return row + '\n';
}

} // namespace

std::string_view name_of(FramePhase phase) {
    return names[static_cast<std::size_t>(phase)];
}

void FrameLog::begin_frame() {
    Frame frame;
    frame.begun = frame.ended = std::clock();
    frames_.push_back(frame);
}

void FrameLog::add(FramePhase phase, Seconds taken) {
    if (frames_.empty())
        begin_frame();
    frames_.back().phases[static_cast<std::size_t>(phase)] += taken;
    frames_.back().ended = std::clock();
}

Seconds FrameLog::Frame::total() const {
    return std::accumulate(phases.begin(), phases.end(), 0.0);
}

std::string FrameLog::table() const {
    std::string text = "frame";
    for (auto const name : names)
        text += '\t' + std::string(name);
    text += "\ttotal\tprocessor\n";
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        text += std::to_string(i + 1);
        for (Seconds const value : frames_[i].phases)
            text += milliseconds(value, "\t%.3f");
        text += milliseconds(frames_[i].total(), "\t%.3f");
        text += milliseconds(frames_[i].processor(), "\t%.3f") + '\n';
    }
    return text;
}

std::string FrameLog::summary() const {
    if (frames_.empty())
        return "no frame was drawn\n";
    std::string text = std::to_string(frames_.size()) + " frames, milliseconds\n";
    text += "               50 %     95 %     99 %      max\n";
    auto const row = [&](std::string_view name, auto value) {
        std::vector<Seconds> values;
        for (Frame const& frame : frames_)
            values.push_back(value(frame));
        text += summary_row(name, std::move(values));
    };
    for (std::size_t i = 0; i < names.size(); ++i)
        row(names[i], [i](Frame const& frame) { return frame.phases[i]; });
    row("total", [](Frame const& frame) { return frame.total(); });
    row("processor", [](Frame const& frame) { return frame.processor(); });
    return text;
}

} // namespace fresque
