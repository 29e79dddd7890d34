using Parapet.Catalogue.Reading;
using Parapet.Questions.Benchmarks;
using Parapet.Questions.Benchmarks.Radars;
using Parapet.Questions.Inputs;
using Parapet.Questions.Running;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Benchmarks;

/// <summary>Every scene, small: that it does the work that it says, and well. How long it takes is nobody's matter here.</summary>
public sealed class BenchSceneTests
{
    private static readonly BenchQuestion Small = new(Scene: null) { Turns = 2, Aircraft = 40, Radars = 4, Interceptors = 10, FlightTime = Duration.FromSeconds(150), Replications = 2 };

    [Fact]
    public void The_radars_scene_scans_tracks_and_fires_as_much_as_it_should()
    {
        var cases = Measure(new RadarsScene(), Small);
        Assert.Equal(["40 aircraft, 4 radars, nearest neighbour", "40 aircraft, 4 radars, nearest neighbour, 10 interceptors"], cases.Select(one => one.Case));
        Assert.All(cases, one =>
        {
            // One scan in ten seconds of each radar, from its own phase on.
            Assert.InRange(Value(one, "scans"), 4 * 13, 4 * 15);
            Assert.InRange(Value(one, "completeness of the picture"), 0.5, 1);
            Assert.InRange(Value(one, "ambiguity"), 1, 1.3);
            Assert.InRange(Value(one, "spuriousness"), 0, 0.3);
            Assert.InRange(Value(one, "position error, root mean square"), 10, 2_000);
            Assert.InRange(one.Figures.Where(figure => figure.Kind == FigureKind.Share).Sum(figure => figure.Value), 0.9, 1.0001);
            Assert.All(one.Rivals, rival => Assert.False(rival.InThisRun));
        });
        Assert.DoesNotContain(cases[0].Figures, figure => figure.Name.StartsWith("rounds", StringComparison.Ordinal));
        Assert.InRange(Value(cases[1], "rounds launched"), 5, 40);
        Assert.InRange(Value(cases[1], "rounds in the air, the most"), 3, 10);
        Assert.InRange(Value(cases[1], "rounds that reached their target, of those that ended"), 0.5, 1);
    }

    [Fact]
    public void Speed_is_that_of_the_turns_and_none_of_it_is_barred_but_at_the_sizes_that_bars_are_for()
    {
        var one = Measure(new RadarsScene(), Small with { Interceptors = 0 }).Single();
        var (taken, times) = (Figure(one, "processor time"), Figure(one, "times real time"));
        Assert.Equal(2, one.Turns);
        Assert.True(taken.Low > 0 && taken.Low <= taken.Value && taken.Value <= taken.High);
        Assert.Equal(150 / taken.High!.Value, times.Low!.Value, 1e-9);
        Assert.DoesNotContain(one.Figures, figure => figure.AtLeast is not null || figure.AtMost is not null);
        Assert.Equal(80, FieldBars.TimesRealTime(new(1_000, 16, default)));
    }

    [Fact]
    public void States_of_entities_are_read_and_written_without_garbage()
    {
        var cases = Measure(new DisScene(), Small);
        Assert.Equal(["144 bytes", "176 bytes, 2 articulated parts"], cases.Select(one => one.Case));
        Assert.All(cases, one =>
        {
            Assert.Equal((0, 0), (Value(one, "allocated for each that is read"), Value(one, "allocated for each that is written")));
            Assert.Equal(20, Figure(one, "read a second").AtLeast);
            Assert.All(one.Rivals, rival => Assert.False(rival.InThisRun));
        });
    }

    [Fact]
    public void Movers_move()
    {
        var cases = Measure(new MoversScene(), Small);
        Assert.Equal(["40 aircraft", "40 interceptors"], cases.Select(one => one.Case));

        // Ten minutes at fifty hertz, and no more than a tenth of a metre between velocities and the way flown in a second.
        Assert.Equal(40 * 600 * 50, Value(cases[0], "updates of a turn"));
        Assert.InRange(Value(cases[0], "greatest departure of the way flown from the velocity told"), 0, 0.1);

        // Rounds that meet aircraft from ahead, 40 km off, take some thirty seconds and reach them.
        Assert.InRange(Value(cases[1], "updates of a turn"), 40 * 15 * 50, 40 * 80 * 50);
        Assert.InRange(Value(cases[1], "share that reached its target"), 0.9, 1);
    }

