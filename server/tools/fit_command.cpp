// fit: the number that a wished share of players passes.
#include "server/scenario/condition_text.hpp"
#include "server/scenario/render.hpp"
#include "server/study/fit.hpp"
#include "server/tools/command.hpp"
#include "server/tools/files.hpp"
#include "server/tools/output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>

namespace twocircles::tools {

namespace {

struct Options
{
    std::string file, condition, wanted, at;
    std::vector<std::string> players = {"mixed"};
    study::FitOptions how;
    bool json = false;
};

constexpr std::string_view kMixed = "mixed";

// "60%" or ".6"; none if it is neither or nothing that could be wished for.
std::optional<double> share_in(std::string_view text)
{
    const bool percent = text.ends_with('%');
    if (percent) text.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (percent) value /= 100;
    if (!(value > 0 && value < 1)) return std::nullopt;
    return value;
}

std::vector<std::string> player_names()
{
    std::vector<std::string> names{std::string(kMixed)};
    for (const auto style : study::kStyles)
        names.emplace_back(study::name_of(style));
    return names;
}

std::string number(double value)
{
    return fmt::format("{}", value == 0 ? 0.0 : value); // no minus before nothing
}

// The condition with the number where X was.
std::string line_with(std::string text, double value)
{
    const auto is_word = [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != 'X' || (i > 0 && is_word(text[i - 1]))) continue;
        if (i + 1 == text.size() || !is_word(text[i + 1])) return text.replace(i, 1, number(value));
    }
    return text;
}

std::string percent(double share)
{
    return fmt::format("{:.1f} %", 100 * share);
}

std::string to_text(const Options& options, const study::Fit& fit, std::string_view moment)
{
    std::string text = fmt::format("{} games, of which {} came {}:", fit.played, fit.games, moment);
    for (const auto& [style, games] : fit.players)
        text += fmt::format(" {} {}", study::name_of(style), games);
    text += "\nScripted players are not people: look at the number again when people have played.\n\n";
    if (fit.always > 0) text += percent(fit.always) + " pass whatever the number.\n";
    if (fit.never > 0) text += percent(fit.never) + " fail whatever the number.\n";
    if (!fit.problem.empty()) return text + fit.problem + "\n";
    text += fmt::format(
        "Passed by {} of them (95 % interval {} to {}), {} wished:\n\n    when: \"{}\"\n\n",
        percent(fit.passing.value), percent(fit.passing.low), percent(fit.passing.high),
        percent(options.how.wanted), line_with(options.condition, fit.threshold)
    );
    text += fmt::format(
        "With other games of the same players X lies between {:.2f} and {:.2f}, 19 times of 20.\n", fit.low,
        fit.high
    );
    if (fit.nearest)
        text += fmt::format(
            "Many games stand at the same value: on its two sides {} and {} pass, nothing between.\n",
            percent(fit.nearest->first), percent(fit.nearest->second)
        );
    return text;
}

nlohmann::ordered_json to_json(const Options& options, const study::Fit& fit)
{
    auto players = nlohmann::ordered_json::object();
    for (const auto& [style, games] : fit.players)
        players[std::string(study::name_of(style))] = games;
    nlohmann::ordered_json json{
        {"condition", options.condition},
        {"wanted", options.how.wanted},
        {"played", fit.played},
        {"games", fit.games},
        {"players", players},
        {"always", fit.always},
        {"never", fit.never}};
    if (!fit.problem.empty()) {
        json["problem"] = fit.problem;
        return json;
    }
    json["threshold"] = fit.threshold;
    json["interval"] = {fit.low, fit.high};
    json["passing"] = {{"share", fit.passing.value}, {"low", fit.passing.low}, {"high", fit.passing.high}};
    if (fit.nearest) json["nearest_shares"] = {fit.nearest->first, fit.nearest->second};
    json["line"] = line_with(options.condition, fit.threshold);
    return json;
}

void choose_players(Options& options)
{
    const auto given = [&](std::string_view name) {
        return std::find(options.players.begin(), options.players.end(), name) != options.players.end();
    };
    if (given(kMixed)) return;
    std::erase_if(options.how.players, [&](study::Style style) { return !given(study::name_of(style)); });
}

int run(Options& options)
{
    const auto scenario = load_playable(options.file);
    if (!scenario) return kProblemsFound;
    const auto wanted = share_in(options.wanted);
    if (!wanted) return complain("--wanted is a share between 0% and 100%, for example 60%.");
    options.how.wanted = *wanted;
    if (!options.at.empty()) {
        const auto beat = std::find_if(scenario->beats.begin(), scenario->beats.end(), [&](const auto& one) {
            return one.id == options.at;
        });
        if (beat == scenario->beats.end())
            return complain("--at names no beat of this scenario: " + options.at);
        options.how.at = engine::BeatId{static_cast<std::size_t>(beat - scenario->beats.begin())};
    }
    const auto read = scenario::read_open_condition(options.condition, *scenario, "condition");
    if (!read.problems.empty()) {
        std::fputs(scenario::render(read.problems, scenario::Colour::none).c_str(), stderr);
        return kWrongUse;
    }
    if (!read.wrong.empty()) return complain(read.wrong);
    choose_players(options);
    if (const auto bar = progress_bar())
        options.how.workers.progress = [&options, bar](std::size_t done) {
            bar(std::min(1.0, static_cast<double>(done) / static_cast<double>(options.how.games)));
        };
    const auto fit = study::fit(*scenario, {read.condition, read.open}, options.how);
    if (options.json)
        print(to_json(options, fit));
    else
        std::fputs(
            to_text(options, fit, options.at.empty() ? "to an end" : "to " + options.at).c_str(), stdout
        );
    return fit.problem.empty() ? kFine : kProblemsFound;
}

} // namespace

void add_fit(CLI::App& app, Deed& deed)
{
    auto options = std::make_shared<Options>();
    auto* command =
        app.add_subcommand("fit", "The number for a condition that a wished share of players passes");
    command->add_option("FILE", options->file, "The scenario")->required();
    command->add_option("CONDITION", options->condition, "With X for the number: \"loyalty(sam) >= X\"")
        ->required();
    command->add_option("--wanted", options->wanted, "The share that passes, for example 60%")
        ->required()
        ->type_name("SHARE");
    command
        ->add_option(
            "--players", options->players,
            "mixed (all styles, the default) or a style of leading; may be given more than once"
        )
        ->check(CLI::IsMember(player_names()))
        ->allow_extra_args(false)
        ->type_name("STYLE");
    command->add_option("--runs", options->how.games, "Games in all (default 10000)")
        ->check(CLI::Range(std::size_t{10}, std::size_t{10000000}))
        ->type_name("N");
    command->add_option("--at", options->at, "When this beat opens (default: at the end)")->type_name("BEAT");
    command
        ->add_option(
            "--threads", options->how.workers.threads,
            "How many threads (default: all); the result is the same"
        )
        ->check(CLI::Range(1U, 256U))
        ->type_name("N");
    command->add_flag("--json", options->json, "As JSON");
    command->callback([&deed, options] { deed = [options] { return run(*options); }; });
}

} // namespace twocircles::tools
