using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How far a body glides between two speeds, and how high at the first of them, on a flight that begins well above both.</summary>
internal sealed class EquilibriumGlides : ICheckedModel
{
    private static readonly Geodetic Aim = Geodetic.FromDegrees(10, 20);

    public string Table => "manoeuvre/glide";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var ratio = row.Number("lift_to_drag");
        var range = Length.FromKilometres(row.Number("flight_km"));
        var path = BallisticFlight.Fly(Glider(row, ratio, range), Geodesic.Direct(Aim, Azimuth.North, range).Place, Aim, Instant.Start, SmoothEarth.Instance);
        var (first, last) = (LastAbove(path, row.Number("first_speed_m_s")), LastAbove(path, row.Number("last_speed_m_s")));
        var (from, to) = (Wgs84.ToGeodetic(first.Position), Wgs84.ToGeodetic(last.Position));
        var radius = first.Position.FromOrigin.Norm;
        var gravity = GravityField.Wgs84Rotating.Acceleration(first.Position, default).Norm;
        var lost = (from.Height - to.Height).Metres * gravity / (gravity - (first.Velocity.NormSquared + last.Velocity.NormSquared) / (2 * radius));
        yield return ("range_km", (Geodesic.Inverse(from, to).Distance.Metres * radius / Wgs84.SemiMajorAxisMetres - ratio * lost) / 1000);
        yield return ("height_km", from.Height.Kilometres);
    }

    private static TargetState LastAbove(BallisticPath path, double metresPerSecond)
    {
        var found = path.Trajectory.States[^1];
        foreach (var state in path.Trajectory.States)
        {
            found = state.Velocity.Norm >= metresPerSecond ? state : found;
        }

        return found;
    }

    private static BallisticDescription Glider(ReferenceRow row, double ratio, Length range) => new()
    {
        MaximumRange = range * 1.1,
        MinimumRange = Length.FromKilometres(100),
        BurnTime = Duration.FromSeconds(100),
        BallisticCoefficient = row.Number("beta_kg_m2"),
        Loft = Angle.FromDegrees(-20),
        Manoeuvre = new()
        {
            LateralLimit = Acceleration.FromStandardGravities(20),
            LiftToDrag = ratio,
            WeaveBelow = Length.Zero,
            WeavePeriod = Duration.FromSeconds(5),
            GlideDownTo = Speed.FromMetresPerSecond(1500),
            AdvantageNeeded = 0,
        },
        CircularErrorProbable = Length.Zero,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };
}
