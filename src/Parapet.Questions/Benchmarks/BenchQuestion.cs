using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Benchmarks.Radars;
using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Benchmarks;

/// <summary>How fast the program is on this machine.</summary>
/// <param name="Scene">The name of a scene; null for all of them.</param>
public sealed record BenchQuestion(string? Scene)
{
    private static readonly ImmutableArray<IBenchScene> All =
    [
        new StudyScene("anatolia"),
        new RadarsScene(),
        new MoversScene(),
        new ScalingScene(),
        new StartScene(StartScript.Find()),
        new DisScene(),
        new FootprintScene(["s-500", "thaad"], ["ballistic-1000", "ballistic-3000"], "an-tpy-2-forward"),
    ];

    /// <summary>Names of all scenes. By themselves, so that the help need not load what the scenes are made of.</summary>
    public static ImmutableArray<string> Scenes => ["study", "radars", "movers", "scaling", "start", "dis", "footprint"];

    /// <summary>How often each case is timed; 1 or more.</summary>
    public int Turns { get; init; } = 3;

    /// <summary>Of the default study; 1 or more.</summary>
    public int Replications { get; init; } = 4;

    /// <summary>Aircraft, 1 or more; null for as many as each scene has by itself. Of scaling: the most.</summary>
    public int? Aircraft { get; init; }

    /// <summary>Rotating radars, 1 or more; null for as many as each scene has by itself. Of scaling: the most.</summary>
    public int? Radars { get; init; }

    /// <summary>Rounds in the air in the second case of the radars' scene; 0 leaves it out.</summary>
    public int Interceptors { get; init; } = 200;

    /// <summary>Of every radar of the radars' scene.</summary>
    public TrackKeeperKind Keeper { get; init; }

    /// <summary>Of the aircraft before the radars.</summary>
    public Duration FlightTime { get; init; } = Duration.FromSeconds(677);

    /// <summary>Adds a problem where there is no such scene, and for each option that none of the scenes asked for heeds.</summary>
    /// <param name="given">Names of the options of some scenes that were given.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public void Check(IEnumerable<string> given, Problems problems)
    {
        if (Asked().IsEmpty)
        {
            problems.Add(new("scene", 0, "", $"found '{Scene}'", string.Join(", ", Scenes)));
            return;
        }

        foreach (var option in given.Where(option => !Asked().Any(scene => scene.Options.Contains(option))))
        {
            var heeding = All.Where(scene => scene.Options.Contains(option)).Select(scene => scene.Name);
            problems.Add(new(option, 0, "", $"found with scene '{Scene}'", $"with {string.Join(", ", heeding)}"));
        }
    }

    /// <summary>Times the scenes; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1; null where nobody looks.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public BenchAnswer? Answer(Problems problems, Action<double>? progress, CancellationToken cancellation)
    {
        Check([], problems);
        if (!problems.None)
        {
            return null;
        }

        var (asked, done) = (Asked(), 0);
        var steps = asked.Sum(scene => scene.Steps(this));
        var measured = asked.Select(scene => new MeasuredScene(scene.Name, scene.Meaning, scene.Measure(this, problems, Step, cancellation))).ToImmutableArray();
        return problems.None ? new(measured) : null;

        void Step() => progress?.Invoke((double)++done / steps);
    }

    /// <summary>Names of the scenes that there are.</summary>
    internal static IEnumerable<string> Made => All.Select(scene => scene.Name);

    private ImmutableArray<IBenchScene> Asked() => Scene is null ? All : [.. All.Where(scene => scene.Name == Scene)];
}
