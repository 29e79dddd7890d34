namespace Parapet.Simulation.Stages;

/// <summary>A model broke in the midst of a run.</summary>
/// <param name="time">Of the scenario.</param>
/// <param name="stage">What was being done.</param>
/// <param name="entity">For whom: a post, a radar, a target, by its name.</param>
/// <param name="inner">What was thrown.</param>
public sealed class BrokenStepException(Instant time, Stage stage, string entity, Exception inner)
    : Exception(FormattableString.Invariant($"at {time.Seconds:F1} s, {stage} of {entity}: {inner.Message}"), inner)
{
    /// <summary>Of the scenario.</summary>
    public Instant Time { get; } = time;

    /// <summary>What was being done.</summary>
    public Stage Stage { get; } = stage;

    /// <summary>For whom.</summary>
    public string Entity { get; } = entity;

    internal static BrokenStepException At(in AgendaItem due, World world, Exception inner) =>
        new(due.Time, due.Stage, EntityOf(due.Stage, due.Subject, world), inner);

    private static string EntityOf(Stage stage, Subject subject, World world) => stage switch
    {
        Stage.Fate => $"target {subject.Place} ({world.Scenario.Targets[subject.Place].Description.Id})",
        Stage.Sense when subject.Place >= world.Scenario.Sensors.Length => $"listening posts ({world.Scenario.ListeningFields[subject.Place - world.Scenario.Sensors.Length].Name})",
        Stage.Sense => $"radar {subject.Place} ({world.Scenario.Sensors[subject.Place].Name})",
        Stage.Share => $"link {subject.Place}",
        Stage.Receive => $"node {subject.Place}",
        Stage.Command => $"post {subject.Place} ({world.Scenario.Posts[subject.Place].Name})",
        Stage.Launch or Stage.Assess => $"engagement {subject.Place}",
        _ => "the rounds in the air",
    };
}
