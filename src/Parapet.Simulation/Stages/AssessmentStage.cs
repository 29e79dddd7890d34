using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Sensing.Assessment;

namespace Parapet.Simulation.Stages;

/// <summary>Assess: when the last round of an engagement has ended, its result is judged, late and with both kinds of error.</summary>
internal sealed class AssessmentStage(World world)
{
    private readonly KillAssessment _assessment = new(world.Scenario.KillAssessment);

    /// <summary>A round of the engagement ended, or those that were left will not leave. After the last one the result is to be judged, if any left.</summary>
    public void Settle(Engagement engagement, Instant now)
    {
        if (engagement.IsOver && engagement.AnyLeft)
        {
            engagement.Ended = now;
            world.Agenda.Note(now + world.Scenario.KillAssessment.Delay, Stage.Assess, Subject.Of(engagement.Order.Engagement));
        }
    }

    /// <summary>A fighter's missile ended: its result is judged as any.</summary>
    public void Settle(AirWeaponShot shot, Instant now) =>
        world.Agenda.Note(now + world.Scenario.KillAssessment.Delay, Stage.Assess, Subject.Of(shot.Order.Engagement));

    public void Report(Instant now, EngagementId id)
    {
        if (world.AirWeapons.Find(id) is { } shot)
        {
            ReportOfFighter(now, shot);
            return;
        }

        var engagement = world.Engagements[id];
        var order = engagement.Order;
        var report = _assessment.Assess(order.Engagement, order.FireUnit, order.Target.Number, engagement.Killed, engagement.Ended, world.Random);
        world.Note(new Judged(now, engagement.Post.Placement.Node, report));
        engagement.Post.Commander.Receive(report);
    }

    private void ReportOfFighter(Instant now, AirWeaponShot shot)
    {
        var order = shot.Order;
        var report = _assessment.Assess(order.Engagement, order.FireUnit, order.Target.Number, shot.Fate == RoundFate.Killed, shot.Ended, world.Random);
        world.Note(new Judged(now, shot.Post.Placement.Node, report));
        shot.Post.Commander.ReceiveOfFighter(report);
    }
}
