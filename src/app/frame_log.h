// The frame log: how long each phase of each drawn frame took, and which of these times were exceeded
// how often.
//
//     frames.begin_frame();
//     { PhaseTimer const timer(&frames, FramePhase::Display); … }
#pragma once

#include "base/seconds.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class FramePhase : std::uint8_t {
    Evaluate, // the moment into a stage
    Display,  // the stage into a display list
    Build,    // the display list into draw lists
    Raster,   // draw lists into pixels, or into a graphics card's commands
    Present,  // pixels into the window
};
inline constexpr std::size_t frame_phase_count = 5;

std::string_view name_of(FramePhase phase);

class FrameLog {
  public:
    void begin_frame();
    void add(FramePhase phase, Seconds taken);
    std::size_t frames() const { return frames_.size(); }

    // A line for each frame, in milliseconds, divided by tabs; the first line names the columns.
    std::string table() const;
    // Percentiles of each phase and of the whole frame; and the processor time of all threads, which
    // says more than the clock where the machine is busy with something else.
    std::string summary() const;

  private:
    struct Frame {
        std::array<Seconds, frame_phase_count> phases{};
        std::clock_t begun = 0; // processor time of all threads
        std::clock_t ended = 0;

        Seconds total() const;
        Seconds processor() const { return static_cast<double>(ended - begun) / CLOCKS_PER_SEC; }
    };

    std::vector<Frame> frames_;
};

// Adds the time from here to the end of its block. Without a log it does nothing.
class PhaseTimer {
  public:
    PhaseTimer(FrameLog* log, FramePhase phase) : log_(log), phase_(phase) {
        if (log_ != nullptr)
            begun_ = Clock::now();
    }
    ~PhaseTimer() {
        if (log_ != nullptr)
            log_->add(phase_, std::chrono::duration<double>(Clock::now() - begun_).count());
    }
    PhaseTimer(PhaseTimer const&) = delete;
    PhaseTimer& operator=(PhaseTimer const&) = delete;

  private:
    using Clock = std::chrono::steady_clock;

    FrameLog* log_;
    FramePhase phase_;
    Clock::time_point begun_;
};

} // namespace fresque
