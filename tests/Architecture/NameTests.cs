using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

public sealed partial class NameTests
{
    [Fact]
    public void No_type_is_named_after_nothing_in_particular() =>
        Violations.AssertNone(
            from project in Repository.Projects
            from type in project.Assembly.Types
            where EmptyWord().IsMatch(type)
            select $"{project.Name}: {type}");

    [Theory]
    [InlineData("TrackManager")]
    [InlineData("MathUtils")]
    [InlineData("TargetInfo")]
    [InlineData("PlotProcessor")]
    [InlineData("Helpers")]
    public void An_empty_word_is_found(string name) => Assert.Matches(EmptyWord(), name);

    [GeneratedRegex("(Manager|Helper|Util|Utility|Utilities|Info|Processor)s?$")]
    private static partial Regex EmptyWord();
}
