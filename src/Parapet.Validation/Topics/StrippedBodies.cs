using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Light bodies that fall from above the air: where they have lost half of their speed.</summary>
internal sealed class StrippedBodies : ICheckedModel
{
    private static readonly Geodetic s_start = Geodetic.FromDegrees(38, 32, 150_000);

    public string Table => "light-objects/stripping";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var speed = row.Number("speed_m_s");
        var (down, along) = Math.SinCos(row.Number("angle_deg") * Math.PI / 180);
        var frame = LocalFrame.At(s_start);
        var start = new TargetState(frame.Origin, frame.ToEcef(new Velocity<Enu>(0, speed * along, -speed * down)));
        var fall = LightObjectFlight.Fall(Instant.Start, start, row.Number("beta_kg_m2"));
        yield return ("half_km", HeightAt(fall, speed / 2).Kilometres);
    }

    /// <summary>The first moment at which it is as slow as that, to the millisecond.</summary>
    private static Length HeightAt(Trajectory fall, double speed)
    {
        var (early, late) = (fall.Begins, fall.Ends);
        while ((late - early).Seconds > 0.001)
        {
            var middle = early + (late - early) * 0.5;
            (early, late) = fall.At(middle).Velocity.Norm > speed ? (middle, late) : (early, middle);
        }

        return Wgs84.ToGeodetic(fall.At(late).Position).Height;
    }
}
