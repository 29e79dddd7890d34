using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Questions.Json;

namespace Parapet.Questions.Trajectories;

/// <summary>What a reader wants to know of a ballistic flight. Speeds and elevations are relative to the turning Earth.</summary>
public sealed record TrajectoryAnswer
{
    private static readonly Length Reentry = 100.Kilometres;

    [Description("The missile's id.")]
    public required string Threat { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("Along the geodesic from launch to impact.")]
    public required Length Range { get; init; }

    [Description("Of the geodesic at the launch point, clockwise from true north.")]
    public required Azimuth Azimuth { get; init; }

    [Description("Added to the burnout elevation of least energy.")]
    public required Angle Loft { get; init; }

    [Description("From launch to burnout.")]
    public required Duration Burnout { get; init; }

    [Unit(nameof(Length.Kilometres))]
    public required Length BurnoutHeight { get; init; }

    public required Speed BurnoutSpeed { get; init; }

    [Description("Of the flight at burnout; above zero when climbing.")]
    public required Angle BurnoutElevation { get; init; }

    [Unit(nameof(Length.Kilometres))]
    public required Length Apogee { get; init; }

    public required Duration TimeOfFlight { get; init; }

    [Description("At 100 km on the way down; null where the flight stays below.")]
    public required Speed? ReentrySpeed { get; init; }

    [Unit(nameof(Acceleration.StandardGravities))]
    [Description("Greatest lateral acceleration of its weave; 0 where it only falls.")]
    public required Acceleration GreatestWeave { get; init; }

    public required Speed ImpactSpeed { get; init; }

    [Description("Of the flight at the impact; below zero when falling.")]
    public required Angle ImpactElevation { get; init; }

    public required Angle ImpactLatitude { get; init; }

    public required Angle ImpactLongitude { get; init; }

    [Description("Of the fixed steps that runs fly by, at the impact.")]
    public required Length ErrorOfFixedSteps { get; init; }

    /// <summary>The missile's name.</summary>
    [JsonIgnore]
    public required string Name { get; init; }

    /// <summary>On the ground.</summary>
    [JsonIgnore]
    public required Geodetic Impact { get; init; }

    /// <summary>Every state of the flight.</summary>
    [JsonIgnore]
    public required Trajectory Flight { get; init; }

    /// <summary>The answer as JSON, without the states.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <summary>Comma-separated text, a row a state: seconds from launch, degrees and metres on WGS 84, metres a second, degrees of elevation.</summary>
    public string ToCsv() => TrajectoryFile.Csv(Flight);

    /// <summary>A document and one path in CZML, as CesiumJS reads it.</summary>
    public string ToCzml() => TrajectoryFile.Czml(Name, Flight);

    /// <param name="error">Of the fixed steps that the runs fly by, at the impact.</param>
    internal static TrajectoryAnswer Of(TargetDescription missile, BallisticPath path, Geodetic launch, Angle loft, Length error)
    {
        var leg = Geodesic.Inverse(launch, path.Impact);
        return new()
        {
            Threat = missile.Id,
            Range = leg.Distance,
            Azimuth = leg.Departure,
            Loft = loft,
            Burnout = path.Burnout - Instant.Start,
            BurnoutHeight = Wgs84.ToGeodetic(path.StateAtBurnout.Position).Height,
            BurnoutSpeed = path.BurnoutSpeed,
            BurnoutElevation = Elevation(path.StateAtBurnout),
            Apogee = path.Apogee,
            TimeOfFlight = path.Trajectory.Ends - path.Trajectory.Begins,
            ReentrySpeed = LastSpeedAbove(Reentry, path.Trajectory),
            GreatestWeave = GreatestWeaveOf(missile.Ballistic!, path.Trajectory),
            ImpactSpeed = path.ImpactSpeed,
            ImpactElevation = Elevation(path.Trajectory.States[^1]),
            ImpactLatitude = path.Impact.Latitude,
            ImpactLongitude = path.Impact.Longitude,
            ErrorOfFixedSteps = error,
            Name = missile.Name,
            Impact = path.Impact,
            Flight = path.Trajectory,
        };
    }

    private static Speed? LastSpeedAbove(Length height, Trajectory flight)
    {
        Speed? last = null;
        foreach (var state in flight.States)
        {
            last = Wgs84.ToGeodetic(state.Position).Height > height ? Speed.FromMetresPerSecond(state.Velocity.Norm) : last;
        }

        return last;
    }

    private static Acceleration GreatestWeaveOf(BallisticDescription missile, Trajectory flight)
    {
        var greatest = default(Acceleration);
        foreach (var state in flight.States)
        {
            greatest = missile.WeaveAt(state) is var weave && weave > greatest ? weave : greatest;
        }

        return greatest;
    }

    private static Angle Elevation(TargetState state)
    {
        var local = LocalFrame.At(state.Position).ToLocal(state.Velocity);
        return Angle.FromRadians(Math.Atan2(local.Z, Math.Sqrt(local.X * local.X + local.Y * local.Y)));
    }
}
