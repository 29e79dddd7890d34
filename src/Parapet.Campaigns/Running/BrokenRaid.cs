using Parapet.Catalogue.Reading;
using Parapet.OwnModels;
using Parapet.Simulation.Stages;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Running;

/// <summary>A raid that a model broke in: what a study's author needs to find the fault, and whoever mends the program.</summary>
/// <param name="Replication">The raid's number in the study, from 0.</param>
/// <param name="Option">The option's name; null where the raid was drawn for all.</param>
/// <param name="Entity">Who was being computed.</param>
/// <param name="Reason">In plain words.</param>
public sealed record BrokenRaid(int Replication, string? Option, string Entity, string Reason)
{
    /// <summary>As a user is told of it.</summary>
    public override string ToString() =>
        $"raid {Replication}{(Option is null ? "" : $", option '{Option}'")}, {Entity}: {Reason}";

    private const string ModelValues = "values that the models take";

    /// <summary>What may stand in the place of what broke; nothing where the reason says so itself.</summary>
    public string Allowed { get; private init; } = ModelValues;

    internal static BrokenRaid Of(int replication, string? option, Exception exception) => exception switch
    {
        FlightRefusedException flight => new(replication, option, $"{flight.Path}, {flight.Flight}", flight.Reason),
        BrokenStepException step => new(
            replication, option, FormattableString.Invariant($"{step.Entity}, {step.Stage} at {step.Time.Seconds:F1} s"), Refusal.Of(step.InnerException!).Reason)
        { Allowed = AllowedBeside(step.InnerException!) },
        _ => new(replication, option, option is null ? "the draw of the raid" : "the setting up of the run", Refusal.Of(exception).Reason) { Allowed = AllowedBeside(exception) },
    };

    /// <summary>A model of a study's own is told with what it may say.</summary>
    private static string AllowedBeside(Exception exception) => exception is OwnModelException ? "" : ModelValues;
}
