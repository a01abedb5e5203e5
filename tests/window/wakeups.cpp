// Windows come and go while another thread wakes whoever waits for an event. Without outlive_late_wakeups()
// the display server's answer to a wake-up that comes too late ends the process. WITHOUT as an argument shows
// it.
#include "app/x_errors.h"

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
        SDL_Event event{};
        event.type = SDL_USEREVENT;
        SDL_PushEvent(&event);
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

} // namespace

int main(int count, char** arguments) {
    constexpr Uint32 milliseconds = 8000;
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return 1;
    if (count < 2 || std::string_view(arguments[1]) != "WITHOUT")
        fresque::outlive_late_wakeups();
    std::atomic<bool> goes_on = true;
    std::thread waker([&goes_on] { wake(goes_on); });
    int windows = 0;
    for (Uint32 const begin = SDL_GetTicks(); SDL_GetTicks() - begin < milliseconds; ++windows)
        open_and_close();
    goes_on = false;
    waker.join();
    SDL_Quit();
    std::printf("%d windows came and went, and no wake-up ended the program\n", windows);
}
