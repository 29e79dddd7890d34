using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>The table of planted faults fits the sources of today; planting them is the work of eng/plant-faults.</summary>
public sealed partial class FaultTableTests
{
    private const int Fewest = 200;
    private const string Topic = "validate ";

    private static readonly string[][] Faults =
    [
        .. from line in Repository.Text("eng/planted-faults.tsv").Split('\n')
           where line.Length > 0 && line[0] != '#'
           select line.Split('\t'),
    ];

    [Fact]
    public void There_are_enough_of_them_each_with_its_own_name()
    {
        Assert.All(Faults, fault => Assert.Equal(5, fault.Length));
        Assert.InRange(Faults.Select(fault => fault[0]).Distinct().Count(), Fewest, Faults.Length);
        Assert.Equal(Faults.Length, Faults.Select(fault => fault[0]).Distinct().Count());
    }

    [Fact]
    public void The_old_text_of_each_stands_once_in_its_file() =>
        Violations.AssertNone(
            from fault in Faults
            let times = Repository.Files.Contains(fault[1]) ? Repository.Text(fault[1]).Split(fault[2]).Length - 1 : 0
            where times != 1 || fault[2] == fault[3]
            select $"eng/planted-faults.tsv: {fault[0]}: \"{fault[2]}\" occurs {times} times in {fault[1]}; once is needed, and another text in its place");

    [Fact]
    public void Whoever_should_see_one_exists()
    {
        var classes = (
            from file in Repository.Files
            where file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith("Tests.cs", StringComparison.Ordinal)
            from Match match in ClassName().Matches(Repository.Text(file))
            select match.Groups[1].Value).ToHashSet();
        Violations.AssertNone(
            from fault in Faults
            from seer in fault[4].Split(", ")
            where seer.StartsWith(Topic, StringComparison.Ordinal)
                ? !Directory.Exists(Path.Combine(Repository.Root, "validation", seer[Topic.Length..]))
                : !classes.Contains(seer)
            select $"eng/planted-faults.tsv: {fault[0]}: no {seer}");
    }

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex ClassName();
}
