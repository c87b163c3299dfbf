#include "client/app/previewed_file.hpp"

#include "server/app/preview.hpp"

#include <chrono>
#include <utility>

namespace twocircles::client::app {

namespace {

twocircles::app::PreviewOptions
options_of(const CommandLine& line, const model::Settings& settings, bool by_script)
{
    twocircles::app::PreviewOptions options;
    options.file = line.preview->file;
    options.stage.at = line.preview->at;
    options.stage.sets = line.preview->sets;
    options.stage.flags = line.preview->flags;
    options.stage.no_flags = line.preview->no_flags;
    options.path = line.preview->path;
    options.seat = line.preview->seat;
    options.seed = line.seed;
    options.script = line.script.empty() && by_script ? "situational" : line.script;
    options.pace = by_script ? "instant" : settings.pace;
    options.untimed = settings.untimed;
    options.player_name = settings.name;
    return options;
}

} // namespace

struct PreviewedFile::Inside
{
    Inside(const CommandLine& line, const model::Settings& settings, bool by_script)
        : preview(options_of(line, settings, by_script)), file(line.preview->file.filename().string())
    {}

    Step step(twocircles::app::Preview::News news)
    {
        Step made;
        made.port = news.port;
        made.token = std::move(news.token);
        made.shown.file = file;
        made.shown.saves = news.saves;
        for (auto& problem : news.problems)
            made.shown.problems.push_back(
                {problem.line, problem.column, std::move(problem.excerpt), std::move(problem.message),
                 std::move(problem.suggestion)}
            );
        made.shown.problems_text = std::move(news.problems_text);
        made.shown.lost = std::move(news.lost);
        made.shown.news = ++told;
        return made;
    }

    twocircles::app::Preview preview;
    std::string file;
    std::optional<Step> first;
    std::size_t told = 0;
};

PreviewedFile::PreviewedFile(const CommandLine& line, const model::Settings& settings, bool by_script)
    : inside_(std::make_unique<Inside>(line, settings, by_script))
{}

PreviewedFile::~PreviewedFile() = default;

std::string PreviewedFile::open()
{
    auto opened = inside_->preview.open();
    if (!opened.ok()) return opened.error();
    inside_->first = inside_->step(std::move(opened).value());
    return {};
}

std::optional<PreviewedFile::Step> PreviewedFile::first()
{
    return std::exchange(inside_->first, std::nullopt);
}

std::optional<PreviewedFile::Step> PreviewedFile::look(const std::string& token)
{
    auto news = inside_->preview.look(std::chrono::steady_clock::now(), token);
    if (!news) return std::nullopt;
    return inside_->step(std::move(*news));
}

const std::filesystem::path& PreviewedFile::folder() const
{
    return inside_->preview.folder();
}

} // namespace twocircles::client::app