    [Fact]
    public void Scaling_climbs_its_ladders_and_fits_every_stage()
    {
        var cases = Measure(new ScalingScene(), Small with { Turns = 1, FlightTime = Duration.FromSeconds(60) });
        Assert.Equal(
            ["10 aircraft, 4 radars, nearest neighbour", "30 aircraft, 4 radars, nearest neighbour", "40 aircraft, 1 radars, nearest neighbour", "40 aircraft, 4 radars, nearest neighbour", "exponents in aircraft", "exponents in radars"],
            cases.Select(one => one.Case));
        Assert.All(cases.TakeLast(2), one =>
        {
            Assert.Contains("all, whole ladder", one.Figures.Select(figure => figure.Name));
            Assert.Contains("track, upper half", one.Figures.Select(figure => figure.Name));
            Assert.All(one.Figures, figure => Assert.True(double.IsFinite(figure.Value) && figure.AtMost == 1.1));
        });
    }

    [Fact]
    public void The_study_is_counted_as_it_is_run()
    {
        var cases = Measure(new StudyScene("identification-2003"), Small with { Turns = 1 });
        var one = cases[0];
        Assert.EndsWith("runs of 2 raids, one thread", one.Case, StringComparison.Ordinal);
        var asked = new RunQuestion("identification-2003") { Terrain = TerrainLayers.ShippedAlone, Replications = 2 };
        var work = asked.Prepare(new Problems())!.Runner(asked.Settings).Work(1, TestContext.Current.CancellationToken);
        Assert.InRange(work.Runs, 2, 100);
        Assert.Equal((double)work.Scans / work.Runs, Value(one, "scans, a run"));
        Assert.InRange(Value(one, "looks at targets near and large enough to bring a plot, a run"), Value(one, "scans, a run"), 1e6);
        Assert.InRange(Value(one, "plots, a run"), 10, 1e6);
        Assert.InRange(Value(one, "track updates and misses, a run"), 10, 1e6);
        Assert.InRange(Value(one, "completeness of pictures, of all options"), 0.05, 1);
        var stages = one.Figures.Where(figure => figure.Kind == FigureKind.Share).Sum(figure => figure.Value);
        Assert.Equal(stages, Value(one, "thread time a run"), 1e-9 * stages);
        Assert.Equal(Environment.ProcessorCount > 1 ? 2 : 1, cases.Count);
    }

    [Fact]
    public void The_program_starts_and_tells_its_help()
    {
        var one = Measure(new StartScene(script: null), Small with { Turns = 1 }).Single();
        Assert.InRange(Value(one, "lines of help"), 20, 500);
        Assert.InRange(Value(one, "by the clock on the wall"), 0.01, 60);
    }

    [Fact]
    public void Footprints_tell_their_areas()
    {
        var one = Measure(new FootprintScene(["thaad"], ["ballistic-1000"], "an-tpy-2-forward"), Small with { Turns = 1 }).Single();
        Assert.Equal(2, Value(one, "footprints"));
        Assert.InRange(Value(one, "thaad against ballistic-1000, by itself"), 80_000, 140_000);
    }

    [Fact]
    public void What_is_given_up_is_told_so()
    {
        using var given = new CancellationTokenSource();
        given.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => (Small with { Scene = "radars" }).Answer(new Problems(), null, given.Token));
    }

    [Fact]
    public void Progress_ends_at_all_of_it()
    {
        var told = new List<double>();
        (Small with { Scene = "radars", Turns = 1, FlightTime = Duration.FromSeconds(60) }).Answer(new Problems(), told.Add, TestContext.Current.CancellationToken);
        Assert.Equal([0.25, 0.5, 0.75, 1], told);
    }

    private static IReadOnlyList<MeasuredCase> Measure(IBenchScene scene, BenchQuestion question)
    {
        var (problems, steps) = (new Problems(), 0);
        var cases = scene.Measure(question, problems, () => steps++, TestContext.Current.CancellationToken);
        Assert.Empty(problems.InOrder());
        Assert.Equal(scene.Steps(question), steps);
        return cases;
    }

    private static double Value(MeasuredCase one, string name) => Figure(one, name).Value;

    private static BenchFigure Figure(MeasuredCase one, string name) => Assert.Single(one.Figures, figure => figure.Name == name);
}
