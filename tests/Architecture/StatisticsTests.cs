using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>The statistics serve any study: the room knows no word of what is studied.</summary>
public sealed partial class StatisticsTests
{
    private const string Room = "src/Parapet.Statistics/";

    [Fact]
    public void Statistics_know_no_word_of_the_domain() =>
        Violations.AssertNone(
            from file in Repository.Files
            where file.StartsWith(Room, StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
            from line in Repository.Text(file).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where DomainWord().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void The_room_is_read_at_all() => Assert.Contains(Room + "Estimates/NestedSample.cs", Repository.Files);

    [Theory]
    [InlineData("public int Leakers { get; }")]
    [InlineData("double[] OfRadars(int count)")]
    [InlineData("/// <summary>Of an option.</summary>")]
    [InlineData("TargetClass kind")]
    public void A_word_of_the_domain_is_found(string line) => Assert.Matches(DomainWord(), line);

    [GeneratedRegex("leaker|raid|threat|target|interceptor|missile|radar|sensor|track|aircraft|catalogue|asset|forces?\\b|connection|options?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex DomainWord();
}
