using System.ComponentModel;
using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.OwnModels.Programs.Threats;

/// <summary>Where a post expects a falling body on the ground, as a program is told it.</summary>
public sealed record ToldImpact
{
    [Description("when it meets the ellipsoid, since the scenario's start")]
    public required long TimeNanoseconds { get; init; }

    [Description("from the Earth's centre to the impact, earth-fixed, of unit length: x, y, z")]
    public required double[] Direction { get; init; }

    [Description("at the impact, relative to the turning Earth: x, y, z")]
    public required double[] VelocityMetresPerSecond { get; init; }

    internal static ToldImpact Of(in PredictedImpact impact) => new()
    {
        TimeNanoseconds = impact.At.Nanoseconds,
        Direction = [impact.Direction.X, impact.Direction.Y, impact.Direction.Z],
        VelocityMetresPerSecond = [impact.Velocity.X, impact.Velocity.Y, impact.Velocity.Z],
    };
}
