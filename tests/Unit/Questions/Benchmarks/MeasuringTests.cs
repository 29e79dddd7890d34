using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Cli.Arguments;
using Parapet.Questions.Benchmarks;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Benchmarks;

/// <summary>What figures are made of, and what is refused.</summary>
public sealed class MeasuringTests
{
    private static readonly BenchOptions Options = new();

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.2)]
    public void The_exponent_of_a_power_is_found(double power)
    {
        (double, double)[] points = [.. new[] { 1.0, 4, 16, 36, 100 }.Select(count => (count, 3e-4 * Math.Pow(count, power)))];
        Assert.Equal(power, PowerLaw.Exponent(points), 1e-12);
    }

    [Theory]
    [InlineData(new[] { 3.0 }, 3)]
    [InlineData(new[] { 5.0, 1, 3 }, 3)]
    [InlineData(new[] { 5.0, 1, 3, 4 }, 3.5)]
    public void The_median_stands_in_the_middle(double[] values, double median)
    {
        var turns = new Turns([.. values]);
        Assert.Equal((median, values.Min(), values.Max()), (turns.Median, turns.Least, turns.Greatest));
        Assert.Equal(-median, turns.Select(value => -value).Median);
    }

    [Fact]
    public void The_names_told_are_those_of_the_scenes() => Assert.Equal(BenchQuestion.Made, BenchQuestion.Scenes);

    [Fact]
    public void Thread_time_counts_work_and_not_sleep()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the clock of one thread is Linux's");
        var begun = ThreadClock.Seconds;
        Thread.Sleep(300);
        var slept = ThreadClock.Seconds - begun;
        Assert.InRange(slept, 0, 0.1);
        while (ThreadClock.Seconds - begun < 0.15)
        {
        }
    }

    [Theory]
    [InlineData("bench nothing", "scene", "study, radars, movers, scaling, start, dis, footprint")]
    [InlineData("bench radars --keeper best", "--keeper", "nearest-neighbour, multi-hypothesis")]
    [InlineData("bench radars --turns 0", "--turns", "a whole number in [1, 1000]")]
    [InlineData("bench scaling --radars 401", "--radars", "a whole number in [1, 400]")]
    [InlineData("bench radars --seconds 1", "--seconds", "a number in [60, 7200] s")]
    [InlineData("bench start --aircraft 5", "--aircraft", "with radars, movers, scaling")]
    [InlineData("bench radars --replications 5", "--replications", "with study")]
    public void What_makes_no_sense_is_refused_with_what_is_allowed(string command, string place, string allowed)
    {
        var problem = Assert.Single(Read(command).Problems.InOrder()).ToString();
        Assert.StartsWith(place, problem, StringComparison.Ordinal);
        Assert.Contains(allowed, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bench radars --turns many")]
    [InlineData("bench radars --aircraft 2.5")]
    public void What_is_no_whole_number_is_not_taken(string command) => Assert.NotEmpty(CommandLine.Problems(Root().Parse(command)));

    [Fact]
    public void What_makes_sense_is_asked()
    {
        var (question, problems) = Read("bench radars --aircraft 2000 --radars 9 --interceptors 0 --turns 5 --seconds 90 --keeper multi-hypothesis");
        Assert.Empty(problems.InOrder());
        Assert.Equal(
            new BenchQuestion("radars") { Aircraft = 2_000, Radars = 9, Interceptors = 0, Turns = 5, FlightTime = Duration.FromSeconds(90), Keeper = TrackKeeperKind.MultiHypothesis },
            question);
    }

    private static (BenchQuestion Question, Problems Problems) Read(string line)
    {
        var problems = new Problems();
        return (Options.Read(Root().Parse(line), problems), problems);
    }

    private static RootCommand Root()
    {
        var command = new Command("bench");
        Options.AddTo(command);
        return [command];
    }
}
