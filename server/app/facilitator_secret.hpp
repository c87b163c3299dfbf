// The facilitator's secret of a server that was given none: drawn once, kept in the data folder for its owner
// alone, so that it is the same after a restart. Easy to read out: three groups of four letters.
#pragma once

#include "server/engine/result.hpp"

#include <filesystem>
#include <string>

namespace twocircles::app {

struct FacilitatorSecret
{
    std::string text;
};

FacilitatorSecret draw_facilitator_secret();

// The folder must exist. The error is a sentence that names the file.
engine::Result<FacilitatorSecret, std::string> keep_facilitator_secret(const std::filesystem::path& folder);

} // namespace twocircles::app
