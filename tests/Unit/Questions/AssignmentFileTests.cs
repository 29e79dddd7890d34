using System.Text;
using CsCheck;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Assignment;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class AssignmentFileTests
{
    [Fact]
    public void ReadsTheBenchmarksFormat()
    {
        var problem = Read("2 3 2\n10\n7\n5.5\n\n0 0 0.5\n0 1 0.25\n0 2 1\n1 0 0\n1 2 .125\n1 1 1e-1\n", out var problems);
        Assert.Empty(problems);
        Assert.Equal([10, 7, 5.5], problem!.Values.ToArray());
        Assert.Equal([2, 2], problem.Rounds.ToArray());
        Assert.Equal([0.5, 1], problem.SurvivalsOf(0).ToArray());
        Assert.Equal([0, 0.875], problem.SurvivalsOf(2).ToArray());
    }

    [Fact]
    public void TellsEveryProblemAtItsLine()
    {
        Assert.Null(Read("2 2 1\n10\n-7\n0 0 0.5\n0 0 0.5\n0 1 1.5\n1 0 NaN\n7 0 0.1\nword\n", out var problems));
        Assert.Equal([0, 3, 5, 6, 7, 8, 9], problems.Select(problem => problem.Line));
        Assert.Contains("weapon 1, target 1", problems[0].Path, StringComparison.Ordinal);
        Assert.Contains("line 4", problems[2].Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2 2\n")]
    [InlineData("0 2 1\n")]
    [InlineData("2000000000 2000000000 1\n")]
    [InlineData("1 1 2000000000\n5\n0 0 1\n")]
    [InlineData("1 3 1\n5\n0 0 1\n")]
    [InlineData("1 1 1\n5\n")]
    public void RefusesWhatIsNotOne(string text)
    {
        Assert.Null(Read(text, out var problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void ManyMissingPairsAreNotAllToldOneByOne()
    {
        Assert.Null(Read("1000 1000 1\n" + string.Concat(Enumerable.Repeat("1\n", 1000)), out var problems));
        Assert.InRange(problems.Length, 1, 101);
    }

    [Fact]
    public void ArbitraryBytesGiveProblemsAndNothingElse() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        var problem = Read(Encoding.Latin1.GetString(bytes), out var problems);
        Assert.Equal(problem is null, problems.Length > 0);
    });

    private static AssignmentProblem? Read(string text, out Problem[] problems)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text, Encoding.Latin1);
            var found = new Problems();
            var problem = AssignmentFile.Read(path, found);
            problems = [.. found.InOrder()];
            return problem;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
