// Windows come and go while another thread wakes whoever waits for an event. Without outlive_late_wakeups()
// the display server's answer to a wake-up that comes too late ends the process. WITHOUT as an argument shows
// it.
#include "app/wakeups.h"

#include <SDL.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <random>
#include <string_view>
#include <thread>

namespace {

void wake(std::atomic<bool> const& goes_on) {
    std::minstd_rand random(1);
    while (goes_on) {
        fresque::push_event(SDL_USEREVENT);
        std::this_thread::sleep_for(std::chrono::microseconds(300 + random() % 3000));
    }
}

void open_and_close() {
    constexpr int events = 6;
    constexpr int milliseconds = 5;
    SDL_Window* const window = SDL_CreateWindow("wakeups", 0, 0, 300, 200, SDL_WINDOW_SHOWN);
    SDL_Event event;
    for (int i = 0; i < events; ++i)
        SDL_WaitEventTimeout(&event, milliseconds);
    SDL_DestroyWindow(window);
}

// The display is opened again, as after Ctrl+L.
bool begin_video(bool outlives) {
    fresque::HeldWakeups const held;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    if (outlives)
        fresque::outlive_late_wakeups();
    return SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
}

} // namespace

int main(int count, char** arguments) {
    constexpr Uint32 milliseconds = 8000;
    constexpr int windows_of_display = 20;
    bool const outlives = count < 2 || std::string_view(arguments[1]) != "WITHOUT";
    std::atomic<bool> goes_on = true;
    if (SDL_InitSubSystem(SDL_INIT_EVENTS) != 0)
        return 1;
    std::thread waker([&goes_on] { wake(goes_on); });
    int windows = 0;
    for (Uint32 const begin = SDL_GetTicks(); SDL_GetTicks() - begin < milliseconds; ++windows) {
        if (windows % windows_of_display == 0 && !begin_video(outlives))
            return 1;
        open_and_close();
    }
    goes_on = false;
    waker.join();
    SDL_Quit(); // which reads the last answers
    std::printf("%d windows came and went, and no wake-up ended the program\n", windows);
}
