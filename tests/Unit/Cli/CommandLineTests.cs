using Parapet.Cli;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run --replications many", "--replications: found 'many'; a whole number")]
    [InlineData("run --replications 1", "--replications: 1; 2 or more is allowed")]
    [InlineData("run --seed -1", "--seed: found '-1'; a whole number from 0 on")]
    [InlineData("run --threads 0", "--threads: 0; 1 or more is allowed")]
    public void ANumberThatIsNoneIsToldApartFromOneThatIsNotAllowed(string line, string expected) =>
        Assert.Equal([expected], CommandLine.Problems(CommandLine.Root().Parse(line)));

    [Theory]
    [InlineData("--out", "run", "anatolia", "--out", "")]
    [InlineData("--shards", "merge", "anatolia", "--shards", "")]
    [InlineData("study", "run", "")]
    public void An_empty_text_is_told_with_the_option_that_it_was_given_to(string named, params string[] line) =>
        Assert.Contains($"{named}: found an empty text; a value", CommandLine.Problems(CommandLine.Root().Parse(line)));

    /// <summary>What is kept of a sweep is of the study as it stands; whatever would change that is refused, not passed over.</summary>
    [Theory]
    [InlineData("--replications 6", "--replications")]
    [InlineData("--seed 3 --figures claimed", "--seed, --figures")]
    [InlineData("--with perfect-iff --without terrain", "--with, --without")]
    [InlineData("--journals none --verify --profile", "--journals, --verify, --profile")]
    public void A_sweep_is_of_the_study_as_it_stands(string options, string named)
    {
        Assert.Equal([$"--robustness sweeps the study as it stands, without {named}."], CommandLine.Problems(CommandLine.Root().Parse($"run --robustness {options}")));
        Assert.Empty(CommandLine.Problems(CommandLine.Root().Parse("run anatolia --robustness --threads 2 --out x --terrain none --json")));
    }

    /// <summary>So is an analysis of the disputed figures, whose explorations mean nothing without it.</summary>
    [Theory]
    [InlineData("--sensitivity --seed 3 --figures claimed", "--sensitivity explores the study as it stands, without --seed, --figures.")]
    [InlineData("--sensitivity --quick", "--sensitivity explores the study as it stands, without --quick.")]
    [InlineData("--explorations 16", "--explorations goes with --sensitivity alone.")]
    [InlineData("--sensitivity --explorations 3", "--explorations: 3; 8 or more is allowed")]
    public void An_analysis_is_of_the_study_as_it_stands(string options, string told)
    {
        Assert.Equal([told], CommandLine.Problems(CommandLine.Root().Parse($"run {options}")));
        Assert.Empty(CommandLine.Problems(CommandLine.Root().Parse("run anatolia --sensitivity --explorations 16 --threads 2 --out x --terrain none --json")));
    }

    [Fact]
    public async Task What_nobody_foresaw_is_told_in_a_line_with_how_to_report_it()
    {
        var errors = new StringWriter();
        var code = await CommandLine.Net(() => Task.FromException<int>(new AggregateException(new KeyNotFoundException("no\n'x'"))), errors);
        var lines = errors.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Equal(2, code);
        Assert.Equal(2, lines.Length);
        Assert.Equal("error: a value that the computation breaks at (KeyNotFound: no 'x') [unknown]", lines[0]);
        Assert.Contains("please report both lines", lines[1], StringComparison.Ordinal);
        Assert.Equal(130, await CommandLine.Net(() => Task.FromCanceled<int>(new(canceled: true)), errors));
    }
}
