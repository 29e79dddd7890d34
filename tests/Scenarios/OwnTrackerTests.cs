using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>
/// The built-in tracker behind the seam, as an assembly brings it, gives a raid the same bits; a plain one of another program
/// makes tracks of the same plots, so that nothing differs before them.
/// </summary>
public sealed class OwnTrackerTests
{
    private const string Example = "OwnTracker";
    private const string Program = "plain_tracker.py";

    private static readonly OwnModel Tracker = new() { Program = ["python3", Program] };

    [Fact]
    public void An_assembly_that_brings_the_built_in_tracker_changes_no_bit() =>
        Assert.Null(OwnModelRuns.FirstDifference(Example, 2, option => option with { Tracker = new() { Assembly = "bin/Release/net10.0/OwnTracker.dll" } }));

    /// <summary>A scan and the tracks of it are one step.</summary>
    [Fact]
    public void A_tracker_of_another_program_differs_in_its_tracks_first() =>
        Assert.Equal(Stage.Sense, OwnModelRuns.FirstDifference(Example, 1, option => option with { Tracker = Tracker })?.Step.Stage);

    [Fact]
    public void Threads_change_no_bit_of_a_program()
    {
        var one = OwnModelRuns.Runner(Example, option => option with { Tracker = Tracker }).Digests(1, 2);
        var two = OwnModelRuns.Runner(Example, option => option with { Tracker = Tracker }).Digests(2, 2);
        Assert.Null(one.Zip(two).Select(pair => DigestLog.FirstDifference(pair.First, pair.Second)).FirstOrDefault(difference => difference is not null));
    }

    /// <summary>What the tracks of a blind tracker bring about: nothing is fired at all.</summary>
    [Fact]
    public void Posts_act_on_the_tracks_of_the_program_and_on_no_others() => OwnModelRuns.Changed(
        Example, Program, "return [track.told() for track in self.tracks]", "return []", folder =>
        {
            var digests = OwnModelRuns.Runner(Example, option => option with { Tracker = Tracker }, folder).Digests(1, 2);
            Assert.All(digests.Chunk(2), pair =>
            {
                Assert.Contains(pair[0].Steps, step => step.Stage == Stage.Launch);
                Assert.DoesNotContain(pair[1].Steps, step => step.Stage == Stage.Launch);
            });
        });
}
