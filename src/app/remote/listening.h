// A socket that listens on one address.
#pragma once

#include "app/remote/endpoint.h"
#include "base/result.h"

#include <utility>

namespace fresque {

// A file descriptor of ours.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }

  private:
    int number_ = -1;
};

struct Listening {
    Descriptor socket;
    Endpoint endpoint; // with the port that it got
};

// Where no port is named: the usual one, else any that is free.
Result<Listening> listen_on(Endpoint endpoint);

} // namespace fresque
