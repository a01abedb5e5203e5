#include "app/frame_log.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("percentiles are values that were measured, and so many are not above them") {
    FrameLog log;
    for (int i = 1; i <= 200; ++i) { // in no order
        log.begin_frame();
        log.add(FramePhase::Raster, (i * 77 % 201) / 1000.0);
        log.add(FramePhase::Raster, 0.5); // twice in one frame: together
    }
    std::string const said = log.summary();
    CAPTURE(said);
    CHECK(said.find("200 frames, milliseconds\n") == 0);
    CHECK(said.find("\nraster      600.000  690.000  698.000  700.000\n") != std::string::npos);
    CHECK(said.find("\npaint         0.000    0.000    0.000    0.000\n") != std::string::npos);
    CHECK(said.find("\ntotal       600.000  690.000  698.000  700.000\n") != std::string::npos);
}

TEST_CASE("the table has a line for each frame") {
    FrameLog log;
    log.begin_frame();
    log.add(FramePhase::Evaluate, 0.00125);
    log.begin_frame();
    log.add(FramePhase::Present, 0.002);
    std::string const table = log.table();
    CAPTURE(table);
    CHECK(table.find("frame\tevaluate\tpaint\tbuild\traster\tpresent\ttotal\tprocessor\n") == 0);
    CHECK(table.find("\n1\t1.250\t0.000\t0.000\t0.000\t0.000\t1.250\t") != std::string::npos);
    CHECK(table.find("\n2\t0.000\t0.000\t0.000\t0.000\t2.000\t2.000\t") != std::string::npos);
}

TEST_CASE("without a log nothing is timed, without a frame nothing is told") {
    { PhaseTimer const timer(nullptr, FramePhase::Display); }
    CHECK(FrameLog().summary() == "no frame was drawn\n");
    CHECK(FrameLog().frames() == 0);
}
