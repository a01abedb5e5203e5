// A pipe by which a thread that waits for sockets is woken from another.
#pragma once

#include "app/remote/listening.h"

namespace fresque {

class WakePipe {
  public:
    Result<Done> open();
    // The end to wait for.
    int end() const { return read_.number(); }
    void wake();
    void drain();

  private:
    Descriptor read_;
    Descriptor write_;
};

} // namespace fresque
