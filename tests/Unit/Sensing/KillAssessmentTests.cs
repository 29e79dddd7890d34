using Parapet.Messages;
using Parapet.Sensing.Assessment;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class KillAssessmentTests
{
    private static readonly TrackNumber Track = new(new(4), 17);

    [Theory]
    [InlineData(true, 0.95)]
    [InlineData(false, 0.2)]
    public void Both_errors_come_as_often_as_described(bool killed, double declaredKilled)
    {
        const int Count = 4000;
        var assessment = Assessment(missDeclaredKill: 0.2, killDeclaredMiss: 0.05);
        var declared = Enumerable.Range(0, Count).Count(i => Report(assessment, i, killed).DeclaredKilled);
        Assert.Equal(declaredKilled, declared / (double)Count, 4 * Math.Sqrt(declaredKilled * (1 - declaredKilled) / Count));
    }

    [Fact]
    public void Without_errors_it_is_the_truth_and_always_late()
    {
        var assessment = Assessment(0, 0);
        foreach (var killed in new[] { true, false })
        {
            Assert.Equal(new(new(5), new(2), Track, killed, Instant.FromSeconds(106)), Report(assessment, 5, killed));
        }
    }

    private static KillReport Report(KillAssessment assessment, int engagement, bool killed) =>
        assessment.Assess(new(engagement), new(2), Track, killed, Instant.FromSeconds(100), new(1, 0));

    private static KillAssessment Assessment(double missDeclaredKill, double killDeclaredMiss) => new(new()
    {
        Delay = Duration.FromSeconds(6),
        MissDeclaredKill = Ratio.Of(missDeclaredKill),
        KillDeclaredMiss = Ratio.Of(killDeclaredMiss),
    });
}
