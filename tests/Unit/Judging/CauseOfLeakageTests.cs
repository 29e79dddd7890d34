using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
using Xunit;

namespace Parapet.Tests.Unit.Judging;

/// <summary>What stands in the way of an upper tier is told by its kind: too far, turned elsewhere, or out of the envelope.</summary>
public sealed class CauseOfLeakageTests
{
    private static readonly TruthNumber Target = new(0);

    [Theory]
    [InlineData(new[] { ShotConstraint.StandsTooFar }, FirstCause.StandsTooFar)]
    [InlineData(new[] { ShotConstraint.StandsTooFar, ShotConstraint.OutsideSector }, FirstCause.NeverInSector)]
    [InlineData(new[] { ShotConstraint.OutsideSector, ShotConstraint.OutOfEnvelope, ShotConstraint.StandsTooFar }, FirstCause.NeverInSector)]
    [InlineData(new[] { ShotConstraint.OutOfEnvelope, ShotConstraint.StandsTooFar }, FirstCause.OutOfEnvelope)]
    [InlineData(new[] { ShotConstraint.NotIdentified, ShotConstraint.StandsTooFar }, FirstCause.StandsTooFar)]
    [InlineData(new[] { ShotConstraint.OutsideSector, ShotConstraint.NoEngagementRadar }, FirstCause.OutOfEnvelope)]
    public void The_constraint_nearest_to_a_launch_is_the_cause(ShotConstraint[] refusals, FirstCause cause)
    {
        var causes = new CauseOfLeakage(1);
        causes.Confirmed(Target);
        foreach (var refusal in refusals)
        {
            causes.Refused(Target, refusal);
        }

        Assert.Equal(cause, causes.Of(Target));
    }
}
