using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Benchmarks;
using Parapet.Tracking.Keeping;

namespace Parapet.Cli.Arguments;

/// <summary>What scenes are timed, how often and how large.</summary>
internal sealed class BenchOptions
{
    private readonly Argument<string?> _scene = new("scene")
    {
        Description = $"One of {string.Join(", ", BenchQuestion.Scenes)}; all of them without it, which takes a while.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int?> _turns = new("--turns") { Description = "Times that each case is timed; 3 without it." };
    private readonly Option<int?> _replications = new("--replications") { Description = "study: raids of the default study; 4 without it." };
    private readonly Option<int?> _aircraft = new("--aircraft") { Description = "radars: how many fly, 1000 without it; scaling: the most, 2000; movers: 1000, 3000 and 10000." };
    private readonly Option<int?> _radars = new("--radars") { Description = "radars: how many look, 16 without it; scaling: the most, 100." };
    private readonly Option<int?> _interceptors = new("--interceptors") { Description = "radars: the most rounds in the air in the second case; 200 without it, 0 for no second case." };
    private readonly Option<string?> _keeper = new("--keeper") { Description = "radars, scaling: nearest-neighbour (without it) or multi-hypothesis." };
    private readonly Option<string?> _seconds = new("--seconds") { Description = "radars, scaling: time simulated; 677 without it." };

    /// <summary>Options of some scenes only.</summary>
    private IEnumerable<Option> OfSome => [_replications, _aircraft, _radars, _interceptors, _keeper, _seconds];

    public void AddTo(Command command)
    {
        command.Arguments.Add(_scene);
        command.Options.Add(_turns);
        foreach (var option in OfSome)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is asked; without meaning where it adds to the problems.</summary>
    public BenchQuestion Read(ParseResult parsed, Problems problems)
    {
        var question = new BenchQuestion(parsed.GetValue(_scene))
        {
            Turns = Count(_turns, 1, 1_000) ?? 3,
            Replications = Count(_replications, 1, 10_000) ?? 4,
            Aircraft = Count(_aircraft, 1, 100_000),
            Radars = Count(_radars, 1, 400),
            Interceptors = Count(_interceptors, 0, 10_000) ?? 200,
            Keeper = KeeperOf(parsed.GetValue(_keeper), problems),
            FlightTime = Duration.FromSeconds(NumberArgument.Read(_seconds.Name, parsed.GetValue(_seconds), 677, 60, 7_200, "s", problems)),
        };
        question.Check(OfSome.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name), problems);
        return question;

        int? Count(Option<int?> option, int least, int most)
        {
            if (parsed.GetValue(option) is not { } count || (count >= least && count <= most))
            {
                return parsed.GetValue(option);
            }

            problems.Add(new(option.Name, 0, "", $"found '{count}'", FormattableString.Invariant($"a whole number in [{least}, {most}]")));
            return null;
        }
    }

    private static TrackKeeperKind KeeperOf(string? given, Problems problems)
    {
        switch (given)
        {
            case null or "nearest-neighbour":
                return TrackKeeperKind.NearestNeighbour;
            case "multi-hypothesis":
                return TrackKeeperKind.MultiHypothesis;
            default:
                problems.Add(new("--keeper", 0, "", $"found '{given}'", "nearest-neighbour, multi-hypothesis"));
                return default;
        }
    }
}
