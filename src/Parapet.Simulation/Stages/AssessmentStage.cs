using Parapet.Messages;
using Parapet.Sensing.Assessment;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>Assess: when the last round of a salvo has ended, its result is judged, late and with both kinds of error.</summary>
internal sealed class AssessmentStage(World world)
{
    private readonly Dictionary<int, Salvo> _salvos = [];
    private readonly KillAssessment _assessment = new(world.Scenario.KillAssessment);

    /// <summary>A salvo is ordered.</summary>
    public void Open(in EngagementOrder order, Post post) => _salvos.Add(order.Engagement.Value, new(order, post));

    public Salvo this[int engagement] => _salvos[engagement];

    /// <summary>A round of the salvo ended or will not leave. After the last one the result is to be judged, if any left.</summary>
    public void Settle(Salvo salvo, bool left, bool killed, Instant now)
    {
        salvo.Outstanding--;
        salvo.AnyLeft |= left;
        salvo.Killed |= killed;
        if (salvo.Outstanding == 0 && salvo.AnyLeft)
        {
            salvo.Ended = now;
            world.Agenda.Note(now + world.Scenario.KillAssessment.Delay, Stage.Assess, salvo.Order.Engagement.Value);
        }
    }

    public void Report(Instant now, int engagement)
    {
        var salvo = _salvos[engagement];
        var order = salvo.Order;
        var report = _assessment.Assess(order.Engagement, order.FireUnit, order.Target.Number, salvo.Killed, salvo.Ended, world.Random);
        world.Digests[Stage.Assess].Mix(report.DeclaredKilled ? 1L : 0L);
        world.Journal.Note(
            now, JournalKind.Assessed, world.Join.TargetOf(order.Target.Number), salvo.Post.Placement.Node.Value, order.FireUnit.Value,
            order.Target.Number, engagement, report.DeclaredKilled ? 1 : 0);
        salvo.Post.Commander.Receive(report);
    }
}
