using System.Globalization;
using System.Text;
using CsCheck;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;
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

    /// <summary>The same problem as people write it down; all of it is read.</summary>
    [Theory]
    [InlineData("2 2 3\n10\n7\n0 0 0.5\n0 1 0.25\n1 0 0\n1 1 1\n")]
    [InlineData("2 2 3\r\n10\r\n7\r\n0 0 0.5\r\n0 1 0.25\r\n1 0 0\r\n1 1 1")]
    [InlineData("\t2\t2\t3\t\n10\n7\n0\t0\t0.5\n0\t1\t0.25\n1\t0\t0\n1\t1\t1\n\n\n")]
    [InlineData("2 2 3\n1e1\n7.0e+0\n0 0 5E-1\n0 1 +.25\n1 0 0.0\n1 1 1.000\n")]
    [InlineData("2.0 2.0 3.0\n10\n7\n0.0 0.0 0.5\n0.0 1.0 0.25\n1.0 0.0 0\n1.0 1.0 1\n")]
    [InlineData("2 2 3\n10 7\n0 0 0.5\n0 1 0.25\n1 0 0\n1 1 1\n")]
    [InlineData("2 2 3 10 7 0 0 0.5 0 1 0.25 1 0 0 1 1 1")]
    [InlineData("2\n2\n3\n10\n7\n0 0 0.5 0 1 0.25\n1 0 0 1 1 1\n")]
    [InlineData("# raid of May\n2 2 3 # size\n10\n7\n\n# pairs\n0 0 0.5\n0 1 0.25\n1 0 0\n1 1 1\n")]
    [InlineData("2,2,3\n10\n7\n0,0,0.5\n0,1,0.25\n1,0,0\n1,1,1\n")]
    [InlineData("2, 2, 3\n10\n7\n0, 0, 0.5\n0, 1, 0.25\n1, 0, 0\n1, 1, 1,\n")]
    [InlineData("2;2;3\n10\n7\n0;0;0.5\n0;1;0.25\n1;0;0\n1;1;1\n")]
    [InlineData("2 2 3\n10\n7\n1 1 1\n1 0 0\n0 1 0.25\n0 0 0.5\n")]
    public void ReadsHarmlessVariants(string text)
    {
        foreach (var encoding in new Encoding[] { Encoding.Latin1, new UTF8Encoding(true), Encoding.Unicode })
        {
            var problem = Read(text, out var problems, encoding);
            Assert.Empty(problems);
            Assert.Equal([10, 7], problem!.Values.ToArray());
            Assert.Equal([3, 3], problem.Rounds.ToArray());
            Assert.Equal([0.5, 1], problem.SurvivalsOf(0).ToArray());
            Assert.Equal([0.75, 0], problem.SurvivalsOf(1).ToArray());
        }
    }

    /// <summary>A comma for a point would make two numbers of one: it is refused at its place.</summary>
    [Theory]
    [InlineData("1 2 1\n10\n7\n0 0 0,5\n0 1 0,25\n", 4)]
    [InlineData("1 2 1\n10,5\n7\n0 0 0.5\n0 1 0.25\n", 2)]
    [InlineData("1.5 2 1\n10\n7\n0 0 0.5\n0 1 0.25\n", 1)]
    [InlineData("1 2 1\n10\n7\n0 0 0.5\n0 1.5 0.25\n", 5)]
    public void RefusesWhatCouldMeanTwoThings(string text, int line)
    {
        Assert.Null(Read(text, out var problems));
        Assert.Contains(problems, problem => problem.Line == line);
    }

    [Fact]
    public void ManyMissingPairsAreNotAllToldOneByOne()
    {
        Assert.Null(Read("1000 1000 1\n" + string.Concat(Enumerable.Repeat("1\n", 1000)), out var problems));
        Assert.InRange(problems.Length, 1, 101);
    }

    [Theory]
    [InlineData("1 2 1\n1e308\n1e308\n0 0 0.5\n0 1 0.25\n", 3)]
    [InlineData("1 1 1\n5\n0 0 0.5\n0 0 0.5\n", 4)]
    [InlineData("1 1 1\n5\n0 0 0.5 0\n", 3)]
    [InlineData("10001 9999 1\n", 1)]
    [InlineData("101 1 100\n", 1)]
    public void TellsWhatIsTooMuch(string text, int line)
    {
        Assert.Null(Read(text, out var problems));
        Assert.Contains(problems, problem => problem.Line == line);
    }

    [Fact]
    public void ReadsNumbersAcrossTheEndsOfItsBuffers()
    {
        var stream = new RandomSource(Seed: 5, Replication: 0).Stream(Purpose.Test, 0);
        double[] probabilities = [.. Enumerable.Range(0, 200 * 150).Select(_ => stream.NextUniform())];
        var pairs = probabilities.Select((probability, pair) => FormattableString.Invariant($"{pair / 150} {pair % 150} {probability:R}\r\n"));
        var problem = Read("200 150 1\r\n" + string.Concat(Enumerable.Repeat("7\r\n", 150)) + string.Concat(pairs), out var problems);
        Assert.Empty(problems);
        Assert.All(Enumerable.Range(0, probabilities.Length), pair => Assert.Equal(1 - probabilities[pair], problem!.SurvivalsOf(pair % 150)[pair / 150]));
    }

    [Fact]
    public void PlainNumbersAreTheNearestOnes() => Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 15]).Sample((digits, point) =>
    {
        var text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(point, '0');
        text = text.Insert(text.Length - point, ".");
        Assert.True(AssignmentNumbers.TryRead(text, out var number));
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), number);
    });

    [Theory]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("12-")]
    public void RefusesWhatIsNoNumber(string text) => Assert.False(AssignmentNumbers.TryRead(text, out _));

    [Fact]
    public void StoppedWhileItIsReadItSaysThatNothingWasFound()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "1 1 1\n5\n0 0 0.5\n");
            var found = new Problems();
            var question = new AssignQuestion(path) { Gap = Ratio.Of(0), Limit = Duration.FromSeconds(10) };
            Assert.Null(question.Answer(found, new CancellationToken(canceled: true)));
            Assert.Contains("stopped while it was read", Assert.Single(found.InOrder()).Found, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ArbitraryBytesGiveProblemsAndNothingElse() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        var problem = Read(Encoding.Latin1.GetString(bytes), out var problems);
        Assert.Equal(problem is null, problems.Length > 0);
    });

    private static AssignmentProblem? Read(string text, out Problem[] problems, Encoding? encoding = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text, encoding ?? Encoding.Latin1);
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
