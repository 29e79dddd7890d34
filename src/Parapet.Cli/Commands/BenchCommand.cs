using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Benchmarks;
using Parapet.Tracking.Keeping;

namespace Parapet.Cli.Commands;

/// <summary>Times the program on this machine.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var scene = new Argument<string?>("scene") { Description = $"One of {string.Join(", ", BenchQuestion.Scenes)}; all of them without it, which takes a while.", Arity = ArgumentArity.ZeroOrOne };
        var turns = new Option<string?>("--turns") { Description = "Times that each case is timed; 3 without it." };
        var replications = new Option<string?>("--replications") { Description = "study: raids of the default study; 4 without it." };
        var aircraft = new Option<string?>("--aircraft") { Description = "radars: how many fly, 1000 without it; scaling: the most, 2000; movers: 1000, 3000 and 10000." };
        var radars = new Option<string?>("--radars") { Description = "radars: how many look, 16 without it; scaling: the most, 100." };
        var interceptors = new Option<string?>("--interceptors") { Description = "radars: rounds in the air in the second case; 200 without it, 0 for no second case." };
        var keeper = new Option<string?>("--keeper") { Description = "radars, scaling: nearest-neighbour (without it) or multi-hypothesis." };
        var seconds = new Option<string?>("--seconds") { Description = "radars, scaling: time simulated; 677 without it." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of the tables." };
        var command = new Command("bench", Help.WithExamples(
            "Times the program on this machine: processor time, with the workload and the accuracy that go with it.",
            "parapet bench study",
            "parapet bench radars --aircraft 2000 --interceptors 0 --turns 1",
            "parapet bench radars --keeper multi-hypothesis --json"))
        {
            scene, turns, replications, aircraft, radars, interceptors, keeper, seconds, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var question = new BenchQuestion(parsed.GetValue(scene))
            {
                Turns = Count(turns, 3, 1, 1_000),
                Replications = Count(replications, 4, 1, 10_000),
                Aircraft = parsed.GetValue(aircraft) is null ? null : Count(aircraft, 1, 1, 100_000),
                Radars = parsed.GetValue(radars) is null ? null : Count(radars, 1, 1, 400),
                Interceptors = Count(interceptors, 200, 0, 10_000),
                Keeper = KeeperOf(parsed.GetValue(keeper), problems),
                FlightTime = Duration.FromSeconds(NumberArgument.Read("--seconds", parsed.GetValue(seconds), 677, 30, 7_200, "s", problems)),
            };
            Option<string?>[] particular = [replications, aircraft, radars, interceptors, keeper, seconds];
            foreach (var (option, scenes) in question.Unheeded(particular.Where(option => parsed.GetValue(option) is not null).Select(option => option.Name)))
            {
                problems.Add(new(option, 0, "", $"found with scene '{question.Scene}'", $"with {scenes}"));
            }

            return Task.Run(() => Run(question, problems, parsed.GetValue(json), cancellation), CancellationToken.None);

            int Count(Option<string?> option, int without, int least, int most) =>
                (int)NumberArgument.Read(option.Name, parsed.GetValue(option), without, least, most, "", problems);
        });
        return command;
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

    private static int Run(BenchQuestion question, Problems problems, bool json, CancellationToken cancellation)
    {
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        BenchAnswer? answer;
        try
        {
            answer = ProgressDisplay.Show("Timing", progress => question.Answer(problems, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; what was timed so far is not told.");
            return ExitCode.Interrupted;
        }

        if (answer is null)
        {
            return Complaint.Print(problems);
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            BenchTables.Print(answer);
        }

        return ExitCode.Done;
    }
}
