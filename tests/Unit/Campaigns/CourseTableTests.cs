using System.Collections.Immutable;
using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Reports.Answers;
using Parapet.Reports.Tables.Results;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>Means over raids of what still stands, by hand.</summary>
public sealed class CourseTableTests
{
    private const int Draws = 8;

    /// <summary>In every second raid the second option loses 6 of 8 channels in the tenth minute, else 2 in the fourth; nobody else loses any.</summary>
    [Fact]
    public void Shares_kept_and_the_loss_of_half_are_means_over_raids()
    {
        var findings = Findings(outcome => outcome.Option == 1 ? outcome.Replication % 2 == 0 ? (10, 2) : (4, 6) : null);
        var row = Assert.Single(findings.Course!.Rows, row => row.Option == 1 && row.Quantity == CourseQuantity.Channels);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], findings.Course.Minutes);
        Assert.Equal(8, row.Start.Mean, 1e-12);
        Assert.Equal([1, 1, 1, 1, .. Enumerable.Repeat((1 + 0.75) / 2, 6), .. Enumerable.Repeat((0.25 + 0.75) / 2, 3)], row.Kept.Select(kept => Math.Round(kept.Mean, 12)));
        Assert.Equal(0.5, row.Halved.Mean, 1e-12);
        Assert.Equal(10, row.HalvedAt.Mean, 1e-12);
        Assert.All(findings.Course.Rows.Where(other => other.Option != 1 && other.Quantity == CourseQuantity.Channels), other => Assert.Equal(0, other.Halved.Mean));
        Assert.DoesNotContain(findings.Course.Rows, other => other.Quantity == CourseQuantity.Coverage);
        Assert.DoesNotContain(findings.Course.Rows, other => findings.Study.Options[other.Option].Role is OptionRole.Floor);
    }

    [Fact]
    public void The_sentence_tells_who_loses_half_of_it_and_when()
    {
        var told = CourseSentence.Of(Findings(outcome => outcome.Option == 1 ? outcome.Replication % 2 == 0 ? (10, 2) : (4, 6) : null));
        Assert.StartsWith("“S-400, isolated” loses half of its target channels in 50 % of raids (", told, StringComparison.Ordinal);
        Assert.Contains("after 10.0 min in the mean of these", told, StringComparison.Ordinal);
        Assert.EndsWith("options lose so much in no raid.", told, StringComparison.Ordinal);
        var none = CourseSentence.Of(Findings(_ => null));
        Assert.StartsWith($"No option loses half of its target channels in any of {Draws} raids (at most 32.0 % at 95 %)", none, StringComparison.Ordinal);
    }

    /// <summary>Twelve minutes: thirteen moments of each of three curves of every run; a run of 50 h has a moment every half hour.</summary>
    [Theory]
    [InlineData(12, 13, 1)]
    [InlineData(3_000, 101, 30)]
    public void The_table_has_a_row_for_each_moment_and_no_more_than_it_says(int minutes, int moments, int width)
    {
        var findings = Findings(_ => null, minutes);
        var keys = ResultTables.All.Single(table => table.Name == "course").Keys(findings).Select(key => key.Split(" | ")).ToArray();
        Assert.Equal(findings.Study.Outcomes.Count * 3 * moments, keys.Length);
        Assert.Equal(["Channels", "Shots", "Worth"], keys.Select(key => key[3]).Distinct().Order());
        Assert.Equal(Enumerable.Range(0, moments).Select(moment => width * moment), keys.Select(key => int.Parse(key[^1], CultureInfo.InvariantCulture)).Distinct().Order());
    }

    [Theory]
    [InlineData(CourseQuantity.Shots, "shots at the end of its course")]
    [InlineData(CourseQuantity.Worth, "worth falls from")]
    public void A_course_that_ends_elsewhere_than_the_counts_is_refused(CourseQuantity quantity, string problem)
    {
        var made = Followed(_ => null, 12);
        Assert.Empty(made.Validate());
        foreach (var more in (double[])[-1, 1])
        {
            var wrong = made with { Outcomes = [.. made.Outcomes.Select(outcome => outcome with { Course = Ending(outcome.Course, quantity, more) })] };
            Assert.Contains(wrong.Validate(), found => found.Contains(problem, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_study_that_nobody_followed_tells_nothing()
    {
        var findings = StudyFindings.From(SyntheticStudy.Create(Draws, 1));
        Assert.Null(findings.Course);
        Assert.Equal("", CourseSentence.Of(findings));
    }

    private static StudyFindings Findings(Func<ReplicationOutcome, (int Minute, int Left)?> loss, int minutes = 12) => StudyFindings.From(Followed(loss, minutes));

    private static StudyResult Followed(Func<ReplicationOutcome, (int Minute, int Left)?> loss, int minutes)
    {
        var made = SyntheticStudy.Create(Draws, 1);
        return made with { Outcomes = [.. made.Outcomes.Select(outcome => outcome with { Course = Course(outcome, loss(outcome)) with { Minutes = minutes } })] };
    }

    /// <summary>The last step of a quantity comes to more.</summary>
    private static RunCourse Ending(RunCourse course, CourseQuantity quantity, double more)
    {
        var last = course.Steps.Index().Last(step => step.Item.Quantity == quantity).Index;
        return course with { Steps = course.Steps.SetItem(last, course.Steps[last] with { Value = course.Steps[last].Value + more }) };
    }

    private static RunCourse Course(ReplicationOutcome outcome, (int Minute, int Left)? loss)
    {
        var hit = outcome.AssetsHit.Sum(asset => asset.Value);
        ImmutableArray<CourseStep> steps =
        [
            new(CourseQuantity.Worth, -1, 0, 100), new(CourseQuantity.Worth, -1, 11, 100 - hit), new(CourseQuantity.Channels, -1, 0, 8),
            .. loss is { } lost ? (CourseStep[])[new(CourseQuantity.Channels, -1, lost.Minute, lost.Left)] : [],
            new(CourseQuantity.Shots, 0, 0, outcome.RoundsFired + outcome.RoundsLeft), new(CourseQuantity.Shots, 0, 12, outcome.RoundsLeft),
        ];
        return new(12, steps);
    }
}
